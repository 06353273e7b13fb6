/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times that an article has been speaking of, for figures beside which none is named. */
#pragma once

#include "model/period.h"

G_BEGIN_DECLS

/* A plain value; all zero is "none yet". Periods are resolved. */
typedef struct {
  MzPeriod reporting;            /* the stretch whose results are told */
  const char *reporting_company; /* whose, or NULL; borrowed */
  guint32 reporting_sentence;
  MzPeriod day; /* the day of trading spoken of */
  guint32 day_sentence;
  MzPeriod named;     /* the stretch named last, whatever for: "that year" */
  MzPeriod last;      /* of the figure before, in the same sentence */
  MzPeriod last_base; /* the same, before it was put back a year for a comparison */
  guint32 last_sentence;
  MzComparison comparison; /* that the sentence last_sentence has made */
  gboolean has_last;
  gboolean last_is_market;
  gboolean last_is_ahead; /* planned or expected */
} MzTimeFocus;

G_END_DECLS
