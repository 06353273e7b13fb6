/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words on an axis: numbers, sums, percents, dates, in the chart's language. Pure. */
#pragma once

#include "chart/chart.h"
#include "chart/ticks.h"

G_BEGIN_DECLS

/* All return new strings. */

/* A single number of an axis; @decimals of a plain one. */
char *
mz_tick_label_number (const MzAxis *axis, double number, guint decimals, const MzWriting *writing);

/* A tick among evenly spaced ones: in their unit, with their decimals. */
char *mz_tick_label_row (const MzAxis *axis,
                         double number,
                         const MzTicks *ticks,
                         const MzWriting *writing);

/* A single value of an axis, as its words say it: with its currency. */
char *mz_tick_label_value (const MzAxis *axis, double number, const MzWriting *writing);

/* A tick of a time axis: "14:00", "30", "Oct", "2025"; and what it lies in: the day, the month, the
 * year; NULL for a year. */
char *mz_tick_label_time (const MzTimeStep *step, double day, const MzWriting *writing);
char *mz_tick_label_time_context (const MzTimeStep *step, double day, const MzWriting *writing);

/* "30 Oct 2025". */
char *mz_tick_label_date (double day, const MzWriting *writing);

/* Ungrouped: a year, a count of little things. */
char *mz_tick_label_plain (guint number, const MzWriting *writing);

G_END_DECLS
