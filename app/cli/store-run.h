/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library for as long as a verb needs it; what goes wrong is said. */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Returns an MzExit. */
typedef int (*MzStoreRun) (MzStore *store, gpointer data);

/* Opens the library, NULL for the usual one, has @run use it and closes it; returns an MzExit. */
int mz_store_run (const char *path, MzStoreRun run, gpointer data);

/* New: the library for a verb that can do without; sets @has_failed where it can't be opened. */
MzStore *mz_store_try_open (const char *path, gboolean *has_failed);
void mz_store_try_close (MzStore *store, gboolean *has_failed);

G_END_DECLS
