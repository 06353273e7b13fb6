/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "market/price-file-name.h"

static void
test_file_name_gives_the_symbol (void)
{
  static const char *const NAMES[][2] = {
    { "META.csv", "META" },
    { "prices/meta.us.txt", "META.US" },
    { "2222.SR.csv", "2222.SR" },
    { "Download Data - STOCK_US_XNAS_AAPL.csv", "AAPL" },
    { "PETR4 Dados Históricos.csv", "PETR4" },
    { "AAPL Historical Data.csv", "AAPL" },
    { "daily_adjusted_FB.csv", "FB" },
    { "^spx_d.csv", "^SPX" },
    { "META (1).csv", "META" },
    { "NASDAQ_META, 1D.csv", "META" },
    { "meta_daily_historical-data-11-01-2025.csv", "META" },
    { "META - Données Historiques.csv", "META" },
    { "BRK_B.csv", "BRK_B" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autofree char *symbol = mz_price_file_name_dup_symbol (NAMES[i][0]);
    g_assert_cmpstr (symbol, ==, NAMES[i][1]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-file-name/gives-the-symbol", test_file_name_gives_the_symbol);
  return g_test_run ();
}
