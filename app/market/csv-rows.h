/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells and rows of a CSV text, one after the other, with the lines that they stand on. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What wants to see them. Empty rows are not told. */
typedef struct {
  /* @text is not NUL-terminated and is gone afterwards. */
  void (*cell) (guint column, const char *text, gsize length, gpointer data);
  /* FALSE ends the reading. @line counts from 1. */
  gboolean (*row) (guint n_cells, guint line, gpointer data);
  /* How much of the text is done, 0 to 1, now and then; may be NULL. */
  void (*progress) (double fraction, gpointer data);
} MzCsvHandler;

/* FALSE only where it was cancelled. */
gboolean mz_csv_rows_read (const char *text,
                           gsize length,
                           char separator,
                           const MzCsvHandler *handler,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error);

/* The character that divides cells in most lines alike: , ; tab or | */
char mz_csv_find_separator (const char *text, gsize length);

G_END_DECLS
