/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks at widgets and uses them as a person would: by pointer, by keyboard, with patience. */
#pragma once

#include <gtk/gtk.h>

/* Lets the program run until @condition holds, and fails where it does not in good time. */
#define wait_until(condition)                                                                      \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 end_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                   \
    while (!(condition)) {                                                                         \
      if (g_get_monotonic_time () > end_)                                                          \
        g_error ("%s:%d: in vain waited for: %s", __FILE__, __LINE__, #condition);                 \
      let_run ();                                                                                  \
    }                                                                                              \
  }                                                                                                \
  G_STMT_END

/* Lets the program do what it has to do, for a moment. */
void let_run (void);
void let_run_for (guint milliseconds);

/* All in the order of the widgets; borrowed, NULL where there is none. Only what is mapped counts.
 */
gpointer find_widget (gpointer root, GType type);
gpointer find_nth (gpointer root, GType type, guint n);
GtkWidget *find_text (gpointer root, const char *text); /* a label that reads just so */
GtkWidget *find_part (gpointer root, const char *part); /* a label with these words in it */
GtkWindow *find_toplevel (GType type);
guint count_widgets (gpointer root, GType type);

/* Fails where something that the keyboard can reach has no name for a screen reader. */
void check_accessible_names (gpointer root);

/* By the display's own pointer and keys, as xdotool names them. */
void click (gpointer widget, double x, double y);
void click_twice (gpointer widget, double x, double y);
void move_pointer (gpointer widget, double x, double y);
/* @held: a key that is held down meanwhile, or NULL; positive clicks go down, or right. */
void turn_wheel (gpointer widget, double x, double y, int clicks, const char *held);
void turn_wheel_sideways (gpointer widget, double x, double y, int clicks, const char *held);
void drag (gpointer widget, double x, double y, double to_x, double to_y, const char *held);
void press (const char *keys);
