/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Downloads a table of daily prices. It blocks. */
#pragma once

#include "market/quotes.h"

G_BEGIN_DECLS

typedef struct {
  const char *symbol;
  guint32 from; /* GDate julian days, both included */
  guint32 to;
  const char *key; /* NULL where the analyst has none */

  /* Limits; 0 for the usual ones. */
  guint silence;      /* seconds without a byte */
  guint patience;     /* seconds for the whole answer, waits between tries not counted */
  gsize max_bytes;    /* of the answer */
  guint max_wait;     /* seconds that a busy server may ask to wait */
  guint n_more_tries; /* where a server is busy or a connection breaks */

  /* Both on the calling thread; each may be NULL. */
  void (*progress) (gsize n_bytes, gpointer data);
  void (*waits) (guint seconds, gpointer data); /* before another try */
  gpointer progress_data;
} MzDownload;

/* New: the table as it came. No message shows the key. */
GBytes *mz_download (const MzProvider *provider,
                     const MzDownload *request,
                     GCancellable *cancellable,
                     GError **error);

G_END_DECLS
