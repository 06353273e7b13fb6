/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's keys for providers of prices, kept by the secret service of the desktop. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* New: NULL without an error where none is kept, or where there is no secret service. */
char *mz_keys_find (const char *provider_id);
gboolean mz_keys_keep (const char *provider_id, const char *key, GError **error);
gboolean mz_keys_forget (const char *provider_id, GError **error);

G_END_DECLS
