/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an axis is labelled. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Evenly spaced: first, first + step, ... */
typedef struct {
  double first;
  double step;
  guint n; /* 2 or more */
} MzTicks;

/* About @wanted ticks for the numbers from @low to @high; @loose: none lies outside of them. */
MzTicks mz_ticks_find (double low, double high, guint wanted, gboolean loose);

/* The least round number (1, 2, 2.5, 5 times a power of ten) that is @least or more. */
double mz_ticks_round_up (double least);

/* How many decimals tell neighbouring ticks apart. */
guint mz_ticks_get_decimals (double step);

/* New array of double: 1, 2, 5, 10 and the like, as far as about @wanted of them fit. */
GArray *mz_ticks_find_logarithmic (double low, double high, guint wanted);

/* The spacings of a time axis, from hours to centuries. */
typedef enum { MZ_TIME_HOUR, MZ_TIME_DAY, MZ_TIME_MONTH, MZ_TIME_YEAR } MzTimeUnit;

typedef struct {
  MzTimeUnit unit;
  guint count; /* every so many units */
  double days; /* about how long that is */
} MzTimeStep;

/* From fine to coarse; NULL behind the last. */
const MzTimeStep *mz_time_step_get (guint i);

/* New array of double: the days (GDate julian, with a fraction) between @from and @to. */
GArray *mz_time_step_find_ticks (const MzTimeStep *step, double from, double to);

G_END_DECLS
