/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline while it is made. For the files of board/. */
#pragma once

#include "board/timeline.h"

G_BEGIN_DECLS

enum { MZ_TIMELINE_PRICE_AXIS, MZ_TIMELINE_SPENDING_AXIS };

/* The layers, in drawing order; each is there, with marks or without. */
enum {
  MZ_TIMELINE_BARS,
  MZ_TIMELINE_PLANNED,
  MZ_TIMELINE_SPANS,
  MZ_TIMELINE_STATED, /* by articles, beside filings */
  MZ_TIMELINE_EVENTS,
  MZ_TIMELINE_CLAIMS, /* by articles, on the filing that they are about */
  MZ_TIMELINE_N_LAYERS,
};

typedef struct {
  MzChartParts chart;
  const MzTimelineParts *parts;
  MzTrace *given; /* borrowed: the prices as they came, not indexed; may be NULL */
  MzBoardOptions options;
  char *company;          /* owned: whom the chart is about; NULL where that is not known */
  char currency[4];       /* of the spending axis */
  const char *measure;    /* that the axis is of: "capex"; NULL: any */
  const char *definition; /* that the axis is of; NULL where nobody states one */
  const char *metric;     /* of all spending, NULL where none has one */
  gboolean mixed_metrics;
  gboolean is_indexed; /* the price is 100 on its first day */
  GHashTable *figures; /* owned: char * to MzFigure: the first of those that say the same */
  GHashTable *repeats; /* owned: MzFigure to how many more say the same */
  GHashTable *claims;  /* owned: MzSpendingFact to how many figures are about it */
  guint filing_source; /* which of the chart's sources filings are */
  guint n_changes;     /* figures that are changes: no level axis has them */
  guint n_undated;     /* figures whose period is not known */
  guint n_other;       /* figures in another currency */
  guint n_measures;    /* figures of another measure than the axis */
  guint n_definitions; /* figures, of articles and filings, that are defined in another way */
  guint n_companies;   /* figures of other companies than the chart's own */
} MzTimelineBoard;

gboolean mz_timeline_has_prices (const MzTimelineBoard *board);
gboolean mz_timeline_has_spending (const MzTimelineBoard *board);
guint mz_timeline_count_marks (const MzTimelineBoard *board, guint layer);

/* timeline-words.c: all return new strings, NULL where there is nothing to say. */
char *mz_timeline_dup_price_name (const MzTimelineBoard *board);
char *mz_timeline_dup_spending_name (const MzTimelineBoard *board);
char *mz_timeline_dup_title (const MzTimelineBoard *board);
char *mz_timeline_dup_source (const MzTimelineBoard *board);
char *mz_timeline_dup_note (const MzTimelineBoard *board);

char *mz_timeline_dup_layer_name (const MzTimelineBoard *board, guint layer); /* of marks */

/* timeline-measure.c: currency, measure and definition of the axis. */
void mz_timeline_choose_measure (MzTimelineBoard *board);

/* timeline-facts.c: what a table reports, and what articles say of the same. */
void mz_timeline_add_facts (MzTimelineBoard *board);
/* Of an article's figure about @fact; its layer, place and words are made so. */
void mz_timeline_make_claim (MzTimelineBoard *board, MzMark *mark, const MzSpendingFact *fact);

/* timeline-marks.c: what has been spent and when something was reported. */
void mz_timeline_add_marks (MzTimelineBoard *board);

G_END_DECLS
