/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One SQLite file: open and close, statements, transactions, errors in words. Used by one thread
 * at a time. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MzDatabase MzDatabase;
typedef struct _MzStatement MzStatement;

#define MZ_DATABASE_PATIENCE 5000 /* milliseconds to wait for another program */

/* New: opens @path and brings it up to date. @patience: milliseconds to wait for a lock. */
MzDatabase *
mz_database_open (const char *path, guint patience, GCancellable *cancellable, GError **error);
void mz_database_close (MzDatabase *self);

/* Borrowed. */
const char *mz_database_get_path (MzDatabase *self);

/* Whose cancellation ends the statements that follow; NULL for nobody's. Borrowed until the next
 * call. */
void mz_database_set_cancellable (MzDatabase *self, GCancellable *cancellable);

/* Runs a script of statements that give no rows. */
gboolean mz_database_execute (MzDatabase *self, const char *script, GError **error);

/* Undoes what the open transaction has written. */
void mz_database_roll_back (MzDatabase *self);

/* -- Statements. Borrowed from the database; @sql must be a literal, it is compiled once. --
 *
 * Bind (from 1), then step while there are rows and read their columns (from 0), then finish. An
 * error on the way ends the steps and is told by finish. */
MzStatement *mz_database_prepare (MzDatabase *self, const char *sql);
void mz_statement_bind_int (MzStatement *self, int parameter, gint64 value);
void mz_statement_bind_double (MzStatement *self, int parameter, double value);
void mz_statement_bind_null (MzStatement *self, int parameter);
/* NULL @text binds NULL; -1 @length for a NUL-terminated text. @text must live until finish. */
void mz_statement_bind_text (MzStatement *self, int parameter, const char *text, gssize length);
gboolean mz_statement_step (MzStatement *self);
gboolean mz_statement_is_null (MzStatement *self, int column);
gint64 mz_statement_get_int (MzStatement *self, int column);
double mz_statement_get_double (MzStatement *self, int column);
/* Borrowed until the next step; NULL for NULL. @length may be NULL. */
const char *mz_statement_get_text (MzStatement *self, int column, gsize *length);
gboolean mz_statement_finish (MzStatement *self, GError **error);

/* Steps a statement that gives no rows, and finishes it. */
gboolean mz_statement_run (MzStatement *self, GError **error);

gint64 mz_database_get_last_id (MzDatabase *self);
guint mz_database_get_n_changed (MzDatabase *self);

G_END_DECLS
