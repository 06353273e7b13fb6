/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article with its figures lit; a click on one selects it. */
#pragma once

#include "model/article.h"
#include "session/checks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Properties to be bound: article, extraction, checks, selected-figure; to be read: note (which
 * part of a long article is shown, NULL for all of it), has-earlier, has-later. */
#define MZ_TYPE_ARTICLE_TEXT (mz_article_text_get_type ())
G_DECLARE_FINAL_TYPE (MzArticleText, mz_article_text, MZ, ARTICLE_TEXT, GtkTextView)

/* Show the part of a long article that is @step parts further; the ends stop. */
void mz_article_text_turn (MzArticleText *self, int step);

/* Borrowed: the figure at a place of the widget, or NULL. */
MzFigure *mz_article_text_find_figure (MzArticleText *self, double x, double y);

/* New array of GdkRectangle in buffer coordinates: where @figure's words are lit. */
GArray *mz_article_text_find_areas (MzArticleText *self, MzFigure *figure);

/* New: what a balloon at @figure's words says. */
char *mz_article_text_dup_balloon (MzArticleText *self, MzFigure *figure);

G_END_DECLS
