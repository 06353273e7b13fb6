/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the analyst's own word on figures, which outranks what the rules read. */
#pragma once

#include "model/figure.h"
#include "store/database.h"

G_BEGIN_DECLS

/* All but the last run inside the caller's transaction. */

/* In place of what was said of these words before. */
gboolean mz_corrections_save (
    MzDatabase *database, gint64 article, MzFigure *figure, gboolean rejected, GError **error);

/* Finds the words again in an edited text; those that are gone become orphans. */
gboolean mz_corrections_anchor (
    MzDatabase *database, gint64 article, const char *text, gsize length, GError **error);

/* A copy of each correction of @from at @to. */
gboolean mz_corrections_copy (MzDatabase *database, gint64 from, gint64 to, GError **error);

/* New array of MzFigure: @figures with the corrections in force in their place. */
GPtrArray *mz_corrections_apply (
    MzDatabase *database, gint64 article, const char *digest, GPtrArray *figures, GError **error);

G_END_DECLS
