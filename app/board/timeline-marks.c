/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a timeline: sums by the period they cover, days on which something was reported. */
#include "board/timeline-board.h"

#include "board/words.h"
#include "chart/tick-label.h"
#include "model/definition.h"
#include "model/figure-text.h"

#include <math.h>
#include <string.h>

#define ALIKE 1.7 /* periods whose lengths differ by less stand on one axis */

static void
note_metric (MzTimelineBoard *board, const char *metric)
{
  if (board->metric && g_strcmp0 (board->metric, metric) != 0)
    board->mixed_metrics = TRUE;
  board->metric = metric;
}

/* Many articles report one sum: the first of them stands for all. */
static gboolean
is_repetition (MzTimelineBoard *board, const MzMark *mark, const MzReading *reading)
{
  char *key = g_strdup_printf ("%.6f %.6f %a %a %d %d %s", mark->x, mark->x_end, mark->value,
                               mark->high, mark->qualifier, mark->modality, reading->metric);
  MzFigure *first = g_hash_table_lookup (board->figures, key);

  if (!first) {
    g_hash_table_insert (board->figures, key, mark->figure);
    return FALSE;
  }
  g_free (key);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (board->repeats, first));
  g_hash_table_insert (board->repeats, first, GUINT_TO_POINTER (n + 1));
  return TRUE;
}

static void
add_spending (MzTimelineBoard *board, MzFigure *figure, guint article)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  gboolean planned = reading->modality != MZ_MODALITY_ACTUAL;
  guint stated =
      mz_spending_table_is_filed (&board->parts->spending) ? MZ_TIMELINE_STATED : MZ_TIMELINE_BARS;

  if (reading->change != MZ_CHANGE_LEVEL) {
    board->n_changes++;
    return;
  }
  if (strcmp (reading->currency, board->currency) != 0) {
    board->n_other++;
    return;
  }
  if (board->measure && !g_str_equal (reading->metric, board->measure)) {
    board->n_measures++;
    return;
  }
  if (!mz_definition_agrees (reading->definition, board->definition)) {
    board->n_definitions++;
    return;
  }
  MzPeriod period = mz_article_facts_resolve (&board->parts->articles[article], reading);
  if (period.first_day == 0 || period.last_day < period.first_day) {
    board->n_undated++;
    return;
  }
  const MzSpendingFact *filing =
      planned ? NULL : mz_spending_table_find (&board->parts->spending, &period);
  MzMark mark = { .layer = planned ? MZ_TIMELINE_PLANNED : stated,
                  .x = period.first_day,
                  .x_end = period.last_day + 1.0,
                  .value = mz_amount_to_double (&reading->value),
                  .qualifier = reading->qualifier,
                  .modality = reading->modality,
                  .figure = figure,
                  .source = article };
  mark.high =
      reading->qualifier == MZ_QUALIFIER_RANGE ? mz_amount_to_double (&reading->high) : mark.value;
  if (is_repetition (board, &mark, reading))
    return;
  g_object_ref (figure);
  mark.label = mz_words_value (&board->options, reading);
  mark.detail = mz_words_detail (&board->options, reading, TRUE);
  mark.words = mz_words_mark (&board->options, figure, &board->parts->articles[article]);
  if (filing)
    mz_timeline_make_claim (board, &mark, filing);
  else if (mark.layer == MZ_TIMELINE_STATED)
    /* Translators: below a bar: not a filing but an article says so */
    mark.caption = g_strdup (mz_catalog_get_in (board->options.writing.catalog, "bar", "article"));
  note_metric (board, reading->metric);
  g_array_append_val (board->chart.marks, mark);
}

/* What an event is called: the first move that its article reports. */
static MzFigure *
find_move (MzTimelineBoard *board, const MzArticleFacts *article)
{
  for (guint i = 0; i < article->figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (article->figures, i);
    const MzReading *reading = mz_figure_get_reading (figure);
    if (reading->role == MZ_ROLE_PRICE_MOVE && reading->change != MZ_CHANGE_LEVEL &&
        mz_words_is_wanted (&board->options, article, reading))
      return figure;
  }
  return NULL;
}

static void
add_event (MzTimelineBoard *board, guint article)
{
  const MzArticleFacts *facts = &board->parts->articles[article];
  guint32 day = facts->published ? mz_day_parse (facts->published) : 0;
  MzFigure *move = find_move (board, facts);

  if (day == 0)
    return;
  MzMark mark = { .layer = MZ_TIMELINE_EVENTS, .x = day, .x_end = day, .source = article };
  g_autofree char *name = mz_words_article (&board->options, facts);
  g_autofree char *date = mz_tick_label_date (day, &board->options.writing);
  if (move) {
    mark.figure = g_object_ref (move);
    mark.label = mz_words_value (&board->options, mz_figure_get_reading (move));
    g_autofree char *words = mz_words_mark (&board->options, move, facts);
    mark.words = g_strdup_printf ("%s · %s", date, words);
  } else
    mark.words = name ? g_strdup_printf ("%s · %s", date, name) : g_strdup (date);
  mark.detail = g_strdup (name);
  g_array_append_val (board->chart.marks, mark);
}

static void
add_figures (MzTimelineBoard *board)
{
  const MzTimelineParts *parts = board->parts;

  for (guint i = 0; i < parts->n_articles; i++) {
    for (guint k = 0; k < parts->articles[i].figures->len; k++) {
      MzFigure *figure = g_ptr_array_index (parts->articles[i].figures, k);
      const MzReading *reading = mz_figure_get_reading (figure);
      if (mz_words_is_spending (reading) &&
          mz_words_is_wanted (&board->options, &parts->articles[i], reading))
        add_spending (board, figure, i);
    }
    add_event (board, i);
  }
}

static gboolean
has_actual_bars (MzTimelineBoard *board)
{
  return mz_timeline_count_marks (board, MZ_TIMELINE_BARS) > 0;
}

static gboolean
has_no_length (const MzMark *mark)
{
  return mark->layer == MZ_TIMELINE_EVENTS || mark->layer == MZ_TIMELINE_CLAIMS;
}

/* The length that most periods have, the shorter of two; what was spent decides, not what is
 * planned. */
static double
find_usual_length (MzTimelineBoard *board)
{
  gboolean has_actual = has_actual_bars (board);
  double best = 0;
  guint most = 0;
  guint n = MIN (board->chart.marks->len, 500);

  for (guint i = 0; i < n; i++) {
    const MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    double length = mark->x_end - mark->x;
    guint alike = 0;
    if (has_no_length (mark) || (has_actual && mark->layer != MZ_TIMELINE_BARS))
      continue;
    for (guint k = 0; k < n; k++) {
      const MzMark *other = &g_array_index (board->chart.marks, MzMark, k);
      double ratio = length / MAX (other->x_end - other->x, 1e-9);
      if (other->layer == mark->layer && ratio < ALIKE && ratio > 1 / ALIKE)
        alike++;
    }
    if (alike > most || (alike == most && length < best)) {
      most = alike;
      best = length;
    }
  }
  return best;
}

/* A sum for three years would dwarf those for quarters on their axis and mean less: it gets a strip
 * of its own, with its words. */
static void
part_lengths (MzTimelineBoard *board)
{
  double usual = find_usual_length (board);

  for (guint i = 0; i < board->chart.marks->len; i++) {
    MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    double ratio = (mark->x_end - mark->x) / usual;
    if (has_no_length (mark) || (ratio < ALIKE && ratio > 1 / ALIKE))
      continue;
    mark->layer = MZ_TIMELINE_SPANS;
    if (mark->detail) {
      char *label = g_strdup_printf ("%s · %s", mark->label, mark->detail);
      g_free (mark->label);
      mark->label = label;
    }
  }
}

static int
compare_marks (gconstpointer first, gconstpointer second)
{
  const MzMark *a = first;
  const MzMark *b = second;

  if (a->x != b->x)
    return a->x < b->x ? -1 : 1;
  return a->layer < b->layer ? -1 : a->layer > b->layer;
}

/* The bar says how many more articles there are. */
static void
say_repeats (MzTimelineBoard *board)
{
  for (guint i = 0; i < board->chart.marks->len; i++) {
    MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (board->repeats, mark->figure));
    if (n == 0 || mark->layer == MZ_TIMELINE_EVENTS)
      continue;
    GString *words = g_string_new (mark->words);
    mz_words_append_repeats (words, &board->options, n);
    g_free (mark->words);
    mark->words = g_string_free (words, FALSE);
  }
}

/* Bars of one axis that measure different things say which. */
static void
tell_metrics_apart (MzTimelineBoard *board)
{
  for (guint i = 0; i < board->chart.marks->len && board->mixed_metrics; i++) {
    MzMark *mark = &g_array_index (board->chart.marks, MzMark, i);
    if (mark->layer != MZ_TIMELINE_EVENTS && mark->figure)
      mark->caption = g_strdup (mz_metric_text (mz_figure_get_reading (mark->figure)->metric,
                                                board->options.writing.catalog));
  }
}

void
mz_timeline_add_marks (MzTimelineBoard *board)
{
  board->figures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  board->repeats = g_hash_table_new (NULL, NULL);
  board->claims = g_hash_table_new (NULL, NULL);
  mz_timeline_choose_measure (board);
  add_figures (board);
  mz_timeline_add_facts (board);
  part_lengths (board);
  g_array_sort (board->chart.marks, compare_marks);
  say_repeats (board);
  tell_metrics_apart (board);
  g_clear_pointer (&board->figures, g_hash_table_unref);
  g_clear_pointer (&board->repeats, g_hash_table_unref);
  g_clear_pointer (&board->claims, g_hash_table_unref);
}
