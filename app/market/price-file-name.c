/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The symbol that the name of a file of prices gives. */
#include "market/price-file-name.h"

#include <string.h>

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
 * mz_price_file_name_dup_symbol:
 * @file_name: a name or a path
 *
 * Returns: (transfer full): the name without its folder and ending, in capitals: "META.US" of
 *   "prices/meta.us.txt", "AAPL" of "Download Data - STOCK_US_XNAS_AAPL.csv"
 */
char *
mz_price_file_name_dup_symbol (const char *file_name)
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
