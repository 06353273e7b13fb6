/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of a plane: side by side where they share a period, gathered where there are too many.
 */
#include "chart/plane.h"

#include "chart/tick-label.h"

#include <math.h>

#define BAR_GAP  0.06 /* of a bar's width, on either side */
#define OVERLAP  0.4  /* of the shorter period: from there on two bars share the room */
#define THINNEST 2.5  /* pixels: thinner ones are gathered into one */

typedef struct {
  guint mark;
  guint n; /* marks that it stands for */
  MzBarPlace place;
} Bar;

/* Bars of one period: from @first to before @end among the marks that are bars. */
typedef struct {
  guint first;
  guint end;
} Cluster;

static const MzMark *
get_mark (MzPlane *plane, guint mark)
{
  return &g_array_index (plane->canvas->chart->marks, MzMark, mark);
}

static gboolean
share_time (const MzMark *a, const MzMark *b)
{
  double overlap = MIN (a->x_end, b->x_end) - MAX (a->x, b->x);

  return overlap > OVERLAP * MIN (a->x_end - a->x, b->x_end - b->x);
}

/* The visible bars of every layer, in the order of the marks. */
static GArray *
list_marks (MzPlane *plane)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    const MzLayer *layer = mz_plane_get_layer (plane, mark->layer);
    if (layer->kind == MZ_LAYER_BARS && plane->axes[layer->axis].used &&
        mz_plane_shows (plane, mark))
      g_array_append_val (marks, i);
  }
  return marks;
}

/* The end of the cluster that begins with @first. */
static guint
find_end (MzPlane *plane, GArray *marks, guint first)
{
  const MzMark *mark = get_mark (plane, g_array_index (marks, guint, first));
  guint end = first + 1;

  while (end < marks->len && share_time (mark, get_mark (plane, g_array_index (marks, guint, end))))
    end++;
  return end;
}

static void
set_values (MzPlane *plane, const MzMark *mark, double value, double high, MzBarPlace *place)
{
  const MzScale *scale = &plane->axes[mz_plane_get_layer (plane, mark->layer)->axis].scale;

  place->upright = TRUE;
  place->base = mz_scale_map (scale, 0);
  place->value = mz_scale_map (scale, value);
  place->high = mz_scale_map (scale, high);
}

/* A bar that reaches out of the plane is cut off at its edge. */
static gboolean
set_room (MzPlane *plane, double from, double to, MzBarPlace *place)
{
  double gap = MIN (BAR_GAP * (to - from), 0.25 * plane->canvas->em);

  from = MAX (from + gap, plane->box.x);
  to = MIN (to - gap, plane->box.x + plane->box.width);
  place->cross = from;
  place->thickness = to - from;
  return to - from >= 0.5;
}

/* One bar for all: from the least of them to the most. */
static void
add_gathered (MzPlane *plane, GArray *marks, const Cluster *cluster, GArray *bars)
{
  guint first = g_array_index (marks, guint, cluster->first);
  const MzMark *mark = get_mark (plane, first);
  Bar bar = { .mark = first, .n = cluster->end - cluster->first };
  double low = HUGE_VAL;
  double high = -HUGE_VAL;
  double from;
  double to;

  for (guint i = cluster->first; i < cluster->end; i++) {
    const MzMark *member = get_mark (plane, g_array_index (marks, guint, i));
    low = MIN (low, MIN (member->value, member->high));
    high = MAX (high, MAX (member->value, member->high));
  }
  mz_plane_map_stretch (plane, mark, &from, &to);
  set_values (plane, mark, low, high, &bar.place);
  if (set_room (plane, from, to, &bar.place))
    g_array_append_val (bars, bar);
}

static void
add_side_by_side (MzPlane *plane, GArray *marks, const Cluster *cluster, GArray *bars)
{
  guint n = cluster->end - cluster->first;

  for (guint i = 0; i < n; i++) {
    Bar bar = { .mark = g_array_index (marks, guint, cluster->first + i), .n = 1 };
    const MzMark *mark = get_mark (plane, bar.mark);
    double from;
    double to;
    mz_plane_map_stretch (plane, mark, &from, &to);
    double width = (to - from) / n;
    set_values (plane, mark, mark->value, mark->high, &bar.place);
    if (set_room (plane, from + i * width, from + (i + 1) * width, &bar.place))
      g_array_append_val (bars, bar);
  }
}

static GArray *
list_bars (MzPlane *plane)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (Bar));
  g_autoptr (GArray) marks = list_marks (plane);

  for (guint i = 0; i < marks->len;) {
    Cluster cluster = { i, find_end (plane, marks, i) };
    double from;
    double to;
    mz_plane_map_stretch (plane, get_mark (plane, g_array_index (marks, guint, i)), &from, &to);
    if (cluster.end - cluster.first > 1 && (to - from) / (cluster.end - cluster.first) < THINNEST)
      add_gathered (plane, marks, &cluster, bars);
    else
      add_side_by_side (plane, marks, &cluster, bars);
    i = cluster.end;
  }
  return bars;
}

/* How far the value may be off, on either side of it. */
static void
put_whisker (MzPlane *plane, const Bar *bar)
{
  const MzMark *mark = get_mark (plane, bar->mark);
  const MzScale *scale = &plane->axes[mz_plane_get_layer (plane, mark->layer)->axis].scale;
  double middle = bar->place.cross + bar->place.thickness / 2;
  double cap = MIN (0.3 * bar->place.thickness, 0.35 * plane->canvas->em);
  double low = mz_scale_map (scale, mark->value - mark->error);
  double high = mz_scale_map (scale, mark->value + mark->error);
  const MzPlace places[] = {
    { middle, low },       { middle, high },       { middle - cap, low },
    { middle + cap, low }, { middle - cap, high }, { middle + cap, high }
  };

  if (!(mark->error > 0) || bar->n > 1)
    return;
  MzItem *item = mz_canvas_put_path (plane->canvas, "whisker", bar->mark, MZ_PATH_SEGMENTS, places,
                                     G_N_ELEMENTS (places));
  item->stroke = plane->canvas->theme->text;
  item->line_width = MAX (1, 0.07 * plane->canvas->em);
}

/* The caption is left out where it is wider than the bar. */
static char *
dup_label (MzPlane *plane, const Bar *bar)
{
  const MzMark *mark = get_mark (plane, bar->mark);
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  if (bar->n > 1)
    return mz_tick_label_plain (bar->n, plane->canvas->writing);
  if (!mark->caption || !mark->label ||
      mz_canvas_measure_width (plane->canvas, mark->caption, &style) > bar->place.thickness)
    return g_strdup (mark->label);
  return g_strconcat (mark->label, "\n", mark->caption, NULL);
}

static double
get_whisker_length (MzPlane *plane, const MzMark *mark)
{
  const MzScale *scale = &plane->axes[mz_plane_get_layer (plane, mark->layer)->axis].scale;

  return fabs (mz_scale_map (scale, mark->value + mark->error) - mz_scale_map (scale, mark->value));
}

/* A falling bar grows downwards; its words then stand below it. */
static void
put_bar_label (MzPlane *plane, const Bar *bar)
{
  const MzBarPlace *place = &bar->place;
  const MzMark *mark = get_mark (plane, bar->mark);
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);
  double overhang = mz_layout_get_bar_overhang (plane->canvas, mark) + 0.15 * plane->canvas->em;
  g_autofree char *label = dup_label (plane, bar);

  if (!label)
    return;
  style.centred = TRUE;
  overhang += get_whisker_length (plane, mark);
  MzText text = mz_canvas_measure (plane->canvas, label, &style);
  double middle = place->cross + place->thickness / 2;
  double far = MIN (place->value, place->high);
  double y =
      mark->value >= 0 ? far - overhang - text.height : MAX (place->value, place->high) + overhang;
  if (text.width > place->thickness + 1.5 * plane->canvas->em ||
      middle - text.width / 2 < plane->box.x ||
      middle + text.width / 2 > plane->box.x + plane->box.width) {
    mz_text_clear (&text);
    return;
  }
  mz_canvas_try_text (plane->canvas, &text, "value", bar->mark, middle - text.width / 2, y);
}

static gboolean
have_room (MzPlane *plane, GArray *bars)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  for (guint i = 0; i < bars->len; i++) {
    const Bar *bar = &g_array_index (bars, Bar, i);
    g_autofree char *label = dup_label (plane, bar);
    if (label && mz_canvas_measure_width (plane->canvas, label, &style) >
                     bar->place.thickness + 0.3 * plane->canvas->em)
      return FALSE;
  }
  return TRUE;
}

/* Every bar has its words, or, where there is no room for all, the highest and the last. */
static void
put_bar_labels (MzPlane *plane, GArray *bars)
{
  gboolean all = have_room (plane, bars);
  guint highest = 0;

  for (guint i = 1; i < bars->len; i++)
    if (fabs (get_mark (plane, g_array_index (bars, Bar, i).mark)->value) >
        fabs (get_mark (plane, g_array_index (bars, Bar, highest).mark)->value))
      highest = i;
  for (guint i = 0; i < bars->len; i++)
    if (all || i == highest || i + 1 == bars->len)
      put_bar_label (plane, &g_array_index (bars, Bar, i));
}

/* Those that share the bar are found where it stands. */
static void
share_area (MzPlane *plane, const Bar *bar)
{
  MzScene *scene = plane->canvas->scene;
  g_autoptr (GArray) marks = list_marks (plane);
  cairo_rectangle_t area = g_array_index (scene->areas, cairo_rectangle_t, bar->mark);

  for (guint i = 0; i < marks->len; i++) {
    if (g_array_index (marks, guint, i) != bar->mark)
      continue;
    for (guint k = 0; k < bar->n; k++) {
      guint member = g_array_index (marks, guint, i + k);
      g_array_index (scene->gathered, guint, member) = bar->mark;
      g_array_index (scene->areas, cairo_rectangle_t, member) = area;
    }
    return;
  }
}

/**
 * mz_plane_put_bars:
 * @plane: a plane with its scales
 * @layer: a layer of bars
 *
 * Puts down the bars of the layer, then their words. Bars of one period, whatever their layer,
 * stand side by side; where those would be too thin to be told apart one bar shows how far they
 * reach.
 */
void
mz_plane_put_bars (MzPlane *plane, guint layer)
{
  g_autoptr (GArray) all = list_bars (plane);
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (Bar));

  for (guint i = 0; i < all->len; i++) {
    const Bar *bar = &g_array_index (all, Bar, i);
    if (get_mark (plane, bar->mark)->layer != layer)
      continue;
    g_array_append_vals (bars, bar, 1);
    if (bar->n > 1)
      mz_layout_gathered_bar (plane->canvas, bar->mark, &bar->place);
    else
      mz_layout_bar (plane->canvas, bar->mark, &bar->place);
    put_whisker (plane, bar);
    if (bar->n > 1)
      share_area (plane, bar);
  }
  put_bar_labels (plane, bars);
}
