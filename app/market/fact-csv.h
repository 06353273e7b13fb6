/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a table of reported figures: one figure a row, or a column for each metric. */
#pragma once

#include "model/reported.h"

G_BEGIN_DECLS

typedef enum {
  MZ_FACT_ERROR_EMPTY,
  MZ_FACT_ERROR_NO_PERIOD, /* no column says when */
  MZ_FACT_ERROR_NO_VALUES, /* no column is a metric's */
  MZ_FACT_ERROR_ROW,       /* a row cannot be read */
} MzFactError;

#define MZ_FACT_ERROR (mz_fact_error_quark ())
GQuark mz_fact_error_quark (void);

typedef struct {
  const char *company;  /* whose, where the table does not say */
  const char *currency; /* where the table does not say: ISO 4217; may be NULL */
  const char *source;   /* where the table names none: the file's name */
} MzFactOptions;

/* New array of MzReportedFact in the order of the table; nothing where any row cannot be read. The
 * error's message names line and column, not the file. @ignored: new, the headings of columns that
 * were not taken; may be NULL. */
GPtrArray *mz_fact_csv_read (
    const char *text, gsize length, const MzFactOptions *options, GStrv *ignored, GError **error);

G_END_DECLS
