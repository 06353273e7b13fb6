/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles that a chart is made of: those read in the session, then the library's. */
#pragma once

#include "board/facts.h"
#include "session/gathering.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Owns what its facts point to. */
typedef struct {
  GArray *facts;      /* of MzArticleFacts */
  GPtrArray *objects; /* articles and what was read out of them */
  GPtrArray *kept;    /* of MzKeptFigures; NULL before they are loaded */
} MzChartArticles;

/* Main thread: entries change there only. */
void mz_chart_articles_init (MzChartArticles *self, GPtrArray *entries);

/* Any thread that may wait: adds the library's articles that have a figure of @company, NULL for
 * all, but for those of @known. */
void mz_chart_articles_load (MzChartArticles *self,
                             MzStore *store,
                             const char *company,
                             GHashTable *known,
                             GCancellable *cancellable);

/* Borrowed. */
const MzArticleFacts *mz_chart_articles_get (const MzChartArticles *self, guint *n);

void mz_chart_articles_clear (MzChartArticles *self);

G_END_DECLS
