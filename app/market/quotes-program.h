/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs the program that speaks with the network, and hears what it says. For quotes.c. */
#pragma once

#include "market/quotes.h"

G_BEGIN_DECLS

/* New: what it printed. Blocks; @key goes by the environment and may be NULL, so may @tell. */
GBytes *mz_quotes_program_run (const char *const *words,
                               const char *key,
                               MzQuotesTell tell,
                               gpointer tell_data,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
