/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles back out of the library: as summaries for a list, and whole. */
#pragma once

#include "model/article-summary.h"
#include "model/article.h"
#include "model/extraction.h"
#include "store/database.h"

G_BEGIN_DECLS

#define MZ_NEWEST_PLACE                                                                            \
  "(SELECT uri FROM places WHERE article = articles.id ORDER BY opened DESC LIMIT 1)"
#define MZ_SUMMARY_COLUMNS                                                                         \
  "digest, " MZ_NEWEST_PLACE ", name, title, coalesce (outlet, stated_outlet), "                   \
  "coalesce (own_published, published, stated_published), language, companies, n_figures, opened " \
  "/ 1000000"
#define MZ_N_SUMMARY_COLUMNS 10

/* New: of a row that begins with those columns. */
MzArticleSummary *mz_article_list_read_summary (MzStatement *statement);

/* New array of MzArticleSummary, opened last comes first; at most @limit, 0 for all. */
GPtrArray *mz_article_list_load (MzDatabase *database, guint limit, GError **error);

/* New: by URI, path, digest or the start of one. */
MzArticleSummary *mz_article_list_find (MzDatabase *database, const char *key, GError **error);

/* Both come back new. */
gboolean mz_article_list_load_whole (MzDatabase *database,
                                     const char *digest,
                                     MzArticle **article,
                                     MzExtraction **extraction,
                                     GError **error);

G_END_DECLS
