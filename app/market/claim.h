/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reported move held against the actual one: which reading of it fits, and by how much.
 * Immutable.
 */
#pragma once

#include "market/claim-bounds.h"
#include "market/claim-moves.h"

G_BEGIN_DECLS

typedef enum {
  MZ_VERDICT_MATCHES, /* a reading that the text may mean lies within what its words allow */
  MZ_VERDICT_DIFFERS,
  MZ_VERDICT_UNKNOWN, /* the doubt says why */
} MzVerdict;

typedef enum {
  MZ_DOUBT_NONE,
  MZ_DOUBT_NOT_ACTUAL,      /* a plan, a forecast, or denied */
  MZ_DOUBT_NO_COMPANY,      /* the text does not say whose price it is */
  MZ_DOUBT_UNKNOWN_COMPANY, /* the table of companies has no such name */
  MZ_DOUBT_NO_SYMBOL,       /* it is not listed */
  MZ_DOUBT_NO_PRICES,
  MZ_DOUBT_NO_DATE,
  MZ_DOUBT_OUT_OF_RANGE, /* the prices do not reach the days in question */
} MzDoubt;

/* Borrowed while the claim is made. */
typedef struct {
  MzFigure *figure;
  const char *company;     /* canonical name of the company or index; NULL: the text names none */
  const char *symbol;      /* NULL: it has none */
  gboolean is_known;       /* the table of companies has it */
  guint32 published;       /* GDate julian day of the article, 0 unknown */
  const MzReport *reports; /* known reports of the company; may be NULL */
  guint n_reports;
  const char *currency; /* of the prices, ISO 4217; NULL where it is not known */
  const MzBar *bars;    /* NULL: there are no prices */
  guint n_bars;
  const GArray *off; /* of MzOffPrice, ordered; may be NULL */
} MzClaimQuestion;

#define MZ_TYPE_CLAIM (mz_claim_get_type ())
G_DECLARE_FINAL_TYPE (MzClaim, mz_claim, MZ, CLAIM, GObject)

/* Whether a figure reports a move of a price in percent. */
gboolean mz_claim_is_reported_move (MzFigure *figure);

/* New. */
MzClaim *mz_claim_new (const MzClaimQuestion *question);

/* All borrowed. */
MzFigure *mz_claim_get_figure (MzClaim *self);
const char *mz_claim_get_company (MzClaim *self);
const char *mz_claim_get_symbol (MzClaim *self);
const char *mz_claim_get_currency (MzClaim *self); /* of the prices; NULL: not known */
MzVerdict mz_claim_get_verdict (MzClaim *self);
MzDoubt mz_claim_get_doubt (MzClaim *self);
const MzClaimBounds *mz_claim_get_bounds (MzClaim *self);

/* In percent with its sign: -12 for a fall of 12%; without one where the text gives no direction.
 */
double mz_claim_get_reported (MzClaim *self);

/* The readings, of MzMove. */
const MzMove *mz_claim_get_moves (MzClaim *self, guint *n);
/* Of those that the text may mean, the nearest; NULL where the verdict is UNKNOWN. */
const MzMove *mz_claim_get_told (MzClaim *self);
/* The nearest of all. */
const MzMove *mz_claim_get_best (MzClaim *self);

/* Percentage points from what was reported to @move: -0.67 where it fell by so much more. */
double mz_claim_get_difference (MzClaim *self, const MzMove *move);

const char *mz_verdict_to_nick (MzVerdict verdict);
const char *mz_doubt_to_nick (MzDoubt doubt);
const char *mz_move_kind_to_nick (MzMoveKind kind);

G_END_DECLS
