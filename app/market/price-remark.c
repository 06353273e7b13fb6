/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for rows that are left out, and the symbol that a file's name gives. */
#include "market/price-csv.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct {
  const char *nick;
  const char *text;
} FAULTS[] = {
  [MZ_ROW_NO_DATE] = { "no_date", N_ ("no date") },
  [MZ_ROW_NO_PRICE] = { "no_price", N_ ("no price") },
  [MZ_ROW_ACTION] = { "action", N_ ("a dividend or a split, not a day of trading") },
  [MZ_ROW_BAD_NUMBER] = { "bad_number", N_ ("not a number") },
  [MZ_ROW_NO_SYMBOL] = { "no_symbol", N_ ("no symbol") },
  [MZ_ROW_DUPLICATE] = { "duplicate", N_ ("the day is there already") },
  [MZ_ROW_IMPOSSIBLE] = { "impossible", N_ ("a price outside the day's low and high") },
  [MZ_ROW_SPIKE] = { "spike", N_ ("a jump that the next day undoes") },
  [MZ_ROW_REPEATED] = { "repeated", N_ ("the day before once more") },
  [MZ_ROW_GAP] = { "gap", N_ ("kept, but days are missing in front of it") },
};

/* What vendors put round the symbol in the names of their files. */
static const char *const PREFIXES[] = { "Download Data - ", "HistoricalData_", "daily_adjusted_",
                                        "daily_" };
static const char *const SUFFIXES[] = { " Historical Data",
                                        " Dados Históricos",
                                        " Historische Daten",
                                        " - Données Historiques",
                                        " Données Historiques",
                                        " Datos históricos",
                                        " Dati Storici",
                                        " Geçmiş Verileri",
                                        " Stock Price History",
                                        "_daily",
                                        "_d" };

/* What comes behind the symbol with more that differs from file to file. */
static const char *const ENDINGS[] = { ", 1D", "_daily_historical-data", " (" };

/**
 * mz_row_fault_leaves_out:
 * @fault: what is odd about a row
 *
 * Returns: whether the row is left out for it
 */
gboolean
mz_row_fault_leaves_out (MzRowFault fault)
{
  return fault != MZ_ROW_GAP;
}

/**
 * mz_row_fault_to_nick:
 * @fault: what is odd about a row
 *
 * Returns: (transfer none): a word for it that never changes
 */
const char *
mz_row_fault_to_nick (MzRowFault fault)
{
  g_return_val_if_fail (fault < G_N_ELEMENTS (FAULTS), NULL);

  return FAULTS[fault].nick;
}

/**
 * mz_row_fault_text:
 * @fault: what is odd about a row
 *
 * Returns: (transfer none): the reason in the user's language
 */
const char *
mz_row_fault_text (MzRowFault fault)
{
  g_return_val_if_fail (fault < G_N_ELEMENTS (FAULTS), NULL);

  return _ (FAULTS[fault].text);
}

/**
 * mz_price_csv_dup_symbol:
 * @file_name: a name or a path
 *
 * Returns: (transfer full): the name without its folder and ending, in capitals: "META.US" of
 *   "prices/meta.us.txt", "AAPL" of "Download Data - STOCK_US_XNAS_AAPL.csv"
 */
char *
mz_price_csv_dup_symbol (const char *file_name)
{
  g_autofree char *name = g_path_get_basename (file_name);
  char *ending = strrchr (name, '.');
  const char *start = name;
  gboolean has_exchange = FALSE; /* in front: "NASDAQ_META, 1D" */

  if (ending && ending > name)
    *ending = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (ENDINGS); i++) {
    char *more = strstr (name, ENDINGS[i]);
    has_exchange |= more && *more == ',';
    if (more && more > name)
      *more = '\0';
  }
  for (gsize i = 0; i < G_N_ELEMENTS (SUFFIXES); i++)
    if (g_str_has_suffix (name, SUFFIXES[i]))
      name[strlen (name) - strlen (SUFFIXES[i])] = '\0';
  for (gsize i = 0; i < G_N_ELEMENTS (PREFIXES); i++)
    if (g_str_has_prefix (start, PREFIXES[i]))
      start += strlen (PREFIXES[i]);
  if ((start != name || has_exchange) && strrchr (start, '_'))
    start = strrchr (start, '_') + 1;
  return g_utf8_strup (start, -1);
}
