/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article's own arithmetic: market value lost, divided by the percentage, is what the company
 * was worth before; does that fit what the article says it is worth? */
#pragma once

#include "market/claim.h"

G_BEGIN_DECLS

/* Borrows the figures and claims it was made of. */
typedef struct {
  MzFigure *loss;   /* of market value, in money; or the gain */
  MzClaim *claim;   /* the percentage told with it */
  MzFigure *stated; /* the market value that the article states; NULL where it states none */
  double worth;  /* before the move, in full units of the loss's currency: loss over percentage */
  double low;    /* what the words of both allow */
  double high;   /* infinite where they set no limit */
  double actual; /* the loss over the actual percentage; NaN where that is not known */
  gboolean is_after; /* the stated value is what was left, not what was there before */
  MzVerdict verdict; /* UNKNOWN: the article states no market value */
} MzValueCheck;

/* New array of MzValueCheck, one for each loss or gain of market value in money that has a
 * percentage of the same company and direction. @claims: of MzClaim, of the same @figures. */
GArray *mz_value_checks_new (GPtrArray *figures, GPtrArray *claims);

G_END_DECLS
