/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The prices of a table, gathered by their symbols. */
#pragma once

#include "model/bar-batch.h"

G_BEGIN_DECLS

/* Owns what it points to. */
typedef struct {
  char *symbol;
  GArray *bars; /* of MzTableBar */
  GArray *off;  /* of MzOffPrice, as they come */
} MzPriceCollection;

typedef struct {
  GPtrArray *order;        /* of MzPriceCollection, owned, in the order of the table */
  GHashTable *by_symbol;   /* the same, borrowed; its keys are as the table writes them, owned */
  MzPriceCollection *last; /* borrowed: that of the row before */
} MzPriceCollections;

/* New. */
MzPriceCollections *mz_price_collections_new (void);
void mz_price_collections_free (MzPriceCollections *self);

/* Borrowed: made where it is not there yet. */
MzPriceCollection *mz_price_collections_get (MzPriceCollections *self, const char *symbol);

/* New. @currency and @source may be NULL. */
MzBarBatch *
mz_price_collection_to_batch (MzPriceCollection *self, const char *currency, const char *source);

G_END_DECLS
