/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holds an article's reported moves against the library's prices, off the main thread. */
#pragma once

#include "session/check.h"
#include "session/entry.h"
#include "session/lexicon-source.h"
#include "store/store.h"

G_BEGIN_DECLS

/* @entry: whose figures are there; @store may be NULL. */
void mz_checking_run_async (MzEntry *entry,
                            MzLexiconSource *lexicon,
                            MzStore *store,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/* New array of MzCheck, in the order of the text; NULL only where it was cancelled. */
GPtrArray *mz_checking_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
