/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a price table into bars, and says of every row that is left out why. */
#pragma once

#include "market/price-format.h"
#include "model/bar-batch.h"

G_BEGIN_DECLS

/* Why a row is left out, or what is odd about it. */
typedef enum {
  MZ_ROW_NO_DATE,
  MZ_ROW_NO_PRICE,   /* null, or empty */
  MZ_ROW_ACTION,     /* a dividend or a split among the prices */
  MZ_ROW_BAD_NUMBER, /* not written like the other numbers, or negative volume */
  MZ_ROW_NO_SYMBOL,  /* in a table of several symbols */
  MZ_ROW_DUPLICATE,  /* the day is there already */
  MZ_ROW_IMPOSSIBLE, /* low above high, or a price outside the two */
  MZ_ROW_SPIKE,      /* far off, and undone the next day */
  MZ_ROW_REPEATED,   /* the same numbers as the day before */
  MZ_ROW_GAP,        /* kept, but many days are missing in front of it */
} MzRowFault;

typedef struct {
  guint line;  /* of the text, from 1 */
  guint32 day; /* GDate julian day; 0 where the row has no date */
  MzRowFault fault;
  char *symbol; /* NULL where unknown */
  char *text;   /* the cell that is at fault; NULL where it is no single one */
} MzRowRemark;

/* Owns what it points to. */
typedef struct {
  GPtrArray *batches; /* of MzBarBatch, in the order of the table; bars by day */
  GArray *remarks;    /* of MzRowRemark, by line */
  guint n_rows;       /* of prices that were seen */
} MzPriceImport;

/* Whom to tell how far it is; all zero for nobody. */
typedef struct {
  void (*tell) (double fraction, gpointer data); /* from 0 to 1, on the calling thread */
  gpointer data;
} MzPriceProgress;

typedef struct {
  const char *symbol;         /* overrules the one that the table names; may be NULL */
  const char *default_symbol; /* of a table that names none */
  const char *currency;       /* ISO 4217; NULL: as the table says */
  const char *source;         /* kept with the bars: "META.csv" */
  MzPriceProgress progress;
} MzPriceOptions;

/* New. */
MzPriceImport *mz_price_csv_read (const char *text,
                                  gsize length,
                                  const MzPriceFormat *format,
                                  const MzPriceOptions *options,
                                  GCancellable *cancellable,
                                  GError **error);
void mz_price_import_free (MzPriceImport *self);

/* New array of MzRowRemark that owns its texts (price-remark.c). */
GArray *mz_row_remarks_new (void);
/* Adds a copy; @cell, the one at fault, may be empty. */
void mz_row_remarks_add (GArray *remarks, const MzRowRemark *remark, const GString *cell);
/* By line. */
void mz_row_remarks_sort (GArray *remarks);

/* Whether a row with this fault is left out. */
gboolean mz_row_fault_leaves_out (MzRowFault fault);
const char *mz_row_fault_to_nick (MzRowFault fault);
/* Borrowed, translated: the reason in words. */
const char *mz_row_fault_text (MzRowFault fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzPriceImport, mz_price_import_free)

G_END_DECLS
