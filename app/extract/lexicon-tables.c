/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of tables there are, each described in a file of its own. */
#include "extract/lexicon-tables.h"

static const MzTableKind *const kinds[MZ_N_TABLES] = {
  [MZ_TABLE_NUMBERS] = &mz_table_numbers,
  [MZ_TABLE_MAGNITUDES] = &mz_table_magnitudes,
  [MZ_TABLE_CURRENCIES] = &mz_table_currencies,
  [MZ_TABLE_CURRENCY_NOUNS] = &mz_table_currency_nouns,
  [MZ_TABLE_UNITS] = &mz_table_units,
  [MZ_TABLE_PLACES] = &mz_table_places,
  [MZ_TABLE_CUES] = &mz_table_cues,
  [MZ_TABLE_COMPANIES] = &mz_table_companies,
  [MZ_TABLE_METRICS] = &mz_table_metrics,
  [MZ_TABLE_CHANGES] = &mz_table_changes,
  [MZ_TABLE_RELATIONS] = &mz_table_relations,
  [MZ_TABLE_QUALIFIERS] = &mz_table_qualifiers,
  [MZ_TABLE_MODALITIES] = &mz_table_modalities,
  [MZ_TABLE_SPEECH] = &mz_table_speech,
  [MZ_TABLE_REFERENCES] = &mz_table_references,
  [MZ_TABLE_PERIODS] = &mz_table_periods,
  [MZ_TABLE_SECTORS] = &mz_table_sectors,
  [MZ_TABLE_OUTLETS] = &mz_table_outlets,
};

/**
 * mz_lexicon_get_kind:
 * @table: a table
 *
 * Returns: (transfer none): what its file must be like
 */
const MzTableKind *
mz_lexicon_get_kind (MzTable table)
{
  g_return_val_if_fail (table < MZ_N_TABLES, NULL);

  return kinds[table];
}
