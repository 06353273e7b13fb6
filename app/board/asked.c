/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board was asked for, in the words that its picture carries. */
#include "board/asked.h"

static void
note (MzChartParts *chart, const char *name, const char *value)
{
  if (value && *value)
    g_hash_table_insert (chart->parameters, g_strdup (name), g_strdup (value));
}

static void
note_day (MzChartParts *chart, const char *name, guint32 day)
{
  g_autofree char *text = day > 0 ? mz_day_to_string (day) : NULL;

  note (chart, name, text);
}

/**
 * mz_asked_note:
 * @chart: a chart that is being made
 * @options: what was asked for
 *
 * Only what was asked for is noted.
 */
void
mz_asked_note (MzChartParts *chart, const MzBoardOptions *options)
{
  note (chart, "company", options->company);
  note (chart, "title", options->title);
  note (chart, "candles", options->candles ? "yes" : NULL);
  note (chart, "volume", options->volume ? "yes" : NULL);
  note (chart, "log", options->logarithm ? "yes" : NULL);
  note (chart, "indexed", options->indexed ? "yes" : NULL);
  note (chart, "adjusted", options->adjusted ? "yes" : NULL);
  note (chart, "change", options->change ? "yes" : NULL);
  note_day (chart, "from", options->from);
  note_day (chart, "to", options->to);
}
