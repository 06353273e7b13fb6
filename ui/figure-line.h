/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the table of figures: the figure, and its company as the interface calls it.
 * Immutable. */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

#define MZ_TYPE_FIGURE_LINE (mz_figure_line_get_type ())
G_DECLARE_FINAL_TYPE (MzFigureLine, mz_figure_line, MZ, FIGURE_LINE, GObject)

/* @session: whose article the figure is of. */
MzFigureLine *mz_figure_line_new (MzFigure *figure, MzSession *session);

/* Borrowed. */
MzFigure *mz_figure_line_get_figure (MzFigureLine *self);

G_END_DECLS
