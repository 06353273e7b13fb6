/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much the abnormal returns of many events move together before the events. */
#include "market/study-tests.h"

#include <math.h>
#include <string.h>

#define FEWEST_COMMON_DAYS 10 /* below that a correlation says nothing */

/* The abnormal returns of an estimation window, those left out removed. Owns the arrays. */
typedef struct {
  guint32 *days;
  double *values;
  gsize n;
  guint32 first; /* the event window */
  guint32 last;
} Residuals;

static void
clear_residuals (Residuals *self)
{
  g_free (self->days);
  g_free (self->values);
}

static Residuals
collect_residuals (const MzStudy *study)
{
  guint room = study->residuals->len;
  Residuals self = { .days = g_new (guint32, room), .values = g_new (double, room) };

  for (guint i = 0; i < room; i++) {
    const MzStudyResidual *residual = &g_array_index (study->residuals, MzStudyResidual, i);
    if (isnan (residual->abnormal))
      continue;
    self.days[self.n] = residual->day;
    self.values[self.n++] = residual->abnormal;
  }
  self.first = g_array_index (study->days, MzStudyDay, 0).day;
  self.last = g_array_index (study->days, MzStudyDay, study->days->len - 1).day;
  return self;
}

static gsize
find_common (const Residuals *a, const Residuals *b, double *x, double *y)
{
  gsize n = 0;
  gsize i = 0;
  gsize k = 0;

  while (i < a->n && k < b->n) {
    guint32 first = a->days[i];
    guint32 second = b->days[k];
    if (first == second) {
      x[n] = a->values[i];
      y[n++] = b->values[k];
    }
    i += first <= second;
    k += second <= first;
  }
  return n;
}

/* One pass over values that are centred already up to what the common days leave out. */
static double
correlate_values (const double *x, const double *y, gsize n)
{
  double sx = 0;
  double sy = 0;
  double sxx = 0;
  double syy = 0;
  double sxy = 0;

  for (gsize i = 0; i < n; i++) {
    sx += x[i];
    sy += y[i];
    sxx += x[i] * x[i];
    syy += y[i] * y[i];
    sxy += x[i] * y[i];
  }
  double count = (double) n;
  double spread = (sxx - sx * sx / count) * (syy - sy * sy / count);
  return spread > 0 ? (sxy - sx * sy / count) / sqrt (spread) : 0;
}

/* Events at different times cannot share a shock: only those whose windows meet are correlated. */
static double
correlate (const Residuals *a, const Residuals *b, double *x, double *y)
{
  if (a->first > b->last || b->first > a->last)
    return 0;
  if (a->n == b->n && memcmp (a->days, b->days, a->n * sizeof *a->days) == 0)
    return a->n < FEWEST_COMMON_DAYS ? 0 : correlate_values (a->values, b->values, a->n);
  gsize n = find_common (a, b, x, y);
  return n < FEWEST_COMMON_DAYS ? 0 : correlate_values (x, y, n);
}

/**
 * mz_study_correlation:
 * @studies: (array length=n): studies of many events
 * @n: how many
 *
 * Kolari and Pynnönen (2010) take the mean correlation of the abnormal returns in the estimation
 * window of events on one day. Here a pair of events whose windows do not meet in the calendar
 * counts as uncorrelated.
 *
 * Returns: the mean over all pairs, 0 for fewer than two events
 */
double
mz_study_correlation (const MzStudy *const *studies, gsize n)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Residuals));
  gsize room = 1;
  double total = 0;

  g_array_set_clear_func (all, (GDestroyNotify) clear_residuals);
  for (gsize i = 0; i < n; i++) {
    Residuals residuals = collect_residuals (studies[i]);
    room = MAX (room, residuals.n);
    g_array_append_val (all, residuals);
  }
  g_autofree double *x = g_new (double, room);
  g_autofree double *y = g_new (double, room);
  for (guint i = 0; i < all->len; i++)
    for (guint k = i + 1; k < all->len; k++)
      total +=
          correlate (&g_array_index (all, Residuals, i), &g_array_index (all, Residuals, k), x, y);
  return n < 2 ? 0 : 2 * total / ((double) n * (double) (n - 1));
}
