/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the keyboard does to a chart. */
#include "chart-keys.h"

#include "chart-zoom.h"

#define KEY_ZOOM 0.7  /* how much of what is seen is left by one press */
#define KEY_MOVE 0.25 /* how far one press moves, of what is seen */
#define PAGE     10   /* marks */

typedef enum {
  ZOOM_IN,
  ZOOM_OUT,
  SHOW_ALL,
  TAKE_BACK,
  CHOOSE,
} Command;

/* Whether what is @is_sideways leads the other way: where the x axis runs to the left, the left
 * arrow leads on; a chart without such an axis runs as its language does. */
static gboolean
is_turned (MzChartView *view, gboolean is_sideways)
{
  MzScene *scene = mz_chart_view_get_scene (view);
  cairo_rectangle_t plane;

  if (!is_sideways)
    return FALSE;
  if (scene && mz_scene_get_plane (scene, &plane))
    return mz_scene_invert_x (scene, plane.x) > mz_scene_invert_x (scene, plane.x + plane.width);
  return gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL;
}

/* A mark that lies out of sight is brought into it. */
static gboolean
bring_into_sight (MzChartView *view, guint mark)
{
  const MzMark *one = mz_chart_get_mark (mz_chart_view_get_chart (view), mark);
  const MzChartRange *range = mz_chart_view_get_range (view);

  if (!mz_chart_range_is_zoomed (range))
    return FALSE;
  mz_chart_zoom_move (view, (one->x + one->x_end) / 2 - (range->seen.from + range->seen.to) / 2);
  return TRUE;
}

/* Among the marks in sight, and from their ends on to the others. */
static void
walk_on (MzChartView *view, MzWalk walk)
{
  MzScene *scene = mz_chart_view_get_scene (view);
  guint n = scene ? mz_chart_get_n_marks (mz_chart_view_get_chart (view)) : 0;
  guint at = mz_chart_view_get_mark (view);

  if (n == 0)
    return;
  guint mark = mz_scene_walk (scene, at, walk);
  guint hidden = walk == MZ_WALK_FIRST                ? 0
                 : walk == MZ_WALK_LAST               ? n - 1
                 : mark != at || at == MZ_NO_MARK     ? MZ_NO_MARK
                 : walk == MZ_WALK_NEXT && at + 1 < n ? at + 1
                 : walk == MZ_WALK_PREVIOUS && at > 0 ? at - 1
                                                      : MZ_NO_MARK;
  if (hidden != MZ_NO_MARK && bring_into_sight (view, hidden))
    mark = hidden;
  mz_chart_view_go_to (view, mark);
}

static gboolean
walk_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MzChartView *view = MZ_CHART_VIEW (widget);
  int walk;
  int n;
  gboolean is_sideways;

  g_variant_get (arguments, "(iib)", &walk, &n, &is_sideways);
  if (is_turned (view, is_sideways))
    walk = walk == MZ_WALK_NEXT ? MZ_WALK_PREVIOUS : MZ_WALK_NEXT;
  for (int i = 0; i < n; i++)
    walk_on (view, walk);
  return TRUE;
}

/* Sideways in pixels, so that it goes where the arrow points however time runs. */
static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MzChartView *view = MZ_CHART_VIEW (widget);
  MzScene *scene = mz_chart_view_get_scene (view);
  int direction = g_variant_get_int32 (arguments);
  cairo_rectangle_t plane;

  if (!scene || !mz_scene_get_plane (scene, &plane))
    return FALSE;
  mz_chart_zoom_begin (view);
  mz_chart_zoom_move (view,
                      mz_scene_invert_x (scene, plane.x + direction * KEY_MOVE * plane.width) -
                          mz_scene_invert_x (scene, plane.x));
  return TRUE;
}

/* The mark that the keyboard is at stays where it is, else the middle does. */
static void
zoom (MzChartView *view, double factor)
{
  const MzStretch *seen = &mz_chart_view_get_range (view)->seen;
  MzScene *scene = mz_chart_view_get_scene (view);
  guint mark = mz_chart_view_get_mark (view);
  cairo_rectangle_t area;
  double at = (seen->from + seen->to) / 2;

  if (scene && mark != MZ_NO_MARK && mz_scene_get_mark_area (scene, mark, &area))
    at = mz_scene_invert_x (scene, area.x + area.width / 2);
  mz_chart_zoom_begin (view);
  mz_chart_zoom_by (view, factor, at);
}

static gboolean
command_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  MzChartView *view = MZ_CHART_VIEW (widget);
  guint mark = mz_chart_view_get_mark (view);

  switch ((Command) g_variant_get_int32 (arguments)) {
  case ZOOM_IN:
    zoom (view, KEY_ZOOM);
    return TRUE;
  case ZOOM_OUT:
    zoom (view, 1 / KEY_ZOOM);
    return TRUE;
  case SHOW_ALL:
    mz_chart_zoom_to_all (view);
    return TRUE;
  case TAKE_BACK:
    return mz_chart_zoom_take_back (view);
  case CHOOSE:
  default:
    if (mz_chart_zoom_to_brush (view))
      return TRUE;
    if (mark == MZ_NO_MARK)
      return FALSE;
    mz_chart_view_choose (view, mark);
    return TRUE;
  }
}

static void
bind_walks (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    MzWalk walk;
    int n;
    gboolean is_sideways;
  } keys[] = {
    { GDK_KEY_Left, MZ_WALK_PREVIOUS, 1, TRUE },
    { GDK_KEY_Right, MZ_WALK_NEXT, 1, TRUE },
    { GDK_KEY_Up, MZ_WALK_PREVIOUS, 1, FALSE },
    { GDK_KEY_Down, MZ_WALK_NEXT, 1, FALSE },
    { GDK_KEY_Page_Up, MZ_WALK_PREVIOUS, PAGE, FALSE },
    { GDK_KEY_Page_Down, MZ_WALK_NEXT, PAGE, FALSE },
    { GDK_KEY_Home, MZ_WALK_FIRST, 1, FALSE },
    { GDK_KEY_End, MZ_WALK_LAST, 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, walk_cb, "(iib)", keys[i].walk,
                                  keys[i].n, keys[i].is_sideways);
}

/**
 * mz_chart_keys_bind:
 * @widget_class: the chart view's class
 *
 * Binds the keys; the window of shortcuts tells them.
 */
void
mz_chart_keys_bind (GtkWidgetClass *widget_class)
{
  static const struct {
    guint key;
    GdkModifierType state;
    Command command;
  } keys[] = {
    { GDK_KEY_plus, 0, ZOOM_IN },
    { GDK_KEY_plus, GDK_SHIFT_MASK, ZOOM_IN },
    { GDK_KEY_equal, 0, ZOOM_IN },
    { GDK_KEY_KP_Add, 0, ZOOM_IN },
    { GDK_KEY_minus, 0, ZOOM_OUT },
    { GDK_KEY_KP_Subtract, 0, ZOOM_OUT },
    { GDK_KEY_0, 0, SHOW_ALL },
    { GDK_KEY_KP_0, 0, SHOW_ALL },
    { GDK_KEY_z, GDK_CONTROL_MASK, TAKE_BACK },
    { GDK_KEY_BackSpace, 0, TAKE_BACK },
    { GDK_KEY_Return, 0, CHOOSE },
    { GDK_KEY_KP_Enter, 0, CHOOSE },
    { GDK_KEY_space, 0, CHOOSE },
  };

  bind_walks (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_CONTROL_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_CONTROL_MASK, move_cb, "i", 1);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, keys[i].state, command_cb, "i",
                                  keys[i].command);
}
