/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far several pieces of work are that run side by side, and whether they take long. */
#include "session/progress.h"

/* Half a second is how long a wait may stay unexplained. */
#define SLOW_AFTER_MS 500

static gboolean
slow_cb (gpointer data)
{
  MzProgress *self = data;

  self->slow_source = 0;
  self->is_slow = TRUE;
  g_object_notify (self->owner, "slow");
  return G_SOURCE_REMOVE;
}

/**
 * mz_progress_begin:
 * @self: the work
 *
 * One more piece runs.
 */
void
mz_progress_begin (MzProgress *self)
{
  self->n_running++;
  if (self->n_running == 1) {
    self->n_finished = 0;
    self->slow_source = g_timeout_add (SLOW_AFTER_MS, slow_cb, self);
    g_object_notify (self->owner, "busy");
  }
  g_object_notify (self->owner, "progress");
}

/**
 * mz_progress_end:
 * @self: the work
 *
 * A piece is done.
 */
void
mz_progress_end (MzProgress *self)
{
  self->n_running--;
  self->n_finished++;
  self->fraction = 0;
  g_object_notify (self->owner, "progress");
  if (self->n_running > 0)
    return;

  g_clear_handle_id (&self->slow_source, g_source_remove);
  g_object_notify (self->owner, "busy");
  if (self->is_slow) {
    self->is_slow = FALSE;
    g_object_notify (self->owner, "slow");
  }
}

/**
 * mz_progress_report:
 * @self: the work
 * @current: how much of a piece is done
 * @total: of how much; 0 where that is not known
 */
void
mz_progress_report (MzProgress *self, goffset current, goffset total)
{
  self->fraction = total > 0 ? CLAMP ((double) current / total, 0, 1) : 0;
  g_object_notify (self->owner, "progress");
}

/**
 * mz_progress_get:
 * @self: the work
 *
 * Returns: how far all pieces are together, 0 to 1
 */
double
mz_progress_get (const MzProgress *self)
{
  return (self->n_finished + self->fraction) / MAX (1, self->n_finished + self->n_running);
}

/**
 * mz_progress_clear:
 * @self: the work
 *
 * Nothing is told any more.
 */
void
mz_progress_clear (MzProgress *self)
{
  g_clear_handle_id (&self->slow_source, g_source_remove);
}
