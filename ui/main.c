/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the window: language, renderer, application. */
#include "application.h"

#include "language.h"

#include <glib/gi18n.h>

static gboolean
has_graphics_card (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/dev/dri", 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    if (g_str_has_prefix (name, "renderD"))
      return TRUE;
  return FALSE;
}

/* Without a graphics card OpenGL is done by the processor, where Cairo starts in half the time and
 * uses less of it. */
static void
pick_renderer (void)
{
  if (!has_graphics_card ())
    g_setenv ("GSK_RENDERER", "cairo", FALSE);
}

int
main (int argc, char **argv)
{
  mz_language_set_up ();
  pick_renderer ();

  g_autofree char *folder = g_build_filename (g_get_user_config_dir (), "mizan", "lexicon", NULL);
  g_autoptr (MzLexiconSource) lexicon = mz_lexicon_source_new (folder);
  mz_lexicon_source_defer (lexicon);

  g_set_application_name (_ ("Mizan"));
  g_autoptr (MzApplication) application = mz_application_new (lexicon, G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
