/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A server of prices on this machine, which also misbehaves: the path says how it is to answer. */
#pragma once

#include <glib.h>

#define QUOTE_TABLE "Date,Open,High,Low,Close,Volume\n2025-10-30,669,680,650,666.47,88440000\n"
#define QUOTE_KEY   "s3cret"

typedef struct QuoteServerParts QuoteServerParts;

/* What the server saw. */
typedef struct {
  QuoteServerParts *parts;
  char *origin;     /* "http://127.0.0.1:4711" */
  gint n_requests;  /* atomic */
  char *last_query; /* of the newest request; to be read when it is answered */
  char *last_header;
} QuoteServer;

/* New. @is_secure: with a certificate that nobody vouches for. */
QuoteServer *quote_server_start (gboolean is_secure);
void quote_server_stop (QuoteServer *self);

/* Nobody listens at its address any more. */
void quote_server_disconnect (QuoteServer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuoteServer, quote_server_stop)
