/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a library up to date: the numbered scripts of resources/schema, each in a transaction. */
#pragma once

#include "store/database.h"

G_BEGIN_DECLS

/* The version of the newest script. */
guint mz_migration_get_newest (void);

/* Refuses a library that is newer, or that is no library of Mizan. */
gboolean mz_migration_run (MzDatabase *database, GError **error);

G_END_DECLS
