/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article's own arithmetic: market value lost, divided by the percentage, is what the company
 * was worth before; does that fit what the article says it is worth, and what its shares were worth
 * at the close before the move? */
#pragma once

#include "market/claim.h"
#include "model/reported.h"

G_BEGIN_DECLS

/* Borrows the figures, claims and facts it was made of. */
typedef struct {
  MzFigure *loss;   /* of market value, in money; or the gain */
  MzClaim *claim;   /* the percentage told with it */
  MzFigure *stated; /* the market value that the article states; NULL where it states none */
  double worth;  /* before the move, in full units of the loss's currency: loss over percentage */
  double low;    /* what the words of both allow */
  double high;   /* infinite where they set no limit */
  double actual; /* the loss over the actual percentage; NaN where that is not known */
  gboolean is_after;            /* the stated value is what was left, not what was there before */
  const MzReportedFact *shares; /* the number of shares; NULL where none is known */
  double counted;               /* the shares at the close before the move; NaN */
  MzVerdict counted_verdict;    /* whether that fits; UNKNOWN where it is not known */
  MzVerdict verdict; /* by the stated value, else by the counted one; UNKNOWN without either */
} MzValueCheck;

/* New array of MzValueCheck, one for each loss or gain of market value in money that has a
 * percentage of the same company and direction. @claims: of MzClaim, of the same @figures. @facts:
 * of MzReportedFact, or NULL. */
GArray *mz_value_checks_new (GPtrArray *figures, GPtrArray *claims, const GPtrArray *facts);

G_END_DECLS
