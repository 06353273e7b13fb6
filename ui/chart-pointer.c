/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointer, wheel and fingers do to a chart. */
#include "chart-pointer.h"

#include "chart-zoom.h"

#include <math.h>

#define WHEEL_ZOOM  0.85 /* how much less is seen for each turn of the wheel */
#define WHEEL_MOVE  0.1  /* how far it moves sideways, of what is seen */
#define WHEEL_PAUSE 700  /* milliseconds between two turns that are taken back one by one */
#define CLICK       40 /* pixels that fingers go on a touchpad for as much as a click of a wheel */

/* The number of the x axis at a place. */
static double
get_number (MzChartView *view, double x)
{
  MzScene *scene = mz_chart_view_get_scene (view);

  return scene ? mz_scene_invert_x (scene, x) : 0;
}

static gboolean
has_plane (MzChartView *view)
{
  MzScene *scene = mz_chart_view_get_scene (view);
  cairo_rectangle_t plane;

  return scene && mz_scene_get_plane (scene, &plane);
}

static void
pressed_cb (MzChartView *view, int n_presses, double x, double y)
{
  gtk_widget_grab_focus (GTK_WIDGET (view));
  if (n_presses == 2)
    mz_chart_zoom_to_all (view);
}

static void
released_cb (MzChartView *view, int n_presses, double x, double y)
{
  MzScene *scene = mz_chart_view_get_scene (view);
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  guint mark;

  if (!scene || n_presses > 1 || pointer->is_dragging)
    return;
  mz_chart_pointer_brush (view, 0, 0);
  mark = mz_scene_pick (scene, x, y, MZ_CHART_REACH);
  if (mark != MZ_NO_MARK)
    mz_chart_view_choose (view, mark);
}

static void
drag_begin_cb (MzChartView *view, double x, double y, GtkGestureDrag *gesture)
{
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  pointer->start_x = x;
  pointer->last_x = x;
  pointer->is_dragging = FALSE;
  pointer->is_brushing = (state & GDK_SHIFT_MASK) != 0;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, MzChartView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  double x = pointer->start_x + offset_x;

  if (!has_plane (view))
    return;
  if (!pointer->is_dragging) {
    if (!gtk_drag_check_threshold (widget, 0, 0, (int) offset_x, (int) offset_y))
      return;
    pointer->is_dragging = TRUE;
    if (!pointer->is_brushing)
      mz_chart_zoom_begin (view);
  }
  if (pointer->is_brushing)
    mz_chart_pointer_brush (view, get_number (view, pointer->start_x), get_number (view, x));
  else
    mz_chart_zoom_move (view, get_number (view, pointer->last_x) - get_number (view, x));
  pointer->last_x = x;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, MzChartView *view)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    mz_chart_pointer_begin_pinch (view, x);
}

static void
pinch_cb (GtkGesture *gesture, double scale, MzChartView *view)
{
  double x;
  double y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    mz_chart_pointer_pinch (view, scale, x);
}

/* Turns that follow each other closely are one step. */
static void
begin_turn (GtkEventController *controller, MzChartView *view)
{
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  guint32 now = gtk_event_controller_get_current_event_time (controller);

  if (now - pointer->wheel_time > WHEEL_PAUSE)
    mz_chart_zoom_begin (view);
  pointer->wheel_time = now;
}

/* Sideways the chart goes with the fingers, or by a share of what is seen for each click. */
static void
move_by_turn (MzChartView *view, double turn, GdkScrollUnit unit)
{
  const MzStretch *seen = &mz_chart_view_get_range (view)->seen;
  double pixel = get_number (view, 1) - get_number (view, 0);
  double click = WHEEL_MOVE * (seen->to - seen->from);

  if (unit == GDK_SCROLL_UNIT_SURFACE)
    mz_chart_zoom_move (view, turn * pixel);
  else
    mz_chart_zoom_move (view, pixel < 0 ? -turn * click : turn * click);
}

/* A turn zooms at the pointer; sideways, or with Shift, it moves. With Control it always zooms. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, MzChartView *view)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  GdkModifierType state = gtk_event_controller_get_current_event_state (base);
  GdkScrollUnit unit = gtk_event_controller_scroll_get_unit (controller);
  gboolean is_sideways = fabs (dx) > fabs (dy);
  double x = mz_chart_view_get_pointer (view)->x;

  if (!has_plane (view) || isnan (x))
    return GDK_EVENT_PROPAGATE;
  begin_turn (base, view);
  if (!(state & GDK_CONTROL_MASK) && (is_sideways || state & GDK_SHIFT_MASK))
    move_by_turn (view, is_sideways ? dx : dy, unit);
  else
    mz_chart_zoom_by (view, pow (WHEEL_ZOOM, -mz_chart_pointer_count_clicks (dy, unit)),
                      get_number (view, x));
  return GDK_EVENT_STOP;
}

static void
motion_cb (MzChartView *view, double x, double y)
{
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);

  pointer->x = x;
  pointer->y = y;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
leave_cb (MzChartView *view)
{
  motion_cb (view, NAN, NAN);
}

/**
 * mz_chart_pointer_begin_pinch:
 * @view: a chart view
 * @x: the place between two fingers that came down
 *
 * What they do from now on is one step.
 */
void
mz_chart_pointer_begin_pinch (MzChartView *view, double x)
{
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);

  if (!has_plane (view))
    return;
  mz_chart_zoom_begin (view);
  pointer->pinch = mz_chart_view_get_range (view)->seen;
  pointer->pinch_at = get_number (view, x);
}

/**
 * mz_chart_pointer_pinch:
 * @view: a chart view
 * @scale: how many times as far apart the fingers are as they came down
 * @x: the place between them
 *
 * What lay between the fingers stays there: they zoom, and move what they zoom.
 */
void
mz_chart_pointer_pinch (MzChartView *view, double scale, double x)
{
  const MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  const MzStretch *seen = &mz_chart_view_get_range (view)->seen;

  if (!(scale > 0) || !has_plane (view) || !(seen->to > seen->from))
    return;
  double share = (get_number (view, x) - seen->from) / (seen->to - seen->from);
  MzStretch wanted = mz_stretch_pinch (&pointer->pinch, pointer->pinch_at, scale, share);
  mz_chart_zoom_to (view, wanted.from, wanted.to);
}

/**
 * mz_chart_pointer_count_clicks:
 * @turn: of a wheel, in clicks or parts of one, or of fingers on a touchpad, in pixels
 * @unit: which of the two
 *
 * Returns: how many clicks it is worth
 */
double
mz_chart_pointer_count_clicks (double turn, GdkScrollUnit unit)
{
  return unit == GDK_SCROLL_UNIT_SURFACE ? turn / CLICK : turn;
}

/**
 * mz_chart_pointer_brush:
 * @view: a chart view
 * @from: a number of the x axis
 * @to: another; the same for nothing
 *
 * Lights a stretch, and tells the change from its one end to the other.
 */
void
mz_chart_pointer_brush (MzChartView *view, double from, double to)
{
  MzStretch *brush = &mz_chart_view_get_pointer (view)->brush;

  *brush = (MzStretch){ from, to };
  gtk_widget_queue_draw (GTK_WIDGET (view));
  g_object_notify (G_OBJECT (view), "brushed");
}

/**
 * mz_chart_pointer_bind:
 * @widget_class: the chart view's class
 *
 * Gives its template the handlers that it names.
 */
void
mz_chart_pointer_bind (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    GCallback handler;
  } handlers[] = {
    { "mz_chart_pointer_pressed_cb", G_CALLBACK (pressed_cb) },
    { "mz_chart_pointer_released_cb", G_CALLBACK (released_cb) },
    { "mz_chart_pointer_drag_begin_cb", G_CALLBACK (drag_begin_cb) },
    { "mz_chart_pointer_drag_update_cb", G_CALLBACK (drag_update_cb) },
    { "mz_chart_pointer_pinch_begin_cb", G_CALLBACK (pinch_begin_cb) },
    { "mz_chart_pointer_pinch_cb", G_CALLBACK (pinch_cb) },
    { "mz_chart_pointer_scroll_cb", G_CALLBACK (scroll_cb) },
    { "mz_chart_pointer_motion_cb", G_CALLBACK (motion_cb) },
    { "mz_chart_pointer_leave_cb", G_CALLBACK (leave_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    gtk_widget_class_bind_template_callback_full (widget_class, handlers[i].name,
                                                  handlers[i].handler);
}
