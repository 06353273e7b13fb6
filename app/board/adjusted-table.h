/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The adjusted prices of a table, as a trace. */
#pragma once

#include "chart/trace.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* New: of the first symbol of @table, a text in UTF-8 of the name @name; each day scaled as its
 * adjusted close is. @from and @to: GDate julian days, inclusive; 0 leaves an end open. */
MzTrace *
mz_adjusted_table_read (GBytes *table, const char *name, guint32 from, guint32 to, GError **error);

G_END_DECLS
