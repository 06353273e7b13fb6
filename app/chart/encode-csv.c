/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart draws, as a table: every mark and every point of the visible stretch a row. */
#include "chart/encode.h"

#include <math.h>
#include <string.h>

#define HEADER                                                                                     \
  "series,from,to,value,high,unit,qualifier,modality,metric,company,period,outlet,article,digest," \
  "start,end,quote,definition,origin\r\n"

/* RFC 4180: quoted where it has to be, quotes doubled. */
static void
append_field (GString *text, const char *field, gboolean last)
{
  const char *value = field ? field : "";

  if (strpbrk (value, ",\"\r\n")) {
    g_string_append_c (text, '"');
    for (const char *c = value; *c; c++) {
      if (*c == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *c);
    }
    g_string_append_c (text, '"');
  } else
    g_string_append (text, value);
  g_string_append (text, last ? "\r\n" : ",");
}

static void
append_number (GString *text, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  append_field (text, g_ascii_formatd (buffer, sizeof buffer, "%.15g", number), FALSE);
}

static void
append_day (GString *text, double day)
{
  g_autofree char *date = mz_day_to_string ((guint32) floor (day));
  double seconds = (day - floor (day)) * 86400;

  if (seconds < 0.5) {
    append_field (text, date, FALSE);
    return;
  }
  guint whole = (guint) round (seconds);
  g_autofree char *stamp =
      g_strdup_printf ("%sT%02u:%02u:%02u", date, whole / 3600, whole / 60 % 60, whole % 60);
  append_field (text, stamp, FALSE);
}

static void
append_place (GString *text, const MzChartParts *chart, double x)
{
  if (chart->x_axis.quantity == MZ_AXIS_TIME)
    append_day (text, x);
  else
    append_number (text, x);
}

static const char *
get_unit (const MzAxis *axis)
{
  switch (axis->quantity) {
  case MZ_AXIS_MONEY:
    return axis->currency;
  case MZ_AXIS_PERCENT:
    return "%";
  default:
    return "";
  }
}

static void
append_figure (GString *text, const MzMark *mark)
{
  const MzReading *reading = mark->figure ? mz_figure_get_reading (mark->figure) : NULL;
  const MzReportedFact *fact = mark->fact;
  const MzPeriod *covered = reading ? &reading->period : fact ? &fact->period : NULL;
  g_autofree char *period = covered ? mz_period_to_string (covered) : NULL;

  append_field (text, mz_qualifier_to_nick (mark->qualifier), FALSE);
  append_field (text, mz_modality_to_nick (mark->modality), FALSE);
  append_field (text, reading ? reading->metric : fact ? fact->metric : NULL, FALSE);
  append_field (text, reading ? reading->company : fact ? fact->company : NULL, FALSE);
  append_field (text, period, FALSE);
}

/* A filing's own source comes before that of the table it is kept in. */
static void
append_origin (GString *text, const MzChartParts *chart, const MzMark *mark)
{
  const MzChartSource *source = mark->source == MZ_NO_SOURCE
                                    ? NULL
                                    : &g_array_index (chart->sources, MzChartSource, mark->source);
  const MzEvidence *evidence = mark->figure ? mz_figure_get_evidence (mark->figure) : NULL;
  g_autofree char *start = evidence ? g_strdup_printf ("%" G_GINT64_FORMAT, evidence->start) : NULL;
  g_autofree char *end = evidence ? g_strdup_printf ("%" G_GINT64_FORMAT, evidence->end) : NULL;
  const char *outlet = source ? source->outlet : NULL;

  append_field (text, mark->fact && *mark->fact->source ? mark->fact->source : outlet, FALSE);
  append_field (text, source ? source->title : NULL, FALSE);
  append_field (text, source ? source->digest : NULL, FALSE);
  append_field (text, start, FALSE);
  append_field (text, end, FALSE);
  append_field (text, evidence ? evidence->quote : NULL, FALSE);
  append_field (text,
                evidence     ? mz_figure_get_reading (mark->figure)->definition
                : mark->fact ? mark->fact->definition
                             : NULL,
                FALSE);
  append_field (text, evidence ? "article" : mark->fact ? "filing" : NULL, TRUE);
}

static const char *
get_series (const MzLayer *layer)
{
  static const char *const NAMES[] = { "line", "area",  "candles", "volume", "band",
                                       "bars", "spans", "rows",    "points", "events" };

  return layer->name ? layer->name : NAMES[layer->kind];
}

static void
append_mark (GString *text, const MzChartParts *chart, const MzMark *mark)
{
  const MzLayer *layer = &g_array_index (chart->layers, MzLayer, mark->layer);
  const MzAxis *axis = &g_array_index (chart->axes, MzAxis, layer->axis);
  gboolean row = layer->kind == MZ_LAYER_ROWS;

  append_field (text, row ? axis->group : get_series (layer), FALSE);
  if (row)
    g_string_append (text, ",,");
  else {
    append_place (text, chart, mark->x);
    append_place (text, chart,
                  mark->x_end > mark->x && chart->x_axis.quantity == MZ_AXIS_TIME ? mark->x_end - 1
                                                                                  : mark->x_end);
  }
  append_number (text, mark->value);
  append_number (text, mark->high);
  append_field (text, get_unit (axis), FALSE);
  append_figure (text, mark);
  append_origin (text, chart, mark);
}

static void
append_trace (GString *text,
              const MzChartParts *chart,
              const MzLayer *layer,
              const MzSceneOptions *options)
{
  const double *x = mz_trace_get_x (layer->trace);
  const double *y = mz_trace_get_y (layer->trace);
  gboolean whole = options->to <= options->from;
  const char *unit = get_unit (&g_array_index (chart->axes, MzAxis, layer->axis));

  for (gsize i = 0; x && i < mz_trace_get_n_points (layer->trace); i++) {
    if (!whole && (x[i] < options->from || x[i] > options->to))
      continue;
    append_field (text, get_series (layer), FALSE);
    append_place (text, chart, x[i]);
    append_place (text, chart, x[i]);
    append_number (text, y[i]);
    append_number (text, y[i]);
    append_field (text, unit, FALSE);
    g_string_append (text, ",,,,,,,,,,,,\r\n");
  }
}

/**
 * mz_encode_csv:
 * @chart: a chart
 * @options: its visible stretch
 *
 * Returns: (transfer full): the file's bytes, with a byte order mark so that spreadsheets read the
 *   Arabic in it
 */
GBytes *
mz_encode_csv (MzChart *chart, const MzSceneOptions *options)
{
  const MzChartParts *parts = mz_chart_get_parts (chart);
  GString *text = g_string_new ("\xef\xbb\xbf" HEADER);
  gboolean whole = options->to <= options->from;

  for (guint i = 0; i < parts->marks->len; i++) {
    const MzMark *mark = &g_array_index (parts->marks, MzMark, i);
    if (whole || parts->kind == MZ_CHART_PAIRS ||
        (mark->x_end >= options->from && mark->x <= options->to))
      append_mark (text, parts, mark);
  }
  for (guint i = 0; i < parts->layers->len; i++) {
    const MzLayer *layer = &g_array_index (parts->layers, MzLayer, i);
    if (layer->trace && layer->kind != MZ_LAYER_VOLUME && layer->kind != MZ_LAYER_BAND)
      append_trace (text, parts, layer, options);
  }
  return g_string_free_to_bytes (text);
}
