/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value of a number written in digits, whose "," and "." mean what its article makes them
 * mean. */
#pragma once

#include "model/amount.h"

#include <glib.h>

G_BEGIN_DECLS

/* How often an article writes each separator in a way that can be read only one way. All zero for
 * no article. */
typedef struct {
  guint comma_points; /* "37,75" */
  guint comma_groups; /* "1,250,000" */
  guint dot_points;
  guint dot_groups;
  guint forward_reh; /* "2ر05": ر with the whole part in front, against the custom */
} MzDigitStyle;

typedef struct {
  MzAmount value;
  MzAmount other;   /* the other way to read it, where guessed */
  gboolean guessed; /* one separator and three digits: point or group */
  gboolean grouped; /* has thousands separators */
  guint n_digits;   /* in all */
  guint decimals;   /* behind the point */
  gboolean plain;   /* nothing but digits */
} MzDigits;

/* Counts what the number from @start to @end shows of the article's style. */
void mz_digit_style_note (MzDigitStyle *style, const char *start, const char *end);

/* FALSE where the digits are no amount: a date, a version, too long. */
gboolean
mz_digits_read (const char *start, const char *end, const MzDigitStyle *style, MzDigits *digits);

G_END_DECLS
