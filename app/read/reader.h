/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens a file of any format that Mizan reads, as an article. */
#pragma once

#include "model/article.h"
#include "read/error.h"

G_BEGIN_DECLS

#define MZ_READER_MAX_BYTES ((goffset) 256 << 20) /* far past any article, still bearable */
#define MZ_READER_MAX_LINES 5000000

/* The article comes back new. An error is of MZ_READ_ERROR, or G_IO_ERROR_CANCELLED.
 * @progress (may be NULL) hears how many bytes of how many have been read, 0 where the size is not
 * known; the plain forms call it on their own thread, the _async form on the caller's. */
MzArticle *mz_reader_read (GFile *file,
                           GFileProgressCallback progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GError **error);
MzArticle *mz_reader_read_stream (GInputStream *stream,
                                  const char *name,
                                  GFileProgressCallback progress,
                                  gpointer progress_data,
                                  GCancellable *cancellable,
                                  GError **error);
void mz_reader_read_async (GFile *file,
                           GFileProgressCallback progress,
                           gpointer progress_data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
MzArticle *mz_reader_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
