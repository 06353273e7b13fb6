/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chooses the time that a figure covers among those that its sentence names. */
#pragma once

#include "extract/attributes.h"
#include "extract/times.h"

G_BEGIN_DECLS

/* What a figure is of, as far as time goes. */
typedef enum {
  MZ_PACE_FLOW,   /* made over a stretch: revenue, spending */
  MZ_PACE_RESULT, /* the same, told in reports: revenue, profit, capital spending */
  MZ_PACE_MARKET, /* of a trading day: prices, indices, market value */
  MZ_PACE_STOCK,  /* there on a day: debt, assets */
} MzPace;

MzPace mz_pace_get (const MzSpot *spot, const MzMetricReading *metric);

/* Borrowed: the time, or NULL; @is_tied: it stands right beside the figure. */
const MzTime *
mz_period_choose (const MzSpot *spot, MzPace pace, MzChange change, gboolean *is_tied);

/* What a change is measured against; MZ_COMPARISON_NONE where the text does not say. @ground: the
 * words. */
MzComparison mz_period_choose_comparison (const MzSpot *spot, const MzTime **time);

/* Sets @period, which @time says, on the calendar. */
void mz_period_place (
    const MzSpot *spot, const MzTime *time, MzPace pace, gboolean ahead, MzPeriod *period);

/* A month or more. */
static inline gboolean
mz_period_is_stretch (const MzPeriod *period)
{
  return period->unit >= MZ_UNIT_MONTH;
}

/* "quarterly": no more than a unit. */
static inline gboolean
mz_time_phrase_is_bare (const MzTimePhrase *phrase)
{
  return phrase->period.anchor == MZ_ANCHOR_NONE && phrase->period.count == 1 &&
         !mz_period_is_set (&phrase->until) && !phrase->is_indefinite;
}

G_END_DECLS
