/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which articles report on a company. */
#include "board/report-days.h"

static gboolean
reports_on (const MzArticleFacts *article, const char *company)
{
  for (guint i = 0; i < article->figures->len; i++)
    if (mz_reading_is_of (mz_figure_get_reading (g_ptr_array_index (article->figures, i)), company))
      return TRUE;
  return FALSE;
}

static int
compare_days (gconstpointer first, gconstpointer second)
{
  guint32 a = *(const guint32 *) first;
  guint32 b = *(const guint32 *) second;

  return a < b ? -1 : a > b;
}

/**
 * mz_report_days_new:
 * @articles: (array length=n_articles): articles with their figures
 * @n_articles: how many
 * @company: a canonical name
 *
 * Articles without a date report on no day.
 *
 * Returns: (transfer full) (element-type guint32): the days, ascending
 */
GArray *
mz_report_days_new (const MzArticleFacts *articles, guint n_articles, const char *company)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < n_articles; i++) {
    guint32 day = mz_day_parse (articles[i].published);
    if (day > 0 && reports_on (&articles[i], company))
      g_array_append_val (days, day);
  }
  g_array_sort (days, compare_days);
  for (guint i = days->len; i > 1; i--)
    if (g_array_index (days, guint32, i - 1) == g_array_index (days, guint32, i - 2))
      g_array_remove_index (days, i - 1);
  return days;
}
