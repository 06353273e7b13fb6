/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sectors words such as "صانعة الرقائق" or "the lender" call. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MzSectors MzSectors;

/* @rows: the rows of MZ_TABLE_SECTORS, borrowed while this runs. New; never changes. */
MzSectors *mz_sectors_new (GPtrArray *rows);
void mz_sectors_free (MzSectors *self);

/* Borrowed: the keys of all sectors that the folded @words call, each between blanks:
 * " chips memory ". */
const char *mz_sectors_find (const MzSectors *self, const char *words);

/* Whether @sector is one of @keys. */
gboolean mz_sectors_include (const char *keys, const char *sector);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSectors, mz_sectors_free)

G_END_DECLS
