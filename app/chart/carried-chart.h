/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole chart as part of what its picture says of itself, and back. */
#pragma once

#include "chart/chart.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The members of the object that is open. Sources and figures stand elsewhere: a mark's figure is
 * told by its number among those that marks have. */
void mz_carried_chart_write (JsonBuilder *builder, const MzChartParts *chart);

/* Fills @chart, which mz_chart_parts_init() has made and which has its sources already. @figures:
 * of MzFigure. FALSE where @object is damaged; @chart is to be given to mz_chart_new_take() anyway.
 */
gboolean mz_carried_chart_read (JsonObject *object, GPtrArray *figures, MzChartParts *chart);

G_END_DECLS
