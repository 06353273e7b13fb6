/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a declaration: title, axes, layers of marks; nothing is placed yet. Immutable. */
#pragma once

#include "chart/trace.h"
#include "chart/writing.h"
#include "model/figure.h"
#include "model/reported.h"

G_BEGIN_DECLS

typedef enum {
  MZ_CHART_PAIRS,
  MZ_CHART_TIMELINE,
  MZ_CHART_SCATTER,
  MZ_CHART_EVENT,
  MZ_CHART_COMPARE,
} MzChartKind;

/* What the numbers of an axis count. */
typedef enum {
  MZ_AXIS_NUMBER,
  MZ_AXIS_MONEY,   /* full units of the axis' currency */
  MZ_AXIS_PERCENT, /* 12 is 12% */
  MZ_AXIS_INDEX,   /* 100 is the first day */
  MZ_AXIS_TIME,    /* GDate julian days */
  MZ_AXIS_SESSION, /* trading days counted from an event's day 0 */
} MzAxisQuantity;

/* What a mark or line stands for; the theme has its colour. */
typedef enum {
  MZ_HUE_PRICE,
  MZ_HUE_SPENDING,
  MZ_HUE_CHANGE,
  MZ_HUE_RISE,
  MZ_HUE_FALL,
  MZ_HUE_EVENT,
  MZ_HUE_FIT,
  MZ_HUE_SERIES_1,
  MZ_HUE_SERIES_2,
  MZ_HUE_SERIES_3,
  MZ_HUE_SERIES_4,
  MZ_HUE_SERIES_5,
  MZ_HUE_SERIES_6,
  MZ_N_HUES,
} MzHue;

typedef enum {
  MZ_LAYER_LINE,    /* the trace as a line */
  MZ_LAYER_AREA,    /* the same, filled to its axis' foot */
  MZ_LAYER_CANDLES, /* the trace's bars, where a pixel can show them; else its line */
  MZ_LAYER_VOLUME,  /* the trace's volume, in a strip of its own */
  MZ_LAYER_BAND,    /* filled from the trace's lows to its highs */
  MZ_LAYER_BARS,    /* each mark a bar from x to x_end */
  MZ_LAYER_SPANS,   /* each mark a stretch of time in a strip of its own, off every value axis */
  MZ_LAYER_ROWS,    /* each mark a bar along its row */
  MZ_LAYER_POINTS,  /* each mark a dot */
  MZ_LAYER_EVENTS,  /* each mark a day that something was reported on */
} MzLayerKind;

typedef struct {
  MzAxisQuantity quantity;
  char currency[4];   /* of MONEY; "" where it is unknown */
  gboolean logarithm; /* where every value is above 0 */
  gboolean from_zero; /* bars have to begin there */
  double reference;   /* a value with a line of its own: 100 of an index; 0: only zero has one */
  char *title;        /* "Share price, US dollars"; may be NULL */
  char *name;         /* "Share price", where a mark's detail does not say it; may be NULL */
  char *group;        /* pairs: the side an axis stands on: "Reported spending"; may be NULL */
} MzAxis;

typedef struct {
  MzLayerKind kind;
  guint axis; /* which of the chart's axes its values lie on */
  MzHue hue;
  char *name;            /* for the legend; NULL: not in it */
  gboolean named_at_end; /* of a line, beside its last point where there is room; then no legend */
  MzTrace *trace;        /* NULL for layers of marks */
} MzLayer;

/* Whether it needs more of its trace than the line. */
gboolean mz_layer_shows_bars (const MzLayer *layer);

/* A line of a pairs chart. */
typedef struct {
  char *name;   /* the company, or the article where no company is known; NULL: the line above's */
  char *detail; /* the outlet and date; may be NULL */
  guint rank;   /* 0 is drawn first where there is not room for all */
} MzRow;

/* One mark: a thing that can be pointed at, walked to and read aloud. */
typedef struct {
  guint layer;
  guint row;    /* of ROWS */
  double x;     /* of the others: days, or the x axis' number */
  double x_end; /* exclusive; x where it has no extent */
  double value; /* signed: a fall is negative */
  double high;  /* the other end of a range; else value */
  double error; /* how far the whisker reaches on either side of value; 0: none */
  MzQualifier qualifier;
  MzModality modality;
  char *label;          /* its value in short: "up to $600bn" */
  char *detail;         /* what it is: "spending, planned, next 3 years"; may be NULL */
  char *caption;        /* what tells it from the bars beside it, below its label; may be NULL */
  char *words;          /* all of it, with its origin, as text without layout */
  MzFigure *figure;     /* NULL where it was not read from an article */
  MzReportedFact *fact; /* NULL where it is not a filing's */
  guint source;         /* which of the chart's sources, or MZ_NO_SOURCE */
} MzMark;

#define MZ_NO_SOURCE G_MAXUINT
#define MZ_NO_MARK   G_MAXUINT

/* Where numbers come from: an article, or a table. */
typedef struct {
  char *title;     /* of the article, or the series' symbol */
  char *outlet;    /* of the article, or who publishes the series; may be NULL */
  char *digest;    /* of the file: SHA-256; NULL where unknown */
  char *published; /* ISO 8601 date; may be NULL */
  char *name;      /* of the article's file, without its folder; may be NULL */
  gboolean table;  /* a series or a table of facts, no article */
  MzTrace *trace;  /* of a series: its prices; may be NULL */
  char *seal;      /* of prices out of a picture that does not carry them whole; else NULL */
} MzChartSource;

void mz_chart_source_clear (gpointer source);

/* Everything is taken: the strings by g_free(), the arrays with their elements' strings. */
typedef struct {
  MzChartKind kind;
  MzWriting writing;
  gboolean time_rtl; /* time runs from right to left */
  char *title;
  char *subtitle; /* may be NULL */
  char *source;   /* the visible line that says where the numbers come from; may be NULL */
  char *note;     /* what is not drawn, in words; may be NULL */
  char *story;    /* what it says, in plain sentences, for beside it; may be NULL */
  char *empty;    /* what is missing and what to do, where there is nothing to draw; else NULL */
  char *subject;  /* the companies, in words; may be NULL */
  double from;    /* the stretch of the x axis that was asked for; 0: open */
  double to;
  MzAxis x_axis;
  GArray *axes;           /* of MzAxis: value axes */
  GArray *layers;         /* of MzLayer, drawn in their order */
  GArray *rows;           /* of MzRow */
  GArray *marks;          /* of MzMark, in reading order */
  GArray *sources;        /* of MzChartSource */
  GHashTable *parameters; /* char * to char *: how it was asked for, for the provenance */
} MzChartParts;

#define MZ_TYPE_CHART (mz_chart_get_type ())
G_DECLARE_FINAL_TYPE (MzChart, mz_chart, MZ, CHART, GObject)

/* Empty arrays, no texts: to be filled and given to mz_chart_new_take(). */
void mz_chart_parts_init (MzChartParts *parts, MzChartKind kind, const MzWriting *writing);
MzChart *mz_chart_new_take (MzChartParts *parts);

/* All of it but traces and figures, which are shared. */
void mz_chart_parts_copy (MzChartParts *copy, const MzChartParts *parts);

MzChartKind mz_chart_get_kind (MzChart *self);
const char *mz_chart_kind_to_nick (MzChartKind kind);
gboolean mz_chart_kind_from_nick (const char *nick, MzChartKind *kind);

/* All borrowed. */
const MzChartParts *mz_chart_get_parts (MzChart *self);
const char *mz_chart_get_title (MzChart *self);
guint mz_chart_get_n_marks (MzChart *self);
const MzMark *mz_chart_get_mark (MzChart *self, guint mark);
const MzLayer *mz_chart_get_layer_of (MzChart *self, guint mark);

/* The mark of the figure that starts there, MZ_NO_MARK where there is none. */
guint mz_chart_find_figure (MzChart *self, const char *digest, gint64 start);

/* New: the whole in a few sentences for those who do not see it (kind, subject, range, highest,
 * lowest, trend). */
char *mz_chart_dup_summary (MzChart *self);

G_END_DECLS
