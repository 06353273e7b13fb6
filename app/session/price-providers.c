/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The providers of prices that the analyst can choose from. */
#include "session/price-providers.h"

#include "market/provider.h"

struct _MzPriceProviders {
  GPtrArray *list; /* of MzProvider */
};

static const MzProvider *
get (const MzPriceProviders *self, guint position)
{
  return position < self->list->len ? g_ptr_array_index (self->list, position) : NULL;
}

/**
 * mz_price_providers_new:
 * @error: return location for what is wrong with the analyst's own table
 *
 * Returns: (transfer full): the providers, in spite of an error at least those that ship
 */
MzPriceProviders *
mz_price_providers_new (GError **error)
{
  MzPriceProviders *self = g_new0 (MzPriceProviders, 1);
  g_autofree char *file = mz_providers_dup_user_file ();

  self->list = mz_providers_load (file, error);
  if (!self->list)
    self->list = mz_providers_load (NULL, NULL);
  return self;
}

/**
 * mz_price_providers_free:
 * @self: the providers
 *
 * Frees them.
 */
void
mz_price_providers_free (MzPriceProviders *self)
{
  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * mz_price_providers_get_n:
 * @self: the providers
 *
 * Returns: how many there are
 */
guint
mz_price_providers_get_n (const MzPriceProviders *self)
{
  return self->list->len;
}

/**
 * mz_price_providers_get_id:
 * @self: the providers
 * @position: from 0
 *
 * Returns: (nullable): how settings name it
 */
const char *
mz_price_providers_get_id (const MzPriceProviders *self, guint position)
{
  const MzProvider *provider = get (self, position);

  return provider ? provider->id : NULL;
}

/**
 * mz_price_providers_get_name:
 * @self: the providers
 * @position: from 0
 *
 * Returns: (nullable): how the analyst knows it
 */
const char *
mz_price_providers_get_name (const MzPriceProviders *self, guint position)
{
  const MzProvider *provider = get (self, position);

  return provider ? provider->name : NULL;
}

/**
 * mz_price_providers_get_where:
 * @self: the providers
 * @position: from 0
 *
 * Returns: (nullable): the page on which a key can be had
 */
const char *
mz_price_providers_get_where (const MzPriceProviders *self, guint position)
{
  const MzProvider *provider = get (self, position);

  return provider ? provider->where : NULL;
}

/**
 * mz_price_providers_takes_key:
 * @self: the providers
 * @position: from 0
 *
 * Returns: whether it does anything with a key
 */
gboolean
mz_price_providers_takes_key (const MzPriceProviders *self, guint position)
{
  const MzProvider *provider = get (self, position);

  return provider && provider->key != MZ_PROVIDER_KEY_NONE;
}
