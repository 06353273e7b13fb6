/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of one language, whatever the locale of the process: a chart is written in the language
 * it is asked for. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Marks a pair of plural forms for translation where it stands as an initializer or an argument. */
#define NP_(one, many) one, many

typedef struct _MzCatalog MzCatalog;

/* "en", "ar"; NULL picks the user's language. Never freed: one for each language, shared by all
 * threads. */
const MzCatalog *mz_catalog_for (const char *language);

const char *mz_catalog_get_language (const MzCatalog *self);
gboolean mz_catalog_is_rtl (const MzCatalog *self);
const char *mz_catalog_get (const MzCatalog *self, const char *text);
const char *mz_catalog_get_in (const MzCatalog *self, const char *context, const char *text);
const char *mz_catalog_plural (const MzCatalog *self, const char *one, const char *many, gulong n);

G_END_DECLS
