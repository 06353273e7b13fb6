/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells and rows: a text without quotes is cut in another way and must come out the same. */
#include "market/csv-rows.h"

#include <string.h>

static void
cell_came (guint column, const char *text, gsize length, gpointer data)
{
  g_string_append_printf (data, "%u<%.*s>", column, (int) length, text);
}

static gboolean
row_came (guint n_cells, guint line, gpointer data)
{
  g_string_append_printf (data, "=%u@%u\n", n_cells, line);
  return TRUE;
}

static char *
read_rows (const char *text, gsize length, char separator)
{
  static const MzCsvHandler HANDLER = { .cell = cell_came, .row = row_came };
  GString *rows = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (mz_csv_rows_read (text, length, separator, &HANDLER, rows, NULL, &error));
  g_assert_no_error (error);
  return g_string_free (rows, FALSE);
}

static void
check (const char *text, char separator, const char *expected)
{
  g_autofree char *found = read_rows (text, strlen (text), separator);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_blanks_and_empty_cells (void)
{
  check ("", ',', "");
  check ("a,b\n1,2", ',', "0<a>1<b>=2@1\n0<1>1<2>=2@2\n");
  check (" a , b\t,\n", ',', "0<a>1<b>2<>=3@1\n");
  check (",\n\n,x\r\n\r\n1\r", ',', "0<>1<>=2@1\n0<>1<x>=2@3\n0<1>=1@5\n");
  check ("a\t\tb \n", '\t', "0<a>1<>2<b>=3@1\n");
  check ("  \n;\n", ';', "0<>1<>=2@2\n");
}

/* The same text with a row of quotes behind it goes by way of libcsv. */
static void
test_without_quotes_it_is_as_with_them (void)
{
  static const char LETTERS[] = "ab1 ,;\t\n\r.,\n";

  for (guint round = 0; round < 20000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);
    guint n = (guint) g_test_rand_int_range (0, 24);
    for (guint i = 0; i < n; i++)
      g_string_append_c (text, LETTERS[g_test_rand_int_range (0, sizeof LETTERS - 1)]);
    char separator = ",;\t"[g_test_rand_int_range (0, 3)];
    g_string_append_c (text, '\n');
    g_autofree char *plain = read_rows (text->str, text->len, separator);
    g_string_append (text, "\"q\"");
    g_autofree char *quoted = read_rows (text->str, text->len, separator);
    char *last = strstr (quoted, "0<q>=1@");
    g_assert_nonnull (last);
    *last = '\0';
    g_assert_cmpstr (plain, ==, quoted);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv-rows/blanks-and-empty-cells", test_blanks_and_empty_cells);
  g_test_add_func ("/csv-rows/without-quotes-it-is-as-with-them",
                   test_without_quotes_it_is_as_with_them);
  return g_test_run ();
}
