/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All or nothing: work on a database inside a transaction. */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* Runs @work inside a transaction: all of it is kept, or where it fails nothing. */
typedef gboolean (*MzDatabaseWork) (MzDatabase *self, gpointer data, GError **error);
gboolean
mz_database_transact (MzDatabase *self, MzDatabaseWork work, gpointer data, GError **error);

/* Runs @work, which only reads, on one state of the library. */
gboolean mz_database_read (MzDatabase *self, MzDatabaseWork work, gpointer data, GError **error);

G_END_DECLS
