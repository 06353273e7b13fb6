/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a number that is added to the others: "165 مليار" and "600 مليون" of "165 مليار و600
 * مليون". */
#pragma once

#include "extract/number.h"

G_BEGIN_DECLS

typedef struct {
  guint last; /* token, exclusive */
  MzAmount value;
  MzAmount other; /* where GUESSED */
  MzAmount scale; /* the product of its magnitudes, else 1 */
  guint flags;    /* MzNumberFlags */
  guint clitics;
  MzDigits digits; /* where DIGITS */
} MzTerm;

/* The term that begins at token @i. */
gboolean mz_term_read (const MzNumberScan *scan, guint i, MzTerm *term);

/* The same of digits alone, without a magnitude behind them. */
gboolean mz_term_read_digits (const MzNumberScan *scan, guint i, MzTerm *term);

/* Multiplies @term by the magnitudes behind it. */
void mz_term_read_magnitudes (const MzNumberScan *scan, MzTerm *term);

/* Whether a magnitude or what it may count begins at token @i. */
gboolean mz_term_is_counted_noun (const MzNumberScan *scan, guint i);

/* The token behind "a" or "an", @i where there is none. */
guint mz_term_skip_article (const MzNumberScan *scan, guint i);

G_END_DECLS
