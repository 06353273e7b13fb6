/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the light behind a figure's words: under the text, so that joined letters stay joined. */
#pragma once

#include "model/figure.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* New array of GdkRectangle in buffer coordinates, from the top down: one for each unbroken stretch
 * of the words on each line, however the line runs. */
GArray *mz_lights_find (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end);

/* Draws the light of @figure into @areas. */
void mz_lights_draw (GtkWidget *widget,
                     GtkSnapshot *snapshot,
                     MzFigure *figure,
                     GArray *areas,
                     gboolean is_selected);

G_END_DECLS
