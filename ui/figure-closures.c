/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure in words for the eye: the functions that the .ui files name for figures. Pure. */
#include "closures.h"

#include "line.h"
#include "model/figure-text.h"

#include <glib/gi18n.h>

static const MzCatalog *
get_words (void)
{
  return mz_catalog_for (NULL);
}

/* Labels mix Arabic words and numbers: each number stands in an isolate. */
static MzNumberStyle
get_style (void)
{
  return (MzNumberStyle){ .digits = MZ_DIGITS_LATIN, .isolates = TRUE };
}

/**
 * mz_closure_metric:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: what is counted: "capital spending"
 */
char *
mz_closure_metric (gpointer self, MzFigure *figure)
{
  return figure ? g_strdup (mz_metric_text (mz_figure_get_reading (figure)->metric, get_words ()))
                : NULL;
}

/**
 * mz_closure_value:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: how much: "about $20bn"
 */
char *
mz_closure_value (gpointer self, MzFigure *figure)
{
  return figure ? mz_reading_value_text (mz_figure_get_reading (figure), get_words (), get_style ())
                : NULL;
}

/**
 * mz_closure_change:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: whether it is a level, a rise or a fall; never by colour or arrow alone
 */
char *
mz_closure_change (gpointer self, MzFigure *figure)
{
  if (!figure)
    return NULL;
  const MzReading *reading = mz_figure_get_reading (figure);
  const char *words = mz_reading_change_text (reading, get_words ());

  switch (reading->change) {
  case MZ_CHANGE_UP:
    return g_strconcat ("▲ ", words, NULL);
  case MZ_CHANGE_DOWN:
    return g_strconcat ("▼ ", words, NULL);
  case MZ_CHANGE_LEVEL:
  default:
    return g_strdup (words);
  }
}

/**
 * mz_closure_manner:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: what its value alone does not say: that it is a rise or a fall, a plan or a forecast;
 *   empty for the level of something that is so
 */
char *
mz_closure_manner (gpointer self, MzFigure *figure)
{
  if (!figure)
    return NULL;
  const MzReading *reading = mz_figure_get_reading (figure);
  GString *text = g_string_new (NULL);

  if (reading->change != MZ_CHANGE_LEVEL)
    mz_line_add (text, MZ_LINE_DOT, mz_reading_change_text (reading, get_words ()));
  if (reading->modality != MZ_MODALITY_ACTUAL)
    mz_line_add (text, MZ_LINE_DOT, mz_reading_modality_text (reading, get_words ()));
  return mz_line_finish (text);
}

/**
 * mz_closure_period:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: the time it speaks of
 */
char *
mz_closure_period (gpointer self, MzFigure *figure)
{
  return figure
             ? mz_reading_period_text (mz_figure_get_reading (figure), get_words (), get_style ())
             : NULL;
}

/**
 * mz_closure_company_name:
 * @company: a company; one without a name stands for all
 *
 * Returns: its name in the interface's language, with its ticker
 */
char *
mz_closure_company_name (MzCompany *company)
{
  if (!*mz_company_get_name (company))
    return g_strdup (_ ("All companies"));
  const char *ticker = mz_company_get_ticker (company);
  const char *name = mz_company_get_name_in (company, mz_catalog_get_language (get_words ()));

  return ticker ? g_strdup_printf ("%s · \u2068%s\u2069", name, ticker) : g_strdup (name);
}

/**
 * mz_closure_company_line:
 * @self: unused
 * @company: (nullable): a company
 *
 * Returns: its name in the interface's language, with its ticker
 */
char *
mz_closure_company_line (gpointer self, MzCompany *company)
{
  return company ? mz_closure_company_name (company) : NULL;
}

/**
 * mz_closure_company_names:
 * @company: a company
 *
 * Returns: all that it may be searched by
 */
char *
mz_closure_company_names (MzCompany *company)
{
  const char *const *spellings = mz_company_get_names (company);
  const char *ticker = mz_company_get_ticker (company);
  g_autofree char *more = spellings ? g_strjoinv ("\n", (char **) spellings) : g_strdup ("");

  return g_strjoin ("\n", mz_company_get_name (company), mz_company_get_name_in (company, "ar"),
                    ticker ? ticker : "", more, NULL);
}

/**
 * mz_closure_figure_name:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: all that was read, on one line, for those who hear it
 */
char *
mz_closure_figure_name (gpointer self, MzFigure *figure)
{
  if (!figure)
    return NULL;
  const MzReading *reading = mz_figure_get_reading (figure);
  g_autofree char *value = mz_closure_value (self, figure);
  g_autofree char *change = mz_closure_change (self, figure);
  g_autofree char *period = mz_closure_period (self, figure);
  GString *text = g_string_new (mz_metric_text (reading->metric, get_words ()));

  mz_line_add (text, ": ", value);
  mz_line_add (text, MZ_LINE_DOT, reading->change == MZ_CHANGE_LEVEL ? NULL : change);
  if (reading->modality != MZ_MODALITY_ACTUAL)
    mz_line_add (text, MZ_LINE_DOT, mz_reading_modality_text (reading, get_words ()));
  mz_line_add (text, MZ_LINE_DOT, period);
  mz_line_add_foreign (text, MZ_LINE_DOT, reading->company ? reading->company : reading->index);
  return mz_line_finish (text);
}

/**
 * mz_closure_figure_story:
 * @self: unused
 * @figure: (nullable): a figure
 *
 * Returns: what was read and why, for the balloon at the words
 */
char *
mz_closure_figure_story (gpointer self, MzFigure *figure)
{
  if (!figure)
    return NULL;
  const MzReading *reading = mz_figure_get_reading (figure);
  g_autofree char *line = mz_closure_figure_name (self, figure);
  GString *text = g_string_new (line);

  if (reading->speaker) {
    /* Translators: %s is who says so in the article. */
    g_autofree char *name = mz_line_isolate (reading->speaker);
    g_autofree char *speaker = g_strdup_printf (_ ("According to %s"), name);
    mz_line_add (text, "\n", speaker);
  }
  if (reading->trace && *reading->trace) {
    /* Translators: what follows are the words and rules that gave a figure its meaning. */
    mz_line_add (text, "\n", _ ("Read from:"));
    mz_line_add (text, "\n", reading->trace);
  }
  return g_string_free (text, FALSE);
}
