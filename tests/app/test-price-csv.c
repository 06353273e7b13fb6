/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as the vendors write them, with numbers of our own. What is expected is written by hand:
 * "day open high low close adjusted volume", "?" where the table does not say. */
#include "price-fixture.h"

#include "market/price-csv.h"

#include <string.h>

static MzPriceImport *
read_table (const char *text, const char *symbol)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzPriceFormat) format = mz_price_format_new (text, strlen (text), NULL, &error);
  MzPriceOptions options = { .symbol = symbol, .default_symbol = "FILE", .source = "test" };

  g_assert_no_error (error);
  MzPriceImport *import = mz_price_csv_read (text, strlen (text), format, &options, NULL, &error);
  g_assert_no_error (error);
  return import;
}

/* "symbol: bar; bar | symbol: bar", then " / line nick" for each row left out. */
static char *
describe (const MzPriceImport *import)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < import->batches->len; i++) {
    const MzBarBatch *batch = g_ptr_array_index (import->batches, i);
    g_string_append_printf (text, "%s%s:", i > 0 ? " | " : "", batch->symbol);
    for (guint k = 0; k < batch->bars->len; k++) {
      g_autofree char *bar = describe_bar (&g_array_index (batch->bars, MzBar, k), " ");
      g_string_append_printf (text, "%s %s", k > 0 ? ";" : "", bar);
    }
  }
  for (guint i = 0; i < import->remarks->len; i++) {
    const MzRowRemark *remark = &g_array_index (import->remarks, MzRowRemark, i);
    g_string_append_printf (text, " / %u %s", remark->line, mz_row_fault_to_nick (remark->fault));
  }
  return g_string_free (text, FALSE);
}

typedef struct {
  const char *name;
  const char *table;
  const char *expected;
} Case;

static const Case VENDORS[] = {
  { "plain",
    "date,open,high,low,close,adj_close,volume\n"
    "2025-10-29,10.5,11,10.25,10.75,10.7,1000\n2025-10-30,10.75,12,10.5,11.125,11.1,2000\n",
    "FILE: 2025-10-29 10.5 11 10.25 10.75 10.7 1000; "
    "2025-10-30 10.75 12 10.5 11.125 11.1 2000" },
  { "any-order", "Volume,Close,Date\n7,1.5,2025-10-30\n", "FILE: 2025-10-30 ? ? ? 1.5 ? 7" },
  { "yahoo-web",
    "\xEF\xBB\xBF"
    "Date,Open,High,Low,Close\u00a0 ,Adj Close\u00a0 ,Volume\n"
    "2/27/2026,643.4,\"1,649.4\",638.1,\"1,648.1\",647.6,\"15,703,000\"\n"
    "2/26/2026,0.525\u00a0Dividend\u00a0,,,,,\n"
    "2/26/2026,650.5,661,647.5,657.01,656.4,\"10,637,700\"\n,,,,,,\n",
    "FILE: 2026-02-26 650.5 661 647.5 657.01 656.4 10637700; "
    "2026-02-27 643.4 1649.4 638.1 1648.1 647.6 15703000 / 3 action" },
  { "yahoo-web-without-headings",
    "12/17/2025,655,661,649,650,649,\"15,500\"\n12/16/2025,643,662,643,657,656,\"14,300\"\n",
    "FILE: 2025-12-16 643 662 643 657 656 14300; 2025-12-17 655 661 649 650 649 15500" },
  { "yahoo-download",
    "Date,Open,High,Low,Close,Adj Close,Volume\n"
    "2020-02-16,null,null,null,null,null,null\n2020-02-17,33.200001,34,33,33.1,32.347237,78\n",
    "FILE: 2020-02-17 33.200001 34 33 33.1 32.347237 78 / 2 no_price" },
  { "yfinance",
    "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits\n"
    "2024-11-17 00:00:00+03:00,28.0,28.0,28.0,28.0,0,0.167,0.0\n"
    "2024-11-18 00:00:00+03:00,27.649999618530273,28.5,27.5,27.799999237060547,2305,0.0,0.0\n",
    "FILE: 2024-11-17 28 28 28 28 ? 0; 2024-11-18 27.65 28.5 27.5 27.8 ? 2305" },
  { "yfinance-three-headings",
    "Price,Close,High,Low,Open,Volume\nTicker,META,META,META,META,META\nDate,,,,,\n"
    "2025-10-29,751.5,760,740,755,100\n",
    "META: 2025-10-29 755 760 740 751.5 ? 100" },
  { "yfinance-two-tickers",
    "Price,Close,Close,High,High,Low,Low\nTicker,META,MSFT,META,MSFT,META,MSFT\nDate,,,,,,\n"
    "2025-10-29,751.5,541.5,760,550,740,535\n",
    "META: 2025-10-29 ? 760 740 751.5 ? ? | MSFT: 2025-10-29 ? 550 535 541.5 ? ?" },
  { "pandas-index", ",symbol,date,close\n0,META,2025-10-29,751.5\n1,META,2025-10-30,666.5\n",
    "META: 2025-10-29 ? ? ? 751.5 ? ?; 2025-10-30 ? ? ? 666.5 ? ?" },
  { "wide", "Date,AAPL,META,2222.SR\n2025-10-29,269.5,751.5,25.5\n2025-10-30,271.5,,25.75\n",
    "AAPL: 2025-10-29 ? ? ? 269.5 ? ?; 2025-10-30 ? ? ? 271.5 ? ? | "
    "META: 2025-10-29 ? ? ? 751.5 ? ? | "
    "2222.SR: 2025-10-29 ? ? ? 25.5 ? ?; 2025-10-30 ? ? ? 25.75 ? ?" },
  { "wide-not-traded-yet", "date,AMZN,ZM,note\n2019-04-17,1864.75,NA,x\n2019-04-18,1861.5,62,y\n",
    "AMZN: 2019-04-17 ? ? ? 1864.75 ? ?; 2019-04-18 ? ? ? 1861.5 ? ? | "
    "ZM: 2019-04-18 ? ? ? 62 ? ?" },
  { "stooq-bulk",
    "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>\r\n"
    "META.US,D,20120518,000000,42.05,45,38,38.23,580438450,0\r\n",
    "META.US: 2012-05-18 42.05 45 38 38.23 ? 580438450" },
  { "stooq-polish",
    "Data,Otwarcie,Najwyzszy,Najnizszy,Zamkniecie,Wolumen\r\n"
    "1984-09-07,0.1007,0.1019,0.0995,0.1008,97676041.83885\r\n",
    "FILE: 1984-09-07 0.1007 0.1019 0.0995 0.1008 ? 97676042" },
  { "nasdaq",
    "Date, Close/Last, Volume, Open, High, Low\r\n"
    "02/28/2020, $273.36, N/A, $257.26, $278.41, $256.37\r\n"
    "02/27/2020, $273.52, 80151380, $281.1, $286, $272.96\r\n",
    "FILE: 2020-02-27 281.1 286 272.96 273.52 ? 80151380; "
    "2020-02-28 257.26 278.41 256.37 273.36 ? ?" },
  { "investing",
    "\xEF\xBB\xBF\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"\n"
    "\"12/31/2024\",\"5,881.63\",\"5,919.74\",\"5,929.74\",\"5,868.86\",\"6.02M\",\"-0.43%\"\n"
    "\"12/30/2024\",\"5,906.94\",\"5,920.67\",\"5,940.79\",\"5,869.16\",\"961.44K\",\"-57%\"",
    "FILE: 2024-12-30 5920.67 5940.79 5869.16 5906.94 ? 961440; "
    "2024-12-31 5919.74 5929.74 5868.86 5881.63 ? 6020000" },
  { "investing-old-dates",
    "\"Date\",\"Price\",\"Open\",\"High\",\"Low\",\"Vol.\",\"Change %\"\n"
    "\"Apr 09, 2020\",\"7.25\",\"7.5\",\"7.75\",\"7\",\"-\",\"1.52%\"\n",
    "FILE: 2020-04-09 7.5 7.75 7 7.25 ? ?" },
  { "investing-portuguese",
    "\"Data\",\"Último\",\"Abertura\",\"Máxima\",\"Mínima\",\"Vol.\",\"Var%\"\n"
    "\"04.04.2024\",\"38,97\",\"38,49\",\"39,47\",\"37,46\",\"118,93M\",\"1,43%\"\n"
    "\"03.04.2024\",\"38,42\",\"38,69\",\"38,81\",\"38,22\",\"31,38M\",\"-0,52%\"\n"
    "\"02.04.2024\",\"38,62\",\"37,80\",\"38,65\",\"37,77\",\"45,76M\",\"2,58%\"\n",
    "FILE: 2024-04-02 37.8 38.65 37.77 38.62 ? 45760000; "
    "2024-04-03 38.69 38.81 38.22 38.42 ? 31380000; "
    "2024-04-04 38.49 39.47 37.46 38.97 ? 118930000" },
  { "portuguese-thousands",
    "\"Data\",\"Último\",\"Abertura\",\"Máxima\",\"Mínima\",\"Vol.\",\"Var%\"\n"
    "\"17.08.2023\",\"114.982\",\"115.592\",\"116.610\",\"114.859\",\"12,75M\",\"-0,53%\"\n",
    "FILE: 2023-08-17 115592 116610 114859 114982 ? 12750000" },
  { "arabic",
    "التاريخ,الأخير,الفتح,أعلى,أدنى,الحجم,التغير %\n"
    "٣٠/١٠/٢٠٢٥,٦٦٦٫٥,٦٦٩٫٢٥,٦٨٠,٦٥٠٫٧٥,٨٨٬٤٤٠٬١٠٠,-١١٫٣٪\n",
    "FILE: 2025-10-30 669.25 680 650.75 666.5 ? 88440100" },
  { "alpha-vantage",
    "timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient\r\n"
    "9/1/2020,294.71,301.49,292.71,295.44,147.72,17320872,0,2\r\n"
    "8/31/2020,293.95,296.88,291.55,293.2,146.6,17345134,0,1\r\n",
    "FILE: 2020-08-31 293.95 296.88 291.55 293.2 146.6 17345134; "
    "2020-09-01 294.71 301.49 292.71 295.44 147.72 17320872" },
  { "tiingo",
    "date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash\n"
    "2020-10-01T00:00:00.000Z,9.77,10.25,9.69,10.09,4554055,9.5,10,9.4,9.8,4554055.0,0.0\n",
    "FILE: 2020-10-01 10.09 10.25 9.69 9.77 9.5 4554055" },
  { "google-sheet",
    "Start date,2024-01-01,,,\n,,,,\nAMS:IMEU,,EPA:C40,\nDate,Close,Date,Close\n"
    "19/01/2024 17:40:00,29.24,20/01/2024 23:58:00,119.14\n",
    "AMS:IMEU: 2024-01-19 ? ? ? 29.24 ? ? | EPA:C40: 2024-01-20 ? ? ? 119.14 ? ?" },
  { "preamble",
    "\"Some Data Download\"\n\"Note: \"\"adjusted\"\" for splits, and more.\"\n\n\n"
    "date,open,high,low,close,volume\n1999-01-22,0.4,0.45,0.35,0.375,2714\n",
    "FILE: 1999-01-22 0.4 0.45 0.35 0.375 ? 2714" },
  { "spreadsheet-days",
    "Date,Open,High,Low,Close,Volume Traded ,Value Traded (SAR),Index\n"
    "46022,10393.18,10501.22,10391.14,10490.69,152221340,1.5,All Share Index (TASI)\n"
    "46022,100.5,101,100,100.75,,1,Banks\n",
    "All Share Index (TASI): 2025-12-31 10393.18 10501.22 10391.14 10490.69 ? 152221340 | "
    "Banks: 2025-12-31 100.5 101 100 100.75 ? ?" },
  { "snapshot",
    "symbol,company_name,exchange,data_date,last_close_price,price_1m_ago,created_at\n"
    "2222.SR,Some Company,Tadawul,2025-09-30,24.62,23.6,2025-09-30 20:37:29.568083+03:00\n",
    "2222.SR: 2025-09-30 ? ? ? 24.62 ? ?" },
  { "semicolons-without-headings",
    "Cincinnati;01.10.1996;58,0000\nCincinnati;02.10.1996;57,5000\nCincinnati;03.10.1996;57\n",
    "Cincinnati: 1996-10-01 ? ? ? 58 ? ?; 1996-10-02 ? ? ? 57.5 ? ?; 1996-10-03 ? ? ? 57 ? ?" },
  { "tabs", "Date\tClose\n2025-10-30\t1,234.5\n", "FILE: 2025-10-30 ? ? ? 1234.5 ? ?" },
};

static const Case CHECKS[] = {
  { "duplicate-day", "date,close\n2025-10-29,1.5\n2025-10-29,1.6\n2025-10-30,1.7\n",
    "FILE: 2025-10-29 ? ? ? 1.5 ? ?; 2025-10-30 ? ? ? 1.7 ? ? / 3 duplicate" },
  { "high-below-low", "date,open,high,low,close\n2025-10-29,5,4,6,5\n2025-10-30,5,6,4,5\n",
    "FILE: 2025-10-30 5 6 4 5 ? ? / 2 impossible" },
  { "close-above-high", "date,open,high,low,close\n2025-10-29,5,6,4,9\n2025-10-30,5,6,4,5\n",
    "FILE: 2025-10-30 5 6 4 5 ? ? / 2 impossible" },
  { "rounding-is-no-fault", "date,open,high,low,close\n2025-10-29,5,6,4,6.001\n",
    "FILE: 2025-10-29 5 6 4 6.001 ? ?" },
  { "spike-that-is-undone", "date,close\n2025-10-28,10.5\n2025-10-29,1050\n2025-10-30,10.6\n",
    "FILE: 2025-10-28 ? ? ? 10.5 ? ?; 2025-10-30 ? ? ? 10.6 ? ? / 3 spike" },
  { "crash-is-no-spike", "date,close\n2025-10-28,10.5\n2025-10-29,5.5\n2025-10-30,5.6\n",
    "FILE: 2025-10-28 ? ? ? 10.5 ? ?; 2025-10-29 ? ? ? 5.5 ? ?; 2025-10-30 ? ? ? 5.6 ? ?" },
  { "repeated-day",
    "date,open,high,low,close,volume\n2024-11-28,5,6,4,5,1586\n2024-12-01,5,6,4,5,1586\n",
    "FILE: 2024-11-28 5 6 4 5 ? 1586 / 3 repeated" },
  { "untraded-day-is-not-repeated",
    "date,open,high,low,close,volume\n2024-11-28,5,5,5,5,0\n2024-12-01,5,5,5,5,0\n",
    "FILE: 2024-11-28 5 5 5 5 ? 0; 2024-12-01 5 5 5 5 ? 0" },
  { "gap-is-told-and-kept", "date,close\n2024-01-02,1.5\n2024-03-04,1.6\n",
    "FILE: 2024-01-02 ? ? ? 1.5 ? ?; 2024-03-04 ? ? ? 1.6 ? ? / 3 gap" },
  { "bad-number", "date,open,close\n2025-10-29,1.5,1.6\n2025-10-30,x,1.7\n2025-10-31,1.5,1.2.3\n",
    "FILE: 2025-10-29 1.5 ? ? 1.6 ? ? / 3 bad_number / 4 bad_number" },
  { "no-such-day", "date,close\n2025-02-28,1.5\n2025-02-29,1.6\n",
    "FILE: 2025-02-28 ? ? ? 1.5 ? ? / 3 no_date" },
  { "note-under-the-table", "date,close\n2025-10-29,1.5\nSource: somebody\n",
    "FILE: 2025-10-29 ? ? ? 1.5 ? ? / 3 no_date" },
  { "nought-is-no-price", "date,open,close\n2025-10-29,0,1.5\n2025-10-30,1,0\n",
    "FILE: 2025-10-29 ? ? ? 1.5 ? ? / 3 no_price" },
  { "lines-count-quoted-line-ends",
    "\"a note\nof two lines\"\n\ndate,close\n2025-10-29,1.5\n2025-10-30,null\n",
    "FILE: 2025-10-29 ? ? ? 1.5 ? ? / 6 no_price" },
  { "lines-count-carriage-returns", "date,close\r\n2025-10-29,1.5\r\n\r\n2025-10-30,null\r\n",
    "FILE: 2025-10-29 ? ? ? 1.5 ? ? / 4 no_price" },
};

static void
test_case (gconstpointer data)
{
  const Case *wanted = data;
  g_autoptr (MzPriceImport) import = read_table (wanted->table, NULL);
  g_autofree char *description = describe (import);

  g_assert_cmpstr (description, ==, wanted->expected);
}

/* -- Doubt -- */

static void
assert_format (const char *table, gboolean day_first, gboolean sure, char decimal, gboolean is_sure)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzPriceFormat) format = mz_price_format_new (table, strlen (table), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (format->order == MZ_DAY_FIRST, ==, day_first);
  g_assert_cmpint (format->order_sure, ==, sure);
  g_assert_cmpint (format->decimal, ==, decimal);
  g_assert_cmpint (format->decimal_sure, ==, is_sure);
}

static void
test_order_of_dates_is_that_of_the_whole_file (void)
{
  assert_format ("Date,Close\n1/2/2025,1.5\n1/30/2025,1.5\n", FALSE, TRUE, '.', TRUE);
  assert_format ("Date,Close\n1/2/2025,1.5\n30/1/2025,1.5\n", TRUE, TRUE, '.', TRUE);
  /* Days in a row one way, months apart the other. */
  assert_format ("Date,Close\n3/2/2025,1.5\n4/2/2025,1.5\n5/2/2025,1.5\n", TRUE, TRUE, '.', TRUE);
  assert_format ("Date,Close\n2/3/2025,1.5\n2/4/2025,1.5\n2/5/2025,1.5\n", FALSE, TRUE, '.', TRUE);
}

static void
test_doubt_is_told (void)
{
  assert_format ("Date,Close\n3/2/2025,1.5\n", FALSE, FALSE, '.', TRUE);
  assert_format ("Date,Close\n3.2.2025,1.5\n", TRUE, FALSE, '.', TRUE);
  assert_format ("Date,Close\n2025-10-30,114.982\n", FALSE, TRUE, '.', FALSE);
}

static void
assert_refused (const char *table, MzPriceError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_price_format_new (table, strlen (table), NULL, &error));
  g_assert_error (error, MZ_PRICE_ERROR, (gint) code);
}

static void
test_what_is_no_table_is_refused (void)
{
  assert_refused ("", MZ_PRICE_ERROR_EMPTY);
  assert_refused (" \n\n", MZ_PRICE_ERROR_EMPTY);
  assert_refused ("<!DOCTYPE html><html><body>no</body></html>", MZ_PRICE_ERROR_WEB_PAGE);
  assert_refused ("Exceeded the daily hits limit", MZ_PRICE_ERROR_NO_DATES);
  assert_refused ("Date,Close\n", MZ_PRICE_ERROR_NO_DATES);
  assert_refused ("Date,Weather\n2025-10-30,fine\n", MZ_PRICE_ERROR_NO_PRICES);
}

static void
test_binary_file_is_refused (void)
{
  static const char ZIP[] = "PK\003\004\024\000\006\000";
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_price_format_new (ZIP, sizeof ZIP, NULL, &error));
  g_assert_error (error, MZ_PRICE_ERROR, MZ_PRICE_ERROR_NOT_TEXT);
}

/* -- Symbols -- */

static void
test_given_symbol_overrules_the_table (void)
{
  g_autoptr (MzPriceImport) import =
      read_table ("symbol,date,close\nMETA.US,2025-10-30,1.5\n", "META");
  g_autofree char *description = describe (import);

  g_assert_cmpstr (description, ==, "META: 2025-10-30 ? ? ? 1.5 ? ?");
}

static void
test_given_symbol_of_several_is_refused (void)
{
  static const char TABLE[] = "symbol,date,close\nA,2025-10-30,1.5\nB,2025-10-30,2.5\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (MzPriceFormat) format = mz_price_format_new (TABLE, strlen (TABLE), NULL, &error);
  MzPriceOptions options = { .symbol = "META" };

  g_assert_null (mz_price_csv_read (TABLE, strlen (TABLE), format, &options, NULL, &error));
  g_assert_error (error, MZ_PRICE_ERROR, MZ_PRICE_ERROR_SYMBOLS);
}

/* -- The whole -- */

static char *
make_long_table (guint n_symbols, guint n_days, gboolean quoted)
{
  GString *text = g_string_new ("symbol,date,open,high,low,close,volume\n");
  guint32 first = mz_day_parse ("2000-01-03");

  for (guint i = 0; i < n_symbols; i++)
    for (guint k = 0; k < n_days; k++) {
      g_autofree char *day = mz_day_to_string (first + k);
      guint price = 100 + (i * 31 + k) % 17;
      g_string_append_printf (text, "%sS%u%s,%s,%u.25,%u.5,%u,%u.75,%u\n", quoted ? "\"" : "", i,
                              quoted ? "\"" : "", day, price, price + 2, price - 2, price, k);
    }
  return g_string_free (text, FALSE);
}

/* A table long enough to be read in parts gives what it gives in one, with the same lines. */
static void
test_parts_make_the_whole (void)
{
  g_autofree char *plain = make_long_table (40, 4000, FALSE);
  g_autofree char *quoted = make_long_table (40, 4000, TRUE);
  g_autofree char *broken = g_strconcat (plain, "S0,2000-01-03,1,1,1,1,1\nS1,no,1,1,1,1,1\n", NULL);
  g_autoptr (MzPriceImport) a = read_table (broken, NULL);
  g_autoptr (MzPriceImport) b = read_table (quoted, NULL);

  g_assert_cmpuint (a->batches->len, ==, 40);
  g_assert_cmpuint (b->batches->len, ==, 40);
  g_assert_cmpuint (a->n_rows, ==, 160002);
  for (guint i = 0; i < 40; i++) {
    const MzBarBatch *one = g_ptr_array_index (a->batches, i);
    const MzBarBatch *other = g_ptr_array_index (b->batches, i);
    g_assert_cmpstr (one->symbol, ==, other->symbol);
    g_assert_cmpuint (one->bars->len, ==, 4000);
    g_assert_cmpuint (other->bars->len, ==, 4000);
    for (guint k = 0; k < 4000; k += 7) {
      g_autofree char *bar = describe_bar (&g_array_index (one->bars, MzBar, k), " ");
      g_autofree char *same = describe_bar (&g_array_index (other->bars, MzBar, k), " ");
      g_assert_cmpstr (bar, ==, same);
    }
  }
  g_assert_cmpuint (a->remarks->len, ==, 2);
  g_assert_cmpuint (g_array_index (a->remarks, MzRowRemark, 0).line, ==, 160002);
  g_assert_cmpuint (g_array_index (a->remarks, MzRowRemark, 1).line, ==, 160003);
}

static void
test_cancelled_reading_ends (void)
{
  static const char TABLE[] = "date,close\n2025-10-30,1.5\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (MzPriceFormat) format = mz_price_format_new (TABLE, strlen (TABLE), NULL, &error);
  MzPriceOptions options = { .default_symbol = "FILE" };

  g_cancellable_cancel (cancellable);
  g_assert_null (mz_price_csv_read (TABLE, strlen (TABLE), format, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
note_progress (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  *last = fraction;
}

static void
test_progress_comes_to_its_end (void)
{
  g_autofree char *table = make_long_table (10, 2000, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (MzPriceFormat) format = mz_price_format_new (table, strlen (table), NULL, &error);
  double last = 0;
  MzPriceOptions options = { .progress = { note_progress, &last } };
  g_autoptr (MzPriceImport) import =
      mz_price_csv_read (table, strlen (table), format, &options, NULL, &error);

  g_assert_nonnull (import);
  g_assert_cmpfloat (last, ==, 1.0);
}

/* Any bytes may come: none may crash or hang, and what is read must be sound. */
static void
test_hostile_tables_do_no_harm (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20251030);
  static const char PIECES[] = "0123456789.,;\"\n\r\t-/$%MKeE+ \xD9\xA1\xEF\xBB\xBF\xFF\x00"
                               "date,close,open,high,low,volume";

  for (guint i = 0; i < 3000; i++) {
    gsize length = (gsize) g_rand_int_range (random, 1, 400);
    g_autofree char *table = g_malloc (length);
    g_autoptr (MzPriceFormat) format = NULL;
    for (gsize k = 0; k < length; k++)
      table[k] = PIECES[g_rand_int_range (random, 0, sizeof PIECES - 1)];
    memcpy (table, "date,close\n2025-10-30,1\n", MIN (length, 24));
    format = mz_price_format_new (table, length, NULL, NULL);
    if (!format)
      continue;
    MzPriceOptions options = { .default_symbol = "FILE" };
    g_autoptr (MzPriceImport) import =
        mz_price_csv_read (table, length, format, &options, NULL, NULL);
    for (guint b = 0; b < import->batches->len; b++) {
      const MzBarBatch *batch = g_ptr_array_index (import->batches, b);
      g_assert_true (g_utf8_validate (batch->symbol, -1, NULL));
      for (guint k = 1; k < batch->bars->len; k++)
        g_assert_cmpuint (g_array_index (batch->bars, MzBar, k - 1).day, <,
                          g_array_index (batch->bars, MzBar, k).day);
    }
  }
}

static void
add_cases (const char *prefix, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    g_autofree char *path = g_strconcat (prefix, cases[i].name, NULL);
    g_test_add_data_func (path, &cases[i], test_case);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("/price-csv/vendor/", VENDORS, G_N_ELEMENTS (VENDORS));
  add_cases ("/price-csv/check/", CHECKS, G_N_ELEMENTS (CHECKS));
  g_test_add_func ("/price-csv/format/order-of-dates-is-that-of-the-whole-file",
                   test_order_of_dates_is_that_of_the_whole_file);
  g_test_add_func ("/price-csv/format/doubt-is-told", test_doubt_is_told);
  g_test_add_func ("/price-csv/format/what-is-no-table-is-refused",
                   test_what_is_no_table_is_refused);
  g_test_add_func ("/price-csv/format/binary-file-is-refused", test_binary_file_is_refused);
  g_test_add_func ("/price-csv/symbol/given-overrules-the-table",
                   test_given_symbol_overrules_the_table);
  g_test_add_func ("/price-csv/symbol/given-of-several-is-refused",
                   test_given_symbol_of_several_is_refused);
  g_test_add_func ("/price-csv/parts-make-the-whole", test_parts_make_the_whole);
  g_test_add_func ("/price-csv/cancelled-reading-ends", test_cancelled_reading_ends);
  g_test_add_func ("/price-csv/progress-comes-to-its-end", test_progress_comes_to_its_end);
  g_test_add_func ("/price-csv/hostile-tables-do-no-harm", test_hostile_tables_do_no_harm);
  return g_test_run ();
}
