/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds a picture against its sources, one after the other. */
#include "proof/proof.h"

#include "proof/source.h"

#include <glib/gi18n.h>

static const struct {
  const char *nick;
  const char *text;
} VERDICTS[] = {
  [MZ_PROOF_HOLDS] = { "holds", N_ ("still says so") },
  [MZ_PROOF_CHANGED] = { "changed", N_ ("has changed") },
  [MZ_PROOF_MISSING] = { "missing", N_ ("is missing") },
};

const char *
mz_proof_verdict_to_nick (MzProofVerdict verdict)
{
  return VERDICTS[verdict].nick;
}

const char *
mz_proof_verdict_text (MzProofVerdict verdict)
{
  return _ (VERDICTS[verdict].text);
}

void
mz_proof_free (MzProof *self)
{
  g_free (self->name);
  g_free (self->place);
  g_free (self->detail);
  g_free (self);
}

GPtrArray *
mz_proof_find_files (const MzProofPlaces *places, const char *name)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  /* A name comes out of the picture: it must not lead out of the folder. */
  g_autofree char *base = name && *name ? g_path_get_basename (name) : NULL;

  for (guint i = 0; base && places->folders && places->folders[i]; i++) {
    char *path = g_build_filename (places->folders[i], base, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
      g_ptr_array_add (paths, path);
    else
      g_free (path);
  }
  return paths;
}

static const char *
get_name (const MzChartSource *source)
{
  const char *names[] = { source->title, source->name, source->outlet };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] && *names[i])
      return names[i];
  return _ ("a source without a name");
}

static MzProof *
hear (const MzProofCase *proof_case)
{
  MzProof *proof = g_new0 (MzProof, 1);

  proof->verdict = MZ_PROOF_MISSING;
  proof->table = proof_case->source->table;
  proof->name = g_strdup (get_name (proof_case->source));
  if (proof->table)
    mz_proof_hear_table (proof_case, proof);
  else
    mz_proof_hear_article (proof_case, proof);
  return proof;
}

/**
 * mz_proof_check:
 * @picture: a PNG, SVG or PDF that Mizan made
 * @places: where its sources are looked for
 * @cancellable: (nullable): ends it between two sources
 * @error: return location for an error
 *
 * Files are looked for where the library knows them and, by their names, in the folders.
 *
 * Returns: (transfer full) (element-type MzProof): a verdict on each source
 */
GPtrArray *
mz_proof_check (GBytes *picture,
                const MzProofPlaces *places,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (MzProvenance) provenance = mz_provenance_read (picture, error);
  g_autoptr (GPtrArray) proofs = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_proof_free);

  for (guint i = 0; provenance && i < provenance->sources->len; i++) {
    MzProofCase proof_case = { .provenance = provenance,
                               .source = &g_array_index (provenance->sources, MzChartSource, i),
                               .places = places,
                               .cancellable = cancellable };
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    g_ptr_array_add (proofs, hear (&proof_case));
  }
  return provenance ? g_steal_pointer (&proofs) : NULL;
}
