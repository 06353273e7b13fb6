/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which event the board studies, and how: what the analyst chooses beside the chart.
 *
 * Properties, all notifying: model (MzReturnModel), first, last (sessions from the event),
 * estimation (sessions), benchmarks (symbols, the first "" for the usual index),
 * benchmark-position, day (only told), is-usual. Main thread only. */
#pragma once

#include "market/study.h"
#include "model/reported.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MZ_TYPE_EVENT_CHOICES (mz_event_choices_get_type ())
G_DECLARE_FINAL_TYPE (MzEventChoices, mz_event_choices, MZ, EVENT_CHOICES, GObject)

/* What a study is asked for, as it was when it was asked. Owns its string. */
typedef struct {
  MzStudyOptions study;
  char *benchmark;     /* symbol; NULL for the usual index */
  guint32 day;         /* GDate julian; 0 for the last one that the articles report on */
  gboolean is_session; /* the day is the session of the event; else an article's, which may speak of
                          a report some days before */
} MzEventWish;

MzEventChoices *mz_event_choices_new (void);

/* Study the event of @day, which may be 0 for the last one; see MzEventWish. */
void mz_event_choices_set_event (MzEventChoices *self, guint32 day, gboolean is_session);

/* The usual, as the engine has it; the event stays. */
void mz_event_choices_reset (MzEventChoices *self);

/* What can be compared with: a set of the symbols that there are prices of. */
void mz_event_choices_set_symbols (MzEventChoices *self, GHashTable *symbols);

/* To be cleared by mz_event_wish_clear(). */
MzEventWish mz_event_choices_get_wish (MzEventChoices *self);
void mz_event_wish_clear (MzEventWish *wish);

G_END_DECLS
