/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of what the extractor read in an article: its figures and the numbers left alone. */
#pragma once

#include "model/extraction.h"
#include "store/database.h"

G_BEGIN_DECLS

/* All run inside the caller's transaction. */
gboolean
mz_figures_replace (MzDatabase *database, gint64 article, GPtrArray *figures, GError **error);
gboolean mz_unread_replace (
    MzDatabase *database, gint64 article, const MzUnread *unread, guint n, GError **error);

/* New arrays, of MzFigure and of MzUnread. */
GPtrArray *
mz_figures_load (MzDatabase *database, gint64 article, const char *digest, GError **error);
GArray *mz_unread_load (MzDatabase *database, gint64 article, GError **error);

G_END_DECLS
