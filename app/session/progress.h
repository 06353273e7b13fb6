/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far several pieces of work are that run side by side, and whether they take long. The object
 * that they are of notifies its properties busy, slow and progress. Main thread only. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* All zero but the owner: nothing runs. */
typedef struct {
  GObject *owner; /* borrowed */
  guint n_running;
  guint n_finished; /* since the last time nothing was running */
  double fraction;  /* of the piece that was heard of last, 0 to 1 */
  guint slow_source;
  gboolean is_slow;
} MzProgress;

void mz_progress_begin (MzProgress *self);
void mz_progress_end (MzProgress *self);

/* How far one of them is. */
void mz_progress_report (MzProgress *self, goffset current, goffset total);

/* Of all together, 0 to 1. */
double mz_progress_get (const MzProgress *self);

void mz_progress_clear (MzProgress *self);

G_END_DECLS
