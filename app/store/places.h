/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the places that articles were found in. */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* The row of the article that was found at @uri last, 0 where there is none. */
gboolean mz_places_find (MzDatabase *database, const char *uri, gint64 *article, GError **error);

/* How many places an article has. */
gboolean mz_places_count (MzDatabase *database, gint64 article, gint64 *n, GError **error);

/* @uri holds @article now, and no other. */
gboolean mz_places_save (
    MzDatabase *database, const char *uri, gint64 article, gint64 opened, GError **error);

G_END_DECLS
