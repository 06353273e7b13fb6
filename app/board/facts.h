/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board makes charts of, and how: articles with their figures, names, the analyst's choices.
 */
#pragma once

#include "chart/chart.h"
#include "model/article.h"
#include "model/company.h"
#include "model/extraction.h"
#include "model/kept-figures.h"

G_BEGIN_DECLS

/* One article's part. Borrowed while a chart is made; the chart keeps what it needs. */
typedef struct {
  const char *digest;    /* of the file; may be NULL */
  const char *title;     /* may be NULL */
  const char *outlet;    /* may be NULL */
  const char *published; /* ISO 8601 date; may be NULL */
  const char *name;      /* of the file, without its folder; may be NULL */
  GPtrArray *figures;    /* of MzFigure */
} MzArticleFacts;

/* What an article and what was read out of it say; borrowed from both. */
void mz_article_facts_init (MzArticleFacts *facts, MzArticle *article, MzExtraction *extraction);

/* The same of an article that a library keeps. */
void mz_article_facts_init_kept (MzArticleFacts *facts, const MzKeptFigures *kept);

/* What a figure covers, with its days: a date that the prose does not give may come with the
 * article. */
MzPeriod mz_article_facts_resolve (const MzArticleFacts *facts, const MzReading *reading);

/* All zero but the catalogue is a sound choice. */
typedef struct {
  MzWriting writing;
  gboolean time_rtl;   /* time runs from right to left */
  gboolean candles;    /* where the prices have open, high and low */
  gboolean logarithm;  /* of the price axis */
  gboolean volume;     /* where the prices have it */
  gboolean indexed;    /* timeline: the price as 100 on the first day */
  gboolean adjusted;   /* timeline: the prices given are scaled for splits and dividends */
  gboolean change;     /* scatter: by how much spending changed, not how much it was */
  const char *title;   /* instead of the chart's own; may be NULL */
  const char *company; /* its canonical name: only its figures; NULL for all */
  guint32 from;        /* julian days; 0: open */
  guint32 to;
  GPtrArray *companies; /* of MzCompany, for names in the language; may be NULL */
} MzBoardOptions;

/* New: what the writing's language calls a figure's company ("Meta;Oracle" names two). */
char *mz_board_company_text (const MzBoardOptions *options, const char *company);

G_END_DECLS
