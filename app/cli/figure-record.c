/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as named fields, the same for JSON and CSV. */
#include "cli/figure-record.h"

static const char *const KEYS[] = {
  [MZ_FIELD_FILE] = "file",
  [MZ_FIELD_START] = "start",
  [MZ_FIELD_END] = "end",
  [MZ_FIELD_QUOTE] = "quote",
  [MZ_FIELD_KIND] = "kind",
  [MZ_FIELD_VALUE] = "value",
  [MZ_FIELD_HIGH] = "high",
  [MZ_FIELD_CURRENCY] = "currency",
  [MZ_FIELD_METRIC] = "metric",
  [MZ_FIELD_ROLE] = "role",
  [MZ_FIELD_CHANGE] = "change",
  [MZ_FIELD_COMPANY] = "company",
  [MZ_FIELD_QUALIFIER] = "qualifier",
  [MZ_FIELD_MODALITY] = "modality",
  [MZ_FIELD_PERIOD] = "period",
  [MZ_FIELD_FIRST_DAY] = "first_day",
  [MZ_FIELD_LAST_DAY] = "last_day",
  [MZ_FIELD_CONFIDENCE] = "confidence",
  [MZ_FIELD_TRACE] = "trace",
  [MZ_FIELD_UNREAD] = "unread",
};

static char *
write_offset (gint64 offset)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, offset);
}

static char *
write_confidence (double confidence)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.3g", confidence));
}

static void
fill_place (MzFigureRecord *record, const char *file, gint64 start, gint64 end, const char *quote)
{
  *record = (MzFigureRecord){ { NULL } };
  record->values[MZ_FIELD_FILE] = g_strdup (file);
  record->values[MZ_FIELD_START] = write_offset (start);
  record->values[MZ_FIELD_END] = write_offset (end);
  record->values[MZ_FIELD_QUOTE] = g_strdup (quote);
}

/**
 * mz_field_to_key:
 * @field: a field
 *
 * Returns: its name, which files and scripts know it by
 */
const char *
mz_field_to_key (MzField field)
{
  g_return_val_if_fail (field < MZ_N_FIELDS, NULL);

  return KEYS[field];
}

/**
 * mz_field_is_number:
 * @field: a field
 *
 * Returns: whether its values are numbers
 */
gboolean
mz_field_is_number (MzField field)
{
  switch (field) {
  case MZ_FIELD_START:
  case MZ_FIELD_END:
  case MZ_FIELD_VALUE:
  case MZ_FIELD_HIGH:
  case MZ_FIELD_CONFIDENCE:
    return TRUE;
  default:
    return FALSE;
  }
}

/**
 * mz_figure_record_fill:
 * @record: (out): the fields; clear them when done
 * @file: what the user called the article
 * @figure: a figure of it
 */
void
mz_figure_record_fill (MzFigureRecord *record, const char *file, MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  const MzEvidence *evidence = mz_figure_get_evidence (figure);
  char **values = record->values;

  fill_place (record, file, evidence->start, evidence->end, evidence->quote);
  values[MZ_FIELD_KIND] = g_strdup (mz_kind_to_nick (reading->kind));
  values[MZ_FIELD_VALUE] = mz_amount_to_string (&reading->value);
  if (reading->qualifier == MZ_QUALIFIER_RANGE)
    values[MZ_FIELD_HIGH] = mz_amount_to_string (&reading->high);
  if (reading->currency[0] != '\0')
    values[MZ_FIELD_CURRENCY] = g_strdup (reading->currency);
  values[MZ_FIELD_METRIC] = g_strdup (reading->metric);
  values[MZ_FIELD_ROLE] = g_strdup (mz_role_to_nick (reading->role));
  values[MZ_FIELD_CHANGE] = g_strdup (mz_change_to_nick (reading->change));
  values[MZ_FIELD_COMPANY] = g_strdup (reading->company);
  values[MZ_FIELD_QUALIFIER] = g_strdup (mz_qualifier_to_nick (reading->qualifier));
  values[MZ_FIELD_MODALITY] = g_strdup (mz_modality_to_nick (reading->modality));
  if (mz_period_is_set (&reading->period))
    values[MZ_FIELD_PERIOD] = mz_period_to_string (&reading->period);
  if (reading->period.first_day > 0) {
    values[MZ_FIELD_FIRST_DAY] = mz_day_to_string (reading->period.first_day);
    values[MZ_FIELD_LAST_DAY] = mz_day_to_string (reading->period.last_day);
  }
  values[MZ_FIELD_CONFIDENCE] = write_confidence (reading->confidence);
  values[MZ_FIELD_TRACE] = g_strdup (reading->trace);
}

/**
 * mz_figure_record_fill_unread:
 * @record: (out): the fields; clear them when done
 * @file: what the user called the article
 * @unread: a number that was seen and not taken
 */
void
mz_figure_record_fill_unread (MzFigureRecord *record, const char *file, const MzUnread *unread)
{
  fill_place (record, file, unread->start, unread->end, unread->quote);
  record->values[MZ_FIELD_UNREAD] = g_strdup (unread->reason);
}

/**
 * mz_figure_record_clear:
 * @record: fields
 *
 * Frees the values.
 */
void
mz_figure_record_clear (MzFigureRecord *record)
{
  for (guint i = 0; i < MZ_N_FIELDS; i++)
    g_clear_pointer (&record->values[i], g_free);
}
