/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where daily prices can be had, described as data: resources/providers.tsv and the analyst's own
 * file of that form. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  MZ_PROVIDER_KEY_NONE,
  MZ_PROVIDER_KEY_OPTIONAL,
  MZ_PROVIDER_KEY_REQUIRED,
} MzProviderKey;

/* Owns its strings; none is NULL. */
typedef struct {
  char *id;   /* "stooq" */
  char *name; /* "Stooq" */
  char *url;  /* with {symbol}, {lower}, {from}, {to}, {key} */
  gboolean has_compact_dates;
  char *suffix; /* of symbols without a full stop */
  MzProviderKey key;
  char *header; /* "Name: value with {key}", or "" */
  char *where;  /* the page on which a key can be had, or "" */
} MzProvider;

#define MZ_PROVIDER_ERROR (mz_provider_error_quark ())
GQuark mz_provider_error_quark (void);

typedef enum {
  MZ_PROVIDER_ERROR_MALFORMED, /* the analyst's own file */
} MzProviderError;

/* New array of MzProvider; @user_file may be NULL or missing. */
GPtrArray *mz_providers_load (const char *user_file, GError **error);
/* Borrowed; NULL where there is none of that id. */
const MzProvider *mz_providers_find (GPtrArray *providers, const char *id);
/* New: the analyst's own file, where it would be. */
char *mz_providers_dup_user_file (void);

/* New: the address and the header (NULL for none) of a request; days are GDate julian days. */
char *mz_provider_dup_url (
    const MzProvider *self, const char *symbol, guint32 from, guint32 to, const char *key);
char *mz_provider_dup_header (const MzProvider *self, const char *key);

G_END_DECLS
