/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart is taken away: as a PNG by the dialog, as a picture on the clipboard. */
#include "articles.h"
#include "export-dialog.h"
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
add_tests (void)
{
  window_test_add ("/export/png", english, test_png);
  window_test_add ("/export/failure", english, test_failure);
  window_test_add ("/export/copy", english, test_copy);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
