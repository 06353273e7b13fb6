/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a balloon says of a place on a chart, of a mark, of a stretch. Pure. */
#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

/* A mark with all that share its place, each with its quotation; new. */
char *mz_chart_words_for_mark (MzScene *scene, guint mark);

/* The line at a place, and @mark where there is one: new, NULL where there is nothing to say. */
char *mz_chart_words_for_place (MzScene *scene, const MzProbe *probe, guint mark);

/* Both ends of a stretch and the change between them; new, NULL where there is no line. */
char *mz_chart_words_for_stretch (MzScene *scene, double from, double to);

G_END_DECLS
