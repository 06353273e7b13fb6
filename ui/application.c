/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: owns lexicon, store and session, and opens files in its one window. */
#include "application.h"

#include "config.h"
#include "language.h"
#include "open-actions.h"
#include "recent-files.h"
#include "store/store.h"
#include "window.h"

#include <glib/gi18n.h>

struct _MzApplication {
  AdwApplication parent_instance;

  /* Owned */
  MzLexiconSource *lexicon;
  MzSession *session;
  MzStore *store;      /* NULL until it is open, and where it can't be opened */
  GSettings *settings; /* NULL where the schema is not installed */

  /* Borrowed */
  MzWindow *window;

  guint n_ticks; /* of the window's frame clock, until it is filled */
};

G_DEFINE_FINAL_TYPE (MzApplication, mz_application, ADW_TYPE_APPLICATION)

static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzApplication) self = data;
  g_autoptr (GError) error = NULL;

  self->store = mz_store_open_finish (result, &error);
  if (!self->session)
    return;
  if (self->store)
    mz_library_set_store (mz_session_get_library (self->session), self->store);
  else
    mz_library_set_notice (mz_session_get_library (self->session), error->message);
}

/* The article comes first. What else there is, and all that its figures need, competes with it for
 * the processor, and is begun when its first frame is painted: at the second tick of the clock. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  MzApplication *self = data;

  self->n_ticks++;
  if (self->n_ticks < 2)
    return G_SOURCE_CONTINUE;
  mz_lexicon_source_prefetch (self->lexicon);
  mz_window_fill (self->window);
  mz_store_open_async (NULL, NULL, store_opened_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* A build that is not installed may have no schema, and GSettings would abort. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source ? g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE) : NULL;

  return schema ? g_settings_new (APPLICATION_ID) : NULL;
}

static void
present (MzApplication *self)
{
  if (!self->window) {
    self->window = mz_window_new (ADW_APPLICATION (self), self->session, self->settings);
    g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
    gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick_cb, self, NULL);
  }
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
mz_application_activate (GApplication *application)
{
  present (MZ_APPLICATION (application));
}

/* The list of files opened last is read and written when nothing else is to be done. */
static gboolean
remember_cb (gpointer data)
{
  GPtrArray *articles = data;

  mz_recent_files_add ((GFile *const *) articles->pdata, (int) articles->len);
  return G_SOURCE_REMOVE;
}

static void
mz_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  MzApplication *self = MZ_APPLICATION (application);

  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (int i = 0; i < n_files; i++) {
    if (mz_open_actions_is_article (files[i]))
      g_ptr_array_add (articles, g_object_ref (files[i]));
    else
      g_ptr_array_add (others, files[i]);
  }
  /* Files are read on threads of their own while the window is being built. */
  if (articles->len > 0)
    mz_session_open_files (self->session, (GFile *const *) articles->pdata, (int) articles->len);
  present (self);
  mz_open_actions_open (self->window, (GFile *const *) others->pdata, (int) others->len);
  g_idle_add_full (G_PRIORITY_LOW, remember_cb, g_ptr_array_ref (articles),
                   (GDestroyNotify) g_ptr_array_unref);
}

static void
show_shortcuts (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MzApplication *self = data;
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/mizan_app/Mizan/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, GTK_WINDOW (self->window));
  gtk_window_present (shortcuts);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  MzApplication *self = data;

  adw_show_about_window (
      GTK_WINDOW (self->window), "application-name", _ ("Mizan"), "application-icon",
      APPLICATION_ID, "version", PACKAGE_VERSION, "license-type", GTK_LICENSE_GPL_3_0, "comments",
      _ ("Reads the figures out of news articles and draws spending against stock moves."),
      /* Translators: your names, a line each. */
      "translator-credits", _ ("translator-credits"), NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_application_quit (data);
}

static void
add_actions (MzApplication *self)
{
  static const GActionEntry entries[] = {
    { .name = "shortcuts", .activate = show_shortcuts },
    { .name = "about", .activate = show_about },
    { .name = "quit", .activate = quit },
  };
  static const struct {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "app.shortcuts", { "<Control>question", "F1" } },
    { "win.open", { "<Control>o" } },
    { "win.export", { "<Control>e" } },
    { "win.print", { "<Control>p" } },
    { "win.copy-picture", { "<Control><Shift>c" } },
    { "win.board-kind::pairs", { "<Alt>1" } },
    { "win.board-kind::timeline", { "<Alt>2" } },
    { "win.board-kind::scatter", { "<Alt>3" } },
    { "win.board-kind::event", { "<Alt>4" } },
    { "win.board-kind::compare", { "<Alt>5" } },
    { "win.reload", { "F5", "<Control>r" } },
    { "win.stop", { "Escape" } },
    { "win.next-figure", { "<Alt>Down" } },
    { "win.previous-figure", { "<Alt>Up" } },
    { "win.study-event", { "<Control>t" } },
    { "win.toggle-library", { "F9" } },
    { "window.close", { "<Control>w" } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}

static void
mz_application_startup (GApplication *application)
{
  MzApplication *self = MZ_APPLICATION (application);

  G_APPLICATION_CLASS (mz_application_parent_class)->startup (application);
  mz_language_set_direction ();
  self->session = mz_session_new (self->lexicon);
  self->settings = find_settings ();
  add_actions (self);
}

static void
mz_application_shutdown (GApplication *application)
{
  MzApplication *self = MZ_APPLICATION (application);

  if (self->session)
    mz_library_cancel (mz_session_get_library (self->session));
  if (self->window)
    gtk_window_destroy (GTK_WINDOW (self->window));
  g_clear_object (&self->session);
  /* What was asked of the store is written before it closes. */
  if (self->store)
    mz_store_close (self->store, NULL);
  g_clear_object (&self->store);
  G_APPLICATION_CLASS (mz_application_parent_class)->shutdown (application);
}

static void
mz_application_finalize (GObject *object)
{
  MzApplication *self = MZ_APPLICATION (object);

  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (mz_application_parent_class)->finalize (object);
}

static void
mz_application_class_init (MzApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = mz_application_finalize;
  application_class->startup = mz_application_startup;
  application_class->shutdown = mz_application_shutdown;
  application_class->activate = mz_application_activate;
  application_class->open = mz_application_open;
}

static void
mz_application_init (MzApplication *self)
{
}

/**
 * mz_application_new:
 * @lexicon: where the words of finance come from
 * @flags: further flags; opening files is always there
 *
 * Returns: (transfer full): the application
 */
MzApplication *
mz_application_new (MzLexiconSource *lexicon, GApplicationFlags flags)
{
  g_return_val_if_fail (lexicon != NULL, NULL);

  MzApplication *self = g_object_new (MZ_TYPE_APPLICATION, "application-id", APPLICATION_ID,
                                      "flags", flags | G_APPLICATION_HANDLES_OPEN,
                                      "resource-base-path", "/io/github/mizan_app/Mizan", NULL);
  self->lexicon = mz_lexicon_source_ref (lexicon);
  return self;
}
