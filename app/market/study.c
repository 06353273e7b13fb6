/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event study of one event: what a share returned beyond what a model explains, and how sure that
 * is. */
#include "market/study.h"

#include "model/period.h"

#include <glib/gi18n.h>
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_statistics.h>
#include <math.h>

#define FEWEST_DAYS 20 /* below that an estimate says nothing */

G_DEFINE_QUARK (mz - study - error - quark, mz_study_error)

/* Rows of the returns, the second one excluded. */
typedef struct {
  gsize event;
  gsize estimation_start;
  gsize estimation_end;
  gsize window_start;
  gsize window_end;
} Rows;

/**
 * mz_study_options_init:
 * @options: (out): where the options go
 *
 * The market model over 250 sessions that end 10 sessions before the event, a window from the
 * session before the event to the fifth after it, and standard errors of prediction.
 */
void
mz_study_options_init (MzStudyOptions *options)
{
  *options = (MzStudyOptions){
    .model = MZ_MODEL_MARKET,
    .first = -1,
    .last = 5,
    .estimation = 250,
    .gap = 10,
    .variance = MZ_VARIANCE_UNBIASED,
    .prediction_error = TRUE,
  };
}

/* The first row that is not before @day. */
static gsize
find_row (const MzReturns *returns, guint32 day)
{
  return mz_days_find (returns->days, returns->n, day);
}

static gboolean
fail_short (guint32 session, gsize n, GError **error)
{
  g_autofree char *day = mz_day_to_string (session);

  g_set_error (
      error, MZ_STUDY_ERROR, MZ_STUDY_ERROR_TOO_SHORT,
      _ ("The prices do not reach far enough round %s: %u usable days before the event, at "
         "least %d are needed, and every day of the event window. Import a longer series, "
         "or choose shorter windows."),
      day, (guint) n, FEWEST_DAYS);
  return FALSE;
}

static gboolean
find_event (const MzReturns *returns, guint32 session, Rows *rows, GError **error)
{
  g_autofree char *day = mz_day_to_string (session);

  rows->event = find_row (returns, session);
  if (rows->event < returns->n && returns->days[rows->event] == session)
    return TRUE;
  g_set_error (error, MZ_STUDY_ERROR, MZ_STUDY_ERROR_NO_SESSION,
               _ ("There is no return on %s. Choose a day on which both the share and the market "
                  "have a price."),
               day);
  return FALSE;
}

static void
find_estimation (const MzReturns *returns, const MzStudyOptions *options, Rows *rows)
{
  gssize end = (gssize) rows->event + MIN (-(gssize) options->gap, options->first);

  if (options->estimation_first && options->estimation_last) {
    rows->estimation_start = find_row (returns, options->estimation_first);
    rows->estimation_end = find_row (returns, options->estimation_last + 1);
    rows->estimation_end = MIN (rows->estimation_end, rows->window_start);
  } else {
    rows->estimation_end = (gsize) MAX (end, 0);
    rows->estimation_start = (gsize) MAX (end - (gssize) options->estimation, 0);
  }
}

static gboolean
find_rows (const MzReturns *returns,
           guint32 session,
           const MzStudyOptions *options,
           Rows *rows,
           GError **error)
{
  if (!find_event (returns, session, rows, error))
    return FALSE;
  gssize start = (gssize) rows->event + options->first;
  gssize end = (gssize) rows->event + options->last + 1;
  if (start < 0 || end > (gssize) returns->n)
    return fail_short (session, (gsize) MAX (start, 0), error);
  rows->window_start = (gsize) start;
  rows->window_end = (gsize) end;
  find_estimation (returns, options, rows);
  if (rows->estimation_end < rows->estimation_start + FEWEST_DAYS)
    return fail_short (session, rows->estimation_end - rows->estimation_start, error);
  return TRUE;
}

/* Takes the windows of the other events out of the estimation and names those that meet the event
 * window. */
static void
leave_out_others (MzStudy *self,
                  const MzReturns *returns,
                  const MzStudyOptions *options,
                  const Rows *rows,
                  double *asset)
{
  for (gsize i = 0; i < options->n_other_events; i++) {
    gssize other = (gssize) find_row (returns, options->other_events[i]);
    gssize first = other + options->first;
    gssize last = other + options->last;
    if (other == (gssize) rows->event)
      continue;
    if (first < (gssize) rows->window_end && last >= (gssize) rows->window_start)
      g_array_append_val (self->overlaps, options->other_events[i]);
    first = MAX (first, (gssize) rows->estimation_start);
    last = MIN (last, (gssize) rows->estimation_end - 1);
    for (gssize row = first; row <= last; row++) {
      self->left_out += !isnan (asset[row - (gssize) rows->estimation_start]);
      asset[row - (gssize) rows->estimation_start] = NAN;
    }
  }
}

static double
find_market (const MzReturns *returns, gsize row)
{
  return returns->market ? returns->market[row] : NAN;
}

static double
find_abnormal (const MzStudy *self, const MzReturns *returns, gsize row)
{
  return returns->asset[row] - mz_model_expect (&self->fit, find_market (returns, row));
}

/* The market's own sessions of the estimation window also count where the share was not yet listed
 * or not traded. Only there to compare with programs that do so. */
static void
centre_on_every_session (MzStudy *self, const MzReturns *returns, const MzStudyOptions *options)
{
  gsize end = mz_days_find (returns->market_days, returns->n_market, self->estimation_last + 1);
  gsize start = end > options->estimation ? end - options->estimation : 0;

  if (options->estimation_first && options->estimation_last)
    start = mz_days_find (returns->market_days, returns->n_market, options->estimation_first);
  const double *market = returns->market_returns + start;
  self->fit.market_mean = gsl_stats_mean (market, 1, end - start);
  self->fit.market_squares = gsl_stats_tss_m (market, 1, end - start, self->fit.market_mean);
}

/* Only there to compare with programs that do so. */
static void
take_variance_of_whole_span (MzStudy *self, const MzReturns *returns, const Rows *rows)
{
  gsize n = rows->window_end - rows->estimation_start;
  g_autofree double *abnormal = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    abnormal[i] = find_abnormal (self, returns, rows->estimation_start + i);
  self->fit.sigma = sqrt (gsl_stats_tss (abnormal, 1, n) / n);
}

static gboolean
fit_model (MzStudy *self,
           const MzReturns *returns,
           const MzStudyOptions *options,
           const Rows *rows,
           double *asset,
           GError **error)
{
  const double *market = returns->market ? returns->market + rows->estimation_start : NULL;
  gsize n = rows->estimation_end - rows->estimation_start;

  if (!market && options->model != MZ_MODEL_MEAN) {
    g_set_error (error, MZ_STUDY_ERROR, MZ_STUDY_ERROR_NO_MARKET,
                 _ ("This model compares with the market. Name the prices of an index, or choose "
                    "the mean model."));
    return FALSE;
  }
  leave_out_others (self, returns, options, rows, asset);
  if (!mz_model_fit (options->model, asset, market, n, options->variance, &self->fit)) {
    if (self->fit.n >= FEWEST_DAYS)
      g_set_error (error, MZ_STUDY_ERROR, MZ_STUDY_ERROR_FLAT,
                   _ ("The market's price never changes before the event, so nothing can be "
                      "compared with it. Choose another index."));
    else
      fail_short (returns->days[rows->event], self->fit.n, error);
    return FALSE;
  }
  if (self->fit.n < FEWEST_DAYS)
    return fail_short (returns->days[rows->event], self->fit.n, error);
  if (options->centre_on_every_session && market)
    centre_on_every_session (self, returns, options);
  if (options->whole_span_variance)
    take_variance_of_whole_span (self, returns, rows);
  return TRUE;
}

static void
fill_residuals (MzStudy *self, const MzReturns *returns, const Rows *rows, const double *asset)
{
  for (gsize row = rows->estimation_start; row < rows->estimation_end; row++) {
    gboolean left_out = isnan (asset[row - rows->estimation_start]);
    MzStudyResidual residual = {
      .offset = (gint) ((gssize) row - (gssize) rows->event),
      .day = returns->days[row],
      .abnormal = left_out ? NAN : find_abnormal (self, returns, row),
    };
    g_array_append_val (self->residuals, residual);
  }
}

static double
find_p (const MzStudy *self, double t)
{
  return isnan (t) ? NAN : 2 * gsl_cdf_tdist_Q (fabs (t), self->fit.degrees);
}

static void
fill_days (MzStudy *self, const MzReturns *returns, const Rows *rows)
{
  for (gsize row = rows->window_start; row < rows->window_end; row++) {
    MzStudyDay day = {
      .offset = (gint) ((gssize) row - (gssize) rows->event),
      .day = returns->days[row],
      .asset = returns->asset[row],
      .market = find_market (returns, row),
      .abnormal = find_abnormal (self, returns, row),
    };
    day.expected = mz_model_expect (&self->fit, day.market);
    day.error = sqrt (mz_model_variance (&self->fit, &day.market, 1, self->prediction_error));
    day.t = day.abnormal / day.error;
    day.p = find_p (self, day.t);
    g_array_append_val (self->days, day);
  }
}

static void
fill_sums (MzStudy *self)
{
  gint first = g_array_index (self->days, MzStudyDay, 0).offset;

  for (guint i = 0; i < self->days->len; i++) {
    MzStudyDay *day = &g_array_index (self->days, MzStudyDay, i);
    MzStudySum sum = mz_study_sum (self, first, day->offset);
    day->cumulative = sum.value;
    day->cumulative_error = sum.error;
    day->cumulative_t = sum.t;
    day->cumulative_p = sum.p;
  }
}

/**
 * mz_study_new:
 * @returns: the returns of the share and of the market
 * @session: the first session that could react, a GDate julian day
 * @options: windows and model
 * @error: return location for an error of #MZ_STUDY_ERROR
 *
 * Fits the model in the estimation window, without the sessions round other events, and measures
 * abnormal returns in the event window (MacKinlay, Event Studies in Economics and Finance, Journal
 * of Economic Literature 35, 1997; Campbell, Lo and MacKinlay, The Econometrics of Financial
 * Markets, 1997, ch. 4). Each t is that of one event: it has the degrees of freedom of the
 * estimation window.
 *
 * The error of prediction centres the market on the days that the share's own fit was made of
 * (Patell 1976). With centre_on_every_session it centres on all sessions of the market in the
 * estimation window, also those before the share was listed, as the R package estudy2 does.
 *
 * Returns: (transfer full): the study, or %NULL with @error set
 */
MzStudy *
mz_study_new (const MzReturns *returns,
              guint32 session,
              const MzStudyOptions *options,
              GError **error)
{
  Rows rows = { 0 };

  g_return_val_if_fail (options->first <= 0 && options->last >= 0, NULL);
  if (!find_rows (returns, session, options, &rows, error))
    return NULL;

  gsize n = rows.estimation_end - rows.estimation_start;
  g_autofree double *asset = g_memdup2 (returns->asset + rows.estimation_start, n * sizeof *asset);
  g_autoptr (MzStudy) self = g_new0 (MzStudy, 1);
  self->model = options->model;
  self->prediction_error = options->prediction_error;
  self->event = session;
  self->estimation_first = returns->days[rows.estimation_start];
  self->estimation_last = returns->days[rows.estimation_end - 1];
  self->overlaps = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->days = g_array_new (FALSE, FALSE, sizeof (MzStudyDay));
  self->residuals = g_array_new (FALSE, FALSE, sizeof (MzStudyResidual));
  if (!fit_model (self, returns, options, &rows, asset, error))
    return NULL;
  fill_residuals (self, returns, &rows, asset);
  fill_days (self, returns, &rows);
  fill_sums (self);
  return g_steal_pointer (&self);
}

/**
 * mz_study_free:
 * @self: (transfer full): a study
 */
void
mz_study_free (MzStudy *self)
{
  g_clear_pointer (&self->overlaps, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->residuals, g_array_unref);
  g_free (self);
}

/**
 * mz_study_get_day:
 * @self: a study
 * @offset: sessions from the event
 *
 * Returns: (transfer none) (nullable): that session of the event window
 */
const MzStudyDay *
mz_study_get_day (const MzStudy *self, gint offset)
{
  gint first = g_array_index (self->days, MzStudyDay, 0).offset;

  if (offset < first || offset - first >= (gint) self->days->len)
    return NULL;
  return &g_array_index (self->days, MzStudyDay, offset - first);
}

/**
 * mz_study_sum:
 * @self: a study
 * @first: sessions from the event
 * @last: the same, not before @first
 *
 * Sessions without a return of the share are left out of the sum and of its error.
 *
 * Returns: the cumulative abnormal return from @first to @last, as far as the event window reaches
 */
MzStudySum
mz_study_sum (const MzStudy *self, gint first, gint last)
{
  g_autofree double *market = g_new (double, self->days->len);
  MzStudySum sum = { .first = first, .last = last };

  for (guint i = 0; i < self->days->len; i++) {
    const MzStudyDay *day = &g_array_index (self->days, MzStudyDay, i);
    if (day->offset < first || day->offset > last || isnan (day->abnormal))
      continue;
    market[sum.n++] = day->market;
    sum.value += day->abnormal;
  }
  sum.error = sqrt (mz_model_variance (&self->fit, market, sum.n, self->prediction_error));
  sum.t = sum.n ? sum.value / sum.error : NAN;
  sum.p = find_p (self, sum.t);
  return sum;
}
