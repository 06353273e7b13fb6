/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of symbols, their daily bars and where those came from. */
#pragma once

#include "model/bar-batch.h"
#include "store/database.h"

G_BEGIN_DECLS

/* How far an import is. */
typedef struct {
  MzImportProgress progress;
  guint done; /* days, of all batches */
  guint total;
} MzBarsTally;

/* Inside the caller's transaction. Adds to @count and @tally. */
gboolean mz_bars_import (MzDatabase *database,
                         const MzBarBatch *batch,
                         MzBarsTally *tally,
                         MzImportCount *count,
                         GError **error);

/* New: from one julian day to another, inclusive; 0 leaves an end open. */
MzBarBatch *
mz_bars_load (MzDatabase *database, const char *symbol, guint32 from, guint32 to, GError **error);

/* New array of MzSymbol, by name. */
GPtrArray *mz_symbols_list (MzDatabase *database, GError **error);

G_END_DECLS
