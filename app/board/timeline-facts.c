/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a timeline that a table reports, and what articles say of the same sums. */
#include "board/timeline-board.h"

#include "board/filing-words.h"
#include "board/words.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>

static void
describe_row (MzTimelineBoard *board, const MzSpendingFact *fact, MzMark *mark)
{
  const MzWriting *writing = &board->options.writing;
  g_autofree char *from = mz_tick_label_date (fact->first, writing);
  g_autofree char *to = mz_tick_label_date (fact->last - 0.5, writing);

  /* Translators: a stretch of time, from the first day to the last */
  mark->detail =
      g_strdup_printf (mz_catalog_get_in (writing->catalog, "stretch", "%1$s to %2$s"), from, to);
  mark->words = fact->words
                    ? g_strdup_printf ("%s · %s\n%s", mark->label, mark->detail, fact->words)
                    : g_strdup_printf ("%s · %s", mark->label, mark->detail);
}

static void
describe_filing (MzTimelineBoard *board, const MzSpendingFact *fact, MzMark *mark)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (board->claims, fact));

  mark->fact = mz_reported_fact_copy (fact->report);
  mark->source = board->filing_source;
  mark->detail = mz_filing_dup_detail (&board->options, fact->report);
  mark->words = mz_filing_dup_words (&board->options, fact->report);
  if (n == 0)
    return;
  g_autofree char *said = mz_words_count (&board->options,
                                          NP_ ("%s figure of an article is about the same sum.",
                                               "%s figures of articles are about the same sum."),
                                          n);
  char *words = g_strconcat (mark->words, "\n", said, NULL);
  g_free (mark->words);
  mark->words = words;
}

static void
add_fact (MzTimelineBoard *board, const MzSpendingFact *fact)
{
  MzAxis axis = { .quantity = MZ_AXIS_MONEY };
  MzMark mark = { .layer =
                      fact->modality == MZ_MODALITY_ACTUAL ? MZ_TIMELINE_BARS : MZ_TIMELINE_PLANNED,
                  .x = fact->first,
                  .x_end = fact->last,
                  .value = fact->value,
                  .high = fact->value,
                  .modality = fact->modality,
                  .source = MZ_NO_SOURCE };

  g_strlcpy (axis.currency, board->currency, sizeof axis.currency);
  mark.label = mz_tick_label_value (&axis, fact->value, &board->options.writing);
  if (fact->report)
    describe_filing (board, fact, &mark);
  else
    describe_row (board, fact, &mark);
  g_array_append_val (board->chart.marks, mark);
}

void
mz_timeline_add_facts (MzTimelineBoard *board)
{
  const MzSpendingTable *table = &board->parts->spending;

  for (guint i = 0; i < table->n_facts; i++)
    add_fact (board, &table->facts[i]);
}

/* One sum is one bar, the filing's: what the article says of it is a mark on that. */
void
mz_timeline_make_claim (MzTimelineBoard *board, MzMark *mark, const MzSpendingFact *fact)
{
  g_autofree char *difference = mz_filing_dup_difference (&board->options, fact->report,
                                                          mz_figure_get_reading (mark->figure));
  char *words = g_strconcat (mark->words, "\n", difference, NULL);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (board->claims, fact));

  g_hash_table_insert (board->claims, (gpointer) fact, GUINT_TO_POINTER (n + 1));
  g_free (mark->words);
  mark->words = words;
  mark->layer = MZ_TIMELINE_CLAIMS;
}
