/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day on which an article came out, by the analyst's own word. For the store's worker. */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* @published: ISO 8601; NULL takes the word back. */
gboolean
mz_own_dates_set (MzDatabase *database, const char *digest, const char *published, GError **error);

/* New; "" where there is none. NULL with @error set. */
char *mz_own_dates_find (MzDatabase *database, const char *digest, GError **error);

G_END_DECLS
