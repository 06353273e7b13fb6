/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of many events together. */
#pragma once

#include "market/study.h"

G_BEGIN_DECLS

/* A statistic and its two-sided p-value; NaN where the events do not allow it. */
typedef struct {
  double value;
  double p;
} MzStatistic;

/* What the events together say of the sum over a part of their windows. */
typedef struct {
  gint first;
  gint last;
  guint n;                       /* events that have every session of it */
  guint positive;                /* of these, with a sum above 0 */
  double mean;                   /* of the sums */
  double correlation;            /* mean correlation between the events' estimation windows */
  MzStatistic cross;             /* cross-sectional t */
  MzStatistic brown_warner_1980; /* independent events */
  MzStatistic brown_warner_1985; /* crude adjustment for dependence */
  MzStatistic patell;
  MzStatistic boehmer; /* the headline: holds where the event itself changes the variance */
  MzStatistic kolari;  /* boehmer, adjusted for correlation between the events */
  MzStatistic corrado; /* ranks */
  MzStatistic sign;    /* generalised sign */
} MzStudyTests;

/* The mean correlation between the estimation windows: to be found once, then given to each test.
 */
double mz_study_correlation (const MzStudy *const *studies, gsize n);
MzStudyTests
mz_study_test (const MzStudy *const *studies, gsize n, double correlation, gint first, gint last);

G_END_DECLS
