/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bars of one symbol on their way into or out of the library, and what a list says of a
 * symbol. */
#pragma once

#include "model/bar.h"

G_BEGIN_DECLS

/* Outside the hours of the exchange. */
typedef enum {
  MZ_OFF_BEFORE, /* before the opening of that day */
  MZ_OFF_AFTER,  /* after its close */
} MzOffTime;

/* A price that no bar has. */
typedef struct {
  guint32 day; /* GDate julian */
  MzOffTime time;
  gint64 price; /* scaled by MZ_PRICE_UNIT */
} MzOffPrice;

/* Owns what it points to. */
typedef struct {
  char *symbol;   /* "META", "2222.SR" */
  char *currency; /* ISO 4217, NULL where unknown */
  char *source;   /* where the prices come from, for the source line of a chart; may be NULL */
  GArray *bars;   /* of MzBar, by day, no day twice */
  GArray *off;    /* of MzOffPrice, by day and time, none twice */
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

/* "before", "after". */
const char *mz_off_time_to_nick (MzOffTime time);
gboolean mz_off_time_from_nick (const char *nick, MzOffTime *time);

/* MZ_PRICE_UNKNOWN where there is none. @off: of MzOffPrice, ordered. */
gint64 mz_off_price_find (const GArray *off, guint32 day, MzOffTime time);

/* Copies the strings (@currency and @source may be NULL) and takes @bars. Free with
 * mz_bar_batch_free(). */
MzBarBatch *
mz_bar_batch_new (const char *symbol, const char *currency, const char *source, GArray *bars);
void mz_bar_batch_free (MzBarBatch *self);
void mz_symbol_free (MzSymbol *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzBarBatch, mz_bar_batch_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSymbol, mz_symbol_free)

G_END_DECLS
