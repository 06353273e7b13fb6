/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The articles at hand: those the store keeps, those being read, and how far that is.
 *
 * Properties, all notifying: busy, slow, progress, notice. Main thread only. */
#pragma once

#include "session/entry.h"
#include "session/lexicon-source.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MZ_TYPE_LIBRARY (mz_library_get_type ())
G_DECLARE_FINAL_TYPE (MzLibrary, mz_library, MZ, LIBRARY, GObject)

MzLibrary *mz_library_new (MzLexiconSource *lexicon);

/* Keep in @store what is read, and list what it holds. */
void mz_library_set_store (MzLibrary *self, MzStore *store);

/* Borrowed, NULL before there is one. */
MzStore *mz_library_get_store (MzLibrary *self);

/* Read @file; borrowed entry, which was there already where the file is known. */
MzEntry *mz_library_open_file (MzLibrary *self, GFile *file);

/* Load an entry that is only known; nothing for any other. */
void mz_library_load (MzLibrary *self, MzEntry *entry);

/* Stop all that is being read. */
void mz_library_cancel (MzLibrary *self);

/* Borrowed: of MzEntry, newest first. */
GListModel *mz_library_get_entries (MzLibrary *self);

/* Borrowed: the entry of the article with @digest, or NULL. */
MzEntry *mz_library_find (MzLibrary *self, const char *digest);

gboolean mz_library_get_busy (MzLibrary *self);

/* What went wrong without stopping anything, in words; NULL where nothing did. */
void mz_library_set_notice (MzLibrary *self, const char *notice);

G_END_DECLS
