/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of articles, of the places they were found in and of their paragraphs. */
#pragma once

#include "model/article.h"
#include "model/extraction.h"
#include "store/database.h"

G_BEGIN_DECLS

/* The row of an article, 0 where there is none. */
gboolean
mz_articles_find (MzDatabase *database, const char *digest, gint64 *article, GError **error);

/* These run inside the caller's transaction. Where there is a @digest to remove, it is there. */
gboolean mz_articles_save (MzDatabase *database,
                           MzArticle *article,
                           MzExtraction *extraction,
                           GError **error);
gboolean mz_articles_remove (MzDatabase *database, gint64 article, GError **error);

/* Brings what a list shows of an article up to date with its figures in force. */
gboolean
mz_articles_count (MzDatabase *database, gint64 article, const char *digest, GError **error);

G_END_DECLS
