/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period of a reported figure as tables write it. For fact-csv.c. */
#pragma once

#include "model/period.h"

G_BEGIN_DECLS

/* "2025Q3", "2025-Q3", "Q3 2025", "2025H1", "FY2025", "2025", "2025-09", "2025-09-30": with its
 * days but for a fiscal one. */
gboolean mz_fact_period_parse (const char *text, MzPeriod *period);

G_END_DECLS
