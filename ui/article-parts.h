/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a huge article into parts that a text view shows without a wait. Pure. */
#pragma once

#include "model/article.h"

G_BEGIN_DECLS

/* A stretch of an article's text. */
typedef struct {
  gsize start; /* bytes */
  gsize end;
  gint64 first_char; /* code points in front of start */
} MzArticlePart;

/* New array of MzArticlePart, at least one, covering the text in order; at most @part_bytes each,
 * and a paragraph that is longer than @paragraph_bytes is cut. */
GArray *mz_article_parts_new (MzArticle *article, gsize part_bytes, gsize paragraph_bytes);

/* The part that holds the code point at @offset. */
guint mz_article_parts_find (GArray *parts, gint64 offset);

G_END_DECLS
