/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan study: event studies from prices and days, out of files or the library. */
#include "cli/article-input.h"
#include "cli/command.h"
#include "cli/study-events.h"
#include "cli/study-report.h"
#include "cli/study-shares.h"
#include "cli/verbs.h"

#include <glib/gi18n.h>

/* One call of the verb. */
typedef struct {
  MzStudyCall call;
  MzLexicon *lexicon;
  MzStore *store; /* NULL where none is used */
  MzSeriesInput *series;
  char *market_symbol; /* of --market */
  GArray *events;      /* of MzStudyEvent */
  MzStudyShares *shares;
  GArray *findings; /* of MzStudyFinding */
  gboolean has_failed;
} Run;

static void
clear_run (Run *run)
{
  g_clear_pointer (&run->lexicon, mz_lexicon_unref);
  g_clear_pointer (&run->series, mz_series_input_free);
  g_clear_object (&run->store);
  g_free (run->market_symbol);
  g_clear_pointer (&run->events, g_array_unref);
  g_clear_pointer (&run->shares, mz_study_shares_free);
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

/* -- Events -- */

/* NULL where it can't be had, which was said the first time. */
static const MzStudyShare *
find_share (Run *run, const char *asked)
{
  g_autoptr (GError) error = NULL;
  const MzStudyShare *share = mz_study_shares_find (run->shares, asked, &error);

  if (error)
    complain (run, error);
  return share;
}

static MzReaction
find_reaction (const MzStudyShare *share, const MzStudyEvent *event)
{
  return mz_reaction_in_days (share->returns->days, share->returns->n, event->day, event->time);
}

/* The sessions of the share's other events. */
static GArray *
find_others (Run *run, const MzStudyShare *share, guint32 session)
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
study_event (Run *run, const MzStudyShare *share, const MzStudyEvent *event, GError **error)
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
is_studied (Run *run, const MzStudyShare *share, guint32 session)
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
    const MzStudyShare *share = event->is_known_only ? NULL : find_share (run, event->company);
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
  run->shares = mz_study_shares_new (call, run->lexicon, run->series, run->market_symbol);
  return !call->market || run->market_symbol != NULL;
}

/* The library's events of the company: those to study, or those to leave out of the estimation. */
static gboolean
add_stored (Run *run, gboolean known_only, GError **error)
{
  const MzStudyCall *call = &run->call;
  MzCompany *company = mz_study_find_company (run->lexicon, call->company);
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
