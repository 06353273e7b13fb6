/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that take the chart away: export, clipboard, print. */
#include "picture-actions.h"

#include "chart-print.h"
#include "chart/export.h"
#include "export-dialog.h"
#include "line.h"

#include <glib/gi18n.h>

static MzBoard *
get_board (GtkWidget *widget)
{
  return mz_session_get_board (mz_window_get_session (MZ_WINDOW (widget)));
}

/* The stretch of its chart's x axis that is taken away: what is seen. */
static void
get_seen (MzBoard *board, double *from, double *to)
{
  g_object_get (board, "seen-from", from, "seen-to", to, NULL);
}

static void
export_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzBoard *board = get_board (widget);
  MzChart *chart = mz_board_get_chart (board);

  double from;
  double to;

  get_seen (board, &from, &to);
  if (chart)
    gtk_window_present (GTK_WINDOW (mz_export_dialog_new (GTK_WINDOW (widget), chart, from, to)));
}

static void
report_exported (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzWindow *self = MZ_WINDOW (widget);
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *isolated = mz_line_isolate (name);
  /* Translators: %s is the path of a picture. */
  g_autofree char *text = g_strdup_printf (_ ("Saved as “%s”"), isolated);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("_Show in Files"));
  adw_toast_set_action_name (toast, "win.show-in-files");
  adw_toast_set_action_target_value (toast, parameter);
  mz_window_add_toast (self, toast);
}

static void
report_failure (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mz_window_show_toast (MZ_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    mz_window_show_toast (self, _ ("There is no program that shows folders."));
}

static void
show_in_files (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder ? folder : file);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, shown_cb, g_object_ref (widget));
}

static void
picture_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = mz_export_to_bytes_finish (result, &error);
  g_autoptr (GdkTexture) texture = png ? gdk_texture_new_from_bytes (png, &error) : NULL;

  if (!texture) {
    mz_window_show_toast (self, error->message);
    return;
  }
  /* The bytes go first: they are the picture with its origin in it. */
  GdkContentProvider *forms[] = { gdk_content_provider_new_for_bytes ("image/png", png),
                                  gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture) };
  g_autoptr (GdkContentProvider) picture = gdk_content_provider_new_union (forms, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), picture);
  mz_window_show_toast (self, _ ("The chart is on the clipboard."));
}

static void
copy_picture (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzBoard *board = get_board (widget);
  MzChart *chart = mz_board_get_chart (board);
  MzExportOptions options = {
    .format = MZ_FORMAT_PNG,
    .scene = { .width = 1280, .height = 720, .theme = mz_theme_find ("light") },
    .scale = 2,
  };

  get_seen (board, &options.scene.from, &options.scene.to);
  if (chart)
    mz_export_to_bytes_async (chart, &options, NULL, picture_made_cb, g_object_ref (widget));
}

static void
print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzBoard *board = get_board (widget);
  MzChart *chart = mz_board_get_chart (board);
  g_autoptr (GError) error = NULL;
  double from;
  double to;

  if (!chart)
    return;
  get_seen (board, &from, &to);
  g_autoptr (GtkPrintOperation) operation = mz_chart_print_new (chart, from, to);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (widget), &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    mz_window_show_toast (MZ_WINDOW (widget), error->message);
}

/**
 * mz_picture_actions_install:
 * @window_class: the window's class
 *
 * Adds the actions.
 */
void
mz_picture_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.export", NULL, export_chart);
  gtk_widget_class_install_action (window_class, "win.exported", "s", report_exported);
  gtk_widget_class_install_action (window_class, "win.export-failed", "s", report_failure);
  gtk_widget_class_install_action (window_class, "win.show-in-files", "s", show_in_files);
  gtk_widget_class_install_action (window_class, "win.copy-picture", NULL, copy_picture);
  gtk_widget_class_install_action (window_class, "win.print", NULL, print);
}

/**
 * mz_picture_actions_set_enabled:
 * @window: the window
 * @is_enabled: whether there is a chart to be taken away
 *
 * Lets the actions go with the chart.
 */
void
mz_picture_actions_set_enabled (MzWindow *window, gboolean is_enabled)
{
  static const char *const names[] = { "win.export", "win.copy-picture", "win.print" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (window), names[i], is_enabled);
}
