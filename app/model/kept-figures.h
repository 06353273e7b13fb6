/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a library holds, as charts gather it: an article's figures without its text, and the
 * companies that there is something of. Plain values. */
#pragma once

#include "model/article-summary.h"

G_BEGIN_DECLS

/* Owns both. */
typedef struct {
  MzArticleSummary *article;
  GPtrArray *figures; /* of MzFigure in the order of the text, the analyst's word in place */
} MzKeptFigures;

void mz_kept_figures_free (MzKeptFigures *self);

/* Owns its name. */
typedef struct {
  char *name;       /* canonical */
  guint n_articles; /* that have a figure of it */
  guint n_reported; /* figures of it out of tables */
} MzKeptCompany;

void mz_kept_company_free (MzKeptCompany *self);

G_END_DECLS
