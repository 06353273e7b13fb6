/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What boards say: figures, articles and sources in words. For the files of board/. */
#pragma once

#include "board/facts.h"
#include "board/spending.h"

G_BEGIN_DECLS

/* All return new strings. */
char *mz_words_value (const MzBoardOptions *options, const MzReading *reading);
char *
mz_words_detail (const MzBoardOptions *options, const MzReading *reading, gboolean with_metric);
char *mz_words_article (const MzBoardOptions *options, const MzArticleFacts *article);
char *mz_words_mark (const MzBoardOptions *options,
                     const MzFigure *figure,
                     const MzArticleFacts *article);
char *mz_words_origin (const MzBoardOptions *options, const MzArticleFacts *article);

/* The source line: at most three articles by name, the rest counted; @more (may be NULL) is put in
 * front. NULL where there is nothing to name. */
char *mz_words_sources (const MzBoardOptions *options,
                        const MzArticleFacts *articles,
                        guint n_articles,
                        const char *more);

/* The tables that a chart is made of, as the source line names them. Borrowed. */
typedef struct {
  const char *const *prices; /* one a series; a name that is there twice is said once */
  guint n_prices;
  const char *spending; /* may be NULL */
} MzTableNames;

/* The source line with tables in front. NULL where there is nothing to name. */
char *mz_words_all_sources (const MzBoardOptions *options,
                            const MzArticleFacts *articles,
                            guint n_articles,
                            const MzTableNames *tables);

/* Borrowed: "Capital spending"; "Spending" where @metric is NULL or has no name of its own. */
const char *mz_words_spending (const MzBoardOptions *options, const char *metric);

/* "%s" in @form replaced by @n in the chart's digits. */
char *mz_words_count (const MzBoardOptions *options, const char *one, const char *many, guint n);

/* Appends a line that says how many more figures say the same, where there are any. */
void mz_words_append_repeats (GString *text, const MzBoardOptions *options, guint n);

/* Appends one source an article to @chart. */
void mz_words_add_sources (MzChartParts *chart, const MzArticleFacts *articles, guint n_articles);

/* Appends the source that a table of spending is; nothing for an empty one. */
void mz_words_add_table_source (MzChartParts *chart,
                                const MzSpendingTable *table,
                                const MzBoardOptions *options);

/* Whether a figure is a sum that was or is to be spent, and no repetition of another. */
gboolean mz_words_is_spending (const MzReading *reading);

/* Borrowed: the unit of an axis: a name in Arabic, an ISO 4217 code in English. */
const char *mz_words_unit (const MzBoardOptions *options, const char *currency);

/* Whether the figure is of the company asked for, where one is. */
gboolean mz_words_is_of_company (const MzBoardOptions *options, const MzReading *reading);

/* Whether the options ask for the figure: its company, its article's date. */
gboolean mz_words_is_wanted (const MzBoardOptions *options,
                             const MzArticleFacts *article,
                             const MzReading *reading);

G_END_DECLS
