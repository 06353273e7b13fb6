/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of reported spending in a file. */
#pragma once

#include "board/spending.h"

G_BEGIN_DECLS

/* New array of MzSpendingFact in the order of time. The first column is a date (ISO 8601, with or
 * without a time) or a period ("2025Q3", "2025"), the column of values is known by its name (value,
 * amount, spend, spending, capex), else it is the second; "_musd" at the end of a name counts
 * millions. Its name also says the currency and the metric.
 * Dates without an end divide the time between them. An error names file and line. */
GArray *mz_spending_file_read (
    const char *path, guint32 from, guint32 to, char **currency, char **metric, GError **error);

G_END_DECLS
