/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart of an event comes to, in plain sentences. For the files of board/. */
#pragma once

#include "board/event.h"
#include "market/placebo.h"

G_BEGIN_DECLS

/* What came of studying the event. Borrowed. */
typedef struct {
  const MzStudy *study; /* NULL where the prices do not suffice */
  MzPlacebo placebo;
  const guint32 *other_sessions; /* of each of the other events; 0 where none is known */
} MzEventFindings;

/* New; NULL without a study. @subject: what to call the company; may be NULL. */
char *mz_event_dup_story (const MzEventParts *parts,
                          const MzEventFindings *findings,
                          const char *subject,
                          const MzBoardOptions *options);

G_END_DECLS
