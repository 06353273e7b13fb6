/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart's data as a list, each row made when it comes into sight; a chart may have millions. */
#include "chart-rows.h"

#include "chart/data.h"

struct _MzChartRow {
  GObject parent_instance;

  /* Owned */
  MzChart *chart;

  gsize row;
};

G_DEFINE_FINAL_TYPE (MzChartRow, mz_chart_row, G_TYPE_OBJECT)

struct _MzChartRows {
  GObject parent_instance;

  /* Owned */
  MzChart *chart;
};

static GType
mz_chart_rows_get_item_type (GListModel *list)
{
  return MZ_TYPE_CHART_ROW;
}

static guint
mz_chart_rows_get_n_items (GListModel *list)
{
  return (guint) MIN (mz_chart_data_get_n_rows (MZ_CHART_ROWS (list)->chart), G_MAXINT);
}

static gpointer
mz_chart_rows_get_item (GListModel *list, guint position)
{
  if (position >= mz_chart_rows_get_n_items (list))
    return NULL;
  MzChartRow *row = g_object_new (MZ_TYPE_CHART_ROW, NULL);
  row->chart = g_object_ref (MZ_CHART_ROWS (list)->chart);
  row->row = position;
  return row;
}

static void
init_list (GListModelInterface *interface)
{
  interface->get_item_type = mz_chart_rows_get_item_type;
  interface->get_n_items = mz_chart_rows_get_n_items;
  interface->get_item = mz_chart_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzChartRows,
                               mz_chart_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list))

/* By MzDataColumn, from property 1 on. */
static const char *const columns[] = { "name", "detail", "place", "value" };

static void
mz_chart_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzChartRow *self = MZ_CHART_ROW (object);

  g_value_take_string (value, mz_chart_data_dup_cell (self->chart, self->row, id - 1));
}

static void
mz_chart_row_finalize (GObject *object)
{
  g_clear_object (&MZ_CHART_ROW (object)->chart);
  G_OBJECT_CLASS (mz_chart_row_parent_class)->finalize (object);
}

static void
mz_chart_row_class_init (MzChartRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mz_chart_row_finalize;
  object_class->get_property = mz_chart_row_get_property;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_object_class_install_property (
        object_class, i + 1,
        g_param_spec_string (columns[i], NULL, NULL, NULL,
                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
mz_chart_row_init (MzChartRow *self)
{
}

static void
mz_chart_rows_finalize (GObject *object)
{
  g_clear_object (&MZ_CHART_ROWS (object)->chart);
  G_OBJECT_CLASS (mz_chart_rows_parent_class)->finalize (object);
}

static void
mz_chart_rows_class_init (MzChartRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_chart_rows_finalize;
}

static void
mz_chart_rows_init (MzChartRows *self)
{
}

/**
 * mz_chart_row_get_figure:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the figure it tells
 */
MzFigure *
mz_chart_row_get_figure (MzChartRow *self)
{
  g_return_val_if_fail (MZ_IS_CHART_ROW (self), NULL);
  guint mark = mz_chart_data_get_mark (self->chart, self->row);

  return mark == MZ_NO_MARK ? NULL : mz_chart_get_mark (self->chart, mark)->figure;
}

/**
 * mz_chart_rows_new:
 * @chart: a chart
 *
 * Returns: (transfer full): its data, a list of MzChartRow
 */
MzChartRows *
mz_chart_rows_new (MzChart *chart)
{
  g_return_val_if_fail (MZ_IS_CHART (chart), NULL);

  MzChartRows *self = g_object_new (MZ_TYPE_CHART_ROWS, NULL);
  self->chart = g_object_ref (chart);
  return self;
}
