/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of a company: what it spends, how its share moved by the text and by the prices,
 * what that cost, and what a dollar more of spending went with. */
#pragma once

#include "board/scatter.h"
#include "market/claim-value.h"
#include "model/reported.h"

G_BEGIN_DECLS

typedef enum {
  MZ_TILE_SPENDING,
  MZ_TILE_REPORTED_MOVE,
  MZ_TILE_ACTUAL_MOVE,
  MZ_TILE_VALUE_LOST,
  MZ_TILE_DOLLAR,
} MzTileKind;

typedef enum { MZ_TONE_PLAIN, MZ_TONE_UP, MZ_TONE_DOWN } MzTone;

/* One key number in words. Owns its strings. */
typedef struct {
  MzTileKind kind;
  MzTone tone;
  char *title;
  char *value;
  char *detail;     /* what it is of, how sure it is; "" for nothing */
  char *story;      /* the sentence that tells it; NULL where there is no more to tell */
  MzFigure *figure; /* where it is read from; NULL where it is reckoned or out of a table; owned */
} MzTileText;

/* Borrowed while the tiles are made. */
typedef struct {
  const MzArticleFacts *article; /* on view; may be NULL */
  const GPtrArray *claims;       /* of MzClaim: the article's; may be NULL */
  const GPtrArray *reported;     /* of MzReportedFact; may be NULL */
  const MzScatterParts *scatter; /* the company's, of all that is known; may be NULL */
} MzTileParts;

/* New array of MzTileText: those that there is something for. The company is the options', which
 * must name one. */
GPtrArray *mz_tiles_new (const MzTileParts *parts, const MzBoardOptions *options);
void mz_tile_text_free (MzTileText *self);

G_END_DECLS
