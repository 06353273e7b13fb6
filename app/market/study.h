/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event study of one event: what a share returned beyond what a model explains, and how sure that
 * is. */
#pragma once

#include "market/return-model.h"
#include "market/returns.h"

G_BEGIN_DECLS

typedef enum {
  MZ_STUDY_ERROR_NO_SESSION, /* the event's session is not among the returns */
  MZ_STUDY_ERROR_TOO_SHORT,  /* too few returns before the event, or in its window */
  MZ_STUDY_ERROR_FLAT,       /* the market never moved in the estimation window */
  MZ_STUDY_ERROR_NO_MARKET,  /* the model needs a market */
} MzStudyError;

#define MZ_STUDY_ERROR (mz_study_error_quark ())
GQuark mz_study_error_quark (void);

/* Set by mz_study_options_init(), then changed. Offsets count sessions from the event. */
typedef struct {
  MzReturnModel model;
  gint first; /* the event window, both ends included */
  gint last;
  guint estimation;         /* sessions of the estimation window */
  guint gap;                /* sessions between the estimation window and the event */
  guint32 estimation_first; /* instead of the two above: julian days, both included; else 0 */
  guint32 estimation_last;
  MzVarianceKind variance;
  gboolean prediction_error;    /* standard errors include that the model is itself an estimate */
  gboolean whole_span_variance; /* sigma from the estimation window through the event window */
  gboolean
      centre_on_every_session; /* market_mean from all days of the market, see mz_study_new() */
  const guint32 *other_events; /* julian days of sessions; left out of the estimation */
  gsize n_other_events;
} MzStudyOptions;

/* One session of the event window. */
typedef struct {
  gint offset;
  guint32 day;
  double asset;  /* returns: 0.01 is 1% */
  double market; /* NaN where there is none */
  double expected;
  double abnormal; /* NaN where the share has no return */
  double error;    /* standard error of abnormal */
  double t;
  double p;          /* two-sided */
  double cumulative; /* sum of abnormal from the first day of the window */
  double cumulative_error;
  double cumulative_t;
  double cumulative_p;
} MzStudyDay;

/* One session of the estimation window. */
typedef struct {
  gint offset;
  guint32 day;
  double abnormal; /* NaN where it was left out */
} MzStudyResidual;

/* Sum over a part of the event window. */
typedef struct {
  gint first;
  gint last;
  guint n; /* sessions with a return */
  double value;
  double error;
  double t;
  double p; /* two-sided */
} MzStudySum;

/* The result. Owns what it points to. */
typedef struct {
  MzReturnModel model;
  MzModelFit fit;
  gboolean prediction_error;
  guint32 event;            /* julian day of the session at offset 0 */
  guint32 estimation_first; /* the days of the estimation window */
  guint32 estimation_last;
  guint left_out;    /* sessions of it that belong to other events */
  GArray *overlaps;  /* of guint32: other events whose window meets this one's */
  GArray *days;      /* of MzStudyDay, in order */
  GArray *residuals; /* of MzStudyResidual, in order */
} MzStudy;

void mz_study_options_init (MzStudyOptions *options);

/* New: the study of the event whose first session that could react is @session. */
MzStudy *mz_study_new (const MzReturns *returns,
                       guint32 session,
                       const MzStudyOptions *options,
                       GError **error);
void mz_study_free (MzStudy *self);

/* Borrowed: the session at @offset, NULL outside the window. */
const MzStudyDay *mz_study_get_day (const MzStudy *self, gint offset);
MzStudySum mz_study_sum (const MzStudy *self, gint first, gint last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzStudy, mz_study_free)

G_END_DECLS
