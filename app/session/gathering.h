/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the articles at hand belong on a chart. */
#pragma once

#include "chart/chart.h"
#include "session/library.h"

G_BEGIN_DECLS

/* How far a chart reaches. */
typedef enum {
  MZ_SCOPE_ARTICLE, /* the one on view */
  MZ_SCOPE_LIBRARY, /* all that are at hand, also those that are only kept */
  MZ_SCOPE_BY_KIND, /* nobody chose: as the kind of chart is for */
} MzChartScope;

/* Whether charts of @kind have the line of one company's price. */
gboolean mz_gathering_is_of_one_company (MzChartKind kind);

/* Whether charts of @kind begin with one company, though they can be of all. */
gboolean mz_gathering_begins_with_one (MzChartKind kind);

/* ARTICLE or LIBRARY: what @wish comes to; @entry is the one on view, may be NULL. */
MzChartScope mz_gathering_find_scope (MzChartScope wish, MzChartKind kind, MzEntry *entry);

/* New array of MzEntry whose figures are there: @entry, the one on view, or all that speak of
 * @company, whose name may be NULL for any. */
GPtrArray *
mz_gathering_find (MzLibrary *library, MzEntry *entry, const char *company, MzChartScope scope);

/* New set of char *: digests and URIs of all articles whose figures are there. */
GHashTable *mz_gathering_list_known (MzLibrary *library);

/* Whether a chart has the article, with the figures that were read in it. */
gboolean mz_gathering_is_charted (MzEntry *entry, MzChart *chart);

gboolean mz_gathering_is_same (GPtrArray *a, GPtrArray *b);

G_END_DECLS
