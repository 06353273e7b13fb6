/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline of Meta with prices of our own, in the window. */
#pragma once

#include "chart-view.h"
#include "window-fixture.h"

#define TIMELINE_FIRST_DAY 738886 /* Monday, 1 January 2024 */
#define TIMELINE_DAYS      800
#define TIMELINE_SPLIT     14 /* a Monday: each share became two */

/* A price on every weekday: on day i it closes at 100 + i, 1 below its highest and 1 above its
 * lowest; before the split it is to be halved. */
void timeline_fixture_import (WindowFixture *fixture);

typedef struct {
  MzChartView *view;
  cairo_rectangle_t plane;
  double middle; /* of the plane, up and down */
} TimelinePlace;

/* Imports them, and shows the timeline. */
TimelinePlace timeline_fixture_show (WindowFixture *fixture);

/* New: every item of the chart on view, a line each, once nothing more happens to it. */
char *timeline_fixture_describe (TimelinePlace *place);
