/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart is taken away: as a PNG by the dialog, as a picture on the clipboard. */
#include "articles.h"
#include "chart-print.h"
#include "chart-view.h"
#include "chart-window.h"
#include "export-dialog.h"
#include "open-actions.h"
#include "window-fixture.h"

#include <glib/gstdio.h>

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

static GtkWidget *
find_row (gpointer dialog, const char *title)
{
  for (guint i = 0;; i++) {
    AdwPreferencesRow *row = find_nth (dialog, ADW_TYPE_PREFERENCES_ROW, i);
    g_assert_nonnull (row);
    if (g_str_equal (adw_preferences_row_get_title (row), title))
      return GTK_WIDGET (row);
  }
}

static GtkWindow *
open_dialog (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  press ("ctrl+e");
  wait_until (find_toplevel (MZ_TYPE_EXPORT_DIALOG));
  GtkWindow *dialog = find_toplevel (MZ_TYPE_EXPORT_DIALOG);
  /* The window manager may still move it. */
  wait_until (gtk_window_is_active (dialog));
  let_run_for (300);
  return dialog;
}

/* Presses Save, and gives the file chooser that comes a name. */
static void
save_as (GtkWindow *dialog, GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  GtkWidget *save = find_text (dialog, "Save…");

  click (save, 5, 5);
  wait_until (find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG));
  GtkWindow *chooser = find_toplevel (GTK_TYPE_FILE_CHOOSER_DIALOG);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  let_run_for (300);
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
}

static void
check_size (GFile *file, int width, int height)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) picture = gdk_texture_new_from_file (file, &error);

  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (picture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (picture), ==, height);
}

static void
test_png (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "chart.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog = open_dialog (fixture);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Size in Pixels")), 1);
  save_as (dialog, file);
  wait_until (!find_toplevel (MZ_TYPE_EXPORT_DIALOG));
  check_size (file, 2560, 1440);
}

/* A folder of the same name is in the way: the message says so, and nothing is left behind. */
static void
test_failure (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "chart.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWindow *dialog = open_dialog (fixture);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  mz_export_dialog_save (MZ_EXPORT_DIALOG (dialog), file);
  wait_until (find_widget (fixture->window, g_type_from_name ("AdwToastWidget")));
  GtkLabel *label = find_widget (find_widget (fixture->window, g_type_from_name ("AdwToastWidget")),
                                 GTK_TYPE_LABEL);
  g_assert_nonnull (strstr (gtk_label_get_text (label), "chart.png"));
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  GdkTexture **texture = data;

  *texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

static void
test_copy (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  GdkTexture *texture = NULL;

  press ("ctrl+shift+c");
  wait_until (
      gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/png"));
  gdk_clipboard_read_texture_async (clipboard, NULL, read_cb, &texture);
  wait_until (texture);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 2560);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 1440);
  g_object_unref (texture);
}

static void
test_svg (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "chart.svg");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  GtkWindow *dialog = open_dialog (fixture);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Format")), 1);
  g_assert_false (gtk_widget_is_sensitive (find_row (dialog, "Size in Pixels")));
  save_as (dialog, file);
  wait_until (!find_toplevel (MZ_TYPE_EXPORT_DIALOG));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<svg"));
}

/* A picture of the chart is given back to the window: the chart is there again. */
static void
test_picture_comes_back (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "chart.png");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  MzExportOptions options = { .format = MZ_FORMAT_PNG, .scene = { .width = 640, .height = 360 } };

  window_fixture_wait_for_chart (fixture);
  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  g_assert_true (mz_export_to_file (chart, &options, path, NULL, &error));
  g_assert_no_error (error);

  mz_open_actions_open (fixture->window, &file, 1);
  wait_until (find_toplevel (MZ_TYPE_CHART_WINDOW));
  GtkWindow *window = find_toplevel (MZ_TYPE_CHART_WINDOW);
  let_run_for (300);
  MzChartView *view = find_widget (window, MZ_TYPE_CHART_VIEW);
  g_assert_cmpstr (mz_chart_get_title (mz_chart_view_get_chart (view)), ==,
                   mz_chart_get_title (chart));
  g_assert_cmpuint (mz_chart_get_n_marks (mz_chart_view_get_chart (view)), ==,
                    mz_chart_get_n_marks (chart));

  /* What is chosen there is chosen in the article, too. */
  mz_chart_view_choose (view, 0);
  g_assert_nonnull (mz_session_get_selected_figure (fixture->session));
  gtk_window_close (window);
  let_run_for (200);
}

static void
test_other_picture (WindowFixture *fixture)
{
  g_autoptr (GFile) file = window_fixture_write (fixture, "other.png", "not a picture at all");

  window_fixture_wait_for_chart (fixture);
  mz_open_actions_open (fixture->window, &file, 1);
  wait_until (find_widget (fixture->window, g_type_from_name ("AdwToastWidget")));
  GtkLabel *label = find_widget (find_widget (fixture->window, g_type_from_name ("AdwToastWidget")),
                                 GTK_TYPE_LABEL);
  g_assert_nonnull (strstr (gtk_label_get_text (label), "other.png"));
}

static void
test_print (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "page.pdf");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  window_fixture_wait_for_chart (fixture);
  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  g_autoptr (GtkPrintOperation) printing = mz_chart_print_new (chart, 0, 0);
  gtk_print_operation_set_export_filename (printing, path);
  gtk_print_operation_run (printing, GTK_PRINT_OPERATION_ACTION_EXPORT,
                           GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpuint (length, >, 2000);
  g_assert_true (g_str_has_prefix (text, "%PDF"));
}

static void
test_preview (WindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  window_fixture_wait_for_chart (fixture);
  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  g_autoptr (GtkPrintOperation) printing = mz_chart_print_new (chart, 0, 0);
  gtk_print_operation_run (printing, GTK_PRINT_OPERATION_ACTION_PREVIEW,
                           GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);
  wait_until (find_text (find_toplevel (ADW_TYPE_WINDOW), "Print Preview"));
  GtkPicture *page = find_widget (find_toplevel (ADW_TYPE_WINDOW), GTK_TYPE_PICTURE);
  GdkPaintable *picture = gtk_picture_get_paintable (page);
  /* A page that lies on its side. */
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (picture), >,
                   gdk_paintable_get_intrinsic_height (picture));
  press ("Escape");
  wait_until (!find_toplevel (ADW_TYPE_WINDOW));
}

static void
add_tests (void)
{
  window_test_add ("/export/png", english, test_png);
  window_test_add ("/export/failure", english, test_failure);
  window_test_add ("/export/svg", english, test_svg);
  window_test_add ("/export/picture-comes-back", english, test_picture_comes_back);
  window_test_add ("/export/other-picture", english, test_other_picture);
  window_test_add ("/export/print", english, test_print);
  window_test_add ("/export/preview", english, test_preview);
  window_test_add ("/export/copy", english, test_copy);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
