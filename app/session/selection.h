/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the article on view, and which of them is selected; one that is still to come is
 * waited for. Main thread only. */
#pragma once

#include "model/figure.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MZ_NO_POSITION G_MAXUINT /* nothing is selected */

typedef struct _MzSelection MzSelection;

/* New: of no figures. */
MzSelection *mz_selection_new (void);
void mz_selection_free (MzSelection *self);

/* Borrowed: of MzFigure. */
GListModel *mz_selection_get_list (MzSelection *self);

/* @figures (of MzFigure) may be NULL. What was selected is not any more; the one that is waited for
 * is to be found by mz_selection_find_wanted(). */
void mz_selection_fill (MzSelection *self, GPtrArray *figures);

guint mz_selection_get_position (MzSelection *self);

/* FALSE where nothing changes; one that is not there is none. */
gboolean mz_selection_set_position (MzSelection *self, guint position);

/* Borrowed, NULL for none. */
MzFigure *mz_selection_get_figure (MzSelection *self);

/* The position of the same words, or MZ_NO_POSITION: then @figure (NULL for none) is waited for. */
guint mz_selection_want (MzSelection *self, MzFigure *figure);

/* The position of the figure that is waited for, where it has come. */
guint mz_selection_find_wanted (MzSelection *self);

/* The position @step places further in the text; the ends stop. */
guint mz_selection_step (MzSelection *self, int step);

G_END_DECLS
