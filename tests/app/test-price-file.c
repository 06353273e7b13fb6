/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board/price-file.h"
#include "board/price-line.h"
#include "board/price-scan.h"
#include "board/spending-file.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <math.h>
#include <unistd.h>

static char *
write_file (const char *text, gssize length)
{
  char *path = NULL;
  int fd = g_file_open_tmp ("mizan-prices-XXXXXX.csv", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  close (fd);
  g_assert_true (g_file_set_contents (path, text, length, NULL));
  return path;
}

static void
remove_file (char *path)
{
  g_unlink (path);
  g_free (path);
}

static MzTrace *
read_text (const char *text, GError **error)
{
  char *path = write_file (text, -1);
  MzTrace *trace = mz_price_file_read (path, 0, 0, NULL, error);

  remove_file (path);
  return trace;
}

static void
check_prices (const char *text, guint n, const char *first, double price)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzTrace) trace = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (mz_trace_get_n_points (trace), ==, n);
  g_assert_cmpfloat (mz_trace_get_x (trace)[0], ==, mz_day_parse (first));
  g_assert_cmpfloat (mz_trace_get_y (trace)[0], ==, price);
}

static void
test_finds_columns_by_their_names (void)
{
  check_prices ("date,close\n2025-01-02,10.5\n2025-01-03,11\n", 2, "2025-01-02", 10.5);
  check_prices ("Date,Open,High,Low,Close,Adj Close,Volume\n2025-01-02,1,3,0.5,2,2,99\n", 1,
                "2025-01-02", 2);
  check_prices ("Close,Date\r\n7,2025-01-02\r\n", 1, "2025-01-02", 7);
  check_prices ("2025-01-02,10\n2025-01-03,11", 2, "2025-01-02", 10);
  check_prices ("\xef\xbb\xbf"
                "day,worth\n2025-01-02,4\n",
                1, "2025-01-02", 4);
}

static void
test_reads_what_is_not_plain (void)
{
  check_prices ("date,close\n\"2025-01-02\",\"10.5\"\n", 1, "2025-01-02", 10.5);
  check_prices ("date,close\n2025-01-02,null\n2025-01-03,5\n", 1, "2025-01-03", 5);
  /* Newest first, as many sites give them. */
  check_prices ("date,close\n2025-01-03,5\n2025-01-02,4\n", 2, "2025-01-02", 4);
}

static void
test_reads_bars (void)
{
  g_autoptr (MzTrace) trace = read_text ("date,open,high,low,close,volume\n"
                                         "2025-01-02,1,3,0.5,2,100\n2025-01-03,2,4,1,3,200\n",
                                         NULL);

  g_assert_true (mz_trace_has_bars (trace));
  g_assert_cmpfloat (mz_trace_get_high (trace)[1], ==, 4);
  g_assert_cmpfloat (mz_trace_get_volume (trace)[0], ==, 100);
}

static void
check_error (const char *text, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, &error));
  g_assert_nonnull (strstr (error->message, part));
}

static void
test_errors_name_the_line (void)
{
  check_error ("date,close\n2025-01-02,10\nyesterday,11\n", "3");
  check_error ("date,close\n2025-02-30,10\n", "2");
  check_error ("", "date,close");
  check_error ("date,close\n", "date,close");
  check_error ("\x89PNG\r\n\x1a\n\0\0", "mizan-prices");
}

static void
test_a_folder_is_no_table (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_price_file_read (g_get_tmp_dir (), 0, 0, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_clear_error (&error);
  g_assert_null (mz_price_file_read ("/nonesuch/p.csv", 0, 0, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_keeps_what_lies_within (void)
{
  char *path = write_file ("date,close\n2025-01-02,1\n2025-01-03,2\n2025-01-06,3\n", -1);
  g_autoptr (MzTrace) trace = mz_price_file_read (path, mz_day_parse ("2025-01-03"),
                                                  mz_day_parse ("2025-01-05"), NULL, NULL);

  g_assert_cmpuint (mz_trace_get_n_points (trace), ==, 1);
  g_assert_cmpfloat (mz_trace_get_y (trace)[0], ==, 2);
  remove_file (path);
}

/* A walk of so many steps that the file is gathered, not kept. */
static GString *
make_long_table (guint n, double *low, double *high)
{
  GString *text = g_string_new ("date,close\n");
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);
  gint cents = 100000;

  for (guint i = 0; i < n; i++) {
    guint minute = i % 1440;
    g_autofree char *day = mz_day_to_string (mz_day_parse ("2020-01-01") + i / 1440);
    cents += g_rand_int_range (dice, -50, 51);
    g_string_append_printf (text, "%sT%02u:%02u:00,%d.%02d\n", day, minute / 60, minute % 60,
                            cents / 100, cents % 100);
    *low = i == 0 ? cents / 100.0 : MIN (*low, cents / 100.0);
    *high = i == 0 ? cents / 100.0 : MAX (*high, cents / 100.0);
  }
  return text;
}

static void
test_a_long_table_is_gathered_whole (void)
{
  double low;
  double high;
  double found_low;
  double found_high;
  guint n = 400000;
  g_autoptr (GString) text = make_long_table (n, &low, &high);
  char *path = write_file (text->str, (gssize) text->len);
  g_autoptr (MzTrace) trace = mz_price_file_read (path, 0, 0, NULL, NULL);

  g_assert_null (mz_trace_get_x (trace));
  g_assert_cmpuint (mz_trace_get_n_points (trace), ==, n);
  g_assert_true (mz_trace_get_range (trace, 0, 1e7, &found_low, &found_high));
  g_assert_cmpfloat_with_epsilon (found_low, low, 1e-9);
  g_assert_cmpfloat_with_epsilon (found_high, high, 1e-9);
  remove_file (path);
}

/* One odd line in a million, and the careful reader has to take over. */
static void
test_an_odd_line_in_a_long_table_is_not_lost (void)
{
  double low;
  double high;
  g_autoptr (GString) text = make_long_table (400000, &low, &high);

  g_string_append (text, "\"2022-01-01T00:00:00\",\"123456.00\"\n");
  char *path = write_file (text->str, (gssize) text->len);
  g_autoptr (MzTrace) trace = mz_price_file_read (path, 0, 0, NULL, NULL);
  g_assert_nonnull (mz_trace_get_x (trace));
  g_assert_cmpuint (mz_trace_get_n_points (trace), ==, 400001);
  g_assert_true (mz_trace_get_range (trace, 0, 1e7, &low, &high));
  g_assert_cmpfloat_with_epsilon (high, 123456, 0.1);
  remove_file (path);
}

static void
test_plain_numbers (void)
{
  const struct {
    const char *text;
    double number;
  } good[] = { { "0", 0 }, { "12", 12 }, { "-3.5", -3.5 }, { "666.47", 666.47 }, { ".5", 0.5 } };
  const char *bad[] = {
    "", "-", ".", "1,5", "1e5", "12 ", "null", "1.2.3", "99999999999999999999"
  };
  double number;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_assert_true (mz_price_line_parse_number (good[i].text, strlen (good[i].text), &number));
    g_assert_cmpfloat (number, ==, good[i].number);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (mz_price_line_parse_number (bad[i], strlen (bad[i]), &number));
}

static GArray *
read_spending (const char *text, char **currency, GError **error)
{
  char *path = write_file (text, -1);
  g_autofree char *metric = NULL;
  GArray *facts = mz_spending_file_read (path, 0, 0, currency, &metric, error);

  remove_file (path);
  return facts;
}

static void
test_spending_by_period (void)
{
  g_autofree char *currency = NULL;
  g_autoptr (GArray) facts =
      read_spending ("quarter,status,capex_musd\n2025Q1,final,100\n2025Q2,final,150.5\n2025Q3,,\n",
                     &currency, NULL);

  g_assert_cmpuint (facts->len, ==, 2);
  g_assert_cmpstr (currency, ==, "USD");
  const MzSpendingFact *fact = &g_array_index (facts, MzSpendingFact, 1);
  g_assert_cmpfloat (fact->first, ==, mz_day_parse ("2025-04-01"));
  g_assert_cmpfloat (fact->last, ==, mz_day_parse ("2025-07-01"));
  g_assert_cmpfloat (fact->value, ==, 150.5e6);
}

static void
test_spending_by_date_divides_the_time (void)
{
  char *currency = NULL;
  g_autoptr (GArray) facts =
      read_spending ("date,spend\n2025-01-10,1\n2025-01-20,2\n2025-01-30,3\n", &currency, NULL);

  g_assert_cmpuint (facts->len, ==, 3);
  g_assert_null (currency);
  for (guint i = 0; i < 3; i++) {
    const MzSpendingFact *fact = &g_array_index (facts, MzSpendingFact, i);
    g_assert_cmpfloat (fact->last - fact->first, ==, 10);
  }
}

static void
test_spending_errors_name_the_line (void)
{
  char *currency = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_spending ("date,spend\n2025-01-10,much\n", &currency, &error));
  g_assert_nonnull (strstr (error->message, "2"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-file/finds-columns-by-their-names", test_finds_columns_by_their_names);
  g_test_add_func ("/price-file/reads-what-is-not-plain", test_reads_what_is_not_plain);
  g_test_add_func ("/price-file/reads-bars", test_reads_bars);
  g_test_add_func ("/price-file/errors-name-the-line", test_errors_name_the_line);
  g_test_add_func ("/price-file/a-folder-is-no-table", test_a_folder_is_no_table);
  g_test_add_func ("/price-file/keeps-what-lies-within", test_keeps_what_lies_within);
  g_test_add_func ("/price-file/a-long-table-is-gathered-whole",
                   test_a_long_table_is_gathered_whole);
  g_test_add_func ("/price-file/an-odd-line-is-not-lost",
                   test_an_odd_line_in_a_long_table_is_not_lost);
  g_test_add_func ("/price-file/plain-numbers", test_plain_numbers);
  g_test_add_func ("/spending-file/by-period", test_spending_by_period);
  g_test_add_func ("/spending-file/by-date-divides-the-time",
                   test_spending_by_date_divides_the_time);
  g_test_add_func ("/spending-file/errors-name-the-line", test_spending_errors_name_the_line);
  return g_test_run ();
}
