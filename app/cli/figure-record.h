/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as named fields, the same for JSON and CSV. */
#pragma once

#include "model/extraction.h"

G_BEGIN_DECLS

typedef enum {
  MZ_FIELD_FILE,
  MZ_FIELD_START,
  MZ_FIELD_END,
  MZ_FIELD_QUOTE,
  MZ_FIELD_KIND,
  MZ_FIELD_VALUE,
  MZ_FIELD_HIGH,
  MZ_FIELD_CURRENCY,
  MZ_FIELD_METRIC,
  MZ_FIELD_ROLE,
  MZ_FIELD_CHANGE,
  MZ_FIELD_COMPANY,
  MZ_FIELD_QUALIFIER,
  MZ_FIELD_MODALITY,
  MZ_FIELD_PERIOD,
  MZ_FIELD_FIRST_DAY, /* of the period, where the text allows to tell */
  MZ_FIELD_LAST_DAY,  /* the same, inclusive */
  MZ_FIELD_CONFIDENCE,
  MZ_FIELD_TRACE,  /* only where it is asked for */
  MZ_FIELD_UNREAD, /* why a number is no figure; only where such numbers are asked for */
  MZ_N_FIELDS,
} MzField;

/* Values are text, numbers in plain decimal notation. All owned. */
typedef struct {
  char *values[MZ_N_FIELDS]; /* NULL where unknown */
} MzFigureRecord;

const char *mz_field_to_key (MzField field);
gboolean mz_field_is_number (MzField field);

void mz_figure_record_fill (MzFigureRecord *record, const char *file, MzFigure *figure);
void
mz_figure_record_fill_unread (MzFigureRecord *record, const char *file, const MzUnread *unread);
void mz_figure_record_clear (MzFigureRecord *record);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzFigureRecord, mz_figure_record_clear)

G_END_DECLS
