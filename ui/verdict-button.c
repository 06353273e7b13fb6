/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a reported move was so, as a sign and a word; a press opens all that was held against it.
 */
#include "verdict-button.h"

#include "check-popover.h"

struct _MzVerdictButton {
  MzPane parent_instance;

  /* Owned */
  MzFigure *figure;
  GSignalGroup *signals; /* of the session's checks */

  /* Template */
  GtkMenuButton *button;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (MzVerdictButton, mz_verdict_button, MZ_TYPE_PANE)

enum { PROP_0, PROP_FIGURE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static MzCheck *
find_check (MzVerdictButton *self)
{
  MzSession *session = mz_pane_get_session (MZ_PANE (self));

  return session ? mz_checks_find (mz_session_get_checks (session), self->figure) : NULL;
}

/* The sign says it too: the colour only helps the eye. */
static void
set_colour (MzVerdictButton *self, MzVerdict verdict)
{
  static const char *const CLASSES[] = {
    [MZ_VERDICT_MATCHES] = "success",
    [MZ_VERDICT_DIFFERS] = "warning",
    [MZ_VERDICT_UNKNOWN] = "dim-label",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CLASSES); i++)
    if (i == verdict)
      gtk_widget_add_css_class (GTK_WIDGET (self->label), CLASSES[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self->label), CLASSES[i]);
}

static void
show_check (MzVerdictButton *self)
{
  MzCheck *check = find_check (self);

  gtk_widget_set_visible (GTK_WIDGET (self->button), check != NULL);
  gtk_menu_button_set_popover (self->button, NULL);
  if (!check)
    return;
  gtk_label_set_label (self->label, mz_check_get_word (check));
  set_colour (self, mz_check_get_verdict (check));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), mz_check_get_summary (check));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mz_check_get_summary (check), -1);
}

static void
checks_changed_cb (MzChecks *checks, gpointer data)
{
  show_check (data);
}

/* A table has many rows and few are opened: what opens is made when it is asked for. What it offers
 * to do is done with the figure that is selected. */
static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  MzVerdictButton *self = data;
  MzCheck *check = find_check (self);

  if (!check)
    return;
  mz_session_set_selected_figure (mz_pane_get_session (MZ_PANE (self)), self->figure);
  gtk_menu_button_set_popover (button, mz_check_popover_new (check));
}

static void
mz_verdict_button_dispose (GObject *object)
{
  MzVerdictButton *self = MZ_VERDICT_BUTTON (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (mz_verdict_button_parent_class)->dispose (object);
}

static void
mz_verdict_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FIGURE)
    g_value_set_object (value, MZ_VERDICT_BUTTON (object)->figure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_verdict_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzVerdictButton *self = MZ_VERDICT_BUTTON (object);

  if (id == PROP_FIGURE) {
    g_set_object (&self->figure, g_value_get_object (value));
    show_check (self);
  } else {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_verdict_button_set_session (MzPane *pane, MzSession *session)
{
  MzVerdictButton *self = MZ_VERDICT_BUTTON (pane);

  g_signal_group_set_target (self->signals, session ? mz_session_get_checks (session) : NULL);
  show_check (self);
}

static void
mz_verdict_button_class_init (MzVerdictButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_verdict_button_dispose;
  object_class->get_property = mz_verdict_button_get_property;
  object_class->set_property = mz_verdict_button_set_property;
  MZ_PANE_CLASS (klass)->set_session = mz_verdict_button_set_session;
  properties[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, MZ_TYPE_FIGURE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/verdict-button.ui");
  gtk_widget_class_bind_template_child (widget_class, MzVerdictButton, button);
  gtk_widget_class_bind_template_child (widget_class, MzVerdictButton, label);
}

static void
mz_verdict_button_init (MzVerdictButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, popup_cb, self, NULL);
  self->signals = g_signal_group_new (MZ_TYPE_CHECKS);
  g_signal_group_connect (self->signals, "changed", G_CALLBACK (checks_changed_cb), self);
}
