/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `mizan chart` draws: articles out of files or the library, and prices. */
#pragma once

#include "board/facts.h"
#include "extract/lexicon.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What is asked for; borrowed. */
typedef struct {
  char **files;          /* articles; NULL or empty: the library's, where nothing else is named */
  const char *prices;    /* a file; NULL for none */
  gboolean has_spending; /* out of a file, which is read elsewhere */
  const char *company;   /* in any spelling; NULL for all */
  const char *store_path;
  gboolean no_store;
  gboolean wants_prices; /* the library's, where no file is named */
  gboolean wants_series; /* the tables of prices are read elsewhere, with their lexicon */
  gboolean adjusted;     /* prices scaled for splits and dividends */
  gboolean has_title;    /* so that none has to be found */
  guint32 from;
  guint32 to;
} MzChartOrder;

/* Owns what it points to; see mz_chart_data_clear(). */
typedef struct {
  MzLexicon *lexicon;  /* NULL where no article is concerned */
  MzStore *store;      /* NULL where nothing is kept */
  GPtrArray *articles; /* and what was read out of them */
  GPtrArray *kept;     /* of MzKeptFigures: the library's; NULL where they are not wanted */
  GArray *facts;       /* of MzArticleFacts, borrowing from the two above */
  char *company;       /* its canonical name, where one was asked for */
  char *subject;       /* the company whose prices and filings the library is asked for, or NULL */
  MzTrace *prices;
  char *symbol;
  char *price_currency;
  char *price_source;
  gboolean has_failed; /* something was said on stderr; the rest is there all the same */
} MzChartData;

/* Everything that can be had; FALSE with an error where nothing can be drawn. */
gboolean mz_chart_data_gather (MzChartData *data, const MzChartOrder *order, GError **error);
void mz_chart_data_clear (MzChartData *data);

G_END_DECLS
