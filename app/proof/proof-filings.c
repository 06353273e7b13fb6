/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the library still has the filings' figures that a picture shows. */
#include "proof/source.h"

#include <glib/gi18n.h>
#include <string.h>

static const MzReportedFact *
find_same (const GPtrArray *facts, const MzReportedFact *wanted)
{
  for (guint i = 0; i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    if (fact->period.first_day == wanted->period.first_day &&
        fact->period.last_day == wanted->period.last_day &&
        strcmp (fact->metric, wanted->metric) == 0 &&
        strcmp (fact->definition, wanted->definition) == 0)
      return fact;
  }
  return NULL;
}

static gboolean
still_says (const MzReportedFact *fact, const MzReportedFact *wanted)
{
  return fact && mz_amount_equal (&fact->value, &wanted->value) &&
         strcmp (fact->currency, wanted->currency) == 0;
}

static char *
dup_difference (const MzReportedFact *now, const MzReportedFact *then, guint n_lost, guint n)
{
  g_autofree char *period = mz_period_to_string (&then->period);
  g_autofree char *value = mz_amount_to_string (&then->value);
  g_autofree char *found = now ? mz_amount_to_string (&now->value) : g_strdup (_ ("nothing"));

  /* Translators: two numbers; a period; the sum then and now */
  return g_strdup_printf (_ ("other than drawn: %1$u of %2$u; first for %3$s: %4$s then, %5$s now"),
                          n_lost, n, period, value, found);
}

static void
judge (const MzProofCase *self, const GPtrArray *facts, MzProof *proof)
{
  const GArray *drawn = self->provenance->facts;
  const MzReportedFact *lost = NULL;
  guint n_lost = 0;
  guint n = 0;

  for (guint i = 0; i < drawn->len; i++) {
    const MzReportedFact *wanted = g_array_index (drawn, MzProvenanceFact, i).fact;
    if (!wanted)
      continue;
    n++;
    if (still_says (find_same (facts, wanted), wanted))
      continue;
    lost = lost ? lost : wanted;
    n_lost++;
  }
  proof->verdict = lost ? MZ_PROOF_CHANGED : MZ_PROOF_HOLDS;
  if (lost)
    proof->detail = dup_difference (find_same (facts, lost), lost, n_lost, n);
}

/* Borrowed: a figure of the filings that the picture shows; NULL where it shows none. */
static const MzReportedFact *
find_drawn (const MzProofCase *self)
{
  for (guint i = 0; i < self->provenance->facts->len; i++) {
    const MzProvenanceFact *fact = &g_array_index (self->provenance->facts, MzProvenanceFact, i);
    if (fact->fact)
      return fact->fact;
  }
  return NULL;
}

/**
 * mz_proof_hear_filings:
 * @self: a table of a picture
 * @proof: (inout): what is found
 *
 * Returns: whether the table is one of filings, which the library alone has
 */
gboolean
mz_proof_hear_filings (const MzProofCase *self, MzProof *proof)
{
  const MzReportedFact *drawn = find_drawn (self);

  if (!drawn)
    return FALSE;
  g_autoptr (GPtrArray) facts =
      self->places->store
          ? mz_store_load_facts (self->places->store, drawn->company, NULL, self->cancellable, NULL)
          : NULL;
  if (facts && facts->len > 0)
    judge (self, facts, proof);
  return TRUE;
}
