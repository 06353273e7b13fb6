/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which session could first react to a report, and by which rule. */
#include "market/reaction.h"

#include "market/returns.h"

static MzReaction
reaction_of (guint32 session, MzReactionRule rule)
{
  return (MzReaction){ session, session ? rule : MZ_REACTION_UNKNOWN };
}

static MzReactionRule
rule_of_session_day (MzReportTime time)
{
  return time == MZ_REPORT_TIME_UNKNOWN ? MZ_REACTION_ASSUMED : MZ_REACTION_SAME_DAY;
}

/**
 * mz_calendar_find_reaction:
 * @self: a calendar
 * @day: the day of the report, a GDate julian day
 * @time: when on that day it came out, in the exchange's own time
 *
 * A report after the close meets the next session, one on a closed day the next open one.
 *
 * Returns: the first session that could react, and the rule that gave it
 */
MzReaction
mz_calendar_find_reaction (MzCalendar *self, guint32 day, MzReportTime time)
{
  switch (mz_calendar_classify (self, day)) {
  case MZ_DAY_OPEN:
    if (time == MZ_REPORT_AFTER_CLOSE)
      return reaction_of (mz_calendar_next_session (self, day), MZ_REACTION_NEXT_DAY);
    return reaction_of (day, rule_of_session_day (time));
  case MZ_DAY_WEEKEND:
  case MZ_DAY_HOLIDAY:
    return reaction_of (mz_calendar_next_session (self, day), MZ_REACTION_NEXT_OPEN);
  case MZ_DAY_UNKNOWN:
  default:
    return reaction_of (0, MZ_REACTION_UNKNOWN);
  }
}

/**
 * mz_reaction_in_days:
 * @days: (array length=n): the days that have a price, ascending GDate julian days
 * @n: how many
 * @day: the day of the report
 * @time: when on that day it came out, in the exchange's own time
 *
 * The same rule where no calendar is known: a day with a price was a session.
 *
 * Returns: the first session that could react, and the rule that gave it
 */
MzReaction
mz_reaction_in_days (const guint32 *days, gsize n, guint32 day, MzReportTime time)
{
  gsize place = mz_days_find (days, n, day);
  gboolean traded = place < n && days[place] == day;

  if (traded && time == MZ_REPORT_AFTER_CLOSE)
    return reaction_of (place + 1 < n ? days[place + 1] : 0, MZ_REACTION_NEXT_DAY);
  if (place == n)
    return reaction_of (0, MZ_REACTION_UNKNOWN);
  return reaction_of (days[place], traded ? rule_of_session_day (time) : MZ_REACTION_NEXT_OPEN);
}

/**
 * mz_reaction_rule_text:
 * @rule: a rule
 * @catalog: the words of a language
 *
 * Returns: (transfer none): the rule as a sentence
 */
const char *
mz_reaction_rule_text (MzReactionRule rule, const MzCatalog *catalog)
{
  switch (rule) {
  case MZ_REACTION_SAME_DAY:
    return mz_catalog_get (
        catalog, "It was reported before the close, so that day's session could react first.");
  case MZ_REACTION_ASSUMED:
    return mz_catalog_get (catalog,
                           "The hour of the report is not known; that day's session is taken as "
                           "the first that could react.");
  case MZ_REACTION_NEXT_DAY:
    return mz_catalog_get (catalog,
                           "It was reported after the close, so the next session could react "
                           "first.");
  case MZ_REACTION_NEXT_OPEN:
    return mz_catalog_get (catalog,
                           "The exchange was closed that day, so the next open day could react "
                           "first.");
  case MZ_REACTION_UNKNOWN:
  default:
    return mz_catalog_get (catalog, "No session is known that could react.");
  }
}
