/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart's data as a table beside it. */
#include "chart-table.h"

#include "chart-rows.h"

struct _MzChartTable {
  GtkWidget parent_instance;

  /* Owned */
  MzChart *chart;
  MzFigure *selected;

  /* Template */
  GtkWidget *content;
  GtkSingleSelection *selection;

  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (MzChartTable, mz_chart_table, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_CHART, PROP_SELECTED_FIGURE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

/* The marks are the first rows. */
static void
show_selected (MzChartTable *self)
{
  const MzEvidence *evidence = self->selected ? mz_figure_get_evidence (self->selected) : NULL;
  guint mark = self->chart && evidence
                   ? mz_chart_find_figure (self->chart, evidence->digest, evidence->start)
                   : MZ_NO_MARK;

  self->is_filling = TRUE;
  gtk_single_selection_set_selected (self->selection,
                                     mark == MZ_NO_MARK ? GTK_INVALID_LIST_POSITION : mark);
  self->is_filling = FALSE;
}

static void
set_chart (MzChartTable *self, MzChart *chart)
{
  if (!g_set_object (&self->chart, chart))
    return;
  g_autoptr (MzChartRows) rows = chart ? mz_chart_rows_new (chart) : NULL;
  self->is_filling = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (rows));
  self->is_filling = FALSE;
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

static void
set_selected (MzChartTable *self, MzFigure *figure)
{
  if (!g_set_object (&self->selected, figure))
    return;
  show_selected (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_FIGURE]);
}

static void
selected_cb (MzChartTable *self)
{
  MzChartRow *row = gtk_single_selection_get_selected_item (self->selection);
  MzFigure *figure = row ? mz_chart_row_get_figure (row) : NULL;

  if (!self->is_filling && figure)
    set_selected (self, figure);
}

static void
mz_chart_table_dispose (GObject *object)
{
  MzChartTable *self = MZ_CHART_TABLE (object);

  g_clear_object (&self->chart);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_chart_table_parent_class)->dispose (object);
}

static void
mz_chart_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzChartTable *self = MZ_CHART_TABLE (object);

  if (id == PROP_CHART)
    g_value_set_object (value, self->chart);
  else if (id == PROP_SELECTED_FIGURE)
    g_value_set_object (value, self->selected);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzChartTable *self = MZ_CHART_TABLE (object);

  if (id == PROP_CHART)
    set_chart (self, g_value_get_object (value));
  else if (id == PROP_SELECTED_FIGURE)
    set_selected (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_table_class_init (MzChartTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_chart_table_dispose;
  object_class->get_property = mz_chart_table_get_property;
  object_class->set_property = mz_chart_table_set_property;

  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, MZ_TYPE_CHART, flags);
  properties[PROP_SELECTED_FIGURE] =
      g_param_spec_object ("selected-figure", NULL, NULL, MZ_TYPE_FIGURE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_CHART_ROW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/chart-table.ui");
  gtk_widget_class_bind_template_child (widget_class, MzChartTable, content);
  gtk_widget_class_bind_template_child (widget_class, MzChartTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
mz_chart_table_init (MzChartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
