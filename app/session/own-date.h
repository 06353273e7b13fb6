/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's own word on when an article came out. Main thread only. */
#pragma once

#include "session/entry.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Gives @entry what @store knows of it by the analyst's word, once that is looked up. */
void mz_own_date_find (MzStore *store, MzEntry *entry);

/* Gives @entry a date and keeps it in @store; NULL takes it back. @failed may be called, with why
 * it could not be kept, while @owner is there. */
void mz_own_date_set (MzStore *store,
                      MzEntry *entry,
                      const char *published,
                      void (*failed) (const char *message, gpointer owner),
                      GObject *owner);

G_END_DECLS
