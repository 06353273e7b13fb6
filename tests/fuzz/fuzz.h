/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What libFuzzer calls, and replay.c where libFuzzer is not linked. */
#pragma once

#include "read/reader.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length);

/* New: the article that a file of these bytes is read as, or NULL with an error of the reader's. */
static inline MzArticle *
read_article (const uint8_t *bytes, size_t length, GError **error)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes, (gssize) length, NULL);

  return mz_reader_read_stream (stream, "input", NULL, NULL, NULL, error);
}
