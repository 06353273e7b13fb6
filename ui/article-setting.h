/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a part of an article into a text buffer: the title large, the byline small. */
#pragma once

#include "article-parts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the tags that mz_article_setting_fill() uses. Once for each buffer. */
void mz_article_setting_prepare (GtkTextBuffer *buffer);

/* Replaces what @buffer holds; NULL for both empties it. The buffer's offsets are the article's,
 * less the part's first. */
void mz_article_setting_fill (GtkTextBuffer *buffer, MzArticle *article, const MzArticlePart *part);

G_END_DECLS
