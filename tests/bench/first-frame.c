/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts a program and prints the milliseconds until its window shows text, and its peak memory in
 * KiB.
 *
 * usage: first-frame PROGRAM [ARGUMENT...]
 *
 * A window shows text when its picture has many changes of colour from one pixel to the next: an
 * empty window has few. The X damage extension says when it is worth looking. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define SECONDS_AT_MOST    30
#define EDGES_OF_TEXT      4000
#define SMALLEST_WINDOW_PX 150

/* Changes of colour along the rows of @window, or -1 where it cannot be read yet. */
static glong
count_edges (Display *display, Window window)
{
  XWindowAttributes attributes;
  glong edges = 0;

  if (!XGetWindowAttributes (display, window, &attributes) || attributes.map_state != IsViewable ||
      attributes.width < SMALLEST_WINDOW_PX)
    return -1;
  XImage *image =
      XGetImage (display, window, 0, 0, attributes.width, attributes.height, AllPlanes, ZPixmap);
  if (!image)
    return -1;
  for (int y = 0; y < image->height; y++)
    for (int x = 1; x < image->width; x++)
      edges += XGetPixel (image, x, y) != XGetPixel (image, x - 1, y);
  XDestroyImage (image);
  return edges;
}

/* Whether any top-level window of the display shows text by now. */
static gboolean
shows_text (Display *display)
{
  Window root;
  Window parent;
  Window *children = NULL;
  unsigned n = 0;
  gboolean shown = FALSE;

  if (!XQueryTree (display, DefaultRootWindow (display), &root, &parent, &children, &n))
    return FALSE;
  for (unsigned i = 0; i < n && !shown; i++)
    shown = count_edges (display, children[i]) > EDGES_OF_TEXT;
  if (children)
    XFree (children);
  return shown;
}

static gboolean
wait_for_text (Display *display, gint64 deadline)
{
  struct pollfd connection = { ConnectionNumber (display), POLLIN, 0 };

  while (g_get_monotonic_time () < deadline) {
    gboolean damaged = FALSE;
    poll (&connection, 1, 20);
    while (XPending (display)) {
      XEvent event;
      XNextEvent (display, &event);
      damaged = TRUE;
    }
    if (damaged && shows_text (display))
      return TRUE;
  }
  return FALSE;
}

static glong
read_peak_memory (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", (int) pid);
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents (path, &status, NULL, NULL) ||
      !(line = g_strstr_len (status, -1, "VmHWM:")))
    return 0;
  return (glong) g_ascii_strtoll (line + 6, NULL, 10);
}

static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0; /* a window may be gone between the question and the answer */
}

int
main (int argc, char **argv)
{
  Display *display = XOpenDisplay (NULL);
  int event_base;
  int error_base;

  if (argc < 2 || !display || !XDamageQueryExtension (display, &event_base, &error_base)) {
    fprintf (stderr, "usage: first-frame PROGRAM [ARGUMENT...]   (on a display with XDamage)\n");
    return 2;
  }
  XSetErrorHandler (ignore_error);
  XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  XSync (display, True);
  gint64 begun = g_get_monotonic_time ();
  pid_t pid = fork ();
  if (pid == 0) {
    execvp (argv[1], argv + 1);
    _exit (127);
  }
  gboolean shown = wait_for_text (display, begun + SECONDS_AT_MOST * G_USEC_PER_SEC);
  double elapsed = (double) (g_get_monotonic_time () - begun) / 1000.0;
  glong memory = read_peak_memory (pid);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  if (shown)
    printf ("%.1f %ld\n", elapsed, memory);
  XCloseDisplay (display);
  return shown ? 0 : 1;
}
