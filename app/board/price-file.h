/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of prices in a file, of any length, as a trace: what a chart needs of it and no more. */
#pragma once

#include "chart/trace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* New. The columns are known by their names (date, open, high, low, close, volume), else the first
 * is the date and the second the price; dates are ISO 8601, with or without a time. From @from to
 * @to (GDate julian days, inclusive; 0: open). A file of millions of rows is gathered as it is
 * read. An error names the file and the line. */
MzTrace *mz_price_file_read (
    const char *path, guint32 from, guint32 to, GCancellable *cancellable, GError **error);

G_END_DECLS
