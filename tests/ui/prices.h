/* SPDX-License-Identifier: GPL-3.0-or-later */
/* True prices that the window tests bring into the library. */
#pragma once

#include "market/price-csv.h"
#include "window-fixture.h"

/* Meta round its report of 29 October 2025, after the close. */
#define META_PRICES                                                                                \
  "Date,Open,High,Low,Close,Volume\n"                                                              \
  "2025-10-23,734.70,742.41,733.10,734.00,9856000\n"                                               \
  "2025-10-24,736.79,741.21,731.15,738.36,9151300\n"                                               \
  "2025-10-27,749.73,755.75,748.01,750.82,11321100\n"                                              \
  "2025-10-28,752.63,758.40,745.52,751.44,12193800\n"                                              \
  "2025-10-29,754.75,759.16,742.51,751.67,26818600\n"                                              \
  "2025-10-30,669.15,680.96,650.17,666.47,88440100\n"                                              \
  "2025-10-31,674.51,674.89,645.57,648.35,56953200\n"

static inline void
keep_prices (MzStore *store, const char *symbol, const char *table)
{
  MzPriceOptions options = { .default_symbol = symbol };
  MzImportCount count;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzPriceFormat) format = mz_price_format_new (table, strlen (table), NULL, &error);

  g_assert_no_error (error);
  g_autoptr (MzPriceImport) import =
      mz_price_csv_read (table, strlen (table), format, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (mz_store_import_bars (store, import->batches, &count, NULL, &error));
}

/* Keeps @table as prices of @symbol, as an import does. */
static inline void
import_prices (WindowFixture *fixture, const char *symbol, const char *table)
{
  keep_prices (mz_library_get_store (mz_session_get_library (fixture->session)), symbol, table);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.prices-imported", "s",
                              "Imported.");
}
