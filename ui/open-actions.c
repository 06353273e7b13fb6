/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's ways of opening files: by dialog, from the list of those opened last, by drop. */
#include "open-actions.h"

#include "chart-window.h"
#include "price-actions.h"
#include "recent-files.h"

#include <glib/gi18n.h>

#define CHOOSER "mizan-article-chooser" /* of the window, while it is open */
#define SAMPLES "resource:///io/github/mizan_app/Mizan/samples/"

/* By the end of the name, as what a picture holds is only known when all of it is read. */
static gboolean
is_picture (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name ? g_ascii_strdown (name, -1) : NULL;

  return lower && (g_str_has_suffix (lower, ".png") || g_str_has_suffix (lower, ".svg"));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GListModel) list = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
    for (guint i = 0; i < g_list_model_get_n_items (list); i++)
      g_ptr_array_add (files, g_list_model_get_item (list, i));
  }
  mz_open_actions_open (data, (GFile *const *) files->pdata, (int) files->len);
  g_object_set_data (data, CHOOSER, NULL);
}

static void
open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Open Articles"), GTK_WINDOW (widget),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), widget, 0);
  g_object_set_data_full (G_OBJECT (widget), CHOOSER, chooser, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_uri (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  mz_open_actions_open (MZ_WINDOW (widget), &file, 1);
}

static void
open_sample (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) arabic = g_file_new_for_uri (SAMPLES "meta-capex-ar.txt");
  g_autoptr (GFile) english = g_file_new_for_uri (SAMPLES "meta-capex-en.txt");
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GFile *files[] = { is_rtl ? arabic : english, is_rtl ? english : arabic };

  mz_open_actions_open (MZ_WINDOW (widget), files, G_N_ELEMENTS (files));
}

/**
 * mz_open_actions_install:
 * @window_class: the class of the window
 */
void
mz_open_actions_install (GtkWidgetClass *window_class)
{
  gtk_widget_class_install_action (window_class, "win.open", NULL, open);
  gtk_widget_class_install_action (window_class, "win.open-uri", "s", open_uri);
  gtk_widget_class_install_action (window_class, "win.open-sample", NULL, open_sample);
}

/**
 * mz_open_actions_is_article:
 * @file: a file
 *
 * Returns: whether it is to be read as an article
 */
gboolean
mz_open_actions_is_article (GFile *file)
{
  return !mz_price_actions_takes (file) && !is_picture (file);
}

/**
 * mz_open_actions_open:
 * @window: the window
 * @files: (array length=n_files): what the analyst opens
 * @n_files: how many
 *
 * Articles are read, tables of prices shown before they are kept, the charts of pictures brought
 * back.
 */
void
mz_open_actions_open (MzWindow *window, GFile *const *files, int n_files)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  for (int i = 0; i < n_files; i++) {
    if (mz_price_actions_takes (files[i]))
      mz_price_actions_open (window, files[i]);
    else if (is_picture (files[i]))
      mz_chart_window_open (window, files[i]);
    else
      g_ptr_array_add (articles, files[i]);
  }
  if (articles->len == 0)
    return;
  mz_session_open_files (mz_window_get_session (window), (GFile *const *) articles->pdata,
                         (int) articles->len);
  mz_recent_files_add ((GFile *const *) articles->pdata, (int) articles->len);
}
