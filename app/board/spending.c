/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums that a table reports. */
#include "board/spending.h"

#include <math.h>

#define TERM 3 /* days by which the same quarter may begin or end elsewhere */

/**
 * mz_spending_table_find:
 * @self: a table
 * @period: a stretch of time with its days
 *
 * Returns: (transfer none) (nullable): the filing's figure of that time
 */
const MzSpendingFact *
mz_spending_table_find (const MzSpendingTable *self, const MzPeriod *period)
{
  for (guint i = 0; i < self->n_facts; i++) {
    const MzSpendingFact *fact = &self->facts[i];
    if (fact->report && fabs (fact->first - period->first_day) <= TERM &&
        fabs (fact->last - 1 - period->last_day) <= TERM)
      return fact;
  }
  return NULL;
}
