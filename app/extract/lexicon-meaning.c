/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables that meaning is read by: metrics, changes, relations, qualifiers, modalities, speech,
 * references, periods. */
#include "extract/lexicon-tables.h"
#include "extract/words.h"
#include "model/period.h"

#include <glib/gi18n.h>
#include <string.h>

#define NEEDS_COMPANY (1u << 8)

/* By MzConcept. */
static const char *const CONCEPTS[] = {
  "",      "share_price", "index",    "market_cap",  "revenue",  "profit", "margin",
  "loss",  "dividend",    "units",    "shares",      "turnover", "stake",  "price",
  "rate",  "people",      "spending", "acquisition", "capex",    "wealth", "project",
  "spent", "goods",       "loans",    "budget",      "credit",   "order",  "premium",
};

/* By MzShape, MzRelation, MzPlace, MzWay, MzWhom, MzPart, MzPeriodUnit, MzPeriodAnchor. */
static const char *const SHAPES[] = { "moves", "makes", "noun", "state", "gains", "behind" };
static const char *const RELATIONS[] = { "",      "filler",  "worth",       "by",
                                         "reach", "restate", "versus",      "from",
                                         "to",    "break",   "respectively" };
static const struct {
  const char *nick;
  guint places;
} PLACES[] = {
  { "before", MZ_PLACE_BEFORE },
  { "behind", MZ_PLACE_BEHIND },
  { "both", MZ_PLACE_BEFORE | MZ_PLACE_BEHIND },
  { "ahead", MZ_PLACE_BEFORE | MZ_PLACE_AHEAD },
  { "line", MZ_PLACE_BEFORE | MZ_PLACE_LINE },
};
static const char *const WAYS[] = { "says", "source", "relays", "role" };
static const char *const WHOMS[] = { "company", "intro",  "actor", "aside",
                                     "example", "suffix", "group", "head" };
static const char *const PARTS[] = { "unit",  "pair",   "month",   "ordinal", "anchor",
                                     "whole", "fiscal", "weekday", "date",    "step",
                                     "same",  "span",   "vague",   "decade",  "ended" };
static const char *const STEPS[] = { "before", "none", "after" };
static const char *const UNITS[] = { "",      "session", "day",  "week",
                                     "month", "quarter", "half", "year" };
static const char *const ANCHORS[] = { "", "", "this", "last", "next", "earlier" };

static gboolean
find_nick (
    const MzRow *row, guint column, const char *const *nicks, guint n, gint *code, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (nicks[i][0] != '\0' && strcmp (nicks[i], row->fields[column]) == 0) {
      *code = (gint) i;
      return TRUE;
    }
  return mz_row_fail (error, _ ("“%s” is not one of the words that may stand here"),
                      row->fields[column]);
}

static gboolean
find_role (const MzRow *row, guint column, MzRole *role, GError **error)
{
  return mz_role_from_nick (row->fields[column], role) ||
         mz_row_fail (error, _ ("“%s” is no role of a figure"), row->fields[column]);
}

static gboolean
read_metric (MzRow *row, GError **error)
{
  MzRole level;
  MzRole change;

  if (row->fields[2][0] == '\0')
    return mz_row_fail (error, _ ("the metric has no name"));
  if (!find_role (row, 3, &level, error) || !find_role (row, 4, &change, error))
    return FALSE;
  row->key = g_intern_string (row->fields[2]);
  row->code = MZ_CONCEPT_PLAIN;
  for (guint i = 1; i < G_N_ELEMENTS (CONCEPTS); i++)
    if (strcmp (CONCEPTS[i], row->fields[1]) == 0)
      row->code = (gint) i;
  row->flags = (guint) level | (guint) change << 4;
  if (strcmp (row->fields[5], "company") == 0)
    row->flags |= NEEDS_COMPANY;
  else if (strcmp (row->fields[5], "-") != 0)
    return mz_row_fail (error, _ ("“%s” is neither “company” nor “-”"), row->fields[5]);
  return TRUE;
}

static gboolean
read_change (MzRow *row, GError **error)
{
  MzChange direction;

  if (!mz_change_from_nick (row->fields[1], &direction) || direction == MZ_CHANGE_LEVEL)
    return mz_row_fail (error, _ ("“%s” is neither “up” nor “down”"), row->fields[1]);
  row->flags = (guint) direction;
  return find_nick (row, 2, SHAPES, G_N_ELEMENTS (SHAPES), &row->code, error);
}

static gboolean
read_relation (MzRow *row, GError **error)
{
  return find_nick (row, 1, RELATIONS, G_N_ELEMENTS (RELATIONS), &row->code, error);
}

static gboolean
read_qualifier (MzRow *row, GError **error)
{
  MzQualifier qualifier;

  if (!mz_qualifier_from_nick (row->fields[1], &qualifier))
    return mz_row_fail (error, _ ("“%s” is no qualifier"), row->fields[1]);
  row->code = (gint) qualifier;
  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (strcmp (PLACES[i].nick, row->fields[2]) == 0) {
      row->flags = PLACES[i].places;
      return TRUE;
    }
  return mz_row_fail (error, _ ("“%s” is not one of the words that may stand here"),
                      row->fields[2]);
}

static gboolean
read_modality (MzRow *row, GError **error)
{
  MzModality modality;

  if (!mz_modality_from_nick (row->fields[1], &modality))
    return mz_row_fail (error, _ ("“%s” is no modality"), row->fields[1]);
  row->code = (gint) modality;
  return TRUE;
}

static gboolean
read_speech (MzRow *row, GError **error)
{
  return find_nick (row, 1, WAYS, G_N_ELEMENTS (WAYS), &row->code, error);
}

static gboolean
read_reference (MzRow *row, GError **error)
{
  return find_nick (row, 1, WHOMS, G_N_ELEMENTS (WHOMS), &row->code, error);
}

static gboolean
read_number (const MzRow *row, guint most, guint *number, GError **error)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (row->fields[2], 10, 1, most, &value, NULL))
    return mz_row_fail (error, _ ("“%s” is no number from 1 to %u"), row->fields[2], most);
  *number = (guint) value;
  return TRUE;
}

static gboolean
read_period (MzRow *row, GError **error)
{
  g_autofree char *whole = g_strdelimit (g_strdup (row->fields[2]), "_", ' ');
  MzPeriod period;
  gint value = 0;

  if (!find_nick (row, 1, PARTS, G_N_ELEMENTS (PARTS), &row->code, error))
    return FALSE;
  switch (row->code) {
  case MZ_PART_MONTH:
    return read_number (row, 12, &row->flags, error);
  case MZ_PART_WEEKDAY:
    return read_number (row, 7, &row->flags, error);
  case MZ_PART_ORDINAL:
    return read_number (row, 4, &row->flags, error);
  case MZ_PART_WHOLE:
    row->key = g_intern_string (whole);
    return mz_period_parse (whole, &period) || mz_row_fail (error, _ ("“%s” is no period"), whole);
  case MZ_PART_UNIT:
  case MZ_PART_PAIR:
    if (!find_nick (row, 2, UNITS, G_N_ELEMENTS (UNITS), &value, error))
      return FALSE;
    break;
  case MZ_PART_DATE:
  case MZ_PART_STEP:
  case MZ_PART_SAME:
    if (!find_nick (row, 2, STEPS, G_N_ELEMENTS (STEPS), &value, error))
      return FALSE;
    break;
  case MZ_PART_ANCHOR:
    if (!find_nick (row, 2, ANCHORS, G_N_ELEMENTS (ANCHORS), &value, error))
      return FALSE;
    break;
  default:
    break;
  }
  row->flags = (guint) value;
  return TRUE;
}

static gboolean
read_outlet (MzRow *row, GError **error)
{
  return row->fields[0][0] != '\0' || mz_row_fail (error, _ ("the outlet has no name"));
}

static gboolean
read_sector (MzRow *row, GError **error)
{
  return row->fields[0][0] != '\0' || mz_row_fail (error, _ ("the sector has no name"));
}

const MzTableKind mz_table_metrics = {
  .name = "metrics",
  .columns = "words\tconcept\tmetric\tlevel\tchange\tneeds",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_metric,
};

const MzTableKind mz_table_changes = {
  .name = "changes",
  .columns = "words\tdirection\tshape",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_change,
};

const MzTableKind mz_table_relations = {
  .name = "relations",
  .columns = "words\trelation",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_relation,
};

const MzTableKind mz_table_qualifiers = {
  .name = "qualifiers",
  .columns = "words\tqualifier\tplace",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_qualifier,
};

const MzTableKind mz_table_modalities = {
  .name = "modalities",
  .columns = "words\tmodality",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_modality,
};

const MzTableKind mz_table_speech = {
  .name = "speech",
  .columns = "words\tway",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_speech,
};

const MzTableKind mz_table_references = {
  .name = "references",
  .columns = "words\twhom",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_reference,
};

const MzTableKind mz_table_periods = {
  .name = "periods",
  .columns = "words\tpart\tvalue",
  .phrase_columns = { 0 },
  .n_phrase_columns = 1,
  .inflected = TRUE,
  .read = read_period,
};

const MzTableKind mz_table_outlets = {
  .name = "outlets",
  .columns = "outlet\tnames",
  .phrase_columns = { 1 },
  .n_phrase_columns = 1,
  .read = read_outlet,
};

const MzTableKind mz_table_sectors = {
  .name = "sectors",
  .columns = "sector\tdescriptors",
  .phrase_columns = { 1 },
  .n_phrase_columns = 1,
  .read = read_sector,
};

/**
 * mz_metric_row_get_metric:
 * @row: a row of metrics.tsv
 *
 * Returns: (transfer none): what a figure's metric says; interned
 */
const char *
mz_metric_row_get_metric (const MzRow *row)
{
  return row->key;
}

/**
 * mz_metric_row_get_concept:
 * @row: a row of metrics.tsv
 *
 * Returns: its concept, finer than the metric
 */
MzConcept
mz_metric_row_get_concept (const MzRow *row)
{
  return (MzConcept) row->code;
}

/**
 * mz_metric_row_get_role:
 * @row: a row of metrics.tsv
 * @change: whether the figure is a level or a change
 * @has_company: whether the figure is some company's
 *
 * Returns: the role of such a figure
 */
MzRole
mz_metric_row_get_role (const MzRow *row, MzChange change, gboolean has_company)
{
  if ((row->flags & NEEDS_COMPANY) && !has_company)
    return MZ_ROLE_OTHER;
  return (MzRole) (change == MZ_CHANGE_LEVEL ? row->flags & 0xf : row->flags >> 4 & 0xf);
}

/**
 * mz_change_row_get_direction:
 * @row: a row of changes.tsv
 *
 * Returns: up or down
 */
MzChange
mz_change_row_get_direction (const MzRow *row)
{
  return (MzChange) row->flags;
}

/**
 * mz_change_row_get_shape:
 * @row: a row of changes.tsv
 *
 * Returns: how it governs its number
 */
MzShape
mz_change_row_get_shape (const MzRow *row)
{
  return (MzShape) row->code;
}
