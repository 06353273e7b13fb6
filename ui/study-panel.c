/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Below the chart of an event: what it comes to in plain sentences, and how it is studied. */
#include "study-panel.h"

#include <glib/gi18n.h>

struct _MzStudyPanel {
  MzPane parent_instance;

  /* Owned */
  MzEventChoices *choices;
  GBindingGroup *bindings; /* both ways, which a template cannot say */
  GSignalGroup *signals;

  /* Template */
  GtkDropDown *model;
  GtkSpinButton *first;
  GtkSpinButton *last;
  GtkSpinButton *estimation;
  GtkDropDown *benchmark;

  gboolean is_filling; /* the list of benchmarks */
};

G_DEFINE_FINAL_TYPE (MzStudyPanel, mz_study_panel, MZ_TYPE_PANE)

/* A list that is filled says that its first line is selected: what was chosen must outlive that. */
static void
fill_benchmarks (MzStudyPanel *self)
{
  g_auto (GStrv) symbols = NULL;
  guint position;

  if (!self->choices)
    return;
  g_object_get (self->choices, "benchmarks", &symbols, "benchmark-position", &position, NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint i = 0; symbols[i]; i++)
    /* Translators: the index that a share is usually compared with */
    gtk_string_list_append (names, i == 0 ? _ ("Usual index") : symbols[i]);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->benchmark, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->benchmark, position);
  self->is_filling = FALSE;
}

static void
benchmarks_changed_cb (MzEventChoices *choices, GParamSpec *pspec, gpointer data)
{
  fill_benchmarks (data);
}

static void
benchmark_chosen_cb (MzStudyPanel *self)
{
  if (!self->is_filling && self->choices)
    g_object_set (self->choices, "benchmark-position", gtk_drop_down_get_selected (self->benchmark),
                  NULL);
}

static void
reset_cb (MzStudyPanel *self)
{
  if (self->choices)
    mz_event_choices_reset (self->choices);
}

static void
mz_study_panel_dispose (GObject *object)
{
  MzStudyPanel *self = MZ_STUDY_PANEL (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->signals);
  g_clear_object (&self->choices);
  G_OBJECT_CLASS (mz_study_panel_parent_class)->dispose (object);
}

static void
mz_study_panel_set_session (MzPane *pane, MzSession *session)
{
  MzStudyPanel *self = MZ_STUDY_PANEL (pane);
  MzBoard *board = session ? mz_session_get_board (session) : NULL;
  MzEventChoices *choices = board ? mz_board_get_event_choices (board) : NULL;

  g_set_object (&self->choices, choices);
  fill_benchmarks (self);
  g_binding_group_set_source (self->bindings, self->choices);
  g_signal_group_set_target (self->signals, self->choices);
}

static void
mz_study_panel_class_init (MzStudyPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_study_panel_dispose;
  MZ_PANE_CLASS (klass)->set_session = mz_study_panel_set_session;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/study-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, MzStudyPanel, model);
  gtk_widget_class_bind_template_child (widget_class, MzStudyPanel, first);
  gtk_widget_class_bind_template_child (widget_class, MzStudyPanel, last);
  gtk_widget_class_bind_template_child (widget_class, MzStudyPanel, estimation);
  gtk_widget_class_bind_template_child (widget_class, MzStudyPanel, benchmark);
  gtk_widget_class_bind_template_callback (widget_class, benchmark_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
mz_study_panel_init (MzStudyPanel *self)
{
  const GBindingFlags both = G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "model", self->model, "selected", both);
  g_binding_group_bind (self->bindings, "first", self->first, "value", both);
  g_binding_group_bind (self->bindings, "last", self->last, "value", both);
  g_binding_group_bind (self->bindings, "estimation", self->estimation, "value", both);
  self->signals = g_signal_group_new (MZ_TYPE_EVENT_CHOICES);
  g_signal_group_connect (self->signals, "notify::benchmarks", G_CALLBACK (benchmarks_changed_cb),
                          self);
  g_signal_group_connect (self->signals, "notify::benchmark-position",
                          G_CALLBACK (benchmarks_changed_cb), self);
}
