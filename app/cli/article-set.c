/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles with their figures, as a whole: out of files, or out of the library. */
#include "cli/article-set.h"

#include "cli/article-input.h"
#include "extract/extractor.h"

struct _MzArticleSet {
  GPtrArray *articles;
  GPtrArray *extractions;
  GArray *facts; /* of MzArticleFacts, borrowing from the two above */
};

MzArticleSet *
mz_article_set_new (void)
{
  MzArticleSet *self = g_new0 (MzArticleSet, 1);

  self->articles = g_ptr_array_new_with_free_func (g_object_unref);
  self->extractions = g_ptr_array_new_with_free_func (g_object_unref);
  self->facts = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));
  return self;
}

void
mz_article_set_free (MzArticleSet *self)
{
  g_array_unref (self->facts);
  g_ptr_array_unref (self->extractions);
  g_ptr_array_unref (self->articles);
  g_free (self);
}

/* Takes both. */
static void
keep (MzArticleSet *self, MzArticle *article, MzExtraction *extraction)
{
  MzArticleFacts facts;

  mz_article_facts_init (&facts, article, extraction);
  g_ptr_array_add (self->articles, article);
  g_ptr_array_add (self->extractions, extraction);
  g_array_append_val (self->facts, facts);
}

/**
 * mz_article_set_read:
 * @self: a set
 * @lexicon: the words to read by
 * @path: a path, a URI, or "-" for standard input
 * @error: return location for an error, which names the file
 *
 * Returns: whether the article was read
 */
gboolean
mz_article_set_read (MzArticleSet *self, const MzLexicon *lexicon, const char *path, GError **error)
{
  g_autoptr (MzArticle) article = mz_article_input_read (path, error);
  MzExtraction *extraction = article ? mz_extractor_extract (lexicon, article, NULL, error) : NULL;

  if (extraction)
    keep (self, g_steal_pointer (&article), extraction);
  return extraction != NULL;
}

/**
 * mz_article_set_load:
 * @self: a set
 * @store: the library
 * @company: (nullable): a canonical name
 * @error: return location for an error of the library
 *
 * Returns: whether every article that names @company was loaded
 */
gboolean
mz_article_set_load (MzArticleSet *self, MzStore *store, const char *company, GError **error)
{
  g_autoptr (GPtrArray) summaries = mz_store_list_articles (store, 0, NULL, error);

  for (guint i = 0; summaries && i < summaries->len; i++) {
    MzArticleSummary *summary = g_ptr_array_index (summaries, i);
    MzArticle *article = NULL;
    MzExtraction *extraction = NULL;
    if (company && !mz_names_include (mz_article_summary_get_companies (summary), company))
      continue;
    if (!mz_store_load_article (store, mz_article_summary_get_digest (summary), &article,
                                &extraction, NULL, error))
      return FALSE;
    keep (self, article, extraction);
    /* The library may know it by the analyst's own word. */
    g_array_index (self->facts, MzArticleFacts, self->facts->len - 1).published =
        g_intern_string (mz_article_summary_get_published (summary));
  }
  return summaries != NULL;
}

guint
mz_article_set_get_n (const MzArticleSet *self)
{
  return self->articles->len;
}

MzArticle *
mz_article_set_get_article (const MzArticleSet *self, guint i)
{
  return g_ptr_array_index (self->articles, i);
}

const MzArticleFacts *
mz_article_set_get_facts (const MzArticleSet *self)
{
  return (const MzArticleFacts *) (gpointer) self->facts->data;
}
