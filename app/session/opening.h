/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way of one entry from its file, or from the store, to an article with its figures. */
#pragma once

#include "session/entry.h"
#include "session/lexicon-source.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Reads @entry off the main thread; the entry tells each step as it is done. @store: where an entry
 * that it knows is loaded from, or NULL. */
void mz_opening_run_async (MzEntry *entry,
                           MzLexiconSource *lexicon,
                           MzStore *store,
                           GFileProgressCallback progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/* TRUE where something was read that the store does not have yet; FALSE also for an error. */
gboolean mz_opening_run_finish (MzEntry *entry, GAsyncResult *result, GError **error);

G_END_DECLS
