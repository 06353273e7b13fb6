/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files as terminals, exchanges, data services and programs export them, in their languages and
 * encodings. data/prices/vendors.tsv holds, written by hand, every cell that is expected of them; a
 * new case is a file there and its rows. */
#include "price-fixture.h"

#include "market/price-text.h"
#include "read/text-table.h"

#include <string.h>

static char *
find_file (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "prices", "vendors", name, NULL);
}

static MzPriceFormat *
read_format (const char *name, GBytes **text, GError **error)
{
  g_autofree char *path = find_file (name);
  gsize length;

  *text = mz_text_table_load (path, error);
  g_assert_nonnull (*text);
  const char *data = g_bytes_get_data (*text, &length);
  return mz_price_format_new (data, length, NULL, error);
}

/* The rows of a file as they would stand in the table of what is expected. */
static char *
describe_file (const char *name)
{
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzPriceFormat) format = read_format (name, &text, &error);
  GString *rows = g_string_new (NULL);

  if (!format)
    g_error ("%s: %s", name, error->message);
  g_autoptr (MzPriceImport) import =
      mz_price_text_read (text, name, format, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < import->batches->len; i++) {
    const MzBarBatch *batch = g_ptr_array_index (import->batches, i);
    for (guint k = 0; k < batch->bars->len; k++) {
      g_autofree char *bar = describe_bar (&g_array_index (batch->bars, MzBar, k), "\t");
      g_string_append_printf (rows, "%s\t%s\t%s\n", name, batch->symbol, bar);
    }
  }
  return g_string_free (rows, FALSE);
}

static void
test_every_cell_of_every_vendor (void)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "data", "prices", "vendors.tsv", NULL);
  g_autofree char *text = NULL;
  guint n_files = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  /* The rows of a file stand together. */
  for (const char *at = strchr (text, '\n') + 1; *at != '\0'; n_files++) {
    g_autofree char *name = g_strndup (at, strcspn (at, "\t"));
    const char *end = at;
    while (g_str_has_prefix (end, name) && end[strlen (name)] == '\t')
      end = strchr (end, '\n') + 1;
    g_autofree char *expected = g_strndup (at, (gsize) (end - at));
    g_autofree char *found = describe_file (name);
    g_assert_cmpstr (found, ==, expected);
    at = end;
  }
  g_assert_cmpuint (n_files, >, 90);
}

static void
test_dates_of_the_hijri_calendar_are_refused (void)
{
  static const char *const NAMES[] = { "hijri.csv", "hijri-en.csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autoptr (GBytes) text = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (MzPriceFormat) format = read_format (NAMES[i], &text, &error);
    g_assert_null (format);
    g_assert_error (error, MZ_PRICE_ERROR, MZ_PRICE_ERROR_NO_DATES);
    g_assert_nonnull (strstr (error->message, "Hijri"));
  }
}

/* Where no column is one of dates, a sum of money is not taken for the seconds since 1970. */
static void
test_numbers_are_no_dates (void)
{
  static const char *const NAMES[] = { "value-date-volume.csv", "json.csv" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    g_autoptr (GBytes) text = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (MzPriceFormat) format = read_format (NAMES[i], &text, &error);
    g_assert_null (format);
    g_assert_error (error, MZ_PRICE_ERROR, MZ_PRICE_ERROR_NO_DATES);
  }
}

static void
test_what_may_be_meant_two_ways_is_doubted (void)
{
  static const struct {
    const char *name;
    gboolean order_sure;
    gboolean decimal_sure;
  } CASES[] = {
    { "two-rows.csv", FALSE, TRUE },      { "dax-nodec.csv", TRUE, FALSE },
    { "kuwait-small.csv", TRUE, FALSE },  { "monthly-us.csv", FALSE, TRUE },
    { "investing-ar.csv", TRUE, TRUE },   { "yy-first.csv", TRUE, TRUE },
    { "fr-narrow-nbsp.csv", TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) text = NULL;
    g_autoptr (MzPriceFormat) format = read_format (CASES[i].name, &text, NULL);
    g_assert_nonnull (format);
    g_assert_cmpint (format->order_sure, ==, CASES[i].order_sure);
    g_assert_cmpint (format->decimal_sure, ==, CASES[i].decimal_sure);
  }
}

static void
test_currency_of_the_file (void)
{
  static const struct {
    const char *name;
    const char *currency;
  } CASES[] = {
    { "bloomberg.csv", "USD" },     { "lse-gbx.csv", "GBX" },
    { "gbp-pence-p.csv", "GBX" },   { "suffix-currency.csv", "USD" },
    { "arabic-months.csv", "SAR" }, { "fr-narrow-nbsp.csv", "EUR" },
    { "ariva.csv", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (GBytes) text = NULL;
    g_autoptr (MzPriceFormat) format = read_format (CASES[i].name, &text, NULL);
    g_autoptr (MzPriceImport) import =
        mz_price_text_read (text, CASES[i].name, format, NULL, NULL, NULL, NULL, NULL);
    const MzBarBatch *batch = g_ptr_array_index (import->batches, 0);
    g_assert_cmpstr (batch->currency, ==, CASES[i].currency);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/price-vendors/every-cell", test_every_cell_of_every_vendor);
  g_test_add_func ("/price-vendors/hijri", test_dates_of_the_hijri_calendar_are_refused);
  g_test_add_func ("/price-vendors/numbers-are-no-dates", test_numbers_are_no_dates);
  g_test_add_func ("/price-vendors/doubt", test_what_may_be_meant_two_ways_is_doubted);
  g_test_add_func ("/price-vendors/currency", test_currency_of_the_file);
  return g_test_run ();
}
