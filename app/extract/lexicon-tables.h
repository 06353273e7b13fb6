/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of tables there are, each described in a file of its own. */
#pragma once

#include "extract/lexicon-file.h"

G_BEGIN_DECLS

extern const MzTableKind mz_table_numbers;
extern const MzTableKind mz_table_magnitudes;
extern const MzTableKind mz_table_currencies;
extern const MzTableKind mz_table_currency_nouns;
extern const MzTableKind mz_table_units;
extern const MzTableKind mz_table_places;
extern const MzTableKind mz_table_cues;
extern const MzTableKind mz_table_companies;
extern const MzTableKind mz_table_metrics;
extern const MzTableKind mz_table_changes;
extern const MzTableKind mz_table_relations;
extern const MzTableKind mz_table_qualifiers;
extern const MzTableKind mz_table_modalities;
extern const MzTableKind mz_table_speech;
extern const MzTableKind mz_table_references;
extern const MzTableKind mz_table_periods;
extern const MzTableKind mz_table_sectors;
extern const MzTableKind mz_table_outlets;

G_END_DECLS
