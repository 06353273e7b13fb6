/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reckons a company's key numbers from the article on view, from all that are known of it, and from
 * the library's prices and reported figures, off the main thread. */
#pragma once

#include "board/facts.h"
#include "session/entry.h"
#include "session/lexicon-source.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What is asked for. Borrowed by the call. */
typedef struct {
  MzEntry *entry;      /* whose figures are there; NULL where no article is on view */
  GPtrArray *entries;  /* of MzEntry: those of the session that speak of the company */
  GHashTable *known;   /* digests and URIs of what was read in the session */
  const char *company; /* canonical name */
  MzWriting writing;
  MzLexiconSource *lexicon;
  MzStore *store; /* NULL where there is none */
} MzTilingRequest;

void mz_tiling_run_async (const MzTilingRequest *request,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* New array of MzTileText; NULL only where it was cancelled. */
GPtrArray *mz_tiling_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
