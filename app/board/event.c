/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The trading days round an event: what the share returned beyond what a model explains. */
#include "board/event.h"

#include "board/asked.h"
#include "board/event-story.h"
#include "board/event-words.h"
#include "board/words.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>
#include <math.h>

#define HALF_BAR 0.36 /* sessions */
#define NORMAL   1.96 /* standard errors on either side that hold 95% */

enum { BAND_LAYER, BARS_LAYER, LINE_LAYER, EVENT_LAYER };

typedef struct {
  MzChartParts chart;
  const MzEventParts *parts;
  const MzBoardOptions *options;
  MzReaction reaction;
  MzStudy *study; /* owned; NULL where the prices do not suffice for a model */
  MzPlacebo placebo;
  GArray *other_sessions; /* owned: of guint32: of each of the other events */
  GArray *days;           /* owned: of MzStudyDay */
  char *reason;           /* owned: why there is no study */
} Board;

static MzReturns *
make_returns (const MzEventParts *parts)
{
  const MzPriceSeries *market = parts->market;

  return mz_returns_from_bars (parts->series->bars, parts->series->n_bars,
                               market ? market->bars : NULL, market ? market->n_bars : 0,
                               MZ_RETURN_SIMPLE, MZ_PRICE_AUTOMATIC);
}

/* The session that each of the other events met first; 0 for one that met the event's own. */
static void
find_other_sessions (Board *board, const MzReturns *returns)
{
  const MzEventParts *parts = board->parts;

  for (guint i = 0; i < parts->n_others; i++) {
    MzReaction reaction = mz_reaction_in_days (returns->days, returns->n, parts->others[i].day,
                                               parts->others[i].time);
    if (reaction.session == board->reaction.session)
      reaction.session = 0;
    g_array_append_val (board->other_sessions, reaction.session);
  }
}

/* New: those sessions, none twice. */
static GArray *
list_other_events (const GArray *sessions)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < sessions->len; i++) {
    guint32 session = g_array_index (sessions, guint32, i);
    gboolean is_new = session != 0;
    for (guint k = 0; k < events->len; k++)
      is_new = is_new && g_array_index (events, guint32, k) != session;
    if (is_new)
      g_array_append_val (events, session);
  }
  return events;
}

static void
run_study (Board *board, const MzReturns *returns)
{
  g_autoptr (GError) error = NULL;
  MzStudyOptions options;

  mz_study_options_init (&options);
  if (board->parts->study)
    options = *board->parts->study;
  find_other_sessions (board, returns);
  g_autoptr (GArray) events = list_other_events (board->other_sessions);
  options.other_events = (const guint32 *) (void *) events->data;
  options.n_other_events = events->len;
  options.first = board->parts->first;
  options.last = board->parts->last;
  if (!board->parts->market)
    options.model = MZ_MODEL_MEAN;
  board->study = mz_study_new (returns, board->reaction.session, &options, &error);
  if (!board->study) {
    board->reason = g_strdup (error->message);
    return;
  }
  board->days = g_array_ref (board->study->days);
  board->placebo = mz_placebo_run (returns, board->study, &options, 0, 0);
}

/* Without a model: the share's own returns, as far as there are any, and no errors. */
static void
take_raw_returns (Board *board, const MzReturns *returns)
{
  double growth = 1;
  gssize event = 0;

  board->days = g_array_new (FALSE, FALSE, sizeof (MzStudyDay));
  while (event < (gssize) returns->n && returns->days[event] < board->reaction.session)
    event++;
  for (gint offset = board->parts->first; offset <= board->parts->last; offset++) {
    gssize i = event + offset;
    if (i < 0 || i >= (gssize) returns->n || !isfinite (returns->asset[i]))
      continue;
    growth *= 1 + returns->asset[i];
    MzStudyDay day = { .offset = offset,
                       .day = returns->days[i],
                       .asset = returns->asset[i],
                       .market = NAN,
                       .abnormal = returns->asset[i],
                       .error = NAN,
                       .cumulative = growth - 1,
                       .cumulative_error = NAN };
    g_array_append_val (board->days, day);
  }
}

static void
measure (Board *board)
{
  const MzEventParts *parts = board->parts;

  if (!parts->series || parts->day == 0)
    return;
  g_autoptr (MzReturns) returns = make_returns (parts);
  board->reaction = mz_reaction_in_days (returns->days, returns->n, parts->day, parts->time);
  if (board->reaction.session == 0)
    return;
  run_study (board, returns);
  if (!board->study)
    take_raw_returns (board, returns);
}

/* The sum of the returns so far, and how sure it is. */
static MzTrace *
make_trace (Board *board)
{
  guint n = board->days->len;
  MzTraceParts parts = { .n = n, .x = g_new (double, n), .y = g_new (double, n) };

  if (board->study) {
    parts.low = g_new (double, n);
    parts.high = g_new (double, n);
  }
  for (guint i = 0; i < n; i++) {
    const MzStudyDay *day = &g_array_index (board->days, MzStudyDay, i);
    double half = NORMAL * 100 * day->cumulative_error;
    parts.x[i] = day->offset;
    parts.y[i] = 100 * day->cumulative;
    if (!board->study)
      continue;
    parts.low[i] = parts.y[i] - half;
    parts.high[i] = parts.y[i] + half;
  }
  return mz_trace_new_take (&parts);
}

static void
add_layer (Board *board, MzLayerKind kind, MzHue hue, const char *name, MzTrace *trace)
{
  MzLayer layer = { .kind = kind, .hue = hue, .trace = trace };

  if (name)
    layer.name = g_strdup (mz_catalog_get (board->options->writing.catalog, name));
  g_array_append_val (board->chart.layers, layer);
}

static void
add_layers (Board *board)
{
  gboolean abnormal = board->study != NULL;
  g_autoptr (MzTrace) trace = make_trace (board);

  add_layer (board, MZ_LAYER_BAND, MZ_HUE_PRICE, NULL, g_object_ref (trace));
  add_layer (board, MZ_LAYER_BARS, MZ_HUE_CHANGE,
             abnormal ? N_ ("Abnormal return of the day") : N_ ("Return of the day"), NULL);
  add_layer (board, MZ_LAYER_LINE, MZ_HUE_PRICE,
             abnormal ? N_ ("Cumulative abnormal return") : N_ ("Cumulative return"),
             g_object_ref (trace));
  add_layer (board, MZ_LAYER_EVENTS, MZ_HUE_EVENT, NULL, NULL);
}

static void
add_day (Board *board, const MzStudyDay *day)
{
  MzMark mark = { .layer = BARS_LAYER,
                  .x = day->offset - HALF_BAR,
                  .x_end = day->offset + HALF_BAR,
                  .value = 100 * day->abnormal,
                  .high = 100 * day->abnormal,
                  .error = isfinite (day->error) ? NORMAL * 100 * day->error : 0,
                  .source = MZ_NO_SOURCE };

  if (!isfinite (day->abnormal))
    return;
  mark.label = mz_event_dup_percent (day->abnormal, board->options);
  mark.words = mz_event_dup_day_words (day, board->options);
  g_array_append_val (board->chart.marks, mark);
}

static void
add_marks (Board *board)
{
  MzMark event = { .layer = EVENT_LAYER, .source = MZ_NO_SOURCE };

  for (guint i = 0; i < board->days->len; i++)
    add_day (board, &g_array_index (board->days, MzStudyDay, i));
  event.label = mz_tick_label_date (board->reaction.session, &board->options->writing);
  event.words = mz_event_dup_event_words (board->parts, board->options);
  g_array_append_val (board->chart.marks, event);
}

static void
add_axes (Board *board)
{
  MzAxis percent = { .quantity = MZ_AXIS_PERCENT, .from_zero = TRUE };

  percent.title = g_strdup (mz_catalog_get (board->options->writing.catalog, "Return"));
  g_array_append_val (board->chart.axes, percent);
  board->chart.x_axis.quantity = MZ_AXIS_SESSION;
  if (board->reaction.session > 0)
    board->chart.x_axis.title = mz_event_dup_x_title (board->reaction.session, board->options);
}

static void
add_sources (Board *board)
{
  const MzPriceSeries *series[] = { board->parts->series, board->parts->market };
  const char *prices[G_N_ELEMENTS (series)];
  MzTableNames names = { .prices = prices };

  mz_words_add_sources (&board->chart, board->parts->articles, board->parts->n_articles);
  for (guint i = 0; i < G_N_ELEMENTS (series); i++) {
    if (!series[i])
      continue;
    mz_series_add_source (&board->chart, series[i]);
    prices[names.n_prices++] = series[i]->source;
  }
  board->chart.source = mz_words_all_sources (board->options, NULL, 0, &names);
}

static char *
dup_empty (Board *board)
{
  const MzCatalog *catalog = board->options->writing.catalog;

  if (board->parts->day == 0)
    return g_strdup (mz_catalog_get (
        catalog, "No day of an event is known. Name one, or open an article with a date."));
  return g_strdup (mz_catalog_get (
      catalog, "There are no prices round that day. Import a table of prices that has it."));
}

static void
describe (Board *board)
{
  gboolean empty = !board->days || board->days->len == 0;

  board->chart.title =
      mz_event_dup_title (board->parts, board->options, board->chart.subject, board->study != NULL);
  if (empty) {
    board->chart.empty = dup_empty (board);
    return;
  }
  if (board->study)
    board->chart.subtitle = mz_event_dup_subtitle (board->study, board->options);
  MzEventFindings findings = { board->study, board->placebo,
                               (const guint32 *) (void *) board->other_sessions->data };
  board->chart.story =
      mz_event_dup_story (board->parts, &findings, board->chart.subject, board->options);
  board->chart.note =
      mz_event_dup_note (board->study, &board->reaction, board->reason, board->options);
  add_layers (board);
  add_marks (board);
}

/**
 * mz_event_new:
 * @parts: the day, and prices
 * @options: language and what is asked for
 *
 * The numbers are those of mz_study_new(): the market model, or the share's mean where there is no
 * market; where the prices do not suffice for either, the share's own returns without a band.
 *
 * Returns: (transfer full): the chart; without prices round the day, one that says what is missing
 */
MzChart *
mz_event_new (const MzEventParts *parts, const MzBoardOptions *options)
{
  Board board = { .parts = parts, .options = options };

  board.other_sessions = g_array_new (FALSE, FALSE, sizeof (guint32));
  mz_chart_parts_init (&board.chart, MZ_CHART_EVENT, &options->writing);
  board.chart.time_rtl = options->time_rtl;
  if (options->company)
    board.chart.subject = mz_board_company_text (options, options->company);
  measure (&board);
  add_axes (&board);
  add_sources (&board);
  describe (&board);
  g_clear_pointer (&board.study, mz_study_free);
  g_clear_pointer (&board.days, g_array_unref);
  g_array_unref (board.other_sessions);
  g_free (board.reason);
  mz_asked_note (&board.chart, options);
  return mz_chart_new_take (&board.chart);
}
