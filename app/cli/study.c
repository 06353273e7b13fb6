/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan study: event studies from prices and days, out of files or the library. */
#include "cli/article-input.h"
#include "cli/command.h"
#include "cli/series-input.h"
#include "cli/study-events.h"
#include "cli/study-report.h"
#include "cli/verbs.h"
#include "market/symbols.h"

#include <glib/gi18n.h>

/* One share whose events are asked about. */
typedef struct {
  char *asked;   /* as the events name it */
  char *company; /* its canonical name, or the symbol */
  char *shown;
  char *symbol;
  char *benchmark; /* NULL where there is none */
  MzReturns *returns;
} Share;

/* One call of the verb. */
typedef struct {
  MzStudyCall call;
  MzLexicon *lexicon;
  MzStore *store; /* NULL where none is used */
  MzSeriesInput *series;
  char *market_symbol; /* of --market */
  GArray *events;      /* of MzStudyEvent */
  GPtrArray *shares;   /* of Share */
  GArray *findings;    /* of MzStudyFinding */
  gboolean has_failed;
} Run;

static void
free_share (gpointer data)
{
  Share *share = data;

  g_free (share->asked);
  g_free (share->company);
  g_free (share->shown);
  g_free (share->symbol);
  g_free (share->benchmark);
  g_clear_pointer (&share->returns, mz_returns_free);
  g_free (share);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Share, free_share)

static void
clear_run (Run *run)
{
  g_clear_pointer (&run->lexicon, mz_lexicon_unref);
  g_clear_pointer (&run->series, mz_series_input_free);
  g_clear_object (&run->store);
  g_free (run->market_symbol);
  g_clear_pointer (&run->events, g_array_unref);
  g_clear_pointer (&run->shares, g_ptr_array_unref);
  g_clear_pointer (&run->findings, g_array_unref);
  mz_study_call_clear (&run->call);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static void
complain (Run *run, const GError *error)
{
  mz_command_complain (error->message);
  run->has_failed = TRUE;
}

/* -- Shares -- */

/* The symbol of the market; NULL where nothing says which. */
static const char *
choose_market (Run *run, MzCompany *company)
{
  const char *asked = run->call.benchmark;
  MzCompany *index = asked ? mz_lexicon_find_company (run->lexicon, asked) : NULL;

  if (index && mz_company_is_index (index) && mz_company_get_ticker (index))
    return mz_company_get_ticker (index);
  if (asked)
    return asked;
  if (run->market_symbol)
    return run->market_symbol;
  return company ? mz_symbol_of_benchmark (mz_company_get_exchange (company)) : NULL;
}

static gboolean
find_market (Run *run, MzCompany *company, const MzBarBatch **market, GError **error)
{
  const char *symbol = choose_market (run, company);
  g_autoptr (GError) reason = NULL;

  *market = NULL;
  if (run->call.study.model == MZ_MODEL_MEAN)
    return TRUE;
  if (symbol)
    *market = mz_series_input_find (run->series, symbol, &reason);
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (!*market && symbol)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
        _ ("there are no prices of the market (%s). Import them, name a file with --market, "
           "or choose --model mean."),
        symbol);
  else if (!*market)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _ ("no index is known for this share. Name one with --benchmark, a file "
                            "with --market, or choose --model mean."));
  return *market != NULL;
}

static gboolean
find_asset (Run *run, const Share *share, const MzBarBatch **asset, GError **error)
{
  g_autoptr (GError) reason = NULL;

  *asset = mz_series_input_find (run->series, share->symbol, &reason);
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (!*asset)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
        _ ("there are no prices of %s (%s). Import them with “mizan prices import”, or name "
           "a file with --prices."),
        share->asked, share->symbol);
  return *asset != NULL;
}

/* What the lexicon does not know is taken for a symbol. */
static gboolean
name_share (Share *share, MzCompany *company, const MzStudyCall *call, GError **error)
{
  if (!company) {
    share->company = g_strdup (share->asked);
    share->shown = g_strdup (share->asked);
    share->symbol = g_strdup (share->asked);
    return TRUE;
  }
  share->company = g_strdup (mz_company_get_name (company));
  share->shown =
      g_strdup (mz_company_get_name_in (company, mz_catalog_get_language (call->catalog)));
  share->symbol = g_strdup (mz_company_get_ticker (company));
  if (!share->symbol)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s has no share that is traded."),
                 share->shown);
  return share->symbol != NULL;
}

/* What is asked for may also be a symbol out of the files. */
static MzCompany *
find_company (Run *run, const char *asked)
{
  g_autoptr (GError) ignored = NULL;
  MzCompany *company = mz_lexicon_find_company (run->lexicon, asked);
  GPtrArray *companies = mz_lexicon_get_companies (run->lexicon);

  for (guint i = 0; !company && i < companies->len; i++) {
    const char *ticker = mz_company_get_ticker (g_ptr_array_index (companies, i));
    if (ticker && mz_symbol_same (ticker, asked))
      company = g_ptr_array_index (companies, i);
  }
  return company;
}

static Share *
make_share (Run *run, const char *asked, GError **error)
{
  g_autoptr (Share) share = g_new0 (Share, 1);
  MzCompany *company = find_company (run, asked);
  const MzBarBatch *asset;
  const MzBarBatch *market;

  share->asked = g_strdup (asked);
  if (!name_share (share, company, &run->call, error) || !find_asset (run, share, &asset, error) ||
      !find_market (run, company, &market, error))
    return NULL;
  g_free (share->symbol);
  share->symbol = g_strdup (asset->symbol);
  share->benchmark = market ? g_strdup (market->symbol) : NULL;
  share->returns =
      mz_returns_from_bars ((const MzBar *) (gpointer) asset->bars->data, asset->bars->len,
                            market ? (const MzBar *) (gpointer) market->bars->data : NULL,
                            market ? market->bars->len : 0, run->call.returns, run->call.price);
  return g_steal_pointer (&share);
}

/* NULL where it can't be had, which was said the first time. */
static const Share *
find_share (Run *run, const char *asked)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < run->shares->len; i++) {
    const Share *share = g_ptr_array_index (run->shares, i);
    if (g_str_equal (share->asked, asked))
      return share->returns ? share : NULL;
  }
  Share *share = make_share (run, asked, &error);
  if (!share) {
    complain (run, error);
    Share *nothing = g_new0 (Share, 1);
    nothing->asked = g_strdup (asked);
    g_ptr_array_add (run->shares, nothing);
    return NULL;
  }
  g_ptr_array_add (run->shares, share);
  return share;
}

/* -- Events -- */

static MzReaction
find_reaction (const Share *share, const MzStudyEvent *event)
{
  return mz_reaction_in_days (share->returns->days, share->returns->n, event->day, event->time);
}

/* The sessions of the share's other events. */
static GArray *
find_others (Run *run, const Share *share, guint32 session)
{
  GArray *others = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < run->events->len; i++) {
    const MzStudyEvent *event = &g_array_index (run->events, MzStudyEvent, i);
    if (find_share (run, event->company) != share)
      continue;
    guint32 other = find_reaction (share, event).session;
    if (other != 0 && other != session)
      g_array_append_val (others, other);
  }
  return others;
}

static guint
count_studied (const Run *run)
{
  guint n = 0;

  for (guint i = 0; i < run->events->len; i++)
    n += !g_array_index (run->events, MzStudyEvent, i).is_known_only;
  return n;
}

static gboolean
study_event (Run *run, const Share *share, const MzStudyEvent *event, GError **error)
{
  MzReaction reaction = find_reaction (share, event);
  g_autoptr (GArray) others = find_others (run, share, reaction.session);
  MzStudyOptions options = run->call.study;
  MzStudyFinding finding = { .reported = event->day, .reaction = reaction };

  options.other_events = (const guint32 *) (gpointer) others->data;
  options.n_other_events = others->len;
  finding.study = mz_study_new (share->returns, reaction.session ? reaction.session : event->day,
                                &options, error);
  if (!finding.study)
    return FALSE;
  finding.company = g_strdup (share->company);
  finding.shown = g_strdup (share->shown);
  finding.symbol = g_strdup (share->symbol);
  finding.benchmark = g_strdup (share->benchmark);
  if (!run->call.no_placebo && count_studied (run) == 1)
    finding.placebo = mz_placebo_run (share->returns, finding.study, &options, 0, 0);
  g_array_append_val (run->findings, finding);
  return TRUE;
}

/* Two reports that meet the same session are one event. */
static gboolean
is_studied (Run *run, const Share *share, guint32 session)
{
  for (guint i = 0; i < run->findings->len; i++) {
    const MzStudyFinding *finding = &g_array_index (run->findings, MzStudyFinding, i);
    if (finding->study->event == session && g_str_equal (finding->symbol, share->symbol))
      return TRUE;
  }
  return FALSE;
}

static void
study_all (Run *run)
{
  for (guint i = 0; i < run->events->len; i++) {
    const MzStudyEvent *event = &g_array_index (run->events, MzStudyEvent, i);
    const Share *share = event->is_known_only ? NULL : find_share (run, event->company);
    g_autoptr (GError) error = NULL;
    if (!share || is_studied (run, share, find_reaction (share, event).session) ||
        study_event (run, share, event, &error))
      continue;
    g_prefix_error (&error, "%s: ", event->company);
    complain (run, error);
  }
}

/* -- Gathering -- */

static gboolean
open_sources (Run *run, GError **error)
{
  const MzStudyCall *call = &run->call;

  run->lexicon = mz_article_input_open_lexicon (error);
  if (!run->lexicon)
    return FALSE;
  if (!call->no_store && (!call->prices || !call->dates)) {
    run->store = mz_store_open (call->store_path, NULL, error);
    if (!run->store)
      return FALSE;
  }
  run->series = mz_series_input_new (call->prices, run->store, error);
  if (!run->series)
    return FALSE;
  if (call->market)
    run->market_symbol = g_strdup (mz_series_input_add (run->series, call->market, error));
  return !call->market || run->market_symbol != NULL;
}

/* The library's events of the company: those to study, or those to leave out of the estimation. */
static gboolean
add_stored (Run *run, gboolean known_only, GError **error)
{
  const MzStudyCall *call = &run->call;
  MzCompany *company = find_company (run, call->company);
  const char *name = company ? mz_company_get_name (company) : call->company;
  guint n = run->events->len;

  if (!mz_study_events_add_stored (run->events, run->store, name, call->time, error))
    return FALSE;
  for (guint i = n; i < run->events->len; i++)
    g_array_index (run->events, MzStudyEvent, i).is_known_only = known_only;
  return TRUE;
}

static gboolean
gather_stored (Run *run, GError **error)
{
  const MzStudyCall *call = &run->call;

  if (!add_stored (run, FALSE, error))
    return FALSE;
  if (run->events->len > 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
               _ ("the library has no article with a date about %s. Name the event with --date."),
               call->company);
  return FALSE;
}

static gboolean
gather_events (Run *run, GError **error)
{
  const MzStudyCall *call = &run->call;
  const char *company = call->company;

  if (!company)
    company = mz_series_input_get_only_symbol (run->series);
  for (char **path = call->event_files; path && *path; path++)
    if (!mz_study_events_add_file (run->events, *path, company, call->time, error))
      return FALSE;
  if (call->dates && !company) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _ ("the file has prices of several shares. Say which with --company."));
    return FALSE;
  }
  if (call->dates &&
      !mz_study_events_add_days (run->events, company, call->dates, call->time, error))
    return FALSE;
  if (call->dates)
    return !run->store || !call->company || add_stored (run, TRUE, error);
  return call->event_files || gather_stored (run, error);
}

/**
 * mz_verb_study:
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit: failed where any event could not be studied
 */
int
mz_verb_study (int argc, char **argv)
{
  g_auto (Run) run = { 0 };
  g_autoptr (GError) error = NULL;
  int status;

  if (!mz_study_call_parse (&run.call, argc, argv, &status))
    return status;
  run.events = mz_study_events_new ();
  run.shares = g_ptr_array_new_with_free_func (free_share);
  run.findings = mz_study_findings_new ();
  if (!open_sources (&run, &error) || !gather_events (&run, &error)) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  study_all (&run);
  if (run.findings->len > 0)
    mz_study_report_print (run.findings, &run.call);
  return run.has_failed ? MZ_EXIT_FAILED : MZ_EXIT_DONE;
}
