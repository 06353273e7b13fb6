/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An article's own arithmetic of market value and percentage. */
#include "market/claim-value.h"

#include <math.h>
#include <string.h>

#define FURTHEST 600 /* code points: two sentences tell of one move only where they are near */
#define BEHIND   200 /* a percentage behind the loss counts as so much further off */

/* A number of shares is of one day: shares are bought back and issued until the next is reported.
 */
#define MOST_DAYS_AHEAD  130
#define MOST_DAYS_BEHIND 400
#define SHARES_SLACK     0.02

static gboolean
is_of_market_value (const MzReading *reading)
{
  return reading->kind == MZ_KIND_MONEY && g_strcmp0 (reading->metric, "market_cap") == 0 &&
         reading->modality == MZ_MODALITY_ACTUAL && reading->company;
}

static gboolean
is_change (MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);

  return is_of_market_value (reading) && reading->change != MZ_CHANGE_LEVEL;
}

/* Code points from one figure to another. */
static gint64
find_distance (MzFigure *a, MzFigure *b)
{
  gint64 distance = mz_figure_get_evidence (a)->start - mz_figure_get_evidence (b)->start;

  return ABS (distance);
}

/* How unlikely it is that @claim is the same move as @loss. */
static gint64
find_strangeness (MzFigure *loss, MzClaim *claim)
{
  MzFigure *figure = mz_claim_get_figure (claim);
  gboolean is_behind =
      mz_figure_get_evidence (figure)->start > mz_figure_get_evidence (loss)->start;

  return find_distance (loss, figure) + (is_behind ? BEHIND : 0);
}

static MzClaim *
find_claim (MzFigure *loss, GPtrArray *claims)
{
  const MzReading *reading = mz_figure_get_reading (loss);
  gint64 least = FURTHEST;
  MzClaim *best = NULL;

  for (guint i = 0; i < claims->len; i++) {
    MzClaim *claim = g_ptr_array_index (claims, i);
    const MzReading *other = mz_figure_get_reading (mz_claim_get_figure (claim));
    if (other->change != reading->change || other->modality != MZ_MODALITY_ACTUAL ||
        mz_amount_is_zero (&other->value) ||
        g_strcmp0 (mz_claim_get_company (claim), reading->company) != 0)
      continue;
    if (find_strangeness (loss, claim) >= least)
      continue;
    least = find_strangeness (loss, claim);
    best = claim;
  }
  return best;
}

static MzFigure *
find_stated (MzFigure *loss, GPtrArray *figures)
{
  const MzReading *reading = mz_figure_get_reading (loss);
  MzFigure *best = NULL;

  for (guint i = 0; i < figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (figures, i);
    const MzReading *other = mz_figure_get_reading (figure);
    if (!is_of_market_value (other) || other->change != MZ_CHANGE_LEVEL ||
        g_strcmp0 (other->company, reading->company) != 0 ||
        g_strcmp0 (other->currency, reading->currency) != 0)
      continue;
    if (!best || find_distance (loss, figure) < find_distance (loss, best))
      best = figure;
  }
  return best;
}

static gboolean
meets (const MzValueCheck *check, double low, double high)
{
  return low <= check->high && high >= check->low;
}

/* The text may mean the value before the move or the one that was left. */
static void
judge (MzValueCheck *check)
{
  const MzReading *reading = mz_figure_get_reading (check->loss);
  MzClaimBounds loss = mz_claim_bounds (check->loss);
  double sign = reading->change == MZ_CHANGE_DOWN ? 1 : -1;

  check->verdict = MZ_VERDICT_UNKNOWN;
  if (!check->stated)
    return;
  MzClaimBounds stated = mz_claim_bounds (check->stated);
  double left_low = stated.low + (sign > 0 ? loss.low : -loss.high);
  double left_high = stated.high + (sign > 0 ? loss.high : -loss.low);
  gboolean fits_before = meets (check, stated.low, stated.high);
  check->is_after = !fits_before && meets (check, left_low, left_high);
  check->verdict = fits_before || check->is_after ? MZ_VERDICT_MATCHES : MZ_VERDICT_DIFFERS;
}

static void
divide (MzValueCheck *check)
{
  MzClaimBounds loss = mz_claim_bounds (check->loss);
  const MzClaimBounds *percent = mz_claim_get_bounds (check->claim);
  const MzMove *told = mz_claim_get_told (check->claim);
  double value = mz_amount_to_double (&mz_figure_get_reading (check->loss)->value);

  check->worth = value / fabs (mz_claim_get_reported (check->claim)) * 100;
  check->low = loss.low / percent->high * 100;
  check->high = percent->low > 0 ? loss.high / percent->low * 100 : INFINITY;
  check->actual = told && fabs (told->percent) > 0 ? value / fabs (told->percent) * 100 : NAN;
}

/* The day of a number of shares; 0 where it has none. */
static guint32
get_day (const MzReportedFact *fact)
{
  return fact->period.last_day > 0 ? fact->period.last_day : fact->reported;
}

static gboolean
is_count_near (const MzReportedFact *fact, const char *company, guint32 day)
{
  guint32 own = get_day (fact);

  return g_strcmp0 (fact->metric, "shares") == 0 && g_strcmp0 (fact->company, company) == 0 &&
         own > 0 && own + MOST_DAYS_BEHIND >= day && own <= day + MOST_DAYS_AHEAD &&
         !mz_amount_is_zero (&fact->value);
}

/* The newest number that was true by @day, else the first after it. */
static const MzReportedFact *
find_shares (const GPtrArray *facts, const char *company, guint32 day)
{
  const MzReportedFact *best = NULL;

  for (guint i = 0; facts && i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    if (!is_count_near (fact, company, day))
      continue;
    gboolean is_before = get_day (fact) <= day;
    gboolean is_best_before = best && get_day (best) <= day;
    if (!best || (is_before && !is_best_before) ||
        (is_before == is_best_before &&
         (is_before ? get_day (fact) > get_day (best) : get_day (fact) < get_day (best))))
      best = fact;
  }
  return best;
}

/* What one unit of the price is in @currency; 0 where they are of two currencies. */
static double
find_unit (const char *of_price, const char *currency)
{
  if (g_strcmp0 (of_price, "GBX") == 0 && strcmp (currency, "GBP") == 0)
    return 0.01;
  return !of_price || strcmp (of_price, currency) == 0 ? 1 : 0;
}

/* The shares at the close before the move. */
static void
count (MzValueCheck *check, const GPtrArray *facts)
{
  const char *currency = mz_figure_get_reading (check->loss)->currency;
  const MzMove *told = mz_claim_get_told (check->claim);
  double unit = find_unit (mz_claim_get_currency (check->claim), currency);

  check->counted = NAN;
  check->counted_verdict = MZ_VERDICT_UNKNOWN;
  if (!told || unit <= 0)
    return;
  check->shares = find_shares (facts, mz_claim_get_company (check->claim), told->base_day);
  if (!check->shares)
    return;
  check->counted = mz_amount_to_double (&check->shares->value) * unit * (double) told->base /
                   (double) MZ_PRICE_UNIT;
  check->counted_verdict =
      meets (check, check->counted * (1 - SHARES_SLACK), check->counted * (1 + SHARES_SLACK))
          ? MZ_VERDICT_MATCHES
          : MZ_VERDICT_DIFFERS;
  if (!check->stated)
    check->verdict = check->counted_verdict;
}

/**
 * mz_value_checks_new:
 * @figures: (element-type MzFigure): an article's figures
 * @claims: (element-type MzClaim): those of them that report a move
 * @facts: (element-type MzReportedFact) (nullable): where numbers of shares are
 *
 * Returns: (transfer full) (element-type MzValueCheck): the article's arithmetic
 */
GArray *
mz_value_checks_new (GPtrArray *figures, GPtrArray *claims, const GPtrArray *facts)
{
  GArray *checks = g_array_new (FALSE, FALSE, sizeof (MzValueCheck));

  for (guint i = 0; i < figures->len; i++) {
    MzFigure *loss = g_ptr_array_index (figures, i);
    if (!is_change (loss))
      continue;
    MzValueCheck check = { .loss = loss,
                           .claim = find_claim (loss, claims),
                           .stated = find_stated (loss, figures) };
    if (!check.claim)
      continue;
    divide (&check);
    judge (&check);
    count (&check, facts);
    g_array_append_val (checks, check);
  }
  return checks;
}
