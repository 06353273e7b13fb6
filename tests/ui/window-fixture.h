/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Mizan, started with files in a window of its own, with an empty library. */
#pragma once

#include "window-widgets.h"
#include "window.h"

typedef struct {
  char *folder; /* that holds the library, and whatever a test writes */
  GApplication *application;
  MzWindow *window;
  MzSession *session;
} WindowFixture;

typedef void (*WindowTest) (WindowFixture *fixture);

/* A test case that is run while the application is. @texts: articles that are opened from the
 * command line, a file each, "article-1.txt" and so on; NULL ends them. */
void window_test_add (const char *path, const char *const *texts, WindowTest test);

/* The same; @prepare comes before the application starts, when there is a folder and nothing else.
 */
void window_test_add_prepared (const char *path,
                               const char *const *texts,
                               WindowTest prepare,
                               WindowTest test);

/* Like g_test_run(), once the language is set up. */
int window_test_main (int argc, char **argv, void (*add_tests) (void));

/* New: the path of a file in the test's folder. */
char *window_fixture_path (WindowFixture *fixture, const char *name);

/* New: writes such a file. */
GFile *window_fixture_write (WindowFixture *fixture, const char *name, const char *text);

/* Goes on when the figures of the article on view are there and its chart is. */
void window_fixture_wait_for_chart (WindowFixture *fixture);

/* The first widget of the type in the window. */
gpointer window_fixture_find (WindowFixture *fixture, GType type);
