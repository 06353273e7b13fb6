/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: library, article and board side by side, folded where there is no room. */
#include "window.h"

#include "article-view.h"
#include "board-controls.h"
#include "board-view.h"
#include "library-view.h"
#include "open-actions.h"
#include "picture-actions.h"
#include "price-actions.h"
#include "recent-files.h"
#include "study-actions.h"

#include <glib/gi18n.h>

/* How much room it takes, in pixels, to have article and board side by side; and, besides, the
 * library beside them and the board's controls in the header bar. */
#define ROOM_FOR_BOARD   860
#define ROOM_FOR_LIBRARY 1120

struct _MzWindow {
  AdwApplicationWindow parent_instance;

  /* Owned */
  MzSession *session;
  GSettings *settings;       /* NULL where the schema is not installed */
  GCancellable *cancellable; /* of what may outlive the window */
  MzChart *chart;            /* the board's; NULL while there is none */

  /* Template */
  AdwToastOverlay *toasts;
  AdwSplitButton *open_button;
  AdwFlap *flap;
  AdwBin *library_place;
  AdwBin *board_place;
  AdwBin *controls_place;
  AdwLeaflet *leaflet;
  GtkDropTarget *drop_target;
  MzArticleView *article;

  gboolean is_narrow;  /* article and board lie one on the other */
  gboolean is_compact; /* the library lies over them */
};

G_DEFINE_FINAL_TYPE (MzWindow, mz_window, ADW_TYPE_APPLICATION_WINDOW)

enum { PROP_0, PROP_SESSION, PROP_CHART, PROP_NARROW, PROP_COMPACT, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
reload (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mz_session_reload (MZ_WINDOW (widget)->session);
}

static void
stop (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mz_library_cancel (mz_session_get_library (MZ_WINDOW (widget)->session));
  mz_price_download_cancel (mz_session_get_download (MZ_WINDOW (widget)->session));
}

static void
step_figure (GtkWidget *widget, const char *action, GVariant *parameter)
{
  mz_session_step_figure (MZ_WINDOW (widget)->session,
                          g_str_equal (action, "win.next-figure") ? 1 : -1);
}

/* Where article and board lie one on the other, the article comes on top. */
static void
show_sentence (GtkWidget *widget, const char *action, GVariant *parameter)
{
  adw_leaflet_set_visible_child_name (MZ_WINDOW (widget)->leaflet, "article");
}

static void
set_chart (MzWindow *self, MzChart *chart)
{
  g_set_object (&self->chart, chart);
  mz_picture_actions_set_enabled (self, chart != NULL);
}

static gboolean
drop_cb (MzWindow *self, const GValue *value, double x, double y)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  for (GSList *at = g_value_get_boxed (value); at; at = at->next)
    g_ptr_array_add (files, at->data);
  mz_open_actions_open (self, (GFile *const *) files->pdata, (int) files->len);
  return TRUE;
}

static void
notice_read_cb (MzWindow *self)
{
  mz_library_set_notice (mz_session_get_library (self->session), NULL);
}

static void
mz_window_dispose (GObject *object)
{
  MzWindow *self = MZ_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->chart);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);
  /* What is in the window goes before it does: bindings that outlived it would warn. */
  g_action_map_remove_action (G_ACTION_MAP (self), "board-kind");
  g_action_map_remove_action (G_ACTION_MAP (self), "side");
  g_action_map_remove_action (G_ACTION_MAP (self), "toggle-library");
  gtk_widget_dispose_template (GTK_WIDGET (self), MZ_TYPE_WINDOW);
  G_OBJECT_CLASS (mz_window_parent_class)->dispose (object);
}

static void
mz_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzWindow *self = MZ_WINDOW (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (id == PROP_CHART)
    g_value_set_object (value, self->chart);
  else if (id == PROP_NARROW)
    g_value_set_boolean (value, self->is_narrow);
  else if (id == PROP_COMPACT)
    g_value_set_boolean (value, self->is_compact);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzWindow *self = MZ_WINDOW (object);

  if (id == PROP_SESSION)
    self->session = g_value_dup_object (value);
  else if (id == PROP_CHART)
    set_chart (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* Actions whose state is a property of something in the window. */
static void
add_property_action (MzWindow *self, const char *name, gpointer object, const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
mz_window_constructed (GObject *object)
{
  MzWindow *self = MZ_WINDOW (object);

  G_OBJECT_CLASS (mz_window_parent_class)->constructed (object);
  mz_price_actions_watch (self);
  /* Not in the template: GTK 4.8 takes a window's binding to itself apart twice. */
  g_object_bind_property (mz_session_get_board (self->session), "chart", self, "chart",
                          G_BINDING_SYNC_CREATE);
  add_property_action (self, "board-kind", mz_session_get_board (self->session), "kind");
  add_property_action (self, "side", self->leaflet, "visible-child-name");
  add_property_action (self, "toggle-library", self->flap, "reveal-flap");
}

static void
set_room (MzWindow *self, gboolean *place, gboolean is_small, guint property)
{
  if (*place == is_small)
    return;
  *place = is_small;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* What folds is settled before anything is placed: a widget that changed its mind while others are
 * placed already would be painted without a place. */
static void
mz_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MzWindow *self = MZ_WINDOW (widget);

  set_room (self, &self->is_narrow, width < ROOM_FOR_BOARD, PROP_NARROW);
  set_room (self, &self->is_compact, width < ROOM_FOR_LIBRARY, PROP_COMPACT);
  adw_flap_set_fold_policy (self->flap, self->is_compact ? ADW_FLAP_FOLD_POLICY_ALWAYS
                                                         : ADW_FLAP_FOLD_POLICY_NEVER);
  GTK_WIDGET_CLASS (mz_window_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.reload", NULL, reload);
  gtk_widget_class_install_action (widget_class, "win.stop", NULL, stop);
  gtk_widget_class_install_action (widget_class, "win.show-sentence", NULL, show_sentence);
  gtk_widget_class_install_action (widget_class, "win.next-figure", NULL, step_figure);
  gtk_widget_class_install_action (widget_class, "win.previous-figure", NULL, step_figure);
}

static void
mz_window_class_init (MzWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = mz_window_constructed;
  object_class->dispose = mz_window_dispose;
  object_class->get_property = mz_window_get_property;
  object_class->set_property = mz_window_set_property;
  widget_class->size_allocate = mz_window_size_allocate;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, MZ_TYPE_CHART,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
      g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_ARTICLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/window.ui");
  gtk_widget_class_bind_template_child (widget_class, MzWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, library_place);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, board_place);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, controls_place);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, drop_target);
  gtk_widget_class_bind_template_child (widget_class, MzWindow, article);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
  gtk_widget_class_bind_template_callback (widget_class, notice_read_cb);
  install_actions (widget_class);
  mz_open_actions_install (widget_class);
  mz_picture_actions_install (widget_class);
  mz_price_actions_install (widget_class);
  mz_study_actions_install (widget_class);
}

static void
mz_window_init (MzWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, (GType[]){ GDK_TYPE_FILE_LIST }, 1);
}

/**
 * mz_window_new:
 * @application: whose window it is
 * @session: what it shows
 * @settings: (nullable): where its size is kept
 *
 * Returns: (transfer none): a window, which the application holds
 */
MzWindow *
mz_window_new (AdwApplication *application, MzSession *session, GSettings *settings)
{
  g_return_val_if_fail (ADW_IS_APPLICATION (application) && MZ_IS_SESSION (session), NULL);

  MzWindow *self =
      g_object_new (MZ_TYPE_WINDOW, "application", application, "session", session, NULL);
  if (settings) {
    self->settings = g_object_ref (settings);
    g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (settings, "board-kind", mz_session_get_board (session), "kind",
                     G_SETTINGS_BIND_DEFAULT);
    for (guint i = 0; i < MZ_N_CHOICES; i++)
      g_settings_bind (settings, mz_choice_get_name ((MzChoice) i),
                       mz_board_get_choices (mz_session_get_board (session)),
                       mz_choice_get_name ((MzChoice) i), G_SETTINGS_BIND_DEFAULT);
    g_settings_bind (settings, "show-library", self->flap, "reveal-flap", G_SETTINGS_BIND_DEFAULT);
  }
  return self;
}

/**
 * mz_window_fill:
 * @self: the window
 *
 * Puts library and board beside the article. The article comes first: this is to be called when
 * its first frame is painted.
 */
void
mz_window_fill (MzWindow *self)
{
  g_return_if_fail (MZ_IS_WINDOW (self));
  GtkWidget *board = g_object_new (MZ_TYPE_BOARD_VIEW, "session", self->session, NULL);

  g_object_bind_property (self, "compact", board, "narrow", G_BINDING_SYNC_CREATE);
  g_autoptr (GMenuModel) recent = mz_recent_files_menu_new ();
  adw_split_button_set_menu_model (self->open_button, recent);
  adw_bin_set_child (self->board_place, board);
  adw_bin_set_child (self->controls_place,
                     g_object_new (MZ_TYPE_BOARD_CONTROLS, "session", self->session, NULL));
  adw_bin_set_child (self->library_place,
                     g_object_new (MZ_TYPE_LIBRARY_VIEW, "session", self->session, NULL));
  if (mz_session_get_entry (self->session))
    gtk_widget_grab_focus (GTK_WIDGET (self->article));
}

/**
 * mz_window_get_session:
 * @self: the window
 *
 * Returns: (transfer none): what it shows
 */
MzSession *
mz_window_get_session (MzWindow *self)
{
  g_return_val_if_fail (MZ_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * mz_window_get_settings:
 * @self: the window
 *
 * Returns: (transfer none) (nullable): what the analyst has set; %NULL where nothing can be
 */
GSettings *
mz_window_get_settings (MzWindow *self)
{
  g_return_val_if_fail (MZ_IS_WINDOW (self), NULL);

  return self->settings;
}

/**
 * mz_window_get_cancellable:
 * @self: the window
 *
 * Returns: (transfer none): what is cancelled when the window closes
 */
GCancellable *
mz_window_get_cancellable (MzWindow *self)
{
  g_return_val_if_fail (MZ_IS_WINDOW (self), NULL);

  return self->cancellable;
}

/**
 * mz_window_show_toast:
 * @self: the window
 * @text: a sentence
 *
 * Tells in passing how something went.
 */
void
mz_window_show_toast (MzWindow *self, const char *text)
{
  g_return_if_fail (MZ_IS_WINDOW (self) && text != NULL);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

/**
 * mz_window_add_toast:
 * @self: the window
 * @toast: (transfer full): a toast
 *
 * Shows a toast that has a button.
 */
void
mz_window_add_toast (MzWindow *self, AdwToast *toast)
{
  g_return_if_fail (MZ_IS_WINDOW (self) && ADW_IS_TOAST (toast));

  adw_toast_overlay_add_toast (self->toasts, toast);
}
