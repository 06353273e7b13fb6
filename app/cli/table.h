/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table for the terminal, its columns aligned whatever the script. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MzTable MzTable;

MzTable *mz_table_new (guint n_columns);
void mz_table_free (MzTable *self);

/* @cells: n_columns strings, copied; NULL is an empty cell. */
void mz_table_add_row (MzTable *self, const char *const *cells);

/* A line of its own under the last row, out of the columns. */
void mz_table_add_note (MzTable *self, const char *note);

void mz_table_append_to (const MzTable *self, GString *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTable, mz_table_free)

G_END_DECLS
