/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the chart of an event out of what the library has. For a thread that may wait. */
#pragma once

#include "board/facts.h"
#include "extract/lexicon.h"
#include "session/event-choices.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Borrowed by the call. */
typedef struct {
  const MzEventWish *wish;
  const char *language;
  const char *article;            /* digest of the one on view; may be NULL */
  const MzArticleFacts *articles; /* those of the company */
  guint n_articles;
  const MzLexicon *lexicon; /* may be NULL */
  MzStore *store;           /* may be NULL */
} MzEventOrder;

/* New chart of the options' company; where something is missing, it says what. */
MzChart *mz_event_charting_make (const MzEventOrder *order,
                                 const MzBoardOptions *options,
                                 GCancellable *cancellable);

G_END_DECLS
