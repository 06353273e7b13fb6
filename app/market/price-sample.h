/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a table, kept to look at. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  GPtrArray *cells; /* of char *, valid UTF-8 without outer white space */
  guint line;       /* from 1 */
} MzSampleRow;

/* New array of MzSampleRow: the first @n_rows rows that are not empty. */
GArray *mz_price_sample_new (const char *text, gsize length, char separator, guint n_rows);

/* Borrowed; "" where the row has no such cell. */
const char *mz_price_sample_get (const GArray *sample, guint row, guint column);
guint mz_price_sample_count_columns (const GArray *sample, guint row);

/* Whether a cell is a date by itself, or may be one under a heading that says so. */
gboolean mz_price_sample_is_date (const GArray *sample, guint row, guint column);
gboolean mz_price_sample_is_headed_date (const GArray *sample, guint row, guint column);
gboolean mz_price_sample_is_number (const GArray *sample, guint row, guint column);

/* Whether the first cell from @row on that says something is a number, or none does: a share that
 * was not traded yet has no price in the first rows. */
gboolean mz_price_sample_holds_numbers (const GArray *sample, guint row, guint column);

G_END_DECLS
