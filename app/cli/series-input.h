/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily prices by symbol, out of the files that are named and out of the library. */
#pragma once

#include "model/bar-batch.h"
#include "store/store.h"

G_BEGIN_DECLS

typedef struct _MzSeriesInput MzSeriesInput;

/* New: reads @files (NULL-terminated, may be NULL); @store may be NULL. */
MzSeriesInput *mz_series_input_new (char *const *files, MzStore *store, GError **error);
void mz_series_input_free (MzSeriesInput *self);

/* Borrowed: the prices of @symbol in any vendor's spelling. NULL without an error: there are none.
 */
const MzBarBatch *mz_series_input_find (MzSeriesInput *self, const char *symbol, GError **error);

/* Borrowed: the only symbol in the files; NULL where they have none or several. */
const char *mz_series_input_get_only_symbol (MzSeriesInput *self);

/* Borrowed: adds a file and gives its first symbol. */
const char *mz_series_input_add (MzSeriesInput *self, const char *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSeriesInput, mz_series_input_free)

G_END_DECLS
