/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the articles at hand belong on a chart. */
#pragma once

#include "chart/chart.h"
#include "session/library.h"

G_BEGIN_DECLS

/* Whether charts of @kind have the line of one company's price. */
gboolean mz_gathering_is_of_one_company (MzChartKind kind);

/* New array of MzEntry: those that speak of @company, whose name may be NULL for all; @entry is the
 * one on view. */
GPtrArray *
mz_gathering_find (MzLibrary *library, MzEntry *entry, const char *company, MzChartKind kind);

gboolean mz_gathering_is_same (GPtrArray *a, GPtrArray *b);

G_END_DECLS
