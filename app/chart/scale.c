/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From numbers to places and back. */
#include "chart/scale.h"

#include <math.h>

/* The last session at or before @day; the first where there is none. */
static gsize
find_session (const MzScale *scale, double day)
{
  gsize low = 0;
  gsize high = scale->n_sessions;

  while (high - low > 1) {
    gsize middle = low + (high - low) / 2;
    if (scale->sessions[middle] <= day)
      low = middle;
    else
      high = middle;
  }
  return low;
}

/* Days between two sessions lie between them in proportion; days outside count as sessions. */
static double
count_sessions (const MzScale *scale, double day)
{
  const double *sessions = scale->sessions;
  gsize last = scale->n_sessions - 1;

  if (day < sessions[0])
    return day - sessions[0];
  if (day >= sessions[last])
    return (double) last + (day - sessions[last]);
  gsize i = find_session (scale, day);
  return (double) i + (day - sessions[i]) / (sessions[i + 1] - sessions[i]);
}

static double
find_day (const MzScale *scale, double count)
{
  const double *sessions = scale->sessions;
  gsize last = scale->n_sessions - 1;

  if (count < 0)
    return sessions[0] + count;
  if (count >= (double) last)
    return sessions[last] + (count - (double) last);
  gsize i = (gsize) count;
  return sessions[i] + (count - (double) i) * (sessions[i + 1] - sessions[i]);
}

static double
straighten (const MzScale *scale, double number)
{
  switch (scale->kind) {
  case MZ_SCALE_LOGARITHM:
    return log (number);
  case MZ_SCALE_SESSIONS:
    return count_sessions (scale, number);
  default:
    return number;
  }
}

static double
bend (const MzScale *scale, double straight)
{
  switch (scale->kind) {
  case MZ_SCALE_LOGARITHM:
    return exp (straight);
  case MZ_SCALE_SESSIONS:
    return find_day (scale, straight);
  default:
    return straight;
  }
}

/**
 * mz_scale_map:
 * @scale: a scale
 * @number: a number of its axis, above 0 for a logarithmic one
 *
 * Returns: the place of @number in pixels; the start for a scale without extent
 */
double
mz_scale_map (const MzScale *scale, double number)
{
  double from = straighten (scale, scale->from);
  double to = straighten (scale, scale->to);

  if (to == from)
    return scale->start;
  double share = (straighten (scale, number) - from) / (to - from);
  return scale->start + share * (scale->end - scale->start);
}

/**
 * mz_scale_invert:
 * @scale: a scale
 * @place: a place in pixels
 *
 * Returns: the number whose place that is
 */
double
mz_scale_invert (const MzScale *scale, double place)
{
  double from = straighten (scale, scale->from);
  double to = straighten (scale, scale->to);

  if (scale->end == scale->start)
    return scale->from;
  double share = (place - scale->start) / (scale->end - scale->start);
  return bend (scale, from + share * (to - from));
}
