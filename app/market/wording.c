/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Percentages and statistics in words, in the catalogue's language. */
#include "market/wording.h"

#include <math.h>

#define LEAST_PROBABILITY 0.001 /* below that no one reads the digits */

static MzAmount
round_value (double value, gint decimals)
{
  return mz_amount_new (llround (value * pow (10, decimals)), -decimals);
}

/**
 * mz_ratio_text:
 * @ratio: 0.01 is 1%
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): it in percent, to a hundredth of one
 */
char *
mz_ratio_text (double ratio, const MzCatalog *catalog, MzNumberStyle style)
{
  if (!isfinite (ratio))
    return g_strdup ("–");
  MzAmount amount = round_value (ratio * 100, 2);
  return mz_percent_text (&amount, catalog, style);
}

/**
 * mz_statistic_text:
 * @value: a statistic
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): it to a hundredth
 */
char *
mz_statistic_text (double value, const MzCatalog *catalog, MzNumberStyle style)
{
  if (!isfinite (value))
    return g_strdup ("–");
  MzAmount amount = round_value (value, 2);
  return mz_number_text (&amount, catalog, style);
}

/**
 * mz_probability_text:
 * @p: a probability
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): what stands behind a statistic: "p = 0.032", "p < 0.001"
 */
char *
mz_probability_text (double p, const MzCatalog *catalog, MzNumberStyle style)
{
  MzAmount amount = round_value (p < LEAST_PROBABILITY ? LEAST_PROBABILITY : p, 3);
  g_autofree char *number = mz_number_text (&amount, catalog, style);

  if (!isfinite (p))
    return g_strdup ("–");
  if (p < LEAST_PROBABILITY)
    /* Translators: a probability smaller than %s */
    return g_strdup_printf (mz_catalog_get (catalog, "p < %s"), number);
  /* Translators: a probability */
  return g_strdup_printf (mz_catalog_get (catalog, "p = %s"), number);
}
