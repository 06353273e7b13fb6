/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A price or a volume as a cell of a table writes it, and what it tells of the decimal sign. */
#pragma once

#include "model/bar.h"

G_BEGIN_DECLS

typedef enum {
  MZ_CELL_NUMBER,
  MZ_CELL_NOTHING, /* empty, "null", "N/A", "-" */
  MZ_CELL_TEXT,    /* anything else */
} MzCellKind;

/* What the numbers of a file show of its decimal sign. Start with all zero. */
typedef struct {
  guint point;       /* cells in which a full stop must be the decimal sign */
  guint comma;       /* cells in which a comma must be */
  guint open_points; /* cells with one full stop, three digits behind it */
  guint open_commas; /* the same with a comma */
  guint zeros;       /* of those two, cells whose last digit is 0 */
} MzDecimalEvidence;

/* Reads a number scaled by MZ_PRICE_UNIT; more decimals are rounded to even. @decimal: '.' or ','.
 */
MzCellKind mz_price_cell_parse (const char *text, gsize length, char decimal, gint64 *value);

void mz_price_cell_weigh (const char *text, gsize length, MzDecimalEvidence *evidence);

/* '.' or ','; @sure: whether the numbers leave no doubt. */
char mz_price_cell_decide (const MzDecimalEvidence *evidence, gboolean *sure);

/* Whether @text has a currency's sign, and which ISO 4217 code that is; NULL where it has none. */
const char *mz_price_cell_find_currency (const char *text, gsize length);

G_END_DECLS
