/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Does the same work for many things on several threads and hands the results on in order. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* All get the batch's data. */
typedef struct {
  char *(*next) (gpointer data); /* this thread: a new thing, NULL at the end */
  gpointer (*work) (const char *item, gpointer data); /* any thread: a new result */
  gboolean (*emit) (gpointer result, gpointer data);  /* this thread: takes it; FALSE ends all */
} MzBatch;

/* At most a few things for each job are under way, so a list may be longer than memory. */
void mz_batch_run (const MzBatch *batch, guint n_jobs, gpointer data);

G_END_DECLS
