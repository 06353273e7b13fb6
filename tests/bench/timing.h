/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that a benchmark takes, put in order. */
#pragma once

#include <stdlib.h>

static inline int
compare_times (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* By length, so that the middle one is the median. */
static inline void
sort_times (double *times, size_t n)
{
  qsort (times, n, sizeof *times, compare_times);
}
