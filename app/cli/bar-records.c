/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars, and rows that are none, as a list to print. */
#include "cli/prices.h"

#include "model/period.h"

#include <glib/gi18n.h>

/* The same places in both lists; the shorter one ends in front of FILE. */
enum {
  SYMBOL,
  DAY,
  OPEN,
  HIGH,
  LOW,
  CLOSE,
  ADJUSTED,
  VOLUME,
  PRE_MARKET,
  AFTER_HOURS,
  FILE_NAME,
  LINE,
  LEFT_OUT,
  REASON,
  TEXT,
  N_COLUMNS
};

static const MzColumn COLUMNS[N_COLUMNS] = {
  [SYMBOL] = { "symbol", N_ ("Symbol"), FALSE },
  [DAY] = { "date", N_ ("Date"), FALSE },
  [OPEN] = { "open", N_ ("Opening"), TRUE },
  [HIGH] = { "high", N_ ("Highest"), TRUE },
  [LOW] = { "low", N_ ("Lowest"), TRUE },
  [CLOSE] = { "close", N_ ("Closing"), TRUE },
  [ADJUSTED] = { "adj_close", N_ ("Adjusted closing"), TRUE },
  [VOLUME] = { "volume", N_ ("Volume"), TRUE },
  [PRE_MARKET] = { "pre_market", N_ ("Before opening"), TRUE },
  [AFTER_HOURS] = { "after_hours", N_ ("After close"), TRUE },
  [FILE_NAME] = { "file", NULL, FALSE },
  [LINE] = { "line", N_ ("Line"), TRUE },
  [LEFT_OUT] = { "left_out", NULL, FALSE },
  [REASON] = { "reason", N_ ("Left out because"), FALSE },
  [TEXT] = { "text", N_ ("In the file"), FALSE },
};

/**
 * mz_bar_records_new:
 * @format: how to print
 * @with_remarks: whether rows that were left out go in as well
 *
 * Returns: (transfer full): an empty list
 */
MzRecords *
mz_bar_records_new (MzFigureFormat format, gboolean with_remarks)
{
  return mz_records_new (format, COLUMNS, with_remarks ? N_COLUMNS : FILE_NAME);
}

/**
 * mz_bar_records_add:
 * @records: a list of bars
 * @batch: whose bar, with the prices outside the hours of the exchange
 * @bar: a bar
 */
void
mz_bar_records_add (MzRecords *records, const MzBarBatch *batch, const MzBar *bar)
{
  g_autofree char *day = mz_day_to_string (bar->day);
  g_autofree char *open = mz_price_to_string (bar->open);
  g_autofree char *high = mz_price_to_string (bar->high);
  g_autofree char *low = mz_price_to_string (bar->low);
  g_autofree char *close = mz_price_to_string (bar->close);
  g_autofree char *adjusted = mz_price_to_string (bar->adjusted);
  g_autofree char *volume =
      bar->volume == MZ_PRICE_UNKNOWN ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, bar->volume);
  g_autofree char *before =
      mz_price_to_string (mz_off_price_find (batch->off, bar->day, MZ_OFF_BEFORE));
  g_autofree char *after =
      mz_price_to_string (mz_off_price_find (batch->off, bar->day, MZ_OFF_AFTER));
  const char *values[N_COLUMNS] = { batch->symbol, day,      open,   high,   low,
                                    close,         adjusted, volume, before, after };

  mz_records_add (records, values);
}

/**
 * mz_bar_records_add_remark:
 * @records: a list of bars and remarks
 * @file: the file of the row
 * @remark: why it was left out
 */
void
mz_bar_records_add_remark (MzRecords *records, const char *file, const MzRowRemark *remark)
{
  g_autofree char *day = remark->day ? mz_day_to_string (remark->day) : NULL;
  g_autofree char *line = g_strdup_printf ("%u", remark->line);
  const char *values[N_COLUMNS] = {
    [SYMBOL] = remark->symbol,
    [DAY] = day,
    [FILE_NAME] = file,
    [LINE] = line,
    [LEFT_OUT] = mz_row_fault_to_nick (remark->fault),
    [REASON] = mz_row_fault_text (remark->fault),
    [TEXT] = remark->text,
  };

  mz_records_add (records, values);
}
