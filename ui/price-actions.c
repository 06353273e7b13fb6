/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's actions that bring prices into the library. */
#include "price-actions.h"

#include "preferences.h"
#include "price-dialog.h"
#include "session/price-watch.h"

#include <glib/gi18n.h>

#define CHOOSER "mizan-price-chooser" /* of the window, while it is open */
#define WATCH   "mizan-price-watch"   /* of the window */

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file)
    mz_price_actions_open (data, file);
  g_object_set_data (data, CHOOSER, NULL);
}

static void
import_prices (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Import Prices"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) tables = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (tables, _ ("Tables of prices"));
  gtk_file_filter_add_suffix (tables, "csv");
  gtk_file_filter_add_suffix (tables, "tsv");
  gtk_file_filter_add_suffix (tables, "txt");
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), tables);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  g_object_set_data_full (G_OBJECT (widget), CHOOSER, chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
prices_imported (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzWindow *window = MZ_WINDOW (widget);

  mz_session_reload_prices (mz_window_get_session (window));
  mz_window_show_toast (window, g_variant_get_string (parameter, NULL));
}

/* -- Downloads -- */

static gboolean
may_download (MzWindow *window)
{
  GSettings *settings = mz_window_get_settings (window);

  return settings && g_settings_get_boolean (settings, "allow-downloads");
}

static void
done_cb (MzPriceDownload *download, const MzImportCount *count, gpointer data)
{
  g_autofree char *outcome = mz_price_dialog_dup_outcome (count);

  gtk_widget_activate_action (data, "win.prices-imported", "s", outcome);
}

/* It stays until it is read: what a provider says can be long. */
static void
failed_cb (MzPriceDownload *download, const char *message, gpointer data)
{
  mz_library_set_notice (mz_session_get_library (mz_window_get_session (data)), message);
}

static void
busy_changed_cb (MzPriceDownload *download, GParamSpec *pspec, gpointer data)
{
  gboolean is_busy;

  g_object_get (download, "busy", &is_busy, NULL);
  gtk_widget_action_set_enabled (data, "win.update-prices", !is_busy);
}

/* Who comes back from the command line may have entered a price there. */
static void
active_changed_cb (GtkWindow *window, GParamSpec *pspec, gpointer watch)
{
  if (gtk_window_is_active (window))
    mz_price_watch_look (watch);
}

static void
store_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer watch)
{
  mz_price_watch_look (watch);
}

static void
stop_download (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mz_price_download_cancel (mz_session_get_download (mz_window_get_session (MZ_WINDOW (widget))));
}

static void
update_prices (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzWindow *window = MZ_WINDOW (widget);
  MzSession *session = mz_window_get_session (window);
  MzCompany *company = mz_board_get_listed_company (mz_session_get_board (session));
  MzStore *store = mz_library_get_store (mz_session_get_library (session));

  if (!may_download (window)) {
    gtk_widget_activate_action (widget, "win.preferences", NULL);
    return;
  }
  if (!company || !store) {
    mz_window_show_toast (window, company ? _ ("There is no library that could keep the prices.")
                                          : _ ("No company with a share is on the board."));
    return;
  }
  g_autofree char *id = g_settings_get_string (mz_window_get_settings (window), "price-provider");
  mz_library_set_notice (mz_session_get_library (session), NULL);
  mz_price_download_start (mz_session_get_download (session), store, id, company);
}

static void
show_preferences (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GSettings *settings = mz_window_get_settings (MZ_WINDOW (widget));

  if (settings)
    gtk_window_present (GTK_WINDOW (mz_preferences_new (GTK_WINDOW (widget), settings)));
}

/**
 * mz_price_actions_install:
 * @window_class: the class of the window
 */
void
mz_price_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.import-prices", NULL, import_prices);
  gtk_widget_class_install_action (window_class, "win.prices-imported", "s", prices_imported);
  gtk_widget_class_install_action (window_class, "win.update-prices", NULL, update_prices);
  gtk_widget_class_install_action (window_class, "win.stop-download", NULL, stop_download);
  gtk_widget_class_install_action (window_class, "win.preferences", NULL, show_preferences);
}

/**
 * mz_price_actions_watch:
 * @window: the window
 *
 * Tells there how downloads go, and sees to it that the window has the prices that another program
 * brings.
 */
void
mz_price_actions_watch (MzWindow *window)
{
  MzSession *session = mz_window_get_session (window);
  MzPriceDownload *download = mz_session_get_download (session);
  MzPriceWatch *watch = mz_price_watch_new (session);

  g_signal_connect_object (download, "done", G_CALLBACK (done_cb), window, 0);
  g_signal_connect_object (download, "failed", G_CALLBACK (failed_cb), window, 0);
  g_signal_connect_object (download, "notify::busy", G_CALLBACK (busy_changed_cb), window, 0);
  g_object_set_data_full (G_OBJECT (window), WATCH, watch, g_object_unref);
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_changed_cb), watch, 0);
  g_signal_connect_object (mz_session_get_library (session), "notify::store",
                           G_CALLBACK (store_changed_cb), watch, 0);
}

/**
 * mz_price_actions_open:
 * @window: the window
 * @file: a file of prices
 */
void
mz_price_actions_open (MzWindow *window, GFile *file)
{
  MzPriceDialog *dialog =
      mz_price_dialog_new (GTK_WINDOW (window), mz_window_get_session (window), file);

  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * mz_price_actions_takes:
 * @file: a file that the analyst drops or opens
 *
 * Returns: whether it is a table rather than an article, by its name
 */
gboolean
mz_price_actions_takes (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name ? g_ascii_strdown (name, -1) : NULL;

  return lower && (g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".tsv"));
}
