/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks of a timeline: sums by the period they cover, days on which something was reported. */
#include "board/timeline-board.h"

#include "board/words.h"
#include "chart/tick-label.h"
#include "model/figure-text.h"

#include <math.h>
#include <string.h>

#define ALIKE 1.7 /* periods whose lengths differ by less stand on one axis */

/* The currency that most figures have; that of the table of facts where there is one. */
static void
choose_currency (MzTimelineBoard *board)
{
  const MzTimelineParts *parts = board->parts;
  guint best = 0;

  if (parts->n_spending > 0) {
    g_strlcpy (board->currency, parts->spending_currency ? parts->spending_currency : "", 4);
    return;
  }
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < parts->n_articles; i++)
    for (guint k = 0; k < parts->articles[i].figures->len; k++) {
      const MzReading *reading =
          mz_figure_get_reading (g_ptr_array_index (parts->articles[i].figures, k));
      if (!mz_words_is_spending (reading) || reading->change != MZ_CHANGE_LEVEL ||
          !mz_words_is_wanted (&board->options, &parts->articles[i], reading))
        continue;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, reading->currency)) + 1;
      g_hash_table_insert (counts, (char *) reading->currency, GUINT_TO_POINTER (n));
      if (n > best)
        g_strlcpy (board->currency, reading->currency, sizeof board->currency);
      best = MAX (best, n);
    }
}

/* Capital spending and operating expenses of a quarter would stand side by side as if one followed
 * the other: the axis is of capital spending where there is any, else of what most figures are. */
static void
choose_measure (MzTimelineBoard *board)
{
  const MzTimelineParts *parts = board->parts;
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint best = 0;

  if (parts->n_spending > 0)
    return;
  for (guint i = 0; i < parts->n_articles; i++)
    for (guint k = 0; k < parts->articles[i].figures->len; k++) {
      const MzReading *reading =
          mz_figure_get_reading (g_ptr_array_index (parts->articles[i].figures, k));
      if (!mz_words_is_spending (reading) || reading->change != MZ_CHANGE_LEVEL ||
          strcmp (reading->currency, board->currency) != 0 ||
          !mz_words_is_wanted (&board->options, &parts->articles[i], reading))
        continue;
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, reading->metric)) + 1;
      g_hash_table_insert (counts, (char *) reading->metric, GUINT_TO_POINTER (n));
      if (n > best || g_str_equal (reading->metric, "capex"))
        board->measure = reading->metric;
      if (g_str_equal (reading->metric, "capex"))
        return;
      best = MAX (best, n);
    }
}

static void
note_metric (MzTimelineBoard *board, const char *metric)
{
  if (board->metric && g_strcmp0 (board->metric, metric) != 0)
    board->mixed_metrics = TRUE;
  board->metric = metric;
}

static void
add_fact (MzTimelineBoard *board, const MzSpendingFact *fact)
{
  MzAxis axis = { .quantity = MZ_AXIS_MONEY };
  MzMark mark = { .layer = MZ_TIMELINE_BARS,
                  .x = fact->first,
                  .x_end = fact->last,
                  .value = fact->value,
                  .high = fact->value,
                  .modality = fact->modality,
                  .source = MZ_NO_SOURCE };

  g_strlcpy (axis.currency, board->currency, sizeof axis.currency);
  if (fact->modality != MZ_MODALITY_ACTUAL)
    mark.layer = MZ_TIMELINE_PLANNED;
  mark.label = mz_tick_label_value (&axis, fact->value, &board->options.writing);
  g_autofree char *from = mz_tick_label_date (fact->first, &board->options.writing);
  g_autofree char *to = mz_tick_label_date (fact->last - 0.5, &board->options.writing);
  /* Translators: a stretch of time, from the first day to the last */
  mark.detail = g_strdup_printf (
      mz_catalog_get_in (board->options.writing.catalog, "stretch", "%1$s to %2$s"), from, to);
  mark.words = fact->words ? g_strdup_printf ("%s · %s\n%s", mark.label, mark.detail, fact->words)
                           : g_strdup_printf ("%s · %s", mark.label, mark.detail);
  g_array_append_val (board->chart.marks, mark);
}

/* A date that the prose does not give may come with the article. */
static MzPeriod
resolve_period (const MzReading *reading, const MzArticleFacts *article)
{
  MzPeriod period = reading->period;

  if (period.first_day == 0)
    mz_period_resolve (&period, article->published ? mz_day_parse (article->published) : 0);
  return period;
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
  MzPeriod period = resolve_period (reading, &board->parts->articles[article]);
  if (period.first_day == 0 || period.last_day < period.first_day) {
    board->n_undated++;
    return;
  }
  MzMark mark = { .layer = planned ? MZ_TIMELINE_PLANNED : MZ_TIMELINE_BARS,
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
    if (mark->layer == MZ_TIMELINE_EVENTS || (has_actual && mark->layer != MZ_TIMELINE_BARS))
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
    if (mark->layer == MZ_TIMELINE_EVENTS || (ratio < ALIKE && ratio > 1 / ALIKE))
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
    g_autofree char *more = mz_words_count (
        &board->options, NP_ ("%s more figure says the same.", "%s more figures say the same."), n);
    char *words = g_strconcat (mark->words, "\n", more, NULL);
    g_free (mark->words);
    mark->words = words;
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
  choose_currency (board);
  choose_measure (board);
  for (guint i = 0; i < board->parts->n_spending; i++)
    add_fact (board, &board->parts->spending[i]);
  add_figures (board);
  part_lengths (board);
  g_array_sort (board->chart.marks, compare_marks);
  say_repeats (board);
  tell_metrics_apart (board);
  g_clear_pointer (&board->figures, g_hash_table_unref);
  g_clear_pointer (&board->repeats, g_hash_table_unref);
}
