/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at widgets and uses them as a person would: by pointer, by keyboard, with patience. */
#include "window-widgets.h"

#include <gdk/x11/gdkx.h>
#include <math.h>
#include <string.h>

static gboolean
tick_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
let_run_for (guint milliseconds)
{
  gboolean is_over = FALSE;

  g_timeout_add (milliseconds, tick_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
let_run (void)
{
  let_run_for (10);
}

/* Calls @visit for every mapped widget below @widget, and for it, until one is taken. */
static GtkWidget *
search (GtkWidget *widget, gboolean (*takes) (GtkWidget *widget, gpointer data), gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (takes (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = search (child, takes, data);
    if (found)
      return found;
  }
  return NULL;
}

typedef struct {
  GType type;
  guint n; /* are still passed over */
} Wanted;

static gboolean
is_of_type (GtkWidget *widget, gpointer data)
{
  Wanted *wanted = data;

  return g_type_is_a (G_OBJECT_TYPE (widget), wanted->type) && wanted->n-- == 0;
}

gpointer
find_nth (gpointer root, GType type, guint n)
{
  Wanted wanted = { type, n };

  return search (root, is_of_type, &wanted);
}

gpointer
find_widget (gpointer root, GType type)
{
  return find_nth (root, type, 0);
}

guint
count_widgets (gpointer root, GType type)
{
  Wanted wanted = { type, G_MAXUINT };

  search (root, is_of_type, &wanted);
  return G_MAXUINT - wanted.n;
}

/* What is seen of a text: without the signs that only steer its direction. */
static char *
dup_seen (const char *text)
{
  GString *seen = g_string_new (NULL);

  for (const char *at = text; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (c != 0x200e && c != 0x200f && (c < 0x2066 || c > 0x2069))
      g_string_append_unichar (seen, c);
  }
  return g_string_free (seen, FALSE);
}

static gboolean
says (GtkWidget *widget, gpointer data)
{
  if (!GTK_IS_LABEL (widget))
    return FALSE;
  g_autofree char *seen = dup_seen (gtk_label_get_text (GTK_LABEL (widget)));
  return g_str_equal (seen, data);
}

GtkWidget *
find_text (gpointer root, const char *text)
{
  return search (root, says, (gpointer) text);
}

static gboolean
says_also (GtkWidget *widget, gpointer data)
{
  if (!GTK_IS_LABEL (widget))
    return FALSE;
  g_autofree char *seen = dup_seen (gtk_label_get_text (GTK_LABEL (widget)));
  return strstr (seen, data) != NULL;
}

GtkWidget *
find_part (gpointer root, const char *part)
{
  return search (root, says_also, (gpointer) part);
}

GtkWindow *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
    if (g_type_is_a (G_OBJECT_TYPE (window), type) && gtk_widget_get_mapped (GTK_WIDGET (window)))
      return window; /* GTK holds it while it is shown */
  }
  return NULL;
}

/* A label inside names its button; else a name has to be given. */
static gboolean
has_accessible_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  GtkWidget *label = find_widget (widget, GTK_TYPE_LABEL);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (label && *gtk_label_get_text (GTK_LABEL (label)));
}

void
check_accessible_names (gpointer root)
{
  GtkWidget *widget = root;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) &&
      !GTK_IS_WINDOW (widget) && !has_accessible_name (widget))
    g_error ("%s in %s has no name", G_OBJECT_TYPE_NAME (widget),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_accessible_names (child);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Takes the words; the program goes on meanwhile. */
static void
run_xdotool (GStrvBuilder *words)
{
  g_auto (GStrv) argv = g_strv_builder_end (words);
  g_autoptr (GError) error = NULL;
  gboolean is_over = FALSE;

  g_strv_builder_unref (words);
  g_autoptr (GSubprocess) xdotool = g_subprocess_newv ((const char *const *) argv, 0, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (xdotool, NULL, ended_cb, &is_over);
  while (!is_over)
    let_run ();
  let_run_for (50);
}

static GStrvBuilder *
begin (void)
{
  GStrvBuilder *words = g_strv_builder_new ();

  g_strv_builder_add (words, "xdotool");
  return words;
}

/* Until the window manager has put a new window in its place, a click goes past it. */
static void
wait_for_focus (GtkNative *native)
{
  gint64 end = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;

  while (GTK_IS_WINDOW (native) && !gtk_window_is_active (GTK_WINDOW (native)) &&
         g_get_monotonic_time () < end)
    let_run ();
}

static void
add_place (GStrvBuilder *words, GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = gtk_native_get_surface (native);

  wait_for_focus (native);
  g_autofree char *id = g_strdup_printf ("%lu", gdk_x11_surface_get_xid (surface));
  double native_x;
  double native_y;
  double surface_x;
  double surface_y;

  g_assert_true (
      gtk_widget_translate_coordinates (widget, GTK_WIDGET (native), x, y, &native_x, &native_y));
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  g_autofree char *at_x = g_strdup_printf ("%.0f", native_x + surface_x);
  g_autofree char *at_y = g_strdup_printf ("%.0f", native_y + surface_y);
  g_strv_builder_add_many (words, "mousemove", "--window", id, at_x, at_y, NULL);
}

void
move_pointer (gpointer widget, double x, double y)
{
  GStrvBuilder *words = begin ();

  add_place (words, widget, x, y);
  run_xdotool (words);
}

void
click (gpointer widget, double x, double y)
{
  GStrvBuilder *words = begin ();

  add_place (words, widget, x, y);
  g_strv_builder_add_many (words, "click", "1", NULL);
  run_xdotool (words);
}

void
click_twice (gpointer widget, double x, double y)
{
  GStrvBuilder *words = begin ();

  add_place (words, widget, x, y);
  g_strv_builder_add_many (words, "click", "--repeat", "2", "--delay", "40", "1", NULL);
  run_xdotool (words);
}

/* X calls a wheel's four directions buttons. @held: a key that is held down meanwhile, or NULL. */
static void
turn (GtkWidget *widget, double x, double y, const char *button, int clicks, const char *held)
{
  GStrvBuilder *words = begin ();
  g_autofree char *n = g_strdup_printf ("%d", ABS (clicks));

  add_place (words, widget, x, y);
  if (held)
    g_strv_builder_add_many (words, "keydown", held, NULL);
  g_strv_builder_add_many (words, "click", "--repeat", n, "--delay", "20", button, NULL);
  if (held)
    g_strv_builder_add_many (words, "keyup", held, NULL);
  run_xdotool (words);
}

void
turn_wheel (gpointer widget, double x, double y, int clicks, const char *held)
{
  turn (widget, x, y, clicks > 0 ? "5" : "4", clicks, held);
}

void
turn_wheel_sideways (gpointer widget, double x, double y, int clicks, const char *held)
{
  turn (widget, x, y, clicks > 0 ? "7" : "6", clicks, held);
}

/* @held: a key that is held down meanwhile, or NULL. */
void
drag (gpointer widget, double x, double y, double to_x, double to_y, const char *held)
{
  GStrvBuilder *words = begin ();

  add_place (words, widget, x, y);
  if (held)
    g_strv_builder_add_many (words, "keydown", held, NULL);
  g_strv_builder_add_many (words, "mousedown", "1", NULL);
  for (int i = 1; i <= 8; i++)
    add_place (words, widget, x + (to_x - x) * i / 8, y + (to_y - y) * i / 8);
  g_strv_builder_add_many (words, "mouseup", "1", NULL);
  if (held)
    g_strv_builder_add_many (words, "keyup", held, NULL);
  run_xdotool (words);
}

void
press (const char *keys)
{
  GStrvBuilder *words = begin ();

  g_strv_builder_add_many (words, "key", "--clearmodifiers", keys, NULL);
  run_xdotool (words);
}
