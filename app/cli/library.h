/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the library: each action is a function, run on the library opened. */
#pragma once

#include "cli/figure-writer.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What the words behind the action ask for. Owned. */
typedef struct {
  char *store_path;
  char *format_nick;
  char *output;
  char **words;
  MzFigureFormat format;
  int limit;
  gboolean with_trace;
  gboolean with_unread;
} MzLibraryOptions;

/* All return an MzExit, having said what went wrong. */
int mz_library_add (MzStore *store, const MzLibraryOptions *options);
int mz_library_list (MzStore *store, const MzLibraryOptions *options);
int mz_library_show (MzStore *store, const MzLibraryOptions *options);
int mz_library_remove (MzStore *store, const MzLibraryOptions *options);
int mz_library_export (MzStore *store, const MzLibraryOptions *options);
int mz_library_backup (MzStore *store, const MzLibraryOptions *options);
int mz_library_check (MzStore *store, const MzLibraryOptions *options);

G_END_DECLS
