/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pointer, wheel and fingers do to a chart. */
#include "chart-pointer.h"

#include "chart-zoom.h"

#include <math.h>

#define WHEEL_ZOOM  0.85 /* how much less is seen for each turn of the wheel */
#define WHEEL_MOVE  0.1  /* how far it moves sideways, of what is seen */
#define WHEEL_PAUSE 700  /* milliseconds between two turns that are taken back one by one */

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
  mz_chart_view_brush (view, 0, 0);
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
    mz_chart_view_brush (view, get_number (view, pointer->start_x), get_number (view, x));
  else
    mz_chart_zoom_move (view, get_number (view, pointer->last_x) - get_number (view, x));
  pointer->last_x = x;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, MzChartView *view)
{
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  double x;
  double y;

  if (!has_plane (view) || !gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    return;
  mz_chart_zoom_begin (view);
  pointer->pinch = mz_chart_view_get_range (view)->seen;
  pointer->pinch_at = get_number (view, x);
}

static void
pinch_cb (MzChartView *view, double scale)
{
  MzChartPointer *pointer = mz_chart_view_get_pointer (view);
  double at = pointer->pinch_at;

  if (scale > 0 && has_plane (view))
    mz_chart_zoom_to (view, at - (at - pointer->pinch.from) / scale,
                      at + (pointer->pinch.to - at) / scale);
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

/* A turn zooms at the pointer; sideways, or with Shift, it moves. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, MzChartView *view)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  const MzStretch *seen = &mz_chart_view_get_range (view)->seen;
  GdkModifierType state = gtk_event_controller_get_current_event_state (base);
  double x = mz_chart_view_get_pointer (view)->x;

  if (!has_plane (view) || isnan (x))
    return GDK_EVENT_PROPAGATE;
  begin_turn (base, view);
  if (state & GDK_SHIFT_MASK || fabs (dx) > fabs (dy)) {
    gboolean is_backwards = get_number (view, 1) < get_number (view, 0);
    double by = (fabs (dx) > fabs (dy) ? dx : dy) * WHEEL_MOVE * (seen->to - seen->from);
    mz_chart_zoom_move (view, is_backwards ? -by : by);
    return GDK_EVENT_STOP;
  }
  mz_chart_zoom_by (view, pow (WHEEL_ZOOM, -dy), get_number (view, x));
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
