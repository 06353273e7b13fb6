/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands files over to the window, which is a program of its own. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is a display to open a window on. */
gboolean mz_launch_is_possible (void);

/* Becomes the window's program, with the words behind argv[0]; returns only where that failed,
 * which has been said. */
int mz_launch_window (char **argv);

G_END_DECLS
