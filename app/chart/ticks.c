/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an axis of numbers is labelled. */
#include "chart/ticks.h"

#include <math.h>

/* Talbot, Lin and Hanrahan: An Extension of Wilkinson's Algorithm for Positioning Tick Labels on
 * Axes. IEEE TVCG 16(6), 2010. Legibility is left out of the score: the scene measures the texts.
 */
static const double NICE[] = { 1, 5, 2, 2.5, 4, 3 };

#define N_NICE          G_N_ELEMENTS (NICE)
#define SIMPLICITY      0.25
#define COVERAGE        0.2
#define DENSITY         0.5
#define LEGIBILITY      0.05
#define CLOSE_TO_WHOLE  1e-10
#define LARGEST_SKIP    20
#define MOST_TICKS      50
#define MOST_MAGNITUDES 30

typedef struct {
  double low;
  double high;
  guint wanted;
  gboolean loose;
  double score; /* of the best so far */
  MzTicks best;
} Search;

static double
weigh (double simplicity, double coverage, double density)
{
  return SIMPLICITY * simplicity + COVERAGE * coverage + DENSITY * density + LEGIBILITY;
}

static double
rate_simplicity (guint nice, guint skip, double first, double last, double step)
{
  double rest = fabs (remainder (first, step));
  gboolean zero = rest < CLOSE_TO_WHOLE * step && first <= 0 && last >= 0;

  return 1 - (double) nice / (N_NICE - 1) - skip + (zero ? 1 : 0);
}

static double
rate_coverage (const Search *search, double first, double last)
{
  double tenth = 0.1 * (search->high - search->low);
  double below = search->low - first;
  double above = search->high - last;

  return 1 - 0.5 * (above * above + below * below) / (tenth * tenth);
}

static double
rate_widest_coverage (const Search *search, double span)
{
  double range = search->high - search->low;

  if (span <= range)
    return 1;
  double half = (span - range) / 2;
  return 1 - half * half / (0.01 * range * range);
}

static double
rate_density (const Search *search, guint n, double first, double last)
{
  double density = (n - 1) / (last - first);
  double ideal = (search->wanted - 1) / (MAX (last, search->high) - MIN (first, search->low));

  return 2 - MAX (density / ideal, ideal / density);
}

static double
rate_best_density (const Search *search, guint n)
{
  return n >= search->wanted ? 2 - (n - 1.0) / (search->wanted - 1.0) : 1;
}

static void
try_start (Search *search, guint nice, guint skip, guint n, double step, double first)
{
  double last = first + step * (n - 1);

  if (search->loose && (first < search->low || last > search->high))
    return;
  double score = weigh (rate_simplicity (nice, skip, first, last, step),
                        rate_coverage (search, first, last), rate_density (search, n, first, last));
  if (score <= search->score)
    return;
  search->score = score;
  search->best = (MzTicks){ .first = first, .step = step, .n = n };
}

/* Every magnitude for one nice number, skip and number of ticks. */
static void
try_magnitudes (Search *search, guint nice, guint skip, guint n)
{
  double simplicity = 2 - (double) nice / (N_NICE - 1) - skip;
  double density = rate_best_density (search, n);
  double delta = (search->high - search->low) / (n + 1) / skip / NICE[nice];
  int magnitude = (int) ceil (log10 (delta));

  for (int z = magnitude; z < magnitude + MOST_MAGNITUDES; z++) {
    double step = skip * NICE[nice] * pow (10, z);
    if (weigh (simplicity, rate_widest_coverage (search, step * (n - 1)), density) < search->score)
      return;
    double from = floor (search->high / step) * skip - (n - 1.0) * skip;
    double to = ceil (search->low / step) * skip;
    for (double start = from; start <= to; start++)
      try_start (search, nice, skip, n, step, start * (step / skip));
  }
}

static gboolean
try_skip (Search *search, guint skip)
{
  for (guint nice = 0; nice < N_NICE; nice++) {
    double simplicity = 2 - (double) nice / (N_NICE - 1) - skip;
    if (weigh (simplicity, 1, 1) < search->score)
      return FALSE;
    for (guint n = 2; n < MOST_TICKS; n++) {
      if (weigh (simplicity, 1, rate_best_density (search, n)) < search->score)
        break;
      try_magnitudes (search, nice, skip, n);
    }
  }
  return TRUE;
}

/**
 * mz_ticks_find:
 * @low: the lowest number
 * @high: the highest number, above @low
 * @wanted: about how many ticks; at least 2
 * @loose: whether every tick must lie between @low and @high; else the first may lie below and the
 *   last above
 *
 * Returns: the best ticks by simplicity, coverage and density (Talbot, Lin and Hanrahan 2010)
 */
MzTicks
mz_ticks_find (double low, double high, guint wanted, gboolean loose)
{
  Search search = { .low = low, .high = high, .wanted = MAX (wanted, 2), .loose = loose };

  search.score = -HUGE_VAL;
  search.best = (MzTicks){ .first = low, .step = high - low, .n = 2 };
  if (!(high > low) || !isfinite (high - low)) {
    search.best.step = 1;
    return search.best;
  }
  for (guint skip = 1; skip <= LARGEST_SKIP; skip++)
    if (!try_skip (&search, skip))
      break;
  return search.best;
}

/**
 * mz_ticks_round_up:
 * @least: above 0
 *
 * Returns: the least of 1, 2, 2.5 and 5 times a power of ten that is @least or more
 */
double
mz_ticks_round_up (double least)
{
  static const double ROUND[] = { 1, 2, 2.5, 5, 10 };
  double power = pow (10, floor (log10 (least)));

  for (guint i = 0; i < G_N_ELEMENTS (ROUND); i++)
    if (ROUND[i] * power >= least * (1 - CLOSE_TO_WHOLE))
      return ROUND[i] * power;
  return 10 * power;
}

/**
 * mz_ticks_get_decimals:
 * @step: the distance of two ticks, above 0
 *
 * Returns: how many decimals write every multiple of @step in full, at most 8
 */
guint
mz_ticks_get_decimals (double step)
{
  double scaled = step;

  for (guint decimals = 0; decimals < 8; decimals++) {
    if (fabs (scaled - round (scaled)) < 1e-6 * scaled)
      return decimals;
    scaled *= 10;
  }
  return 8;
}

static void
append_between (GArray *ticks, double tick, double low, double high)
{
  if (tick >= low * (1 - CLOSE_TO_WHOLE) && tick <= high * (1 + CLOSE_TO_WHOLE))
    g_array_append_val (ticks, tick);
}

/* From coarse to fine, in each power of ten. */
static const double LOGARITHMIC[][7] = { { 1 }, { 1, 2, 5 }, { 1, 1.5, 2, 3, 5, 7 } };

static GArray *
list_logarithmic (double low, double high, const double *factors, int every)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (double));
  int first = (int) floor (log10 (low));

  for (int z = first - (((first % every) + every) % every); pow (10, z) <= high; z += every)
    for (guint i = 0; factors[i] > 0; i++)
      append_between (ticks, factors[i] * pow (10, z), low, high);
  return ticks;
}

/**
 * mz_ticks_find_logarithmic:
 * @low: the lowest number, above 0
 * @high: the highest number
 * @wanted: about how many ticks
 *
 * Returns: (transfer full) (element-type double): powers of ten, 1, 2 and 5 times them or yet more,
 *   as far as about @wanted of them fit; evenly spaced ticks where the range is too narrow
 */
GArray *
mz_ticks_find_logarithmic (double low, double high, guint wanted)
{
  int every = MAX (1, (int) ceil (log10 (high / low) / MAX (wanted, 2)));
  GArray *ticks = list_logarithmic (low, high, LOGARITHMIC[0], every);

  for (guint i = 1; every == 1 && i < G_N_ELEMENTS (LOGARITHMIC); i++) {
    GArray *finer = list_logarithmic (low, high, LOGARITHMIC[i], every);
    gboolean fits = finer->len <= MAX (wanted, 3) * 1.5;
    g_array_unref (fits ? ticks : finer);
    if (!fits)
      break;
    ticks = finer;
  }
  if (ticks->len >= 3)
    return ticks;
  MzTicks even = mz_ticks_find (low, high, wanted, TRUE);
  g_array_set_size (ticks, 0);
  for (guint i = 0; i < even.n; i++)
    append_between (ticks, even.first + i * even.step, low, high);
  return ticks;
}
