/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interface's language: where its texts are, and which way its window runs. */
#include "language.h"

#include "config.h"
#include "model/catalog.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <locale.h>

/**
 * mz_language_set_up:
 *
 * Takes the language of the environment; MIZAN_LOCALE_DIR names the translations of a build that is
 * not installed.
 */
void
mz_language_set_up (void)
{
  const char *folder = g_getenv ("MIZAN_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder ? folder : LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * mz_language_set_direction:
 *
 * GTK takes the direction from the locale, and the texts come by LANGUAGE, which may name another
 * language: the window runs the way of its texts.
 */
void
mz_language_set_direction (void)
{
  gboolean is_rtl = mz_catalog_is_rtl (mz_catalog_for (NULL));

  gtk_widget_set_default_direction (is_rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
}
