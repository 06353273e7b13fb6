/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the spending axis of a timeline is of: one currency, one measure, one definition of it. */
#include "board/timeline-board.h"

#include "board/words.h"

#include <string.h>

/* Which of a figure's texts is counted; NULL or "" is not. */
typedef const char *(*GetText) (const MzReading *reading);

static const char *
get_currency (const MzReading *reading)
{
  return reading->currency;
}

static const char *
get_metric (const MzReading *reading)
{
  return reading->metric;
}

static const char *
get_definition (const MzReading *reading)
{
  return reading->definition;
}

/* A sum that stood on the axis, as far as that is settled already. */
static gboolean
is_candidate (const MzTimelineBoard *board, const MzArticleFacts *article, const MzReading *reading)
{
  return mz_words_is_spending (reading) && reading->change == MZ_CHANGE_LEVEL &&
         (!*board->currency || strcmp (reading->currency, board->currency) == 0) &&
         (!board->measure || strcmp (reading->metric, board->measure) == 0) &&
         mz_words_is_wanted (&board->options, article, reading);
}

/* Borrowed: the text that most figures have, the first of those that are as frequent; NULL where
 * none has one. Where any has @favourite, that. */
static const char *
find_most (const MzTimelineBoard *board, GetText get_text, const char *favourite)
{
  const MzTimelineParts *parts = board->parts;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < parts->n_articles; i++)
    for (guint k = 0; k < parts->articles[i].figures->len; k++) {
      const MzReading *reading =
          mz_figure_get_reading (g_ptr_array_index (parts->articles[i].figures, k));
      const char *text = get_text (reading);
      if (!text || !*text || !is_candidate (board, &parts->articles[i], reading))
        continue;
      if (g_strcmp0 (text, favourite) == 0)
        return text;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1;
      g_hash_table_insert (counts, (char *) text, GUINT_TO_POINTER (n));
      if (n > most)
        best = text;
      most = MAX (most, n);
    }
  return best;
}

/* A table says itself what it counts. */
static void
take_table (MzTimelineBoard *board, const MzSpendingTable *table)
{
  g_strlcpy (board->currency, table->currency ? table->currency : "", sizeof board->currency);
  board->metric = table->metric;
  board->measure = table->metric;
  board->definition = table->definition;
  board->n_definitions = table->n_other;
}

/**
 * mz_timeline_choose_measure:
 * @board: a timeline
 *
 * Capital spending and operating expenses of a quarter would stand side by side as if one followed
 * the other: the axis is of capital spending where there is any, else of what most figures are; and
 * of one currency and one definition, those of the table where there is one.
 */
void
mz_timeline_choose_measure (MzTimelineBoard *board)
{
  if (board->parts->spending.n_facts > 0) {
    take_table (board, &board->parts->spending);
    return;
  }
  const char *currency = find_most (board, get_currency, NULL);
  if (currency)
    g_strlcpy (board->currency, currency, sizeof board->currency);
  board->measure = find_most (board, get_metric, "capex");
  board->definition = find_most (board, get_definition, NULL);
}
