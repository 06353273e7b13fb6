/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as the columns of a row, the same for what was read and for what was corrected. */
#include "store/figure-row.h"

#include <string.h>

/**
 * mz_figure_row_texts_clear:
 * @texts: what a bound row lived in
 */
void
mz_figure_row_texts_clear (MzFigureRowTexts *texts)
{
  g_clear_pointer (&texts->value, g_free);
  g_clear_pointer (&texts->high, g_free);
  g_clear_pointer (&texts->period, g_free);
}

static int
bind_evidence (MzStatement *statement, int at, const MzEvidence *evidence)
{
  mz_statement_bind_int (statement, at++, evidence->start);
  mz_statement_bind_int (statement, at++, evidence->end);
  mz_statement_bind_text (statement, at++, evidence->quote, -1);
  mz_statement_bind_text (statement, at++, evidence->before, -1);
  mz_statement_bind_text (statement, at++, evidence->after, -1);
  return at;
}

/**
 * mz_figure_row_bind:
 * @statement: a statement with %MZ_FIGURE_PARAMETERS
 * @first: the first of them
 * @reading: what the figure says
 * @evidence: where it stands
 * @texts: (out caller-allocates): keeps what is bound alive
 */
void
mz_figure_row_bind (MzStatement *statement,
                    int first,
                    const MzReading *reading,
                    const MzEvidence *evidence,
                    MzFigureRowTexts *texts)
{
  int at = bind_evidence (statement, first, evidence);

  mz_figure_row_texts_clear (texts);
  texts->value = mz_amount_to_string (&reading->value);
  texts->high = mz_amount_to_string (&reading->high);
  texts->period = mz_period_to_string (&reading->period);
  mz_statement_bind_text (statement, at++, mz_kind_to_nick (reading->kind), -1);
  mz_statement_bind_text (statement, at++, texts->value, -1);
  mz_statement_bind_text (statement, at++, texts->high, -1);
  mz_statement_bind_text (statement, at++, reading->currency, -1);
  mz_statement_bind_text (statement, at++, reading->metric, -1);
  mz_statement_bind_text (statement, at++, reading->definition, -1);
  mz_statement_bind_text (statement, at++, mz_role_to_nick (reading->role), -1);
  mz_statement_bind_text (statement, at++, mz_change_to_nick (reading->change), -1);
  mz_statement_bind_text (statement, at++, mz_qualifier_to_nick (reading->qualifier), -1);
  mz_statement_bind_text (statement, at++, mz_modality_to_nick (reading->modality), -1);
  mz_statement_bind_text (statement, at++, texts->period ? texts->period : "", -1);
  mz_statement_bind_int (statement, at++, reading->period.first_day);
  mz_statement_bind_int (statement, at++, reading->period.last_day);
  mz_statement_bind_text (statement, at++, reading->company, -1);
  mz_statement_bind_text (statement, at++, reading->index, -1);
  mz_statement_bind_text (statement, at++, reading->speaker, -1);
  mz_statement_bind_double (statement, at++, reading->confidence);
  mz_statement_bind_text (statement, at++, reading->trace, -1);
  mz_statement_bind_int (statement, at++, reading->same_as);
  g_assert (at == first + MZ_FIGURE_N_COLUMNS);
}

static const char *
get_text (MzStatement *statement, int column)
{
  return mz_statement_get_text (statement, column, NULL);
}

/* A period in words that are not known still has its days. */
static void
read_period (MzStatement *statement, int at, MzPeriod *period)
{
  if (!mz_period_parse (get_text (statement, at), period))
    memset (period, 0, sizeof *period);
  period->first_day = (guint32) mz_statement_get_int (statement, at + 1);
  period->last_day = (guint32) mz_statement_get_int (statement, at + 2);
}

/* The reading borrows from the row. */
static gboolean
read_reading (MzStatement *statement, int at, MzReading *reading)
{
  memset (reading, 0, sizeof *reading);
  if (!mz_kind_from_nick (get_text (statement, at), &reading->kind) ||
      !mz_amount_parse (get_text (statement, at + 1), &reading->value) ||
      !mz_amount_parse (get_text (statement, at + 2), &reading->high) ||
      !mz_role_from_nick (get_text (statement, at + 6), &reading->role) ||
      !mz_change_from_nick (get_text (statement, at + 7), &reading->change) ||
      !mz_qualifier_from_nick (get_text (statement, at + 8), &reading->qualifier) ||
      !mz_modality_from_nick (get_text (statement, at + 9), &reading->modality))
    return FALSE;
  read_period (statement, at + 10, &reading->period);
  g_strlcpy (reading->currency, get_text (statement, at + 3), sizeof reading->currency);
  reading->metric = get_text (statement, at + 4);
  reading->definition = (char *) get_text (statement, at + 5);
  reading->company = (char *) get_text (statement, at + 13);
  reading->index = (char *) get_text (statement, at + 14);
  reading->speaker = (char *) get_text (statement, at + 15);
  reading->confidence = mz_statement_get_double (statement, at + 16);
  reading->trace = (char *) get_text (statement, at + 17);
  reading->same_as = mz_statement_get_int (statement, at + 18);
  return TRUE;
}

/**
 * mz_figure_row_read:
 * @statement: a statement on a row with %MZ_FIGURE_COLUMNS
 * @first: the first of them
 * @digest: of the article
 *
 * Returns: (transfer full) (nullable): the figure; %NULL where the row holds words that this
 *   version of Mizan does not know
 */
MzFigure *
mz_figure_row_read (MzStatement *statement, int first, const char *digest)
{
  MzReading reading;
  MzEvidence evidence = {
    .digest = (char *) digest,
    .start = mz_statement_get_int (statement, first),
    .end = mz_statement_get_int (statement, first + 1),
    .quote = (char *) get_text (statement, first + 2),
    .before = (char *) get_text (statement, first + 3),
    .after = (char *) get_text (statement, first + 4),
  };

  if (!read_reading (statement, first + 5, &reading))
    return NULL;
  return mz_figure_new (&reading, &evidence);
}
