/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What boards say of filings' figures. */
#include "board/filing-words.h"

#include "board/source-name.h"
#include "chart/tick-label.h"
#include "market/wording.h"
#include "model/figure-text.h"

#include <math.h>

#define LONGEST 90 /* letters of a definition where there is little room */

static const MzCatalog *
get_catalog (const MzBoardOptions *options)
{
  return options->writing.catalog;
}

/* Cut short where it is a treatise; "" for none. */
static char *
dup_definition (const MzBoardOptions *options, const char *definition)
{
  if (!definition || !*definition)
    return g_strdup ("");
  if (g_utf8_strlen (definition, -1) <= LONGEST)
    return mz_writing_embed (&options->writing, definition);
  g_autofree char *start = g_utf8_substring (definition, 0, LONGEST);
  g_autofree char *cut = g_strconcat (g_strchomp (start), "…", NULL);
  return mz_writing_embed (&options->writing, cut);
}

char *
mz_filing_dup_table_note (const MzBoardOptions *options, const MzSpendingTable *table)
{
  if (!mz_spending_table_is_filed (table) || !table->definition || !*table->definition)
    return NULL;
  g_autofree char *definition = dup_definition (options, table->definition);
  return g_strdup_printf (
      /* Translators: %s is how filings define what was spent: "including finance leases" */
      mz_catalog_get (get_catalog (options), "As the filings define it: %s"), definition);
}

static char *
dup_period (const MzBoardOptions *options, const MzReportedFact *fact)
{
  return mz_period_text (&fact->period, get_catalog (options),
                         mz_writing_get_number_style (&options->writing));
}

static char *
dup_sum (const MzBoardOptions *options, const MzReportedFact *fact)
{
  return mz_money_text (&fact->value, fact->currency, get_catalog (options),
                        mz_writing_get_number_style (&options->writing));
}

char *
mz_filing_dup_detail (const MzBoardOptions *options, const MzReportedFact *fact)
{
  g_autofree char *period = dup_period (options, fact);
  g_autofree char *definition = dup_definition (options, fact->definition);
  g_autofree char *source = mz_source_name_dup (fact->source);
  g_autofree char *name = *source ? mz_writing_embed (&options->writing, source) : g_strdup ("");
  const char *parts[] = { mz_catalog_get_in (get_catalog (options), "figure", "filing"), period,
                          definition, name };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i])
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/* A line with what a table says in its own words. */
static void
append_line (GString *text, const MzBoardOptions *options, const char *form, const char *words)
{
  if (!words || !*words)
    return;
  g_autofree char *embedded = mz_writing_embed (&options->writing, words);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, form, embedded);
}

char *
mz_filing_dup_words (const MzBoardOptions *options, const MzReportedFact *fact)
{
  const MzCatalog *catalog = get_catalog (options);
  g_autofree char *company = mz_board_company_text (options, fact->company);
  g_autofree char *sum = dup_sum (options, fact);
  g_autofree char *period = dup_period (options, fact);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s · %s · %s · %s · %s", company, sum,
                          mz_metric_text (fact->metric, catalog), period,
                          mz_catalog_get_in (catalog, "figure", "filing"));
  /* Translators: how a filing defines a sum: "including finance leases" */
  append_line (text, options, mz_catalog_get (catalog, "Defined as: %s"), fact->definition);
  if (fact->reported > 0) {
    g_autofree char *day = mz_tick_label_date (fact->reported, &options->writing);
    g_string_append_c (text, '\n');
    g_string_append_printf (text, mz_catalog_get (catalog, "Reported on %s"), day);
  }
  /* Translators: what a table says of how sure a figure is */
  append_line (text, options, mz_catalog_get (catalog, "Status: %s"), fact->status);
  append_line (text, options, mz_catalog_get (catalog, "Source: %s"), fact->source);
  return g_string_free (text, FALSE);
}

char *
mz_filing_dup_difference (const MzBoardOptions *options,
                          const MzReportedFact *fact,
                          const MzReading *reading)
{
  const MzCatalog *catalog = get_catalog (options);
  MzNumberStyle style = mz_writing_get_number_style (&options->writing);
  g_autofree char *sum = dup_sum (options, fact);
  double filed = mz_amount_to_double (&fact->value);
  double ratio = mz_amount_to_double (&reading->value) / filed - 1;

  if (mz_amount_equal (&reading->value, &fact->value))
    return g_strdup (mz_catalog_get (catalog, "The filing says the same."));
  if (!isfinite (ratio))
    /* Translators: %s is a sum */
    return g_strdup_printf (mz_catalog_get (catalog, "The filing says %s."), sum);
  g_autofree char *percent = mz_ratio_text (fabs (ratio), catalog, style);
  return g_strdup_printf (
      ratio > 0
          /* Translators: %1$s is a sum, %2$s a percentage: how much more an article says */
          ? mz_catalog_get (catalog, "The filing says %1$s; this is %2$s more.")
          : mz_catalog_get (catalog, "The filing says %1$s; this is %2$s less."),
      sum, percent);
}
