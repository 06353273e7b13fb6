/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An exact decimal number: what an article states, never a float. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
  gint64 digits; /* the significant digits, signed, without trailing zeros */
  gint exponent; /* the value is digits * 10^exponent; 0 where digits is 0 */
} MzAmount;

#define MZ_AMOUNT_TEXT_MAX 64 /* bytes that hold any amount in plain notation */

MzAmount mz_amount_new (gint64 digits, gint exponent);
gboolean mz_amount_parse (const char *text, MzAmount *amount);
char *mz_amount_to_string (const MzAmount *amount);
double mz_amount_to_double (const MzAmount *amount);
int mz_amount_compare (const MzAmount *a, const MzAmount *b);
gboolean mz_amount_equal (const MzAmount *a, const MzAmount *b);
gboolean mz_amount_is_zero (const MzAmount *amount);
MzAmount mz_amount_shift (const MzAmount *amount, gint places);
gboolean mz_amount_multiply (const MzAmount *a, const MzAmount *b, MzAmount *product);
gboolean mz_amount_add (const MzAmount *a, const MzAmount *b, MzAmount *sum);
gboolean mz_amount_subtract (const MzAmount *a, const MzAmount *b, MzAmount *difference);
MzAmount mz_amount_round (const MzAmount *amount, gint decimals);

G_END_DECLS
