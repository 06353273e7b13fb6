/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures can stand on one axis of a scatter chart. For the files of board/. */
#pragma once

#include "board/scatter.h"

G_BEGIN_DECLS

/* What makes figures comparable. Borrowed from them. */
typedef struct {
  MzKind kind;
  const char *currency;
  const char *metric;     /* interned */
  const char *definition; /* NULL where none is stated, which contradicts nothing */
  guint length;           /* 0 unknown, else about how many months the sum is for */
} MzScatterLike;

MzScatterLike mz_scatter_like_of (const MzBoardOptions *options,
                                  const MzReading *reading,
                                  const MzArticleFacts *article);
MzScatterLike mz_scatter_like_of_table (const MzSpendingTable *table,
                                        const MzBoardOptions *options);
gboolean mz_scatter_like_equal (const MzScatterLike *a, const MzScatterLike *b);

/* Whether a figure is spending, or a change of it, that was asked for. */
gboolean mz_scatter_like_concerns (const MzBoardOptions *options,
                                   const MzReading *reading,
                                   const MzArticleFacts *article);

/* What most articles give; FALSE where none gives anything. */
gboolean mz_scatter_like_choose (MzScatterLike *self,
                                 const MzScatterParts *parts,
                                 const MzBoardOptions *options);

G_END_DECLS
