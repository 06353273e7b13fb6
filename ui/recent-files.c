/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that Mizan opened last, as a menu; kept with the desktop's own list. */
#include "recent-files.h"

#include "config.h"

#include <glib/gi18n.h>

#define SHOWN 10

/* Newest first. */
static int
compare_infos (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_modified ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

/* An underscore in a file's name is no mnemonic. */
static void
append_file (GMenu *menu, GtkRecentInfo *info)
{
  g_autofree char *name = gtk_recent_info_get_short_name (info);
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *label = g_strjoinv ("__", parts);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
  g_menu_append_item (menu, item);
}

static void
changed_cb (GtkRecentManager *manager, gpointer data)
{
  GMenu *menu = data;
  g_autolist (GtkRecentInfo) infos =
      g_list_sort (gtk_recent_manager_get_items (manager), compare_infos);
  guint n = 0;

  g_menu_remove_all (menu);
  for (GList *at = infos; at && n < SHOWN; at = at->next) {
    if (!gtk_recent_info_has_application (at->data, APPLICATION_ID) ||
        !gtk_recent_info_exists (at->data))
      continue;
    append_file (menu, at->data);
    n++;
  }
}

/**
 * mz_recent_files_menu_new:
 *
 * Returns: (transfer full): the files that were opened last, newest first
 */
GMenuModel *
mz_recent_files_menu_new (void)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  GMenu *menu = g_menu_new ();

  g_signal_connect_object (manager, "changed", G_CALLBACK (changed_cb), menu, 0);
  changed_cb (manager, menu);
  return G_MENU_MODEL (menu);
}

/**
 * mz_recent_files_add:
 * @files: (array length=n_files): files that are opened
 * @n_files: how many
 */
void
mz_recent_files_add (GFile *const *files, int n_files)
{
  for (int i = 0; i < n_files; i++) {
    g_autofree char *uri = g_file_get_uri (files[i]);
    GtkRecentData data = {
      .mime_type = (char *) "text/plain",
      .app_name = (char *) APPLICATION_ID,
      .app_exec = (char *) "mizan %u",
    };
    /* What ships with the program is nobody's document. */
    if (!g_file_has_uri_scheme (files[i], "resource"))
      gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
  }
}
