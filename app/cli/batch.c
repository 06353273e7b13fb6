/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Does the same work for many things on several threads and hands the results on in order. */
#include "cli/batch.h"

#define AHEAD 4 /* things under way for each job, so that a slow one does not stop the others */

typedef struct {
  const MzBatch *batch;
  gpointer data;
  GMutex mutex;
  GCond finished;
  GQueue slots; /* of Slot, in order */
} Run;

typedef struct {
  char *item;
  gpointer result;
  gboolean is_done; /* under the run's mutex */
} Slot;

static void
free_slot (Slot *slot)
{
  g_free (slot->item);
  g_free (slot);
}

static void
slot_started_cb (gpointer data, gpointer user_data)
{
  Slot *slot = data;
  Run *run = user_data;
  gpointer result = run->batch->work (slot->item, run->data);

  g_mutex_lock (&run->mutex);
  slot->result = result;
  slot->is_done = TRUE;
  g_cond_signal (&run->finished);
  g_mutex_unlock (&run->mutex);
}

/* Waits for the first of those under way. */
static gpointer
take_result (Run *run)
{
  Slot *slot = g_queue_pop_head (&run->slots);
  gpointer result;

  g_mutex_lock (&run->mutex);
  while (!slot->is_done)
    g_cond_wait (&run->finished, &run->mutex);
  result = slot->result;
  g_mutex_unlock (&run->mutex);
  free_slot (slot);
  return result;
}

static void
run_alone (const MzBatch *batch, gpointer data)
{
  gboolean goes_on = TRUE;

  while (goes_on) {
    g_autofree char *item = batch->next (data);
    if (!item)
      return;
    goes_on = batch->emit (batch->work (item, data), data);
  }
}

static gboolean
start_more (Run *run, GThreadPool *pool, guint most)
{
  while (g_queue_get_length (&run->slots) < most) {
    char *item = run->batch->next (run->data);
    if (!item)
      return FALSE;
    Slot *slot = g_new0 (Slot, 1);
    slot->item = item;
    g_queue_push_tail (&run->slots, slot);
    g_thread_pool_push (pool, slot, NULL);
  }
  return TRUE;
}

static void
run_together (const MzBatch *batch, guint n_jobs, gpointer data)
{
  Run run = { .batch = batch, .data = data };
  gboolean has_more = TRUE;
  gboolean is_heard = TRUE;

  g_mutex_init (&run.mutex);
  g_cond_init (&run.finished);
  GThreadPool *pool = g_thread_pool_new (slot_started_cb, &run, (gint) n_jobs, FALSE, NULL);
  do {
    has_more = has_more && is_heard && start_more (&run, pool, n_jobs * AHEAD);
    if (!g_queue_is_empty (&run.slots))
      is_heard = batch->emit (take_result (&run), data) && is_heard;
  } while (!g_queue_is_empty (&run.slots) || (has_more && is_heard));
  g_thread_pool_free (pool, FALSE, TRUE);
  g_cond_clear (&run.finished);
  g_mutex_clear (&run.mutex);
}

/**
 * mz_batch_run:
 * @batch: where things come from, what is done with each, where results go
 * @n_jobs: how many threads work; with one, all happens on this thread
 * @data: for the functions of @batch
 *
 * Returns when all results have been emitted, or when emit() answered %FALSE; results that were
 * under way then are still emitted, so that emit() can free them.
 */
void
mz_batch_run (const MzBatch *batch, guint n_jobs, gpointer data)
{
  if (n_jobs <= 1)
    run_alone (batch, data);
  else
    run_together (batch, n_jobs, data);
}
