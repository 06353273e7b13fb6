/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the lines of an article. */
#pragma once

#include "model/article.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Inside the caller's transaction. */
gboolean mz_paragraphs_replace (
    MzDatabase *database, gint64 article, const MzParagraph *paragraphs, guint n, GError **error);

/* New array of MzParagraph. */
GArray *mz_paragraphs_load (MzDatabase *database, gint64 article, GError **error);

G_END_DECLS
