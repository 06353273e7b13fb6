/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of a picture that Mizan made, in a window of its own, as alive as on the board. */
#include "chart-window.h"

#include "board/look.h"
#include "chart-pane.h"
#include "chart-table.h"
#include "export-dialog.h"
#include "session/picture-opening.h"

#include <glib/gi18n.h>

struct _MzChartWindow {
  AdwWindow parent_instance;

  /* Owned */
  MzChart *carried; /* as the picture has it */
  MzChart *chart;   /* as it is chosen to look */
  MzChartChoices *choices;

  /* Template */
  MzChartPane *pane;
  MzChartTable *data;
};

G_DEFINE_FINAL_TYPE (MzChartWindow, mz_chart_window, ADW_TYPE_WINDOW)

/* The window that it came from tells how it went. */
static void
export_chart (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzChartWindow *self = MZ_CHART_WINDOW (widget);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  double from;
  double to;

  g_object_get (mz_chart_pane_get_view (self->pane), "seen-from", &from, "seen-to", &to, NULL);
  gtk_window_present (GTK_WINDOW (mz_export_dialog_new (parent, self->chart, from, to)));
}

static void
mz_chart_window_dispose (GObject *object)
{
  MzChartWindow *self = MZ_CHART_WINDOW (object);

  g_clear_object (&self->carried);
  g_clear_object (&self->chart);
  g_clear_object (&self->choices);
  gtk_widget_dispose_template (GTK_WIDGET (self), MZ_TYPE_CHART_WINDOW);
  G_OBJECT_CLASS (mz_chart_window_parent_class)->dispose (object);
}

static void
mz_chart_window_class_init (MzChartWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_chart_window_dispose;
  g_type_ensure (MZ_TYPE_CHART_PANE);
  g_type_ensure (MZ_TYPE_CHART_TABLE);
  gtk_widget_class_install_action (widget_class, "picture.export", NULL, export_chart);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "picture.export",
                                       NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/chart-window.ui");
  gtk_widget_class_bind_template_child (widget_class, MzChartWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, MzChartWindow, data);
}

static void
mz_chart_window_init (MzChartWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_chart (MzChartWindow *self)
{
  g_object_set (mz_chart_pane_get_view (self->pane), "chart", self->chart, NULL);
  g_object_set (self->data, "chart", self->chart, NULL);
}

static void
chosen_cb (MzChartWindow *self)
{
  MzBoardOptions options = mz_chart_choices_get (self->choices);

  g_object_unref (self->chart);
  self->chart = mz_look_change (self->carried, &options);
  show_chart (self);
}

/* The choices begin as the picture was made, and are this window's alone. */
static void
set_chart (MzChartWindow *self, MzChart *chart)
{
  self->carried = g_object_ref (chart);
  self->chart = g_object_ref (chart);
  self->choices = mz_chart_choices_new ();
  mz_chart_choices_take_from (self->choices, chart);
  g_signal_connect_object (self->choices, "notify", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  mz_chart_pane_set_choices (self->pane, self->choices);
  show_chart (self);
}

/* What is chosen in the chart is chosen in @parent, too, where its article is at hand. */
static void
show (MzWindow *parent, MzChart *chart)
{
  MzChartWindow *self = g_object_new (MZ_TYPE_CHART_WINDOW, "transient-for", parent, "title",
                                      mz_chart_get_title (chart), NULL);
  MzChartView *view = mz_chart_pane_get_view (self->pane);

  set_chart (self, chart);
  g_object_bind_property (view, "selected-figure", self->data, "selected-figure",
                          G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (view, "selected-figure", mz_window_get_session (parent),
                          "selected-figure", G_BINDING_DEFAULT);
  gtk_window_present (GTK_WINDOW (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzWindow) parent = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MzChart) chart = mz_picture_opening_run_finish (result, &error);

  if (chart)
    show (parent, chart);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    mz_window_show_toast (parent, error->message);
}

/**
 * mz_chart_window_open:
 * @parent: the window that the picture was given to
 * @picture: a PNG or SVG
 *
 * Brings the chart back that the picture was made of; where it says nothing of one, a toast of
 * @parent does.
 */
void
mz_chart_window_open (MzWindow *parent, GFile *picture)
{
  g_return_if_fail (MZ_IS_WINDOW (parent) && G_IS_FILE (picture));

  mz_picture_opening_run_async (picture, mz_window_get_cancellable (parent), opened_cb,
                                g_object_ref (parent));
}
