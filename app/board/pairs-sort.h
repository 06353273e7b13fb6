/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures a pairs chart shows, on which axis, in which row. For the files of board/. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

typedef enum {
  MZ_PAIRS_SPENDING, /* what was spent */
  MZ_PAIRS_MOVE,     /* what the share did */
} MzPairsSide;

/* One value axis: figures that can be measured against each other. */
typedef struct {
  MzPairsSide side;
  const char *metric; /* of a move: "share_price" or "market_cap"; NULL for spending */
  gboolean change;    /* by how much it rose or fell, not how high it stands */
  MzAxisQuantity quantity;
  char currency[4];
  double largest; /* the greatest value without sign */
  guint n;
} MzPairsAxis;

typedef struct {
  MzFigure *figure; /* borrowed */
  guint article;
  guint axis;
  double value; /* signed */
  double high;
  guint group;
  guint row; /* of its group */
} MzPairsEntry;

typedef struct {
  char *key;
  char *name;
  guint article; /* the first */
  gboolean many_articles;
  double weight; /* its largest entry as a share of its axis */
} MzPairsGroup;

typedef struct {
  GArray *axes;     /* of MzPairsAxis */
  GArray *entries;  /* of MzPairsEntry, by group, row and axis */
  GArray *groups;   /* of MzPairsGroup, in the order of the chart */
  guint n_left_out; /* figures of a currency or unit that there is no axis for */
  guint n_companies;
  gboolean by_article;
} MzPairsTable;

void mz_pairs_table_init (MzPairsTable *table,
                          const MzArticleFacts *articles,
                          guint n_articles,
                          const MzBoardOptions *options);
void mz_pairs_table_clear (MzPairsTable *table);

G_END_DECLS
