/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether prices and sums are still those that a picture shows. */
#include "board/adjusted-table.h"
#include "board/price-file.h"
#include "board/series.h"
#include "board/spending-file.h"
#include "board/timeline.h"
#include "chart/trace-seal.h"
#include "chart/trace-text.h"
#include "proof/source.h"
#include "read/text-table.h"

#include <glib/gi18n.h>
#include <math.h>

#define LIKE 1e-9 /* of a sum: what a decimal loses on its way through JSON */

static guint32
get_day (const MzProofCase *self, const char *name)
{
  const char *text = g_hash_table_lookup (self->provenance->parameters, name);

  return text ? mz_day_parse (text) : 0;
}

static char *
dup_day (double day)
{
  return mz_day_to_string ((guint32) MAX (day, 1));
}

/* What differs, with a colon in front of numbers: no sentence has to fit their plurals. */
static char *
dup_difference (const MzTraceDifference *difference)
{
  g_autofree char *day = dup_day (difference->x);
  g_autofree char *now = isnan (difference->found) ? g_strdup (_ ("nothing"))
                                                   : g_strdup_printf ("%.6g", difference->found);

  /* Translators: two numbers; a day; the price then and now */
  return g_strdup_printf (
      _ ("other than drawn: %1$u of %2$u; first on %3$s: %4$.6g then, %5$s now"),
      (guint) difference->n_different, (guint) difference->n_compared, day, difference->expected,
      now);
}

/* The days where a seal is broken: what was there then is not known. */
static char *
dup_broken (const MzSealDifference *difference, gsize n_points)
{
  GString *days = g_string_new (NULL);

  for (gsize i = 0; i < MIN (difference->n_broken, MZ_SEAL_NAMED); i++) {
    g_autofree char *day = dup_day (ceil (difference->broken[i] - 1e-6));
    /* Translators: what stands between the days of a list */
    g_string_append_printf (days, "%s%s", i > 0 ? C_ ("days", ", ") : "", day);
  }
  if (difference->n_broken > MZ_SEAL_NAMED)
    g_string_append (days, " …");
  g_autofree char *text = g_string_free (days, FALSE);
  /* Translators: two numbers: how many prices of all differ; their days */
  return g_strdup_printf (_ ("other than drawn: %1$u of %2$u, on %3$s"),
                          (guint) difference->n_broken, (guint) n_points, text);
}

/* By the seal where the picture has one, which no change escapes; else by what it carries. */
static gsize
compare (const MzProofCase *self, MzTrace *found, char **detail)
{
  const char *seal = self->source->seal;
  MzTraceDifference difference;
  MzSealDifference broken;
  double first;
  double last;

  if (seal && mz_trace_get_extent (self->source->trace, &first, &last) &&
      mz_trace_seal_compare (seal, first, last, found, &broken)) {
    *detail = broken.n_broken > 0
                  ? dup_broken (&broken, mz_trace_get_n_points (self->source->trace))
                  : NULL;
    return broken.n_broken;
  }
  mz_trace_compare (self->source->trace, found, &difference);
  *detail = difference.n_different > 0 ? dup_difference (&difference) : NULL;
  return difference.n_different;
}

/* Keeps what differs least of all that was tried. */
static void
weigh (const MzProofCase *self, MzTrace *found, const char *place, MzProof *proof, gsize *least)
{
  g_autofree char *detail = NULL;
  gsize n = compare (self, found, &detail);

  if (n >= *least)
    return;
  *least = n;
  g_free (proof->place);
  g_free (proof->detail);
  proof->place = g_strdup (place);
  proof->detail = g_steal_pointer (&detail);
  proof->verdict = *least > 0 ? MZ_PROOF_CHANGED : MZ_PROOF_HOLDS;
}

static void
try_library (const MzProofCase *self, MzProof *proof, gsize *least)
{
  const char *symbol = self->source->title;
  double first;
  double last;

  if (!self->places->store || !symbol || !mz_trace_get_extent (self->source->trace, &first, &last))
    return;
  g_autoptr (MzBarBatch) batch =
      mz_store_load_bars (self->places->store, symbol, (guint32) MAX (first, 1),
                          (guint32) MAX (last, 1), self->cancellable, NULL);
  for (guint adjusted = 0; batch && batch->bars->len > 0 && adjusted < 2; adjusted++) {
    g_autoptr (MzTrace) trace = mz_series_make_trace ((const MzBar *) (void *) batch->bars->data,
                                                      batch->bars->len, adjusted);
    if (trace)
      weigh (self, trace, NULL, proof, least);
  }
}

/* Files are read once more where the picture may show adjusted prices. */
static void
try_adjusted (const MzProofCase *self, const char *path, MzProof *proof, gsize *least)
{
  g_autoptr (GBytes) table = mz_text_table_load (path, NULL);
  g_autoptr (MzTrace) trace = table ? mz_adjusted_table_read (table, path, get_day (self, "from"),
                                                              get_day (self, "to"), NULL)
                                    : NULL;

  if (trace)
    weigh (self, trace, path, proof, least);
}

static void
hear_prices (const MzProofCase *self, MzProof *proof)
{
  g_autoptr (GPtrArray) paths = mz_proof_find_files (self->places, self->source->outlet);
  gsize least = G_MAXSIZE;

  try_library (self, proof, &least);
  for (guint i = 0; i < paths->len && least > 0; i++) {
    const char *path = g_ptr_array_index (paths, i);
    g_autoptr (MzTrace) trace = mz_price_file_read (path, get_day (self, "from"),
                                                    get_day (self, "to"), self->cancellable, NULL);
    if (trace)
      weigh (self, trace, path, proof, &least);
    if (least > 0 && g_hash_table_contains (self->provenance->parameters, "adjusted"))
      try_adjusted (self, path, proof, &least);
  }
}

static gboolean
is_like (double a, double b)
{
  return fabs (a - b) <= LIKE * MAX (fabs (a), fabs (b));
}

static gboolean
has_fact (GArray *facts, const MzProvenanceFact *wanted)
{
  for (guint i = 0; i < facts->len; i++) {
    const MzSpendingFact *fact = &g_array_index (facts, MzSpendingFact, i);
    if (fabs (fact->first - wanted->first) < 1e-6 && fabs (fact->last - wanted->last) < 1e-6 &&
        is_like (fact->value, wanted->value))
      return TRUE;
  }
  return FALSE;
}

/* A dot's place along its axis is what was spent, or by how much percent that is more than another
 * sum of the table. */
static gboolean
has_dot (GArray *facts, const MzProvenanceFact *wanted)
{
  for (guint i = 0; i < facts->len; i++) {
    double value = g_array_index (facts, MzSpendingFact, i).value;
    if (is_like (value, wanted->first))
      return TRUE;
    for (guint k = 0; k < facts->len; k++) {
      double before = g_array_index (facts, MzSpendingFact, k).value;
      if (before > 0 && is_like (100 * (value / before - 1), wanted->first))
        return TRUE;
    }
  }
  return FALSE;
}

static char *
dup_first_lost (const MzProvenanceFact *lost, guint n_lost, guint n)
{
  g_autofree char *day = dup_day (lost->first);

  /* Translators: two numbers; a day; a sum that a table no longer has */
  return g_strdup_printf (_ ("other than drawn: %1$u of %2$u; first on %3$s: %4$.6g then"), n_lost,
                          n, day, lost->value);
}

static void
judge_facts (const MzProofCase *self, GArray *facts, MzProof *proof)
{
  const GArray *drawn = self->provenance->facts;
  gboolean dots = self->provenance->kind == MZ_CHART_SCATTER;
  const MzProvenanceFact *lost = NULL;
  guint n_lost = 0;

  for (guint i = 0; i < drawn->len; i++) {
    const MzProvenanceFact *fact = &g_array_index (drawn, MzProvenanceFact, i);
    if (dots ? has_dot (facts, fact) : has_fact (facts, fact))
      continue;
    lost = lost ? lost : fact;
    n_lost++;
  }
  proof->verdict = lost ? MZ_PROOF_CHANGED : MZ_PROOF_HOLDS;
  if (lost && dots)
    /* Translators: two numbers: how many sums of all differ */
    proof->detail = g_strdup_printf (_ ("other than drawn: %1$u of %2$u"), n_lost, drawn->len);
  else if (lost)
    proof->detail = dup_first_lost (lost, n_lost, drawn->len);
}

static void
hear_sums (const MzProofCase *self, MzProof *proof)
{
  g_autoptr (GPtrArray) paths = mz_proof_find_files (self->places, self->source->outlet);

  for (guint i = 0; i < paths->len && proof->verdict != MZ_PROOF_HOLDS; i++) {
    g_autofree char *currency = NULL;
    g_autofree char *metric = NULL;
    g_autoptr (GArray) facts =
        mz_spending_file_read (g_ptr_array_index (paths, i), get_day (self, "from"),
                               get_day (self, "to"), &currency, &metric, NULL);
    if (!facts)
      continue;
    g_clear_pointer (&proof->place, g_free);
    g_clear_pointer (&proof->detail, g_free);
    proof->place = g_strdup (g_ptr_array_index (paths, i));
    judge_facts (self, facts, proof);
  }
}

/**
 * mz_proof_hear_table:
 * @self: a table of a picture
 * @proof: (inout): what is found
 *
 * Prices are the library's, or those of a file of the table's name; sums those of such a file, or
 * of filings that the library has.
 */
void
mz_proof_hear_table (const MzProofCase *self, MzProof *proof)
{
  if (self->source->trace)
    hear_prices (self, proof);
  else if (!mz_proof_hear_filings (self, proof))
    hear_sums (self, proof);
}
