/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which company a chart of one share is about, where nobody said so. */
#include "board/subject.h"

#include "board/series.h"

/* A figure of several companies counts for each of them. */
static void
count_companies (GHashTable *counts, const char *companies)
{
  g_auto (GStrv) names = g_strsplit (companies, ";", -1);

  for (guint i = 0; names[i]; i++) {
    char *name = g_strstrip (names[i]);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
    g_hash_table_insert (counts, g_strdup (name), GUINT_TO_POINTER (n + 1));
  }
}

/* Of two with as many figures, the first by its name: the same chart every time. */
static const char *
find_most (GHashTable *counts)
{
  GHashTableIter iter;
  gpointer key;
  gpointer value;
  const char *best = NULL;
  guint most = 0;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    guint n = GPOINTER_TO_UINT (value);
    if (n < most || (n == most && g_strcmp0 (key, best) > 0))
      continue;
    best = key;
    most = n;
  }
  return best;
}

/**
 * mz_subject_choose:
 * @articles: (array length=n_articles): articles with their figures
 * @n_articles: how many
 * @symbol: (nullable): of the share whose price is drawn
 * @options: known companies
 * @several: (out): whether the figures are of more than one company
 *
 * Returns: (transfer full) (nullable): the company of @symbol where it is known, else the one that
 *   most figures are of
 */
char *
mz_subject_choose (const MzArticleFacts *articles,
                   guint n_articles,
                   const char *symbol,
                   const MzBoardOptions *options,
                   gboolean *several)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  MzCompany *traded = mz_series_find_company (options->companies, symbol);

  for (guint i = 0; i < n_articles; i++)
    for (guint k = 0; k < articles[i].figures->len; k++) {
      MzFigure *figure = g_ptr_array_index (articles[i].figures, k);
      const char *company = mz_figure_get_reading (figure)->company;
      if (company)
        count_companies (counts, company);
    }
  guint others = g_hash_table_size (counts);
  if (traded && g_hash_table_contains (counts, mz_company_get_name (traded)))
    others--;
  *several = others > (traded ? 0 : 1);
  if (traded)
    return g_strdup (mz_company_get_name (traded));
  return g_strdup (find_most (counts));
}
