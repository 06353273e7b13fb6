/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heading of a column of reported figures says. */
#include "market/fact-heading.h"

#include <string.h>

static const struct {
  const char *name; /* words joined by "_" */
  const char *metric;
} METRICS[] = {
  { "capex", "capex" },
  { "capital_expenditures", "capex" },
  { "capital_expenditure", "capex" },
  { "capital_spending", "capex" },
  { "costs_and_expenses", "opex" },
  { "operating_expenses", "opex" },
  { "total_expenses", "opex" },
  { "opex", "opex" },
  { "spending", "spending" },
  { "spend", "spending" },
  { "investment", "investment" },
  { "revenues", "revenue" },
  { "revenue", "revenue" },
  { "sales", "revenue" },
  { "net_income", "net_income" },
  { "net_profit", "net_income" },
  { "operating_income", "operating_income" },
  { "operating_profit", "operating_income" },
  { "ebitda", "ebitda" },
  { "profit", "profit" },
  { "loss", "loss" },
  { "backlog", "backlog" },
  { "dividend", "dividend" },
  { "debt", "debt" },
  { "assets", "assets" },
  { "market_cap", "market_cap" },
  { "market_value", "market_cap" },
  { "shares_outstanding", "shares" },
  { "shares", "shares" },
};

static const struct {
  const char *word;
  gint places;
} MAGNITUDES[] = {
  { "k", 3 },       { "thousand", 3 }, { "thousands", 3 }, { "m", 6 },   { "mn", 6 },
  { "mm", 6 },      { "million", 6 },  { "millions", 6 },  { "b", 9 },   { "bn", 9 },
  { "billion", 9 }, { "billions", 9 }, { "t", 12 },        { "tn", 12 }, { "trillion", 12 },
};

static const char *const CURRENCIES[] = { "usd", "eur", "gbp", "sar", "aed", "egp", "kwd",
                                          "qar", "bhd", "omr", "jod", "mad", "jpy", "cny",
                                          "hkd", "inr", "krw", "twd", "chf", "cad", "aud" };

/* What a column beside the figures is about, not a figure itself. */
static const char *const ASIDES[] = { "status", "source", "definition", "pct",    "percent",
                                      "note",   "notes",  "date",       "change", NULL };

/* Lower case, words joined by "_". */
static char *
fold (const char *text)
{
  char *folded = g_ascii_strdown (text, -1);

  for (char *at = folded; *at != '\0'; at++)
    if (*at == ' ' || *at == '-' || *at == '(' || *at == ')' || *at == '/')
      *at = '_';
  return folded;
}

/* The metric that @folded begins with; @length: of that beginning. */
static const char *
find_metric (const char *folded, gsize *length)
{
  const char *metric = NULL;

  *length = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (METRICS); i++) {
    gsize n = strlen (METRICS[i].name);
    if (n <= *length || strncmp (folded, METRICS[i].name, n) != 0 ||
        (folded[n] != '\0' && folded[n] != '_'))
      continue;
    *length = n;
    metric = METRICS[i].metric;
  }
  return metric;
}

const char *
mz_fact_metric_find (const char *name)
{
  g_autofree char *folded = fold (name);
  gsize length;
  const char *metric = find_metric (folded, &length);

  return metric && folded[length] == '\0' ? metric : NULL;
}

gboolean
mz_fact_magnitude_parse (const char *word, gint *places)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MAGNITUDES); i++)
    if (g_ascii_strcasecmp (MAGNITUDES[i].word, word) == 0) {
      *places = MAGNITUDES[i].places;
      return TRUE;
    }
  return FALSE;
}

/* "musd", "usd", "bn", "million" */
static gboolean
read_unit (const char *word, MzFactHeading *heading)
{
  gsize length = strlen (word);

  if (mz_fact_magnitude_parse (word, &heading->places))
    return TRUE;
  for (gsize i = 0; length >= 3 && i < G_N_ELEMENTS (CURRENCIES); i++) {
    if (strcmp (word + length - 3, CURRENCIES[i]) != 0)
      continue;
    g_autofree char *magnitude = g_strndup (word, length - 3);
    if (*magnitude != '\0' && !mz_fact_magnitude_parse (magnitude, &heading->places))
      return FALSE;
    g_autofree char *code = g_ascii_strup (CURRENCIES[i], -1);
    g_strlcpy (heading->currency, code, sizeof heading->currency);
    return TRUE;
  }
  return FALSE;
}

/**
 * mz_fact_heading_parse:
 * @text: the heading of a column
 * @heading: (out caller-allocates): what it says; to be cleared
 *
 * Returns: whether the column holds figures of a metric
 */
gboolean
mz_fact_heading_parse (const char *text, MzFactHeading *heading)
{
  g_autofree char *folded = fold (text);
  g_autoptr (GString) definition = g_string_new (NULL);
  gsize length;

  *heading = (MzFactHeading){ .metric = find_metric (folded, &length) };
  if (!heading->metric)
    return FALSE;
  g_auto (GStrv) words = g_strsplit (folded + length, "_", -1);
  for (guint i = 0; words[i]; i++) {
    if (g_strv_contains (ASIDES, words[i]))
      return FALSE;
    if (*words[i] != '\0' && !read_unit (words[i], heading))
      g_string_append_printf (definition, "%s%s", definition->len > 0 ? " " : "", words[i]);
  }
  heading->definition = g_strdup (definition->str);
  return TRUE;
}

void
mz_fact_heading_clear (MzFactHeading *heading)
{
  g_clear_pointer (&heading->definition, g_free);
}
