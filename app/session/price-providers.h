/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The providers of prices that the analyst can choose from. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MzPriceProviders MzPriceProviders;

/* New. A fault in the analyst's own table is told by @error, and then those that ship are there. */
MzPriceProviders *mz_price_providers_new (GError **error);
void mz_price_providers_free (MzPriceProviders *self);

/* What is asked for a position beyond the last is NULL or FALSE. Texts are borrowed. */
guint mz_price_providers_get_n (const MzPriceProviders *self);
const char *mz_price_providers_get_id (const MzPriceProviders *self, guint position);
const char *mz_price_providers_get_name (const MzPriceProviders *self, guint position);
const char *mz_price_providers_get_where (const MzPriceProviders *self, guint position);
gboolean mz_price_providers_takes_key (const MzPriceProviders *self, guint position);

G_END_DECLS
