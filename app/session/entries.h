/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library's list of entries: finds one, adds what the store knows. */
#pragma once

#include "session/entry.h"

G_BEGIN_DECLS

/* Borrowed: the entry of @entries (of MzEntry) that bears @file or @digest, either of which may be
 * NULL; NULL where there is none. */
MzEntry *mz_entries_find (GListModel *entries, GFile *file, const char *digest);

/* Appends what is not there yet of @summaries, of MzArticleSummary. */
void mz_entries_add_kept (GListStore *entries, GPtrArray *summaries);

G_END_DECLS
