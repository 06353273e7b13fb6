/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a .tsv file into rows. */
#pragma once

#include "extract/lexicon-private.h"

G_BEGIN_DECLS

/* Appends the rows of @text, a file called @file in messages, to @rows (of MzRow *, freed with
 * mz_row_free()). */
gboolean mz_lexicon_file_read (const MzTableKind *kind,
                               const char *file,
                               const char *text,
                               gsize length,
                               GPtrArray *rows,
                               GError **error);

void mz_row_free (MzRow *row);

/* How messages name a row: "currencies.tsv, line 12". New. */
char *mz_row_describe (const MzRow *row);

/* The kind of each table. */
const MzTableKind *mz_lexicon_get_kind (MzTable table);

G_END_DECLS
