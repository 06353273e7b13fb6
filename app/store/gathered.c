/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts gather from the whole library: figures by company, and the companies themselves. */
#include "store/gathered.h"

#include "model/reading.h"
#include "store/article-list.h"
#include "store/corrections.h"
#include "store/figures.h"

#include <string.h>

/* -- Figures -- */

static gboolean
load_figures (MzDatabase *database, gint64 id, MzKeptFigures *kept, GError **error)
{
  const char *digest = mz_article_summary_get_digest (kept->article);
  g_autoptr (GPtrArray) read = mz_figures_load (database, id, digest, error);

  if (!read)
    return FALSE;
  g_ptr_array_unref (kept->figures);
  kept->figures = mz_corrections_apply (database, id, digest, read, error);
  if (kept->figures)
    return TRUE;
  kept->figures = g_ptr_array_new ();
  return FALSE;
}

/* The articles, still without their figures; @ids has the row of each. */
static GPtrArray *
list_articles (MzDatabase *database, const char *company, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) articles =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_kept_figures_free);
  MzStatement *statement = mz_database_prepare (
      database, "SELECT " MZ_SUMMARY_COLUMNS ", id FROM articles WHERE n_figures > 0 AND "
                "(?1 IS NULL OR instr (companies, ?1) > 0) ORDER BY opened DESC, id DESC");

  mz_statement_bind_text (statement, 1, company, -1);
  while (mz_statement_step (statement)) {
    g_autoptr (MzArticleSummary) article = mz_article_list_read_summary (statement);
    gint64 id = mz_statement_get_int (statement, MZ_N_SUMMARY_COLUMNS);
    /* A name may be part of another. */
    if (company && !mz_names_include (mz_article_summary_get_companies (article), company))
      continue;
    MzKeptFigures *kept = g_new0 (MzKeptFigures, 1);
    kept->article = g_steal_pointer (&article);
    kept->figures = g_ptr_array_new ();
    g_ptr_array_add (articles, kept);
    g_array_append_val (ids, id);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&articles);
}

/**
 * mz_gathered_load_figures:
 * @database: an open library
 * @company: (nullable): a canonical name; %NULL for all
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzKeptFigures): all figures of each article that has one
 *   of @company
 */
GPtrArray *
mz_gathered_load_figures (MzDatabase *database, const char *company, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) articles = list_articles (database, company, ids, error);

  for (guint i = 0; articles && i < articles->len; i++)
    if (!load_figures (database, g_array_index (ids, gint64, i), g_ptr_array_index (articles, i),
                       error))
      return NULL;
  return g_steal_pointer (&articles);
}

/* -- Companies -- */

static MzKeptCompany *
get_company (GHashTable *companies, const char *name)
{
  MzKeptCompany *company = g_hash_table_lookup (companies, name);

  if (company)
    return company;
  company = g_new0 (MzKeptCompany, 1);
  company->name = g_strdup (name);
  g_hash_table_insert (companies, company->name, company);
  return company;
}

static gboolean
count_articles (MzDatabase *database, GHashTable *companies, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "SELECT companies, count (*) FROM articles WHERE companies <> '' "
                "GROUP BY companies");

  while (mz_statement_step (statement)) {
    g_auto (GStrv) names = g_strsplit (mz_statement_get_text (statement, 0, NULL), ";", -1);
    for (guint i = 0; names[i]; i++)
      if (*g_strstrip (names[i]) != '\0')
        get_company (companies, names[i])->n_articles +=
            (guint) mz_statement_get_int (statement, 1);
  }
  return mz_statement_finish (statement, error);
}

static gboolean
count_reported (MzDatabase *database, GHashTable *companies, GError **error)
{
  MzStatement *statement =
      mz_database_prepare (database, "SELECT company, count (*) FROM reported GROUP BY company");

  while (mz_statement_step (statement))
    get_company (companies, mz_statement_get_text (statement, 0, NULL))->n_reported =
        (guint) mz_statement_get_int (statement, 1);
  return mz_statement_finish (statement, error);
}

static int
compare_companies (gconstpointer first, gconstpointer second)
{
  const MzKeptCompany *a = *(const MzKeptCompany *const *) first;
  const MzKeptCompany *b = *(const MzKeptCompany *const *) second;

  if (a->n_articles != b->n_articles)
    return a->n_articles > b->n_articles ? -1 : 1;
  if (a->n_reported != b->n_reported)
    return a->n_reported > b->n_reported ? -1 : 1;
  return strcmp (a->name, b->name);
}

/**
 * mz_gathered_list_companies:
 * @database: an open library
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzKeptCompany): the companies that an article's figure or
 *   a reported one is of, those with most to show first
 */
GPtrArray *
mz_gathered_list_companies (MzDatabase *database, GError **error)
{
  g_autoptr (GHashTable) companies =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) mz_kept_company_free);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_kept_company_free);
  GHashTableIter iter;
  gpointer company;

  if (!count_articles (database, companies, error) ||
      !count_reported (database, companies, error)) {
    g_ptr_array_unref (list);
    return NULL;
  }
  g_hash_table_iter_init (&iter, companies);
  while (g_hash_table_iter_next (&iter, NULL, &company)) {
    g_hash_table_iter_steal (&iter);
    g_ptr_array_add (list, company);
  }
  g_ptr_array_sort (list, compare_companies);
  return list;
}
