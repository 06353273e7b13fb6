/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Daily prices from a provider, by a program of its own: what speaks with the network is neither
 * the window nor the engine, and costs them nothing until it is wanted. */
#pragma once

#include "market/price-csv.h"
#include "market/provider.h"

G_BEGIN_DECLS

/* Also the exit status of that program, less MZ_QUOTES_EXIT. */
typedef enum {
  MZ_QUOTES_ERROR_NO_KEY,
  MZ_QUOTES_ERROR_NETWORK,     /* no connection, or it broke */
  MZ_QUOTES_ERROR_CERTIFICATE, /* whoever answers cannot prove who it is */
  MZ_QUOTES_ERROR_REFUSED,     /* an unknown symbol, a wrong key */
  MZ_QUOTES_ERROR_LIMIT,       /* too many requests */
  MZ_QUOTES_ERROR_SERVER,      /* it fails by its own word */
  MZ_QUOTES_ERROR_MOVED,       /* it sends the request to another server */
  MZ_QUOTES_ERROR_TOO_LARGE,
  MZ_QUOTES_ERROR_TOO_SLOW,
  MZ_QUOTES_ERROR_NO_PRICES, /* it answers with something else */
  MZ_QUOTES_ERROR_PROGRAM,   /* the program itself is missing or broken */
} MzQuotesError;

#define MZ_QUOTES_EXIT 10

/* How that program begins the lines on which it tells how far it is. */
#define MZ_QUOTES_RECEIVED "@received "
#define MZ_QUOTES_WAITING  "@waiting "

#define MZ_QUOTES_ERROR (mz_quotes_error_quark ())
GQuark mz_quotes_error_quark (void);

typedef enum {
  MZ_QUOTES_RECEIVED_BYTES,  /* the amount: of the table, so far */
  MZ_QUOTES_WAITING_SECONDS, /* the amount: until the provider is asked again */
} MzQuotesStage;

/* Called on a thread of its own. */
typedef void (*MzQuotesTell) (MzQuotesStage stage, guint64 amount, gpointer data);

/* What is wanted; days are GDate julian days. */
typedef struct {
  const char *symbol;   /* as the analyst writes it: "META" */
  const char *currency; /* ISO 4217; NULL where unknown */
  guint32 from;         /* 0: a little before @known, for what providers mend afterwards */
  guint32 to;           /* 0: today */
  guint32 known;        /* the last day that is there already; 0 for none */
  const char *key;      /* NULL: the one that the secret service keeps */
  MzQuotesTell tell;    /* how far it is; may be NULL */
  gpointer tell_data;
} MzQuotesRequest;

/* New: the bars that the provider has. */
MzPriceImport *mz_quotes_fetch (const MzProvider *provider,
                                const MzQuotesRequest *request,
                                GCancellable *cancellable,
                                GError **error);

/* Keeps the key of a provider in the secret service; NULL forgets it. */
gboolean mz_quotes_keep_key (const char *provider_id,
                             const char *key,
                             GCancellable *cancellable,
                             GError **error);

G_END_DECLS
