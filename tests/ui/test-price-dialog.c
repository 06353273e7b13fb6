/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prices come into the library by a dialog that shows what it understood and takes corrections. */
#include "articles.h"
#include "price-actions.h"
#include "price-dialog.h"
#include "session/price-table.h"
#include "window-fixture.h"

/* Either way of reading its dates is possible; 4 March 2024 and 3 April were both trading days. */
#define TABLE                                                                                      \
  "Date,Open,High,Low,Close,Volume\n"                                                              \
  "03/04/2024,100,102,99,101,5000\n"                                                               \
  "04/04/2024,101,103,100,102,6000\n"                                                              \
  "05/04/2024,null,null,null,null,null\n"

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

static MzPriceTable *
open_table (WindowFixture *fixture, const char *name, const char *text, GtkWindow **dialog)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, name, text);
  MzPriceTable *table;

  window_fixture_wait_for_chart (fixture);
  wait_until (mz_library_get_store (mz_session_get_library (fixture->session)));
  g_assert_true (mz_price_actions_takes (file));
  mz_price_actions_open (fixture->window, file);
  wait_until (find_toplevel (MZ_TYPE_PRICE_DIALOG));
  *dialog = find_toplevel (MZ_TYPE_PRICE_DIALOG);
  g_object_get (*dialog, "table", &table, NULL);
  return table;
}

static gboolean
get_flag (MzPriceTable *table, const char *name)
{
  gboolean is_set;

  g_object_get (table, name, &is_set, NULL);
  return is_set;
}

static void
assert_first (MzPriceTable *table, const char *list, const char *property, const char *expected)
{
  g_autoptr (GListModel) rows = NULL;
  g_autofree char *text = NULL;

  g_object_get (table, list, &rows, NULL);
  g_autoptr (GObject) row = g_list_model_get_item (rows, 0);
  g_assert_nonnull (row);
  g_object_get (row, property, &text, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
close_dialog (void)
{
  press ("Escape");
  wait_until (!find_toplevel (MZ_TYPE_PRICE_DIALOG));
}

static guint
count_days_of (WindowFixture *fixture, const char *symbol)
{
  MzStore *store = mz_library_get_store (mz_session_get_library (fixture->session));
  g_autoptr (GError) error = NULL;
  g_autoptr (MzBarBatch) batch = mz_store_load_bars (store, symbol, 0, 0, NULL, &error);

  g_assert_no_error (error);
  return batch->bars->len;
}

static void
test_correction (WindowFixture *fixture)
{
  GtkWindow *dialog;
  g_autoptr (MzPriceTable) table = open_table (fixture, "META.csv", TABLE, &dialog);

  wait_until (get_flag (table, "ready"));
  assert_first (table, "days", "close", "101");
  assert_first (table, "remarks", "remark", "Line 4: no price");
  gboolean is_month_first = get_flag (table, "month-first");
  assert_first (table, "days", "day", is_month_first ? "2024-03-04" : "2024-04-03");

  g_object_set (table, "month-first", !is_month_first, NULL);
  wait_until (get_flag (table, "ready"));
  assert_first (table, "days", "day", is_month_first ? "2024-04-03" : "2024-03-04");
  close_dialog ();
}

static void
test_import (WindowFixture *fixture)
{
  GtkWindow *dialog;
  g_autoptr (MzPriceTable) table = open_table (fixture, "META.csv", TABLE, &dialog);

  wait_until (get_flag (table, "ready"));
  let_run_for (300); /* until the window manager has put the dialog in its place */
  click (find_text (dialog, "Import"), 5, 5);
  wait_until (!find_toplevel (MZ_TYPE_PRICE_DIALOG));
  g_assert_cmpuint (count_days_of (fixture, "META"), ==, 2);
  wait_until (find_text (fixture->window, "2 days of prices were added or changed."));
}

static void
test_no_table (WindowFixture *fixture)
{
  GtkWindow *dialog;
  g_autoptr (MzPriceTable) table =
      open_table (fixture, "page.csv", "<!DOCTYPE html><html><p>Sign in</p></html>", &dialog);
  g_autofree char *error = NULL;

  wait_until (!get_flag (table, "busy"));
  g_object_get (table, "error", &error, NULL);
  g_assert_nonnull (strstr (error, "page.csv"));
  g_assert_false (get_flag (table, "ready"));
  wait_until (find_text (dialog, error));
  close_dialog ();
}

static void
add_tests (void)
{
  window_test_add ("/price-dialog/dates-can-be-read-the-other-way", english, test_correction);
  window_test_add ("/price-dialog/keeps-what-is-ready", english, test_import);
  window_test_add ("/price-dialog/says-why-a-file-is-no-table", english, test_no_table);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
