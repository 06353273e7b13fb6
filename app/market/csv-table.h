/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV table that fits into memory, its columns known by their names. Immutable. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MzCsvTable MzCsvTable;

/* New: @text in UTF-8; its first row holds the headings. NULL where there is no row. */
MzCsvTable *mz_csv_table_new (const char *text, gsize length);
void mz_csv_table_free (MzCsvTable *self);

guint mz_csv_table_get_n_rows (const MzCsvTable *self); /* without the headings */
guint mz_csv_table_get_n_columns (const MzCsvTable *self);
const char *mz_csv_table_get_heading (const MzCsvTable *self, guint column);

/* The first column that is called as one of @names (NULL-terminated, capitals do not matter), or
 * -1. */
int mz_csv_table_find_column (const MzCsvTable *self, const char *const *names);

/* Borrowed; "" where the row is too short or @column is -1. */
const char *mz_csv_table_get (const MzCsvTable *self, guint row, int column);

/* The line that the row stands on, from 1. */
guint mz_csv_table_get_line (const MzCsvTable *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCsvTable, mz_csv_table_free)

G_END_DECLS
