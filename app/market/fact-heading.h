/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heading of a column of reported figures says: metric, definition, currency, magnitude.
 * For fact-csv.c. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Owns its string. */
typedef struct {
  const char *metric; /* "capex" */
  char *definition;   /* "incl finance leases"; "" where the heading has none */
  char currency[4];   /* "" where the heading has none */
  gint places;        /* the values count ten to the power of this: 6 for millions */
} MzFactHeading;

/* "capex_incl_finance_leases_musd"; FALSE for a heading of something else. */
gboolean mz_fact_heading_parse (const char *text, MzFactHeading *heading);
void mz_fact_heading_clear (MzFactHeading *heading);

/* Static: what a table calls a metric ("costs and expenses") in the lexicon's word ("opex"); NULL
 * where it is none. */
const char *mz_fact_metric_find (const char *name);

/* "million", "bn", "thousands": ten to the power of @places; FALSE for another word. */
gboolean mz_fact_magnitude_parse (const char *word, gint *places);

G_END_DECLS
