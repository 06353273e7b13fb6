/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which session could first react to a report, and by which rule. */
#pragma once

#include "market/calendar.h"
#include "model/catalog.h"
#include "model/reported.h"

G_BEGIN_DECLS

typedef enum {
  MZ_REACTION_UNKNOWN,   /* no session is known that could react */
  MZ_REACTION_SAME_DAY,  /* reported before the close of a trading day */
  MZ_REACTION_ASSUMED,   /* the time of day is not known: the day's own session is taken */
  MZ_REACTION_NEXT_DAY,  /* reported after the close */
  MZ_REACTION_NEXT_OPEN, /* reported on a day without a session */
} MzReactionRule;

/* A plain value. */
typedef struct {
  guint32 session; /* GDate julian day; 0 where unknown */
  MzReactionRule rule;
} MzReaction;

/* By the exchange's calendar, or by the days that have a price (ascending). */
MzReaction mz_calendar_find_reaction (MzCalendar *self, guint32 day, MzReportTime time);
MzReaction mz_reaction_in_days (const guint32 *days, gsize n, guint32 day, MzReportTime time);

/* Borrowed from the catalogue: the rule as a sentence. */
const char *mz_reaction_rule_text (MzReactionRule rule, const MzCatalog *catalog);

G_END_DECLS
