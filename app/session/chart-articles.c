/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that a chart is made of: those read in the session, then the library's. */
#include "session/chart-articles.h"

/**
 * mz_chart_articles_init:
 * @self: (out caller-allocates): the articles; to be cleared
 * @entries: (element-type MzEntry): entries whose figures are there
 *
 * Takes them as they are now.
 */
void
mz_chart_articles_init (MzChartArticles *self, GPtrArray *entries)
{
  *self = (MzChartArticles){ .facts = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts)),
                             .objects = g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = 0; i < entries->len; i++) {
    MzEntry *entry = g_ptr_array_index (entries, i);
    MzArticle *article = mz_entry_get_article (entry);
    MzExtraction *extraction = mz_entry_get_extraction (entry);
    MzArticleFacts facts;

    mz_article_facts_init (&facts, article, extraction);
    /* It may be the analyst's word, and change while the chart is made. */
    facts.published = g_intern_string (mz_entry_get_published (entry));
    g_ptr_array_add (self->objects, g_object_ref (article));
    g_ptr_array_add (self->objects, g_object_ref (extraction));
    g_array_append_val (self->facts, facts);
  }
}

/* The same content, or what the same file held before it was read again. */
static gboolean
is_known (MzArticleSummary *article, GHashTable *known)
{
  const char *uri = mz_article_summary_get_uri (article);

  return g_hash_table_contains (known, mz_article_summary_get_digest (article)) ||
         (uri && g_hash_table_contains (known, uri));
}

/**
 * mz_chart_articles_load:
 * @self: the articles of the session
 * @store: the library
 * @company: (nullable): a canonical name; %NULL for all
 * @known: set of digests and URIs of the articles that were read in the session
 * @cancellable: (nullable): a cancellable
 *
 * Adds those that only the library has. A library that cannot be read adds nothing: who asked for
 * its list has been told.
 */
void
mz_chart_articles_load (MzChartArticles *self,
                        MzStore *store,
                        const char *company,
                        GHashTable *known,
                        GCancellable *cancellable)
{
  g_clear_pointer (&self->kept, g_ptr_array_unref);
  self->kept = mz_store_load_figures (store, company, cancellable, NULL);
  for (guint i = 0; self->kept && i < self->kept->len; i++) {
    const MzKeptFigures *kept = g_ptr_array_index (self->kept, i);
    MzArticleFacts facts;
    if (is_known (kept->article, known))
      continue;
    mz_article_facts_init_kept (&facts, kept);
    g_array_append_val (self->facts, facts);
  }
}

/**
 * mz_chart_articles_get:
 * @self: articles
 * @n: (out): how many
 *
 * Returns: (array length=n): them, for a board
 */
const MzArticleFacts *
mz_chart_articles_get (const MzChartArticles *self, guint *n)
{
  *n = self->facts->len;
  return (const MzArticleFacts *) (gpointer) self->facts->data;
}

/**
 * mz_chart_articles_clear:
 * @self: articles
 *
 * Frees what it owns.
 */
void
mz_chart_articles_clear (MzChartArticles *self)
{
  g_clear_pointer (&self->facts, g_array_unref);
  g_clear_pointer (&self->objects, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_ptr_array_unref);
}
