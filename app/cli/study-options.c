/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How "mizan study" is called. */
#include "cli/study-options.h"

#include "cli/command.h"
#include "cli/options.h"
#include "cli/session-window.h"
#include "cli/study-events.h"
#include "model/period.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_SESSIONS 10000

/* Words of the command line that stand for something else. Owned. */
typedef struct {
  char *time;
  char *window;
  char *estimation;
  int gap;
  char *model;
  char *returns;
  char *price;
  char *variance;
  char *format;
  char *list;
  char *language;
  gboolean no_prediction_error;
  char **others; /* which none may be */
} Words;

static const MzCommand COMMAND = {
  "study",
  NULL,
  N_ ("Measure what a share returned beyond what was to be expected, on the days round an event."),
  N_ ("Without a date the events are the days on which the library's articles report on the "
      "company. Prices come from the files that are named, else from the library. Other events are "
      "left out of the estimation window. The methods, and their papers, are in the manual."),
};

static void
clear_words (Words *words)
{
  g_free (words->time);
  g_free (words->window);
  g_free (words->estimation);
  g_free (words->model);
  g_free (words->returns);
  g_free (words->price);
  g_free (words->variance);
  g_free (words->format);
  g_free (words->list);
  g_free (words->language);
  g_strfreev (words->others);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, clear_words)

/**
 * mz_study_call_clear:
 * @call: a call
 */
void
mz_study_call_clear (MzStudyCall *call)
{
  g_clear_pointer (&call->company, g_free);
  g_clear_pointer (&call->dates, g_strfreev);
  g_clear_pointer (&call->event_files, g_strfreev);
  g_clear_pointer (&call->prices, g_strfreev);
  g_clear_pointer (&call->market, g_free);
  g_clear_pointer (&call->benchmark, g_free);
  g_clear_pointer (&call->store_path, g_free);
}

/* The place of @word in @words; FALSE where it is not one of them. No word leaves @place alone. */
static gboolean
choose (const char *word, const char *const *words, int *place)
{
  if (!word)
    return TRUE;
  for (int i = 0; words[i]; i++)
    if (strcmp (word, words[i]) == 0) {
      *place = i;
      return TRUE;
    }
  return FALSE;
}

/* "250", or "2024-10-01..2025-09-30" */
static gboolean
read_estimation (const char *text, MzStudyOptions *options)
{
  guint64 sessions;

  if (!text)
    return TRUE;
  const char *dots = strstr (text, "..");
  if (dots) {
    g_autofree char *first = g_strndup (text, (gsize) (dots - text));
    options->estimation_first = mz_day_parse (first);
    options->estimation_last = mz_day_parse (dots + 2);
    return options->estimation_first > 0 && options->estimation_last > options->estimation_first;
  }
  if (!g_ascii_string_to_unsigned (text, 10, 1, MOST_SESSIONS, &sessions, NULL))
    return FALSE;
  options->estimation = (guint) sessions;
  return TRUE;
}

/* What is wrong with the words, or NULL. */
static const char *
understand (MzStudyCall *call, const Words *words)
{
  static const char *const MODELS[] = { "market", "adjusted", "mean", NULL };
  static const char *const RETURNS[] = { "simple", "log", NULL };
  static const char *const PRICES[] = { "automatic", "close", "adjusted", NULL };
  static const char *const VARIANCES[] = { "unbiased", "sample", "population", NULL };
  static const char *const LISTS[] = { "usual", "days", "events", "tests", NULL };
  static const char *const LANGUAGES[] = { "en", "ar", NULL };
  int model = call->study.model;
  int returns = call->returns;
  int price = call->price;
  int variance = call->study.variance;
  int list = call->list;
  int language = 0;

  if (!choose (words->model, MODELS, &model))
    return _ ("the model must be market, adjusted or mean.");
  if (!choose (words->returns, RETURNS, &returns))
    return _ ("returns are simple or log.");
  if (!choose (words->price, PRICES, &price))
    return _ ("the price must be automatic, close or adjusted.");
  if (!choose (words->variance, VARIANCES, &variance))
    return _ ("the variance must be unbiased, sample or population.");
  if (!choose (words->list, LISTS, &list))
    return _ ("the list must be days, events or tests.");
  if (!choose (words->language, LANGUAGES, &language))
    return _ ("the language must be ar or en.");
  if (words->time && !mz_report_time_from_nick (words->time, &call->time))
    return _ ("the time must be before, after or unknown.");
  if (!mz_session_window_parse (words->window, &call->study.first, &call->study.last))
    return _ ("the window is written as -1..5 and holds the event's session, 0.");
  if (!read_estimation (words->estimation, &call->study))
    return _ ("the estimation window is a number of sessions, or two days as "
              "2024-10-01..2025-09-30.");
  if (words->gap < 0 || words->gap > MOST_SESSIONS)
    return _ ("the gap is a number of sessions.");
  if (words->format && !mz_figure_format_from_nick (words->format, &call->format))
    return _ ("the format must be table, jsonl or csv.");
  call->study.model = (MzReturnModel) model;
  call->returns = (MzReturnKind) returns;
  call->price = (MzPriceChoice) price;
  call->study.variance = (MzVarianceKind) variance;
  call->list = (MzStudyList) list;
  call->study.gap = (guint) words->gap;
  call->study.prediction_error = !words->no_prediction_error;
  call->catalog = mz_catalog_for (words->language);
  return NULL;
}

static const char *
find_missing (const MzStudyCall *call)
{
  if (call->no_store && call->store_path)
    return _ ("--store and --no-store exclude each other.");
  if (call->company || call->event_files)
    return NULL;
  return call->dates && call->prices && !call->prices[1]
             ? NULL
             : _ ("name a company with --company, or a table of events with --events.");
}

static void
add_event_entries (GArray *entries, MzStudyCall *call, Words *words)
{
  const GOptionEntry some[] = {
    { "company", 'c', 0, G_OPTION_ARG_STRING, &call->company,
      N_ ("Whose share, in any spelling, or its symbol"), N_ ("NAME") },
    { "date", 'd', 0, G_OPTION_ARG_STRING_ARRAY, &call->dates,
      N_ ("The day of the report; may be given several times"), N_ ("DAY") },
    { "events", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call->event_files,
      N_ ("A table of events with the columns company, date and time"), N_ ("FILE.csv") },
    { "time", 0, 0, G_OPTION_ARG_STRING, &words->time,
      N_ ("Whether it was reported before or after the close"), "before|after|unknown" },
  };

  g_array_append_vals (entries, some, G_N_ELEMENTS (some));
}

static void
add_method_entries (GArray *entries, MzStudyCall *call, Words *words)
{
  const GOptionEntry some[] = {
    { "benchmark", 'b', 0, G_OPTION_ARG_STRING, &call->benchmark,
      N_ ("The index that stands for the market"), N_ ("SYMBOL") },
    { "model", 'm', 0, G_OPTION_ARG_STRING, &words->model, N_ ("What was to be expected"),
      "market|adjusted|mean" },
    { "window", 'w', 0, G_OPTION_ARG_STRING, &words->window,
      N_ ("The event window in sessions from the event"), "-1..5" },
    { "estimation", 'e', 0, G_OPTION_ARG_STRING, &words->estimation,
      N_ ("The estimation window: how many sessions, or its first and last day"), "250" },
    { "gap", 0, 0, G_OPTION_ARG_INT, &words->gap,
      N_ ("Sessions between the estimation window and the event"), "10" },
    { "prices", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &call->prices,
      N_ ("Prices out of a file; may be given several times"), N_ ("FILE.csv") },
    { "market", 0, 0, G_OPTION_ARG_FILENAME, &call->market,
      N_ ("Prices of the market out of a file"), N_ ("FILE.csv") },
    { "returns", 0, 0, G_OPTION_ARG_STRING, &words->returns, N_ ("How returns are reckoned"),
      "simple|log" },
    { "price", 0, 0, G_OPTION_ARG_STRING, &words->price,
      N_ ("Which closing price; automatic is the adjusted one where there was a split"),
      "automatic|close|adjusted" },
    { "variance", 0, 0, G_OPTION_ARG_STRING, &words->variance,
      N_ ("What the squares of the estimation window are divided by"),
      "unbiased|sample|population" },
    { "no-prediction-error", 0, 0, G_OPTION_ARG_NONE, &words->no_prediction_error,
      N_ ("Leave the error of the estimate out of the standard errors"), NULL },
    { "whole-span-variance", 0, 0, G_OPTION_ARG_NONE, &call->study.whole_span_variance,
      N_ ("Take the variance from the estimation window through the event window"), NULL },
    { "centre-on-every-session", 0, 0, G_OPTION_ARG_NONE, &call->study.centre_on_every_session,
      N_ ("Take the market's mean also from sessions without a return of the share"), NULL },
  };

  g_array_append_vals (entries, some, G_N_ELEMENTS (some));
}

static void
add_output_entries (GArray *entries, MzStudyCall *call, Words *words)
{
  const GOptionEntry some[] = {
    { "no-placebo", 0, 0, G_OPTION_ARG_NONE, &call->no_placebo,
      N_ ("Do not compare with days without a report"), NULL },
    { "list", 0, 0, G_OPTION_ARG_STRING, &words->list, N_ ("Print only this"),
      "days|events|tests" },
    MZ_FORMAT_ENTRY (&words->format),
    MZ_LANGUAGE_ENTRY (&words->language),
    MZ_STORE_ENTRY (&call->store_path),
    MZ_NO_STORE_ENTRY (&call->no_store),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words->others, NULL, NULL },
  };

  g_array_append_vals (entries, some, G_N_ELEMENTS (some));
}

/**
 * mz_study_call_parse:
 * @call: (out caller-allocates): the call; to be cleared also where this is %FALSE
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 * @status: (out): what to return where this is %FALSE
 *
 * Returns: whether the verb is to go on
 */
gboolean
mz_study_call_parse (MzStudyCall *call, int argc, char **argv, int *status)
{
  g_auto (Words) words = { .gap = 10 };
  g_autoptr (GArray) entries = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  *call = (MzStudyCall){ .format = MZ_FIGURES_TABLE };
  mz_study_options_init (&call->study);
  add_event_entries (entries, call, &words);
  add_method_entries (entries, call, &words);
  add_output_entries (entries, call, &words);
  if (!mz_command_parse (&COMMAND, (const GOptionEntry *) (gpointer) entries->data, argc, argv,
                         status))
    return FALSE;
  const char *misuse = words.others ? _ ("this action takes no names.") : understand (call, &words);
  if (!misuse)
    misuse = find_missing (call);
  if (misuse)
    *status = mz_command_misuse (&COMMAND, misuse);
  return misuse == NULL;
}
