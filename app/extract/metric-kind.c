/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which nouns a figure of a kind and size may be a figure of. */
#include "extract/metric-kind.h"

#define COST_WRONG_KIND 30 /* a share price in billions */

/**
 * mz_metric_get_kind_cost:
 * @spot: a figure and its surroundings
 * @concept: what a noun near it names
 *
 * Returns: what speaks against the figure being of @concept, in half words; 0 where nothing does
 */
guint
mz_metric_get_kind_cost (const MzSpot *spot, MzConcept concept)
{
  const MzQuantity *quantity = spot->quantity;
  gboolean big = mz_amount_to_double (&quantity->value) >= 100000;

  switch (quantity->kind) {
  case MZ_KIND_POINTS:
    return concept == MZ_CONCEPT_INDEX || concept == MZ_CONCEPT_SHARE_PRICE ? 0 : COST_WRONG_KIND;
  case MZ_KIND_COUNT:
    return concept == MZ_CONCEPT_UNITS || concept == MZ_CONCEPT_GOODS ||
                   concept == MZ_CONCEPT_SHARES || concept == MZ_CONCEPT_TURNOVER ||
                   concept == MZ_CONCEPT_STAKE
               ? 0
               : COST_WRONG_KIND;
  case MZ_KIND_MONEY:
  case MZ_KIND_PRICE:
    if (concept == MZ_CONCEPT_UNITS || concept == MZ_CONCEPT_PEOPLE || concept == MZ_CONCEPT_RATE ||
        concept == MZ_CONCEPT_MARGIN)
      return COST_WRONG_KIND;
    if (!big && concept == MZ_CONCEPT_INDEX)
      return COST_WRONG_KIND;
    if (big && (concept == MZ_CONCEPT_SHARE_PRICE || concept == MZ_CONCEPT_INDEX ||
                concept == MZ_CONCEPT_SHARES || concept == MZ_CONCEPT_PRICE))
      return COST_WRONG_KIND;
    if (!big && (concept == MZ_CONCEPT_MARKET_CAP || concept == MZ_CONCEPT_REVENUE ||
                 concept == MZ_CONCEPT_TURNOVER))
      return COST_WRONG_KIND;
    return 0;
  default:
    return concept == MZ_CONCEPT_SHARES || concept == MZ_CONCEPT_PEOPLE ||
                   concept == MZ_CONCEPT_PROJECT || concept == MZ_CONCEPT_ACQUISITION
               ? COST_WRONG_KIND / 3
               : 0;
  }
}
