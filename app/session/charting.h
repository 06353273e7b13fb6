/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes a chart of what has been read, off the main thread. */
#pragma once

#include "board/facts.h"
#include "session/entry.h"
#include "session/event-choices.h"
#include "session/lexicon-source.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What a chart is asked for. Strings and objects are owned. */
typedef struct {
  MzChartKind kind;
  char *company;      /* canonical name: only its figures; NULL for all */
  char *language;     /* "ar", "en" */
  MzEventWish event;  /* of a chart of an event */
  char *article;      /* digest of the one on view; NULL where there is none */
  GPtrArray *entries; /* of MzEntry whose figures are there, in the library's order */
  GHashTable *known;  /* where the store's articles are wanted too: set of digests and URIs of those
                         that are not, since the session has them; else NULL */
  MzBoardOptions look; /* only what is a look of it */
  MzLexiconSource *lexicon;
  MzStore *store; /* where prices are; NULL where there is none */
} MzChartRequest;

void mz_chart_request_free (MzChartRequest *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzChartRequest, mz_chart_request_free)

/* Takes @request. */
void mz_charting_run_async (MzChartRequest *request,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/* New chart; where there is nothing to draw it says in words what is missing. */
MzChart *mz_charting_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
