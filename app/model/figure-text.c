/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure in words for the eye: value, metric, period; in the catalogue's language. */
#include "model/figure-text.h"

#include <glib/gi18n.h>

static const struct {
  const char *metric;
  const char *name;
} METRICS[] = {
  { "capex", NC_ ("metric", "capital spending") },
  { "opex", NC_ ("metric", "operating expenses") },
  { "spending", NC_ ("metric", "spending") },
  { "investment", NC_ ("metric", "investment") },
  { "revenue", NC_ ("metric", "revenue") },
  { "profit", NC_ ("metric", "profit") },
  { "operating_income", NC_ ("metric", "operating income") },
  { "net_income", NC_ ("metric", "net income") },
  { "ebitda", NC_ ("metric", "EBITDA") },
  { "backlog", NC_ ("metric", "order backlog") },
  { "loss", NC_ ("metric", "loss") },
  { "market_cap", NC_ ("metric", "market value") },
  { "share_price", NC_ ("metric", "share price") },
  { "debt", NC_ ("metric", "debt") },
  { "dividend", NC_ ("metric", "dividend") },
  { "assets", NC_ ("metric", "assets") },
  { "other", NC_ ("metric", "other") },
};

/* Translators: how exact a figure is; %s is its value. */
static const char *const QUALIFIERS[] = {
  [MZ_QUALIFIER_ABOUT] = N_ ("about %s"),       [MZ_QUALIFIER_OVER] = N_ ("over %s"),
  [MZ_QUALIFIER_UNDER] = N_ ("under %s"),       [MZ_QUALIFIER_UP_TO] = N_ ("up to %s"),
  [MZ_QUALIFIER_AT_LEAST] = N_ ("at least %s"),
};

/* The value's unit takes the plural form of its number: "12 percentage points", "3 نقاط". */
static char *
count_unit (const MzAmount *amount,
            const char *one,
            const char *many,
            const MzCatalog *catalog,
            MzNumberStyle style)
{
  g_autofree char *number = mz_magnitude_text (amount, catalog, style);

  return g_strdup_printf (mz_catalog_plural (catalog, one, many, mz_amount_plural_number (amount)),
                          number);
}

static char *
write_amount (const MzReading *reading,
              const MzAmount *amount,
              const MzCatalog *catalog,
              MzNumberStyle style)
{
  switch (reading->kind) {
  case MZ_KIND_PERCENT:
    return mz_percent_text (amount, catalog, style);
  case MZ_KIND_PERCENTAGE_POINTS:
    return count_unit (amount, NP_ ("%s percentage point", "%s percentage points"), catalog, style);
  case MZ_KIND_BASIS_POINTS:
    return count_unit (amount, NP_ ("%s basis point", "%s basis points"), catalog, style);
  case MZ_KIND_POINTS:
    return count_unit (amount, NP_ ("%s point", "%s points"), catalog, style);
  case MZ_KIND_COUNT:
    return mz_magnitude_text (amount, catalog, style);
  default:
    return mz_money_text (amount, reading->currency, catalog, style);
  }
}

static char *
write_qualified (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *value = write_amount (reading, &reading->value, catalog, style);

  if (reading->qualifier == MZ_QUALIFIER_RANGE) {
    g_autofree char *high = write_amount (reading, &reading->high, catalog, style);
    /* Translators: a range, from the lower value to the higher one */
    return g_strdup_printf (mz_catalog_get (catalog, "%1$s to %2$s"), value, high);
  }
  if (reading->qualifier == MZ_QUALIFIER_EXACT)
    return g_steal_pointer (&value);
  return g_strdup_printf (mz_catalog_get (catalog, QUALIFIERS[reading->qualifier]), value);
}

/**
 * mz_reading_value_text:
 * @reading: what a figure says
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): its value as the text has it: "about $20bn", "▼ over $200bn", "▼ 12%"
 */
char *
mz_reading_value_text (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *value = write_qualified (reading, catalog, style);

  switch (reading->change) {
  case MZ_CHANGE_UP:
    return g_strdup_printf ("▲ %s", value);
  case MZ_CHANGE_DOWN:
    return g_strdup_printf ("▼ %s", value);
  default:
    return g_steal_pointer (&value);
  }
}

/**
 * mz_reading_period_text:
 * @reading: what a figure says
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): its period, "" where the text names none
 */
char *
mz_reading_period_text (const MzReading *reading, const MzCatalog *catalog, MzNumberStyle style)
{
  return mz_period_text (&reading->period, catalog, style);
}

/**
 * mz_metric_text:
 * @metric: a metric's name in the lexicon
 * @catalog: the language
 *
 * Returns: (transfer none): what a reader calls it, @metric itself where this has no name for it
 */
const char *
mz_metric_text (const char *metric, const MzCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (METRICS); i++)
    if (g_strcmp0 (METRICS[i].metric, metric) == 0)
      return mz_catalog_get_in (catalog, "metric", METRICS[i].name);
  return metric;
}

/**
 * mz_reading_change_text:
 * @reading: what a figure says
 * @catalog: the language
 *
 * Returns: (transfer none): "increase", "decrease", "level"
 */
const char *
mz_reading_change_text (const MzReading *reading, const MzCatalog *catalog)
{
  static const char *const NAMES[] = { NC_ ("change", "level"), NC_ ("change", "increase"),
                                       NC_ ("change", "decrease") };

  return mz_catalog_get_in (catalog, "change", NAMES[reading->change]);
}

/**
 * mz_reading_modality_text:
 * @reading: what a figure says
 * @catalog: the language
 *
 * Returns: (transfer none): "actual", "planned", "forecast", "denied"
 */
const char *
mz_reading_modality_text (const MzReading *reading, const MzCatalog *catalog)
{
  static const char *const NAMES[] = { NC_ ("modality", "actual"), NC_ ("modality", "planned"),
                                       NC_ ("modality", "forecast"), NC_ ("modality", "denied") };

  return mz_catalog_get_in (catalog, "modality", NAMES[reading->modality]);
}
