/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart of an event says. For the files of board/. */
#pragma once

#include "board/event.h"

G_BEGIN_DECLS

/* All return new strings. @study is NULL where prices do not suffice for a model. */
char *mz_event_dup_title (const MzEventParts *parts,
                          const MzBoardOptions *options,
                          const char *subject,
                          gboolean abnormal);
char *mz_event_dup_subtitle (const MzStudy *study, const MzBoardOptions *options);
char *mz_event_dup_note (const MzStudy *study,
                         const MzReaction *reaction,
                         const char *reason,
                         const MzBoardOptions *options);
char *mz_event_dup_x_title (guint32 session, const MzBoardOptions *options);

/* A session: its day and returns, in fractions; error is NaN where there is none. */
char *mz_event_dup_day_words (const MzStudyDay *day, const MzBoardOptions *options);

/* The event itself: the day, and the articles that report on it. */
char *mz_event_dup_event_words (const MzEventParts *parts, const MzBoardOptions *options);
char *mz_event_dup_percent (double fraction, const MzBoardOptions *options);

G_END_DECLS
