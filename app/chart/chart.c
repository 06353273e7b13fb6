/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a declaration: title, axes, layers of marks; nothing is placed yet. Immutable. */
#include "chart/chart.h"

static const char *const KINDS[] = { "pairs", "timeline", "scatter", "event", "compare" };

struct _MzChart {
  GObject parent_instance;

  /* Owned */
  MzChartParts parts;
};

G_DEFINE_FINAL_TYPE (MzChart, mz_chart, G_TYPE_OBJECT)

static void
clear_axis (gpointer data)
{
  MzAxis *axis = data;

  g_clear_pointer (&axis->title, g_free);
  g_clear_pointer (&axis->name, g_free);
  g_clear_pointer (&axis->group, g_free);
}

static void
clear_layer (gpointer data)
{
  MzLayer *layer = data;

  g_clear_pointer (&layer->name, g_free);
  g_clear_object (&layer->trace);
}

static void
clear_row (gpointer data)
{
  MzRow *row = data;

  g_clear_pointer (&row->name, g_free);
  g_clear_pointer (&row->detail, g_free);
}

static void
clear_mark (gpointer data)
{
  MzMark *mark = data;

  g_clear_pointer (&mark->label, g_free);
  g_clear_pointer (&mark->detail, g_free);
  g_clear_pointer (&mark->caption, g_free);
  g_clear_pointer (&mark->words, g_free);
  g_clear_object (&mark->figure);
  g_clear_pointer (&mark->fact, mz_reported_fact_free);
}

static void
mz_chart_finalize (GObject *object)
{
  MzChartParts *parts = &MZ_CHART (object)->parts;

  g_free (parts->title);
  g_free (parts->subtitle);
  g_free (parts->source);
  g_free (parts->note);
  g_free (parts->story);
  g_free (parts->empty);
  g_free (parts->subject);
  clear_axis (&parts->x_axis);
  g_array_unref (parts->axes);
  g_array_unref (parts->layers);
  g_array_unref (parts->rows);
  g_array_unref (parts->marks);
  g_array_unref (parts->sources);
  g_hash_table_unref (parts->parameters);

  G_OBJECT_CLASS (mz_chart_parent_class)->finalize (object);
}

static void
mz_chart_class_init (MzChartClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mz_chart_finalize;
}

static void
mz_chart_init (MzChart *self)
{
}

gboolean
mz_layer_shows_bars (const MzLayer *layer)
{
  return layer->kind == MZ_LAYER_CANDLES || layer->kind == MZ_LAYER_VOLUME ||
         layer->kind == MZ_LAYER_BAND;
}

/**
 * mz_chart_source_clear:
 * @source: an MzChartSource
 *
 * Frees what it points to. For arrays of them.
 */
void
mz_chart_source_clear (gpointer source)
{
  MzChartSource *self = source;

  g_free (self->title);
  g_free (self->outlet);
  g_free (self->digest);
  g_free (self->published);
  g_free (self->name);
  g_free (self->seal);
  g_clear_object (&self->trace);
}

static GArray *
make_array (gsize size, GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, size);

  g_array_set_clear_func (array, clear);
  return array;
}

/**
 * mz_chart_parts_init:
 * @parts: (out caller-allocates): what a chart will be made of
 * @kind: its kind
 * @writing: how its texts are written
 *
 * Makes empty arrays that own what is added to them.
 */
void
mz_chart_parts_init (MzChartParts *parts, MzChartKind kind, const MzWriting *writing)
{
  *parts = (MzChartParts){ .kind = kind, .writing = *writing };
  parts->axes = make_array (sizeof (MzAxis), clear_axis);
  parts->layers = make_array (sizeof (MzLayer), clear_layer);
  parts->rows = make_array (sizeof (MzRow), clear_row);
  parts->marks = make_array (sizeof (MzMark), clear_mark);
  parts->sources = make_array (sizeof (MzChartSource), mz_chart_source_clear);
  parts->parameters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * mz_chart_new_take:
 * @parts: (transfer full): all of the chart, made by mz_chart_parts_init()
 *
 * Returns: (transfer full): the chart
 */
MzChart *
mz_chart_new_take (MzChartParts *parts)
{
  MzChart *self = g_object_new (MZ_TYPE_CHART, NULL);

  g_return_val_if_fail (parts->title, NULL);
  self->parts = *parts;
  *parts = (MzChartParts){ 0 };
  return self;
}

MzChartKind
mz_chart_get_kind (MzChart *self)
{
  return self->parts.kind;
}

/**
 * mz_chart_kind_to_nick:
 * @kind: a kind of chart
 *
 * Returns: (transfer none): its name on the command line: "pairs"
 */
const char *
mz_chart_kind_to_nick (MzChartKind kind)
{
  return KINDS[kind];
}

/**
 * mz_chart_kind_from_nick:
 * @nick: (nullable): a name on the command line
 * @kind: (out): the kind it names
 *
 * Returns: whether it names one
 */
gboolean
mz_chart_kind_from_nick (const char *nick, MzChartKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_strcmp0 (KINDS[i], nick) == 0) {
      *kind = (MzChartKind) i;
      return TRUE;
    }
  return FALSE;
}

const MzChartParts *
mz_chart_get_parts (MzChart *self)
{
  return &self->parts;
}

const char *
mz_chart_get_title (MzChart *self)
{
  return self->parts.title;
}

guint
mz_chart_get_n_marks (MzChart *self)
{
  return self->parts.marks->len;
}

/**
 * mz_chart_get_mark:
 * @self: a chart
 * @mark: which
 *
 * Returns: (transfer none) (nullable): the mark; %NULL for %MZ_NO_MARK
 */
const MzMark *
mz_chart_get_mark (MzChart *self, guint mark)
{
  return mark < self->parts.marks->len ? &g_array_index (self->parts.marks, MzMark, mark) : NULL;
}

/**
 * mz_chart_get_layer_of:
 * @self: a chart
 * @mark: which mark
 *
 * Returns: (transfer none) (nullable): the layer the mark lies in
 */
const MzLayer *
mz_chart_get_layer_of (MzChart *self, guint mark)
{
  const MzMark *found = mz_chart_get_mark (self, mark);

  return found ? &g_array_index (self->parts.layers, MzLayer, found->layer) : NULL;
}

/**
 * mz_chart_find_figure:
 * @self: a chart
 * @digest: of an article
 * @start: where a figure of it starts, in code points
 *
 * Returns: the mark that shows it; %MZ_NO_MARK where none does
 */
guint
mz_chart_find_figure (MzChart *self, const char *digest, gint64 start)
{
  for (guint i = 0; i < self->parts.marks->len; i++) {
    MzFigure *figure = g_array_index (self->parts.marks, MzMark, i).figure;
    if (!figure)
      continue;
    const MzEvidence *evidence = mz_figure_get_evidence (figure);
    if (evidence->start == start && g_strcmp0 (evidence->digest, digest) == 0)
      return i;
  }
  return MZ_NO_MARK;
}
