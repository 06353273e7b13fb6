/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A period in words for the eye, in the catalogue's language. */
#include "model/period-text.h"

#include <glib/gi18n.h>

typedef struct {
  MzPeriodAnchor anchor;
  MzPeriodUnit unit;
  const char *one;
  const char *many; /* NULL where only one is ever said */
} Phrase;

/* Some of a unit, nobody says how many. */
static const Phrase VAGUE_PHRASES[] = {
  { MZ_ANCHOR_LAST, MZ_UNIT_DAY, N_ ("last few days"), NULL },
  { MZ_ANCHOR_LAST, MZ_UNIT_WEEK, N_ ("last few weeks"), NULL },
  { MZ_ANCHOR_LAST, MZ_UNIT_MONTH, N_ ("last few months"), NULL },
  { MZ_ANCHOR_LAST, MZ_UNIT_QUARTER, N_ ("last few quarters"), NULL },
  { MZ_ANCHOR_LAST, MZ_UNIT_YEAR, N_ ("last few years"), NULL },
  { MZ_ANCHOR_NEXT, MZ_UNIT_DAY, N_ ("next few days"), NULL },
  { MZ_ANCHOR_NEXT, MZ_UNIT_WEEK, N_ ("next few weeks"), NULL },
  { MZ_ANCHOR_NEXT, MZ_UNIT_MONTH, N_ ("next few months"), NULL },
  { MZ_ANCHOR_NEXT, MZ_UNIT_QUARTER, N_ ("next few quarters"), NULL },
  { MZ_ANCHOR_NEXT, MZ_UNIT_YEAR, N_ ("next few years"), NULL },
};

/* Translators: how long a figure's period is, or where it lies; %s is a number. */
static const Phrase PHRASES[] = {
  { MZ_ANCHOR_NONE, MZ_UNIT_SESSION, NP_ ("%s session", "%s sessions") },
  { MZ_ANCHOR_NONE, MZ_UNIT_DAY, NP_ ("%s day", "%s days") },
  { MZ_ANCHOR_NONE, MZ_UNIT_WEEK, NP_ ("%s week", "%s weeks") },
  { MZ_ANCHOR_NONE, MZ_UNIT_MONTH, NP_ ("%s month", "%s months") },
  { MZ_ANCHOR_NONE, MZ_UNIT_QUARTER, NP_ ("quarter", "%s quarters") },
  { MZ_ANCHOR_NONE, MZ_UNIT_HALF, NP_ ("half-year", "%s half-years") },
  { MZ_ANCHOR_NONE, MZ_UNIT_YEAR, NP_ ("%s year", "%s years") },
  { MZ_ANCHOR_LAST, MZ_UNIT_SESSION, NP_ ("last session", "last %s sessions") },
  { MZ_ANCHOR_LAST, MZ_UNIT_DAY, NP_ ("yesterday", "last %s days") },
  { MZ_ANCHOR_LAST, MZ_UNIT_WEEK, NP_ ("last week", "last %s weeks") },
  { MZ_ANCHOR_LAST, MZ_UNIT_MONTH, NP_ ("last month", "last %s months") },
  { MZ_ANCHOR_LAST, MZ_UNIT_QUARTER, NP_ ("last quarter", "last %s quarters") },
  { MZ_ANCHOR_LAST, MZ_UNIT_HALF, NP_ ("last half-year", "last %s half-years") },
  { MZ_ANCHOR_LAST, MZ_UNIT_YEAR, NP_ ("last year", "last %s years") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_SESSION, NP_ ("next session", "next %s sessions") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_DAY, NP_ ("tomorrow", "next %s days") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_WEEK, NP_ ("next week", "next %s weeks") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_MONTH, NP_ ("next month", "next %s months") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_QUARTER, NP_ ("next quarter", "next %s quarters") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_HALF, NP_ ("next half-year", "next %s half-years") },
  { MZ_ANCHOR_NEXT, MZ_UNIT_YEAR, NP_ ("next year", "next %s years") },
  { MZ_ANCHOR_THIS, MZ_UNIT_SESSION, N_ ("this session"), NULL },
  { MZ_ANCHOR_THIS, MZ_UNIT_DAY, N_ ("today"), NULL },
  { MZ_ANCHOR_THIS, MZ_UNIT_WEEK, N_ ("this week"), NULL },
  { MZ_ANCHOR_THIS, MZ_UNIT_MONTH, N_ ("this month"), NULL },
  { MZ_ANCHOR_THIS, MZ_UNIT_QUARTER, N_ ("this quarter"), NULL },
  { MZ_ANCHOR_THIS, MZ_UNIT_HALF, N_ ("this half-year"), NULL },
  { MZ_ANCHOR_THIS, MZ_UNIT_YEAR, N_ ("this year"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_SESSION, N_ ("session before"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_DAY, N_ ("day before"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_WEEK, N_ ("week before"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_MONTH, N_ ("month before"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_QUARTER, N_ ("quarter before"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_HALF, N_ ("half-year before"), NULL },
  { MZ_ANCHOR_EARLIER, MZ_UNIT_YEAR, N_ ("year before"), NULL },
  { MZ_ANCHOR_TO_DATE, MZ_UNIT_WEEK, N_ ("week to date"), NULL },
  { MZ_ANCHOR_TO_DATE, MZ_UNIT_MONTH, N_ ("month to date"), NULL },
  { MZ_ANCHOR_TO_DATE, MZ_UNIT_QUARTER, N_ ("quarter to date"), NULL },
  { MZ_ANCHOR_TO_DATE, MZ_UNIT_HALF, N_ ("half-year to date"), NULL },
  { MZ_ANCHOR_TO_DATE, MZ_UNIT_YEAR, N_ ("year to date"), NULL },
};

static const char *const MONTHS[] = { N_ ("January"), N_ ("February"), N_ ("March"),
                                      N_ ("April"),   N_ ("May"),      N_ ("June"),
                                      N_ ("July"),    N_ ("August"),   N_ ("September"),
                                      N_ ("October"), N_ ("November"), N_ ("December") };

static const char *const QUARTERS[] = { N_ ("a quarter"), N_ ("Q1"), N_ ("Q2"), N_ ("Q3"),
                                        N_ ("Q4") };

static const char *const HALVES[] = { N_ ("a half-year"), N_ ("H1"), N_ ("H2") };

static const char *const COMPARISONS[] = { NULL, N_ ("year on year"), N_ ("quarter on quarter"),
                                           N_ ("month on month") };

/* A year is written without grouping, in the digits asked for. */
static char *
write_plain (guint number, MzNumberStyle style)
{
  g_autofree char *plain = g_strdup_printf ("%u", number);
  GString *text = g_string_new (style.isolates ? "\u2068" : NULL);

  for (const char *c = plain; *c; c++)
    if (style.digits == MZ_DIGITS_ARABIC)
      g_string_append_unichar (text, 0x0660 + (gunichar) (*c - '0'));
    else
      g_string_append_c (text, *c);
  if (style.isolates)
    g_string_append (text, "\u2069");
  return g_string_free (text, FALSE);
}

static const char *
find_vague (const MzPeriod *period, const MzCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (VAGUE_PHRASES); i++)
    if (VAGUE_PHRASES[i].anchor == period->anchor && VAGUE_PHRASES[i].unit == period->unit)
      return mz_catalog_get (catalog, VAGUE_PHRASES[i].one);
  return "";
}

static char *
write_phrase (const MzPeriod *period, const MzCatalog *catalog, MzNumberStyle style)
{
  if (period->count == 0)
    return g_strdup (find_vague (period, catalog));
  for (guint i = 0; i < G_N_ELEMENTS (PHRASES); i++) {
    const Phrase *phrase = &PHRASES[i];
    if (phrase->anchor != period->anchor || phrase->unit != period->unit)
      continue;
    if (!phrase->many)
      return g_strdup (mz_catalog_get (catalog, phrase->one));
    g_autofree char *number = write_plain (period->count, style);
    const char *form = mz_catalog_plural (catalog, phrase->one, phrase->many, period->count);
    return g_strdup_printf (form, number);
  }
  return g_strdup ("");
}

/* The named stretch without its year. */
static char *
write_unit (const MzPeriod *period, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *number = NULL;

  switch (period->unit) {
  case MZ_UNIT_QUARTER:
    return g_strdup (mz_catalog_get (catalog, QUARTERS[MIN (period->ordinal, 4)]));
  case MZ_UNIT_HALF:
    return g_strdup (mz_catalog_get (catalog, HALVES[MIN (period->ordinal, 2)]));
  case MZ_UNIT_MONTH:
    if (period->count <= 1)
      return g_strdup (mz_month_text (period->ordinal, catalog));
    number = write_plain (period->count, style);
    return g_strdup_printf (
        mz_catalog_plural (catalog, "first %s month", "first %s months", period->count), number);
  case MZ_UNIT_DAY:
    number = write_plain (period->ordinal, style);
    /* Translators: a day: %1$s is its number, %2$s the month */
    return g_strdup_printf (mz_catalog_get (catalog, "%1$s %2$s"), number,
                            mz_month_text (period->month, catalog));
  default:
    return NULL;
  }
}

static char *
write_name (const MzPeriod *period, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *unit = write_unit (period, catalog, style);
  g_autofree char *year = NULL;

  if (period->year > 0 && period->fiscal) {
    g_autofree char *plain = write_plain (period->year, style);
    year = g_strdup_printf (mz_catalog_get (catalog, "fiscal year %s"), plain);
  } else if (period->year > 0)
    year = write_plain (period->year, style);
  if (!unit && !year)
    return g_strdup (mz_catalog_get (catalog, "full year"));
  if (!unit || !year)
    return g_strdup (unit ? unit : year);
  /* Translators: a part of a year and its year: "Q3 2025" */
  return g_strdup_printf (mz_catalog_get_in (catalog, "period", "%1$s %2$s"), unit, year);
}

static char *
write_stretch (const MzPeriod *period, const MzCatalog *catalog, MzNumberStyle style)
{
  if (period->unit == MZ_UNIT_NONE)
    return g_strdup ("");
  if (period->anchor < MZ_ANCHOR_END && period->anchor != MZ_ANCHOR_NAMED)
    return write_phrase (period, catalog, style);
  g_autofree char *name = write_name (period, catalog, style);
  switch (period->anchor) {
  case MZ_ANCHOR_END:
    return g_strdup_printf (mz_catalog_get (catalog, "end of %s"), name);
  case MZ_ANCHOR_SINCE:
    /* Translators: a period that begins with the one named and lasts until today */
    return g_strdup_printf (mz_catalog_get (catalog, "since %s"), name);
  case MZ_ANCHOR_BY:
    /* Translators: a period that begins today and lasts until the end of the one named */
    return g_strdup_printf (mz_catalog_get (catalog, "by %s"), name);
  default:
    return g_steal_pointer (&name);
  }
}

/**
 * mz_month_text:
 * @month: 1 to 12
 * @catalog: the language
 *
 * Returns: (transfer none): the month's name
 */
const char *
mz_month_text (guint month, const MzCatalog *catalog)
{
  g_return_val_if_fail (month >= 1 && month <= 12, "");

  return mz_catalog_get (catalog, MONTHS[month - 1]);
}

/**
 * mz_period_text:
 * @period: a period
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): "Q3 2025, year on year", "السنوات الـ3 المقبلة"; "" for no period
 */
char *
mz_period_text (const MzPeriod *period, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *stretch = write_stretch (period, catalog, style);

  if (period->comparison == MZ_COMPARISON_NONE)
    return g_steal_pointer (&stretch);
  const char *comparison = mz_catalog_get (catalog, COMPARISONS[period->comparison]);
  if (!*stretch)
    return g_strdup (comparison);
  /* Translators: a period and what it is compared with: "Q3 2025, year on year" */
  return g_strdup_printf (mz_catalog_get (catalog, "%1$s, %2$s"), stretch, comparison);
}

/**
 * mz_day_text:
 * @day: a GDate julian day
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): the day with its month in words
 */
char *
mz_day_text (guint32 day, const MzCatalog *catalog, MzNumberStyle style)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  MzPeriod period = {
    .unit = MZ_UNIT_DAY,
    .anchor = MZ_ANCHOR_NAMED,
    .count = 1,
    .ordinal = g_date_get_day (&date),
    .month = g_date_get_month (&date),
    .year = g_date_get_year (&date),
  };
  return mz_period_text (&period, catalog, style);
}
