/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every sensible reading of a reported move. */
#include "market/claim-moves.h"

#include "market/claim-days.h"
#include "market/holiday-dates.h"

#include <math.h>

#define MOST_SESSIONS   5   /* of a move that the text gives no length */
#define REPORT_SESSIONS 10  /* an article speaks of a report that is no older */
#define MOST_DAYS_OFF   10  /* from a day to a session that stands for it: the longest holidays */
#define SPLIT           1.2 /* the adjusted close moves that much against the close only then */

/* One question being answered. */
typedef struct {
  const MzMoveQuestion *question;
  GArray *moves;
  const MzBar **sessions; /* those with a close */
  gssize n;
  gssize cut; /* the last session that the article can know of */
} Search;

/* -- Sessions -- */

static void
keep_sessions (Search *self)
{
  self->sessions = g_new (const MzBar *, self->question->n_bars + 1);
  for (guint i = 0; i < self->question->n_bars; i++)
    if (self->question->bars[i].close > 0)
      self->sessions[self->n++] = &self->question->bars[i];
}

/* The last session that is not after @day; -1 where there is none. */
static gssize
find_session (const Search *self, guint32 day)
{
  gssize low = 0;
  gssize high = self->n;

  while (low < high) {
    gssize middle = low + (high - low) / 2;
    if (self->sessions[middle]->day <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low - 1;
}

/* Whether a session stands for @day: it lies no more than holidays before it. */
static gboolean
stands_for (const Search *self, gssize session, guint32 day)
{
  return session >= 1 && day - self->sessions[session]->day <= MOST_DAYS_OFF;
}

static double
find_percent (gint64 base, gint64 price)
{
  return ((double) price - (double) base) / (double) base * 100;
}

/* -- Moves -- */

/* What the close of @base is worth in shares as they were on the session @end. */
static gint64
adjust_base (const MzBar *base, const MzBar *end)
{
  if (base->adjusted <= 0 || end->adjusted <= 0)
    return base->close;
  double factor = ((double) base->adjusted / (double) base->close) /
                  ((double) end->adjusted / (double) end->close);
  if (factor < SPLIT && factor > 1 / SPLIT)
    return base->close;
  return llround ((double) base->close * factor);
}

/* The lowest price from the session after @base to @end, or the highest. */
static gint64
find_extreme (const Search *self, gssize base, gssize end, guint32 *day)
{
  gint64 extreme = MZ_PRICE_UNKNOWN;

  for (gssize i = base + 1; i <= end; i++) {
    const MzBar *bar = self->sessions[i];
    gint64 price = self->question->is_down ? bar->low : bar->high;
    if (price <= 0)
      continue;
    if (extreme == MZ_PRICE_UNKNOWN ||
        (self->question->is_down ? price < extreme : price > extreme)) {
      extreme = price;
      *day = bar->day;
    }
  }
  return extreme;
}

static void
keep_move (Search *self, const MzMove *move)
{
  for (guint i = 0; i < self->moves->len; i++) {
    MzMove *other = &g_array_index (self->moves, MzMove, i);
    if (other->kind == move->kind && other->base_day == move->base_day &&
        other->sessions == move->sessions) {
      other->is_told |= move->is_told;
      return;
    }
  }
  g_array_append_val (self->moves, *move);
}

static void
add_move (Search *self, MzMoveKind kind, gssize base, gssize end, gboolean is_told)
{
  if (base < 0 || end <= base || end >= self->n)
    return;
  const MzBar *from = self->sessions[base];
  const MzBar *to = self->sessions[end];
  MzMove move = { .kind = kind,
                  .base_day = from->day,
                  .day = to->day,
                  .sessions = (guint) (end - base),
                  .base = adjust_base (from, to),
                  .price = to->close,
                  .is_told = is_told };

  if (kind == MZ_MOVE_OPEN)
    move.price = to->open;
  else if (kind == MZ_MOVE_EXTREME)
    move.price = find_extreme (self, base, end, &move.day);
  if (move.price <= 0 || move.base <= 0)
    return;
  move.percent = find_percent (move.base, move.price);
  keep_move (self, &move);
}

static void
add_off_move (
    Search *self, MzMoveKind kind, gssize base, guint32 day, gint64 price, gboolean is_told)
{
  const MzBar *from = self->sessions[base];
  MzMove move = { .kind = kind,
                  .base_day = from->day,
                  .day = day,
                  .sessions = kind == MZ_MOVE_BEFORE,
                  .base = from->close,
                  .price = price,
                  .is_told = is_told };

  if (price <= 0)
    return;
  move.percent = find_percent (move.base, price);
  keep_move (self, &move);
}

/* Between the close of @base and the opening of the next session: what news of an evening, or of a
 * morning, speaks of. */
static void
add_off_moves (Search *self, gssize base, gboolean is_told)
{
  const GArray *off = self->question->off;

  if (!off || base < 0)
    return;
  guint32 day = self->sessions[base]->day;
  add_off_move (self, MZ_MOVE_AFTER, base, day, mz_off_price_find (off, day, MZ_OFF_AFTER),
                is_told);
  /* The next session may not have a bar yet. */
  guint32 next = base + 1 < self->n ? self->sessions[base + 1]->day : day + 1;
  guint32 last = base + 1 < self->n ? next : day + MOST_DAYS_OFF;
  for (day = next; day <= last; day++)
    add_off_move (self, MZ_MOVE_BEFORE, base, day, mz_off_price_find (off, day, MZ_OFF_BEFORE),
                  is_told);
}

/* All that begin at the close before the session @event and end by @last. @told: the number of
 * sessions that the text speaks of, 0 for any, -1 where none of these can be meant. */
static void
add_moves_from (Search *self, gssize event, gssize last, gint told)
{
  last = MIN (last, event + MAX (told, MOST_SESSIONS) - 1);
  for (gssize end = event; end <= last; end++) {
    gint n = (gint) (end - event) + 1;
    gboolean is_told = told == 0 || told == n;
    add_move (self, MZ_MOVE_CLOSE, event - 1, end, is_told);
    add_move (self, MZ_MOVE_EXTREME, event - 1, end, is_told);
  }
  add_move (self, MZ_MOVE_OPEN, event - 1, event, told == 0 || told == 1);
  add_off_moves (self, event - 1, told == 0 || told == 1);
}

/* -- Events -- */

/* The session that moved most in the direction told. */
static gssize
find_largest (const Search *self, gssize first, gssize last)
{
  gssize best = last;
  double most = -INFINITY;

  for (gssize i = MAX (first, 1); i <= last; i++) {
    gint64 base = adjust_base (self->sessions[i - 1], self->sessions[i]);
    double percent = find_percent (base, self->sessions[i]->close);
    double along = self->question->is_down ? -percent : percent;
    if (along > most) {
      most = along;
      best = i;
    }
  }
  return best;
}

static gssize
find_report (const Search *self, const MzReport *report)
{
  gssize session = find_session (self, report->day);

  if (session < 0)
    return -1;
  gboolean traded = self->sessions[session]->day == report->day;
  return traded && report->time != MZ_REPORT_AFTER_CLOSE ? session : session + 1;
}

/* The session that the article speaks of: that of the newest report it can know of, else the one
 * that moved most in the days before it. */
static gssize
find_event (const Search *self)
{
  gssize best = -1;

  for (guint i = 0; i < self->question->n_reports; i++) {
    gssize session = find_report (self, &self->question->reports[i]);
    if (session >= 1 && session <= self->cut && session > self->cut - REPORT_SESSIONS)
      best = MAX (best, session);
  }
  return best >= 0 ? best : find_largest (self, self->cut - MOST_SESSIONS + 1, self->cut);
}

/* -- What the text says of the time -- */

/* Whether the exchange trades on Sundays. */
static gboolean
begins_on_sunday (const Search *self)
{
  for (gssize i = MAX (self->cut - 9, 0); i <= self->cut; i++)
    if (mz_day_weekday (self->sessions[i]->day) == G_DATE_SUNDAY)
      return TRUE;
  return FALSE;
}

static void
add_week (Search *self, const MzPeriod *period, guint32 published)
{
  guint32 start = mz_claim_week_start (published, begins_on_sunday (self));

  if (period->anchor == MZ_ANCHOR_LAST)
    add_move (self, MZ_MOVE_CLOSE, find_session (self, start - 7 * MAX (period->count, 1) - 1),
              find_session (self, start - 1), TRUE);
  add_move (self, MZ_MOVE_CLOSE, find_session (self, start - 1), self->cut, TRUE);
}

/* From the close before the first day of the period to the last one in it. */
static void
add_resolved (Search *self, const MzPeriod *period)
{
  gssize end = MIN (find_session (self, period->last_day), self->cut);

  if (period->first_day > 0)
    add_move (self, MZ_MOVE_CLOSE, find_session (self, period->first_day - 1), end, TRUE);
}

/* Weeks, months, quarters, years. */
static void
add_long (Search *self, const MzPeriod *period, guint32 published)
{
  MzPeriodUnit unit = period->unit;
  guint count = MAX (period->count, 1);
  gboolean is_named = period->anchor == MZ_ANCHOR_NAMED || period->anchor == MZ_ANCHOR_END;

  if (unit == MZ_UNIT_WEEK && published > 0)
    add_week (self, period, published);
  else
    add_resolved (self, period);
  if (!is_named && period->anchor != MZ_ANCHOR_TO_DATE)
    add_move (self, MZ_MOVE_CLOSE,
              find_session (self, mz_claim_days_back (self->sessions[self->cut]->day, unit, count)),
              self->cut, TRUE);
  /* "In October they plunged": one session of that month may be meant. */
  if (is_named && period->first_day > 0) {
    gssize first = find_session (self, period->first_day - 1) + 1;
    gssize last = MIN (find_session (self, period->last_day), self->cut);
    if (last >= first && last >= 1)
      add_moves_from (self, find_largest (self, first, last), self->cut, 0);
  }
}

/* Each of the last sessions alone: what the number may be of where the words fit none. */
static void
add_single_sessions (Search *self)
{
  for (gssize i = MAX (self->cut - MOST_SESSIONS + 1, 1); i <= self->cut; i++)
    add_move (self, MZ_MOVE_CLOSE, i - 1, i, FALSE);
}

/* "2 days", or nothing. */
static void
add_short (Search *self, gint told, guint32 published)
{
  gssize before = told > 0 ? told : 1;
  gboolean traded = self->sessions[self->cut]->day == published;

  add_moves_from (self, find_event (self), self->cut, told);
  add_move (self, MZ_MOVE_CLOSE, self->cut - before, self->cut, TRUE);
  if (before == 1) {
    add_move (self, MZ_MOVE_EXTREME, self->cut - 1, self->cut, TRUE);
    add_move (self, MZ_MOVE_OPEN, self->cut - 1, self->cut, TRUE);
    add_off_moves (self, self->cut - 1, TRUE);
    add_off_moves (self, self->cut, TRUE);
  }
  /* It may have been written before that day's session. */
  if (traded)
    add_move (self, MZ_MOVE_CLOSE, self->cut - 1 - before, self->cut - 1, TRUE);
  if (told >= MOST_SESSIONS)
    add_move (self, MZ_MOVE_CLOSE,
              find_session (self, self->sessions[self->cut]->day - (guint32) told), self->cut,
              TRUE);
}

static gboolean
is_one_day (const MzPeriod *period)
{
  return period->unit == MZ_UNIT_DAY && period->first_day > 0 &&
         period->first_day == period->last_day && period->anchor != MZ_ANCHOR_NONE &&
         period->anchor != MZ_ANCHOR_NEXT;
}

static MzMovesOutcome
search (Search *self, const MzPeriod *period)
{
  guint32 published = self->question->published;
  guint32 last_day = published > 0 ? published : period->last_day;

  if (last_day == 0)
    return MZ_MOVES_NO_DATE;
  self->cut = find_session (self, last_day);
  if (!stands_for (self, self->cut, last_day))
    return MZ_MOVES_OUT_OF_RANGE;
  if (is_one_day (period)) {
    gssize event = find_session (self, period->first_day);
    if (stands_for (self, event, period->first_day)) {
      add_moves_from (self, event, published > 0 ? self->cut : self->n - 1, 1);
      add_off_moves (self, event, TRUE);
    }
  } else if (period->unit >= MZ_UNIT_WEEK) {
    add_long (self, period, published);
    add_moves_from (self, find_event (self), self->cut, -1);
  } else {
    gboolean has_length = period->unit == MZ_UNIT_DAY || period->unit == MZ_UNIT_SESSION;
    add_short (self, has_length ? (gint) period->count : 0, published);
  }
  add_single_sessions (self);
  for (guint i = 0; i < self->moves->len; i++)
    if (g_array_index (self->moves, MzMove, i).is_told)
      return MZ_MOVES_FOUND;
  return MZ_MOVES_OUT_OF_RANGE;
}

/**
 * mz_moves_collect:
 * @question: what the text says of the time, what is known of reports, and the prices
 * @moves: (element-type MzMove): where they go
 *
 * A share's move is mostly told from one close to another; news of the same day speaks of its
 * lowest or first price as well. A move of several days begins at the close before the report, and
 * where no report is known, before the session that moved most in the week before the article. The
 * more readings are tried, the likelier one fits by chance: so only those that fit the words count
 * as told, the others are there to say what the number may be instead.
 *
 * Returns: whether any was found that the text may mean
 */
MzMovesOutcome
mz_moves_collect (const MzMoveQuestion *question, GArray *moves)
{
  Search search_state = { .question = question, .moves = moves };
  MzPeriod period = *question->period;

  mz_period_resolve (&period, question->published);
  keep_sessions (&search_state);
  MzMovesOutcome outcome = search (&search_state, &period);
  g_free (search_state.sessions);
  return outcome;
}
