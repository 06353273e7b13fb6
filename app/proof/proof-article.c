/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether an article still has the words that a picture quotes. */
#include "model/anchor.h"
#include "proof/source.h"
#include "read/reader.h"

#include <glib/gi18n.h>

#define MOST_QUOTES 3 /* that are named */

/* The article's file where the library saw it last, then files of its name. */
static GPtrArray *
list_files (const MzProofCase *self)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *digest = self->source->digest;
  g_autoptr (MzArticleSummary) summary =
      self->places->store && digest
          ? mz_store_find_article (self->places->store, digest, self->cancellable, NULL)
          : NULL;
  g_autoptr (GPtrArray) paths = mz_proof_find_files (self->places, self->source->name);

  if (summary && mz_article_summary_get_uri (summary))
    g_ptr_array_add (files, g_file_new_for_uri (mz_article_summary_get_uri (summary)));
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (files, g_file_new_for_path (g_ptr_array_index (paths, i)));
  return files;
}

/* The first file that is the very same; else the first that can be read. */
static MzArticle *
read_article (const MzProofCase *self, char **place)
{
  g_autoptr (GPtrArray) files = list_files (self);
  MzArticle *found = NULL;

  for (guint i = 0; i < files->len; i++) {
    GFile *file = g_ptr_array_index (files, i);
    g_autoptr (MzArticle) article =
        g_file_is_native (file) ? mz_reader_read (file, NULL, NULL, self->cancellable, NULL) : NULL;
    gboolean same =
        article && g_strcmp0 (mz_article_get_digest (article), self->source->digest) == 0;
    if (!article || (found && !same))
      continue;
    g_free (*place);
    *place = g_file_get_parse_name (file);
    g_set_object (&found, article);
    if (same)
      break;
  }
  return found;
}

/* The copy that the library keeps. */
static MzArticle *
load_article (const MzProofCase *self)
{
  MzArticle *article = NULL;
  g_autoptr (MzExtraction) extraction = NULL;

  if (!self->places->store || !self->source->digest ||
      !mz_store_load_article (self->places->store, self->source->digest, &article, &extraction,
                              self->cancellable, NULL))
    return NULL;
  return article;
}

/* Quotes that the article does not have, each once; and how many figures it was asked about. */
static GPtrArray *
find_lost_quotes (const MzProofCase *self, MzArticle *article, guint *n_asked)
{
  GPtrArray *lost = g_ptr_array_new_with_free_func (g_free);
  gsize length;
  const char *text = mz_article_get_text (article, &length);

  *n_asked = 0;
  for (guint i = 0; i < self->provenance->figures->len; i++) {
    const MzEvidence *evidence =
        mz_figure_get_evidence (g_ptr_array_index (self->provenance->figures, i));
    gint64 start;
    gint64 end;
    if (g_strcmp0 (evidence->digest, self->source->digest) != 0)
      continue;
    (*n_asked)++;
    if (!mz_anchor_find (evidence, text, length, &start, &end) &&
        !g_ptr_array_find_with_equal_func (lost, evidence->quote, g_str_equal, NULL))
      g_ptr_array_add (lost, g_strdup (evidence->quote));
  }
  return lost;
}

static char *
dup_lost (GPtrArray *lost)
{
  GString *quotes = g_string_new (NULL);

  for (guint i = 0; i < MIN (lost->len, MOST_QUOTES); i++)
    /* Translators: a quotation in a list of quotations */
    g_string_append_printf (quotes, C_ ("quotation", "%s“%s”"), i > 0 ? " " : "",
                            (const char *) g_ptr_array_index (lost, i));
  if (lost->len > MOST_QUOTES)
    g_string_append (quotes, " …");
  g_autofree char *text = g_string_free (quotes, FALSE);
  /* Translators: quotations that an article no longer has */
  return g_strdup_printf (_ ("no longer in it: %s"), text);
}

static void
judge (const MzProofCase *self, MzArticle *article, MzProof *proof)
{
  guint n_asked;
  g_autoptr (GPtrArray) lost = find_lost_quotes (self, article, &n_asked);
  gboolean same = g_strcmp0 (mz_article_get_digest (article), self->source->digest) == 0;

  proof->verdict = lost->len == 0 && (same || n_asked > 0) ? MZ_PROOF_HOLDS : MZ_PROOF_CHANGED;
  if (lost->len > 0)
    proof->detail = dup_lost (lost);
  else if (!same && n_asked > 0)
    proof->detail = g_strdup (_ ("the file is another, but its words are still there"));
  else if (!same)
    proof->detail = g_strdup (_ ("the file is another"));
}

/**
 * mz_proof_hear_article:
 * @self: an article of a picture
 * @proof: (inout): what is found
 *
 * The file counts first. Where it is gone, the library's copy shows what it said.
 */
void
mz_proof_hear_article (const MzProofCase *self, MzProof *proof)
{
  g_autoptr (MzArticle) article = read_article (self, &proof->place);
  g_autoptr (MzArticle) copy = article ? NULL : load_article (self);

  if (article)
    judge (self, article, proof);
  if (!copy)
    return;
  judge (self, copy, proof);
  if (!proof->detail)
    proof->detail = g_strdup (_ ("the file is gone; the library's copy says so"));
}
