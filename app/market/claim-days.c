/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days from which moves of weeks, months and years are measured. */
#include "market/claim-days.h"

#include "market/holiday-dates.h"

/**
 * mz_claim_days_back:
 * @day: a GDate julian day
 * @unit: days or longer
 * @count: how many of them
 *
 * Returns: the day so much earlier
 */
guint32
mz_claim_days_back (guint32 day, MzPeriodUnit unit, guint count)
{
  static const guint MONTHS[] = {
    [MZ_UNIT_MONTH] = 1, [MZ_UNIT_QUARTER] = 3, [MZ_UNIT_HALF] = 6, [MZ_UNIT_YEAR] = 12
  };
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  if (unit >= MZ_UNIT_MONTH)
    g_date_subtract_months (&date, MONTHS[unit] * count);
  else
    g_date_subtract_days (&date, unit == MZ_UNIT_WEEK ? 7 * count : count);
  return g_date_get_julian (&date);
}

/**
 * mz_claim_week_start:
 * @day: a GDate julian day
 * @begins_on_sunday: else on Monday
 *
 * Returns: the first day of its week
 */
guint32
mz_claim_week_start (guint32 day, gboolean begins_on_sunday)
{
  GDateWeekday first = begins_on_sunday ? G_DATE_SUNDAY : G_DATE_MONDAY;

  return day - (guint32) (mz_day_weekday (day) + 7 - first) % 7;
}
