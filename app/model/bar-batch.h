/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of one symbol on their way into or out of the library, and what a list says of a
 * symbol. */
#pragma once

#include "model/bar.h"

G_BEGIN_DECLS

/* Owns what it points to. */
typedef struct {
  char *symbol;   /* "META", "2222.SR" */
  char *currency; /* ISO 4217, NULL where unknown */
  char *source;   /* where the prices come from, for the source line of a chart; may be NULL */
  GArray *bars;   /* of MzBar, by day, no day twice */
} MzBarBatch;

/* What an import did to the bars that were there. */
typedef struct {
  guint added;   /* days that were new */
  guint changed; /* days whose numbers differ now */
  guint same;    /* days that were there already, with the same numbers */
  guint kept;    /* days that the analyst entered by hand: those win over an import */
} MzImportCount;

/* Whom to tell how many days of how many are written; all zero for nobody. */
typedef struct {
  void (*tell) (guint done, guint total, gpointer data); /* on a thread of its own */
  gpointer data;
} MzImportProgress;

/* Owns what it points to. */
typedef struct {
  char *symbol;
  char *currency; /* NULL where unknown */
  char *source;   /* of the newest import; may be NULL */
  guint n_bars;
  guint32 first_day; /* GDate julian days; 0 where there are no bars */
  guint32 last_day;
  gint64 imported; /* seconds since 1970, UTC: when it was imported last */
} MzSymbol;

/* Copies the strings (@currency and @source may be NULL) and takes @bars. Free with
 * mz_bar_batch_free(). */
MzBarBatch *
mz_bar_batch_new (const char *symbol, const char *currency, const char *source, GArray *bars);
void mz_bar_batch_free (MzBarBatch *self);
void mz_symbol_free (MzSymbol *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzBarBatch, mz_bar_batch_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSymbol, mz_symbol_free)

G_END_DECLS
