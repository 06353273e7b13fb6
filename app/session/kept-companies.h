/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The companies that the library holds something of, asked for off the main thread. */
#pragma once

#include "session/lexicon-source.h"
#include "store/store.h"

G_BEGIN_DECLS

void mz_kept_companies_load_async (MzStore *store,
                                   MzLexiconSource *lexicon,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/* New array of MzCompany, those with most to show first; NULL with an error. @symbols (out): new
 * set of char *, the symbols that there are prices of. */
GPtrArray *
mz_kept_companies_load_finish (GAsyncResult *result, GHashTable **symbols, GError **error);

G_END_DECLS
