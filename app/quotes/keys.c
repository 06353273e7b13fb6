/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's keys for providers of prices, kept by the secret service of the desktop. */
#include "quotes/keys.h"

#include "config.h"

#include "market/quotes.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

static const SecretSchema SCHEMA = {
  APPLICATION_ID,
  SECRET_SCHEMA_NONE,
  { { "provider", SECRET_SCHEMA_ATTRIBUTE_STRING }, { NULL, 0 } },
};

static gboolean
set_error (const GError *cause, GError **error)
{
  g_set_error (error, MZ_QUOTES_ERROR, MZ_QUOTES_ERROR_NO_KEY,
               _ ("The desktop keeps no secrets here: %s. Give the key with each download "
                  "instead."),
               cause->message);
  return FALSE;
}

/**
 * mz_keys_find:
 * @provider_id: whose key is wanted
 *
 * Returns: (transfer full) (nullable): the key that is kept
 */
char *
mz_keys_find (const char *provider_id)
{
  return secret_password_lookup_sync (&SCHEMA, NULL, NULL, "provider", provider_id, NULL);
}

/**
 * mz_keys_keep:
 * @provider_id: whose key it is
 * @key: the key
 * @error: return location for an error of %MZ_QUOTES_ERROR
 *
 * Returns: whether the secret service keeps it now
 */
gboolean
mz_keys_keep (const char *provider_id, const char *key, GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Mizan: key for %s"), provider_id);
  g_autoptr (GError) cause = NULL;

  return secret_password_store_sync (&SCHEMA, SECRET_COLLECTION_DEFAULT, label, key, NULL, &cause,
                                     "provider", provider_id, NULL) ||
         set_error (cause, error);
}

/**
 * mz_keys_forget:
 * @provider_id: whose key it is
 * @error: return location for an error of %MZ_QUOTES_ERROR
 *
 * Returns: whether no key of that provider is kept any more
 */
gboolean
mz_keys_forget (const char *provider_id, GError **error)
{
  g_autoptr (GError) cause = NULL;

  secret_password_clear_sync (&SCHEMA, NULL, &cause, "provider", provider_id, NULL);
  return !cause || set_error (cause, error);
}
