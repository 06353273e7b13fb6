/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of a board, made anew as what is asked of it changes. The object that it is of notifies
 * its property chart. Main thread only. */
#pragma once

#include "board/facts.h"
#include "session/event-choices.h"
#include "session/gathering.h"

G_BEGIN_DECLS

/* What a chart is asked for; borrowed by each call. */
typedef struct {
  MzChartKind kind;
  const char *company;   /* canonical name; NULL for all */
  MzEventChoices *event; /* of a chart of an event */
  MzEntry *entry;        /* on view; may be NULL */
  MzBoardOptions look;   /* only what is a look of it */
  MzChartScope scope;
} MzChartWish;

typedef struct _MzChartMaker MzChartMaker;

/* New. @owner is borrowed, and held while a chart is being made. */
MzChartMaker *mz_chart_maker_new (GObject *owner, MzLibrary *library, MzLexiconSource *lexicon);
void mz_chart_maker_free (MzChartMaker *self);

/* What is being made is not wanted any more. */
void mz_chart_maker_stop (MzChartMaker *self);

/* Makes a chart; what was being made is given up. */
void mz_chart_maker_make (MzChartMaker *self, const MzChartWish *wish);

/* There is no chart. */
void mz_chart_maker_clear (MzChartMaker *self);

/* Makes one only where the chart that is there lacks something: another article on view that it has
 * already changes nothing of a chart of all. */
void mz_chart_maker_follow (MzChartMaker *self, const MzChartWish *wish);

/* Makes one only where other articles belong on it than did when it was asked for. */
void mz_chart_maker_complete (MzChartMaker *self, const MzChartWish *wish);

/* Borrowed; NULL while there is none. */
MzChart *mz_chart_maker_get_chart (MzChartMaker *self);

G_END_DECLS
