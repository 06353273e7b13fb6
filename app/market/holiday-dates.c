/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days of the year that a holiday is counted from. All are GDate julian days. */
#include "market/holiday-dates.h"

#include <math.h>

/**
 * mz_day_of:
 * @year: a year of the Gregorian calendar
 * @month: 1 to 12
 * @day: 1 to 31, a day that the month has
 *
 * Returns: its GDate julian day
 */
guint32
mz_day_of (guint year, guint month, guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

/**
 * mz_day_weekday:
 * @day: a GDate julian day
 *
 * Returns: its day of the week
 */
GDateWeekday
mz_day_weekday (guint32 day)
{
  /* Day 1 is the first of January of the year 1, a Monday. */
  return (GDateWeekday) ((day - 1) % 7 + 1);
}

/**
 * mz_day_easter:
 * @year: a year of the Gregorian calendar
 *
 * The anonymous Gregorian computus (Butcher's Ecclesiastical Calendar, 1876; Meeus, Astronomical
 * Algorithms, 1991, ch. 8).
 *
 * Returns: Easter Sunday of the western churches
 */
guint32
mz_day_easter (guint year)
{
  guint a = year % 19;
  guint b = year / 100;
  guint c = year % 100;
  guint h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  guint l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  guint m = (a + 11 * h + 22 * l) / 451;
  guint n = h + l - 7 * m + 114;

  return mz_day_of (year, n / 31, n % 31 + 1);
}

/**
 * mz_day_orthodox_easter:
 * @year: a year from 1900 to 2099
 *
 * Meeus' Julian computus, moved to the Gregorian calendar, which is 13 days ahead in these years.
 *
 * Returns: Easter Sunday of the eastern churches
 */
guint32
mz_day_orthodox_easter (guint year)
{
  guint d = (19 * (year % 19) + 15) % 30;
  guint e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  guint n = d + e + 114;

  return mz_day_of (year, n / 31, n % 31 + 1) + 13;
}

/**
 * mz_day_nth_weekday:
 * @year: a year
 * @month: 1 to 12
 * @weekday: a day of the week
 * @nth: 1 for the first one of the month and so on, -1 for the last
 *
 * Returns: that day
 */
guint32
mz_day_nth_weekday (guint year, guint month, GDateWeekday weekday, gint nth)
{
  guint32 first = mz_day_of (year, month, 1);

  if (nth < 0) {
    guint32 last = first + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) - 1;
    return last - (mz_day_weekday (last) + 7 - weekday) % 7;
  }
  return first + (weekday + 7 - mz_day_weekday (first)) % 7 + 7 * (nth - 1);
}

/* The equinoxes of Japan's calendar by the linear formula that is in common use there; right for
 * every year announced from 1980 to 2027 and thought to hold to 2099. */
static guint
find_equinox (double day_in_1980, guint year)
{
  guint n = year - 1980;

  return (guint) floor (day_in_1980 + 0.242194 * n) - n / 4;
}

/**
 * mz_day_spring_equinox_tokyo:
 * @year: a year from 1980 to 2099
 *
 * Returns: Vernal Equinox Day in Japan
 */
guint32
mz_day_spring_equinox_tokyo (guint year)
{
  return mz_day_of (year, 3, find_equinox (20.8431, year));
}

/**
 * mz_day_autumn_equinox_tokyo:
 * @year: a year from 1980 to 2099
 *
 * Returns: Autumnal Equinox Day in Japan
 */
guint32
mz_day_autumn_equinox_tokyo (guint year)
{
  return mz_day_of (year, 9, find_equinox (23.2488, year));
}
