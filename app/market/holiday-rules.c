/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The holidays and the weekends of exchanges that follow from a rule. */
#include "market/holiday-rules.h"

#include "market/holiday-dates.h"

#define ALWAYS 9999

typedef enum {
  RULE_FIXED,    /* month, day */
  RULE_NTH,      /* the nth weekday of the month */
  RULE_EASTER,   /* days after Easter Sunday */
  RULE_ORTHODOX, /* days after the eastern churches' Easter Sunday */
  RULE_SPRING,   /* the equinoxes of Japan */
  RULE_AUTUMN,
} RuleKind;

/* Where the closure goes when the day falls on a weekend. */
typedef enum {
  SHIFT_NONE,
  SHIFT_NEAREST,   /* from Saturday to Friday, from Sunday to Monday */
  SHIFT_SUNDAY,    /* from Sunday to Monday; a Saturday is lost */
  SHIFT_NEXT_FREE, /* to the next weekday that is no holiday itself */
  SHIFT_TOKYO,     /* from Sunday to the next day that is no holiday itself */
} Shift;

typedef struct {
  const char *market;
  RuleKind kind;
  guint month;
  gint day; /* of the month, of the week, or counted from Easter */
  gint nth; /* for RULE_NTH: -1 is the last */
  Shift shift;
  guint from; /* the first and the last year of the rule */
  guint to;
} HolidayRule;

static const HolidayRule RULES[] = {
  /* New York: NYSE Rule 7.2 and its predecessors. */
  { "XNYS", RULE_FIXED, 1, 1, 0, SHIFT_SUNDAY, 0, ALWAYS },               /* New Year */
  { "XNYS", RULE_NTH, 1, G_DATE_MONDAY, 3, SHIFT_NONE, 1998, ALWAYS },    /* M. L. King */
  { "XNYS", RULE_NTH, 2, G_DATE_MONDAY, 3, SHIFT_NONE, 1971, ALWAYS },    /* Washington */
  { "XNYS", RULE_EASTER, 0, -2, 0, SHIFT_NONE, 0, ALWAYS },               /* Good Friday */
  { "XNYS", RULE_NTH, 5, G_DATE_MONDAY, -1, SHIFT_NONE, 1971, ALWAYS },   /* Memorial Day */
  { "XNYS", RULE_FIXED, 6, 19, 0, SHIFT_NEAREST, 2022, ALWAYS },          /* Juneteenth */
  { "XNYS", RULE_FIXED, 7, 4, 0, SHIFT_NEAREST, 0, ALWAYS },              /* Independence */
  { "XNYS", RULE_NTH, 9, G_DATE_MONDAY, 1, SHIFT_NONE, 0, ALWAYS },       /* Labor Day */
  { "XNYS", RULE_NTH, 11, G_DATE_THURSDAY, 4, SHIFT_NONE, 1942, ALWAYS }, /* Thanksgiving */
  { "XNYS", RULE_FIXED, 12, 25, 0, SHIFT_NEAREST, 0, ALWAYS },            /* Christmas */
  /* London: the bank holidays of England and Wales. */
  { "XLON", RULE_FIXED, 1, 1, 0, SHIFT_NEXT_FREE, 1974, ALWAYS },
  { "XLON", RULE_EASTER, 0, -2, 0, SHIFT_NONE, 0, ALWAYS },
  { "XLON", RULE_EASTER, 0, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XLON", RULE_NTH, 5, G_DATE_MONDAY, 1, SHIFT_NONE, 1978, ALWAYS },  /* Early May */
  { "XLON", RULE_NTH, 5, G_DATE_MONDAY, -1, SHIFT_NONE, 1971, ALWAYS }, /* Spring */
  { "XLON", RULE_NTH, 8, G_DATE_MONDAY, -1, SHIFT_NONE, 1971, ALWAYS }, /* Summer */
  { "XLON", RULE_FIXED, 12, 25, 0, SHIFT_NEXT_FREE, 0, ALWAYS },
  { "XLON", RULE_FIXED, 12, 26, 0, SHIFT_NEXT_FREE, 0, ALWAYS },
  /* Frankfurt, Xetra: no day is moved. */
  { "XETR", RULE_FIXED, 1, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_EASTER, 0, -2, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_EASTER, 0, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_FIXED, 5, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_EASTER, 0, 50, 0, SHIFT_NONE, 2007, 2007 }, /* Whit Monday */
  { "XETR", RULE_EASTER, 0, 50, 0, SHIFT_NONE, 2015, 2021 },
  { "XETR", RULE_FIXED, 10, 3, 0, SHIFT_NONE, 2014, 2021 }, /* German Unity */
  { "XETR", RULE_FIXED, 12, 24, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_FIXED, 12, 25, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_FIXED, 12, 26, 0, SHIFT_NONE, 0, ALWAYS },
  { "XETR", RULE_FIXED, 12, 31, 0, SHIFT_NONE, 0, ALWAYS },
  /* Euronext: one calendar for Paris, Amsterdam, Brussels and Lisbon. */
  { "XPAR", RULE_FIXED, 1, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XPAR", RULE_EASTER, 0, -2, 0, SHIFT_NONE, 0, ALWAYS },
  { "XPAR", RULE_EASTER, 0, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XPAR", RULE_FIXED, 5, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XPAR", RULE_FIXED, 12, 25, 0, SHIFT_NONE, 0, ALWAYS },
  { "XPAR", RULE_FIXED, 12, 26, 0, SHIFT_NONE, 0, ALWAYS },
  /* Tokyo: the Act on National Holidays, and the exchange's own days round the new year. */
  { "XTKS", RULE_FIXED, 1, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XTKS", RULE_FIXED, 1, 2, 0, SHIFT_NONE, 0, ALWAYS },
  { "XTKS", RULE_FIXED, 1, 3, 0, SHIFT_NONE, 0, ALWAYS },
  { "XTKS", RULE_NTH, 1, G_DATE_MONDAY, 2, SHIFT_NONE, 2000, ALWAYS }, /* Coming of Age */
  { "XTKS", RULE_FIXED, 2, 11, 0, SHIFT_TOKYO, 0, ALWAYS },            /* Foundation */
  { "XTKS", RULE_FIXED, 2, 23, 0, SHIFT_TOKYO, 2020, ALWAYS },         /* Emperor */
  { "XTKS", RULE_SPRING, 0, 0, 0, SHIFT_TOKYO, 0, ALWAYS },
  { "XTKS", RULE_FIXED, 4, 29, 0, SHIFT_TOKYO, 0, ALWAYS },   /* Showa */
  { "XTKS", RULE_FIXED, 5, 3, 0, SHIFT_TOKYO, 0, ALWAYS },    /* Constitution */
  { "XTKS", RULE_FIXED, 5, 4, 0, SHIFT_TOKYO, 2007, ALWAYS }, /* Greenery */
  { "XTKS", RULE_FIXED, 5, 5, 0, SHIFT_TOKYO, 0, ALWAYS },    /* Children */
  { "XTKS", RULE_FIXED, 7, 20, 0, SHIFT_TOKYO, 1996, 2002 },  /* Marine Day */
  { "XTKS", RULE_NTH, 7, G_DATE_MONDAY, 3, SHIFT_NONE, 2003, 2019 },
  { "XTKS", RULE_NTH, 7, G_DATE_MONDAY, 3, SHIFT_NONE, 2022, ALWAYS },
  { "XTKS", RULE_FIXED, 8, 11, 0, SHIFT_TOKYO, 2016, 2019 }, /* Mountain Day */
  { "XTKS", RULE_FIXED, 8, 11, 0, SHIFT_TOKYO, 2022, ALWAYS },
  { "XTKS", RULE_FIXED, 9, 15, 0, SHIFT_TOKYO, 1966, 2002 }, /* The Aged */
  { "XTKS", RULE_NTH, 9, G_DATE_MONDAY, 3, SHIFT_NONE, 2003, ALWAYS },
  { "XTKS", RULE_AUTUMN, 0, 0, 0, SHIFT_TOKYO, 0, ALWAYS },
  { "XTKS", RULE_NTH, 10, G_DATE_MONDAY, 2, SHIFT_NONE, 2000, 2019 }, /* Sports Day */
  { "XTKS", RULE_NTH, 10, G_DATE_MONDAY, 2, SHIFT_NONE, 2022, ALWAYS },
  { "XTKS", RULE_FIXED, 11, 3, 0, SHIFT_TOKYO, 0, ALWAYS },   /* Culture */
  { "XTKS", RULE_FIXED, 11, 23, 0, SHIFT_TOKYO, 0, ALWAYS },  /* Labour */
  { "XTKS", RULE_FIXED, 12, 23, 0, SHIFT_TOKYO, 1989, 2018 }, /* Emperor */
  { "XTKS", RULE_FIXED, 12, 31, 0, SHIFT_NONE, 0, ALWAYS },
  /* Cairo: the two days that are never moved; the rest is in the table of days. */
  { "XCAI", RULE_FIXED, 1, 7, 0, SHIFT_NONE, 2003, ALWAYS }, /* Coptic Christmas */
  { "XCAI", RULE_ORTHODOX, 0, 1, 0, SHIFT_NONE, 0, ALWAYS }, /* Sham El-Nessim */
  /* Kuwait and Qatar: their days by the sun; those by the moon are in the table of days. */
  { "XKUW", RULE_FIXED, 1, 1, 0, SHIFT_NONE, 0, ALWAYS },
  { "XKUW", RULE_FIXED, 2, 25, 0, SHIFT_NONE, 0, ALWAYS },              /* National Day */
  { "XKUW", RULE_FIXED, 2, 26, 0, SHIFT_NONE, 0, ALWAYS },              /* Liberation Day */
  { "DSMD", RULE_NTH, 2, G_DATE_TUESDAY, 2, SHIFT_NONE, 2012, ALWAYS }, /* Sports Day */
  { "DSMD", RULE_NTH, 3, G_DATE_SUNDAY, 1, SHIFT_NONE, 0, ALWAYS },     /* Bank Holiday */
  { "DSMD", RULE_FIXED, 12, 18, 0, SHIFT_NONE, 0, ALWAYS },             /* National Day */
  /* Dubai and Abu Dhabi. */
  { "XDFM", RULE_FIXED, 1, 1, 0, SHIFT_NONE, 0, ALWAYS },
};

/* Exchanges that keep the days of another. */
static const struct {
  const char *mic;
  const char *market;
} SHARED[] = {
  { "XNAS", "XNYS" }, { "XNGS", "XNYS" }, { "XNMS", "XNYS" }, { "XNCM", "XNYS" },
  { "ARCX", "XNYS" }, { "XASE", "XNYS" }, { "BATS", "XNYS" }, { "XCBO", "XNYS" },
  { "XADS", "XDFM" }, { "XJPX", "XTKS" }, { "XAMS", "XPAR" }, { "XBRU", "XPAR" },
  { "XLIS", "XPAR" }, { "XETA", "XETR" }, { "XETB", "XETR" },
};

#define BIT(weekday)    (1u << (weekday))
#define SATURDAY_SUNDAY (BIT (G_DATE_SATURDAY) | BIT (G_DATE_SUNDAY))
#define FRIDAY_SATURDAY (BIT (G_DATE_FRIDAY) | BIT (G_DATE_SATURDAY))
#define THURSDAY_FRIDAY (BIT (G_DATE_THURSDAY) | BIT (G_DATE_FRIDAY))

/* The weekend of each market; where it changed, the newest row comes first. */
static const struct {
  const char *market;
  guint year; /* from this day on */
  guint month;
  guint day;
  guint weekend;
} WEEKENDS[] = {
  { "XSAU", 2013, 6, 29, FRIDAY_SATURDAY }, { "XSAU", 1, 1, 1, THURSDAY_FRIDAY },
  { "XDFM", 2022, 1, 1, SATURDAY_SUNDAY },  { "XDFM", 1, 1, 1, FRIDAY_SATURDAY },
  { "XCAI", 1, 1, 1, FRIDAY_SATURDAY },     { "XKUW", 1, 1, 1, FRIDAY_SATURDAY },
  { "DSMD", 1, 1, 1, FRIDAY_SATURDAY },     { "XNYS", 1, 1, 1, SATURDAY_SUNDAY },
  { "XLON", 1, 1, 1, SATURDAY_SUNDAY },     { "XETR", 1, 1, 1, SATURDAY_SUNDAY },
  { "XPAR", 1, 1, 1, SATURDAY_SUNDAY },     { "XTKS", 1, 1, 1, SATURDAY_SUNDAY },
  { "XHKG", 1, 1, 1, SATURDAY_SUNDAY },
};

static guint32
find_day (const HolidayRule *rule, guint year)
{
  switch (rule->kind) {
  case RULE_NTH:
    return mz_day_nth_weekday (year, rule->month, (GDateWeekday) rule->day, rule->nth);
  case RULE_EASTER:
    return mz_day_easter (year) + rule->day;
  case RULE_ORTHODOX:
    return mz_day_orthodox_easter (year) + rule->day;
  case RULE_SPRING:
    return mz_day_spring_equinox_tokyo (year);
  case RULE_AUTUMN:
    return mz_day_autumn_equinox_tokyo (year);
  case RULE_FIXED:
  default:
    return mz_day_of (year, rule->month, (guint) rule->day);
  }
}

static gboolean
contains (const GArray *days, guint start, guint32 day)
{
  for (guint i = start; i < days->len; i++)
    if (g_array_index (days, guint32, i) == day)
      return TRUE;
  return FALSE;
}

/* 0 where the closure is not moved. The holidays of the year stand in @days from @start on. */
static guint32
find_substitute (const HolidayRule *rule, guint32 day, const GArray *days, guint start)
{
  GDateWeekday weekday = mz_day_weekday (day);
  gboolean saturday = weekday == G_DATE_SATURDAY;
  guint32 moved = day;

  if (rule->shift == SHIFT_NONE || (!saturday && weekday != G_DATE_SUNDAY))
    return 0;
  if (rule->shift == SHIFT_NEAREST)
    return saturday ? day - 1 : day + 1;
  if (saturday && rule->shift != SHIFT_NEXT_FREE)
    return 0;
  do
    moved++;
  while (contains (days, start, moved) || mz_day_weekday (moved) >= G_DATE_SATURDAY);
  return moved;
}

static gboolean
is_in_force (const HolidayRule *rule, const char *market, guint year)
{
  return g_str_equal (rule->market, market) && year >= rule->from && year <= rule->to;
}

/* Article 3, paragraph 3 of Japan's Act: a day between two holidays is one itself. */
static void
append_bridges (GArray *days, guint start)
{
  guint end = days->len;

  for (guint i = start; i < end; i++) {
    guint32 bridge = g_array_index (days, guint32, i) + 1;
    if (!contains (days, start, bridge) && contains (days, start, bridge + 1))
      g_array_append_val (days, bridge);
  }
}

/**
 * mz_holiday_rules_market:
 * @mic: an ISO 10383 market code
 *
 * Returns: (transfer none) (nullable): the code under which the market's days are kept
 */
const char *
mz_holiday_rules_market (const char *mic)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SHARED); i++)
    if (g_str_equal (SHARED[i].mic, mic))
      return SHARED[i].market;
  for (gsize i = 0; i < G_N_ELEMENTS (WEEKENDS); i++)
    if (g_str_equal (WEEKENDS[i].market, mic))
      return WEEKENDS[i].market;
  return NULL;
}

/**
 * mz_holiday_rules_is_weekend:
 * @market: what mz_holiday_rules_market() returned
 * @day: a GDate julian day
 *
 * Returns: whether the market did not trade on that day of the week at the time
 */
gboolean
mz_holiday_rules_is_weekend (const char *market, guint32 day)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WEEKENDS); i++)
    if (g_str_equal (WEEKENDS[i].market, market) &&
        day >= mz_day_of (WEEKENDS[i].year, WEEKENDS[i].month, WEEKENDS[i].day))
      return (WEEKENDS[i].weekend & BIT (mz_day_weekday (day))) != 0;
  return FALSE;
}

/**
 * mz_holiday_rules_append:
 * @market: what mz_holiday_rules_market() returned
 * @year: a year
 * @days: (element-type guint32): where the days go
 *
 * Appends the days of @year on which the market is closed by a rule, in no order. Days of a
 * weekend may be among them.
 */
void
mz_holiday_rules_append (const char *market, guint year, GArray *days)
{
  guint start = days->len;

  for (gsize i = 0; i < G_N_ELEMENTS (RULES); i++)
    if (is_in_force (&RULES[i], market, year)) {
      guint32 day = find_day (&RULES[i], year);
      g_array_append_val (days, day);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (RULES); i++)
    if (is_in_force (&RULES[i], market, year)) {
      guint32 moved = find_substitute (&RULES[i], find_day (&RULES[i], year), days, start);
      if (moved)
        g_array_append_val (days, moved);
    }
  if (g_str_equal (market, "XTKS"))
    append_bridges (days, start);
}
