/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said on a chart of a place: lines across it, and a balloon of words beside it. */
#pragma once

#include "chart-range.h"
#include "chart/scene.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each draws on @widget, which shows @scene. */

/* The line across the chart at a place, and the mark that is there. */
void mz_chart_balloon_tell_place (
    GtkWidget *widget, GtkSnapshot *snapshot, MzScene *scene, double x, double y);

/* A mark, beside it; nothing where it is not drawn. */
void
mz_chart_balloon_tell_mark (GtkWidget *widget, GtkSnapshot *snapshot, MzScene *scene, guint mark);

/* A stretch of the x axis, lit, and the change from its one end to the other. */
void mz_chart_balloon_tell_stretch (GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    MzScene *scene,
                                    const MzStretch *stretch);

G_END_DECLS
