/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a list of like things as a table, as JSON lines or as CSV. */
#pragma once

#include "cli/figure-writer.h"

G_BEGIN_DECLS

typedef struct {
  const char *key;     /* in JSON and CSV */
  const char *heading; /* of the table, marked with N_(); NULL: not in the table */
  gboolean is_number;  /* values are in plain decimal notation */
} MzColumn;

typedef struct _MzRecords MzRecords;

/* @columns: borrowed. */
MzRecords *mz_records_new (MzFigureFormat format, const MzColumn *columns, guint n_columns);
void mz_records_free (MzRecords *self);

/* One value a column, copied; NULL where unknown. */
void mz_records_add (MzRecords *self, const char *const *values);

/* Prints what was added since, a table as a whole; FALSE where nobody takes it. */
gboolean mz_records_print (MzRecords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzRecords, mz_records_free)

G_END_DECLS
