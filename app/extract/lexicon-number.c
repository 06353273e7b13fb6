/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of the number grammar: what their files look like and what each row means. */
#include "extract/lexicon-number.h"

#include "extract/lexicon-tables.h"

#include <glib/gi18n.h>
#include <string.h>

#define FRACTION_DIGITS 9 /* of "1/3": more than any amount is written with */

/* Kinds by their place, which is their code. */
static const char *const number_kinds[] = { "unit",     "ten",     "teen",
                                            "tens",     "hundred", "hundreds",
                                            "fraction", "ordinal", "collective" };
static const char *const magnitude_kinds[] = { "full", "tanwin", "dual", "short", "plural" };
static const char *const unit_kinds[] = {
  "percent", "percentage_points", "basis_points", "points", "count", "measure", "people",
  "thing",   "duration",          "age",          "factor", "month", "era",
};
static const char *const cues[] = {
  "year",    "in",           "of",     "between",  "from",  "to",       "and",
  "or",      "name",         "number", "phone",    "age",   "share_of", "per",
  "half",    "respectively", "equal",  "time",     "minus", "plus",     "point",
  "article", "range",        "level",  "function", "over",  "amount",   "index",
};

/* Sets row->code to the place of column @column's text among @nicks. */
static gboolean
read_code (MzRow *row, guint column, const char *const *nicks, guint n, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (row->fields[column], nicks[i]) == 0) {
      row->code = (gint) i;
      return TRUE;
    }
  return mz_row_fail (error, _ ("“%s” is no kind that this table knows"), row->fields[column]);
}

static gboolean
read_amount (MzRow *row, guint column, GError **error)
{
  if (mz_amount_parse (row->fields[column], &row->amount))
    return TRUE;
  return mz_row_fail (error, _ ("“%s” is no number"), row->fields[column]);
}

/* "1/3" to nine digits. */
static gboolean
read_fraction (MzRow *row, GError **error)
{
  char *slash;
  gint64 above = g_ascii_strtoll (row->fields[0], &slash, 10);
  gint64 below = *slash == '/' ? g_ascii_strtoll (slash + 1, NULL, 10) : 0;

  if (above <= 0 || below <= above || below > 1000)
    return mz_row_fail (error, _ ("“%s” is no fraction"), row->fields[0]);
  row->amount = mz_amount_new ((above * 10000000000 / below + 5) / 10, -FRACTION_DIGITS);
  return TRUE;
}

static gboolean
read_number (MzRow *row, GError **error)
{
  if (!read_code (row, 1, number_kinds, G_N_ELEMENTS (number_kinds), error))
    return FALSE;
  if (row->code == MZ_NUMBER_FRACTION)
    return read_fraction (row, error);
  return read_amount (row, 0, error);
}

static gboolean
read_magnitude (MzRow *row, GError **error)
{
  return read_code (row, 1, magnitude_kinds, G_N_ELEMENTS (magnitude_kinds), error) &&
         read_amount (row, 0, error);
}

static gboolean
check_iso (const char *iso, GError **error)
{
  if (strlen (iso) == 3 && g_ascii_isupper (iso[0]))
    return TRUE;
  return mz_row_fail (error, _ ("“%s” is no currency code of three letters"), iso);
}

static gboolean
read_currency (MzRow *row, GError **error)
{
  row->code = (gint) g_quark_from_string (row->fields[MZ_CURRENCY_NOUN]);
  row->flags = g_quark_from_string (row->fields[MZ_CURRENCY_NATION]);
  return check_iso (row->key, error) && read_amount (row, MZ_CURRENCY_SHARE, error);
}

/* "USD", or "EGP/GBP" of Arabic and of other words. */
static gboolean
check_default (const char *iso, GError **error)
{
  g_auto (GStrv) codes = g_strsplit (iso, "/", 2);

  for (guint i = 0; codes[i] != NULL; i++)
    if (!check_iso (codes[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_currency_noun (MzRow *row, GError **error)
{
  static const char *const settles[] = { "default", "context", "scaled" };
  const char *iso = row->fields[MZ_NOUN_ISO];

  row->flags = g_quark_from_string (row->key);
  return read_code (row, MZ_NOUN_SETTLE, settles, G_N_ELEMENTS (settles), error) &&
         (iso[0] == '\0' || check_default (iso, error));
}

static gboolean
read_place (MzRow *row, GError **error)
{
  row->code = (gint) g_quark_from_string (row->key);
  return TRUE;
}

static gboolean
read_unit (MzRow *row, GError **error)
{
  return read_code (row, 1, unit_kinds, G_N_ELEMENTS (unit_kinds), error);
}

static gboolean
read_cue (MzRow *row, GError **error)
{
  return read_code (row, 0, cues, G_N_ELEMENTS (cues), error);
}

const MzTableKind mz_table_numbers = {
  .name = "numbers",
  .columns = "value\tkind\twords",
  .phrase_columns = { 2 },
  .n_phrase_columns = 1,
  .read = read_number,
};

const MzTableKind mz_table_magnitudes = {
  .name = "magnitudes",
  .columns = "value\tkind\twords",
  .phrase_columns = { 2 },
  .n_phrase_columns = 1,
  .read = read_magnitude,
};

const MzTableKind mz_table_currencies = {
  .name = "currencies",
  .columns = "iso\tnoun\tnation\tshare\twords",
  .phrase_columns = { MZ_CURRENCY_WORDS },
  .n_phrase_columns = 1,
  .read = read_currency,
};

const MzTableKind mz_table_currency_nouns = {
  .name = "currency-nouns",
  .columns = "noun\tsettle\tiso\twords\tdual",
  .phrase_columns = { MZ_NOUN_WORDS, MZ_NOUN_DUAL },
  .n_phrase_columns = 2,
  .read = read_currency_noun,
};

const MzTableKind mz_table_units = {
  .name = "units",
  .columns = "nick\tkind\twords\tdual",
  .phrase_columns = { MZ_UNIT_WORDS, MZ_UNIT_DUAL },
  .n_phrase_columns = 2,
  .read = read_unit,
};

const MzTableKind mz_table_places = {
  .name = "places",
  .columns = "nation\twords",
  .phrase_columns = { 1 },
  .n_phrase_columns = 1,
  .read = read_place,
};

const MzTableKind mz_table_cues = {
  .name = "cues",
  .columns = "nick\twords",
  .phrase_columns = { 1 },
  .n_phrase_columns = 1,
  .read = read_cue,
};
