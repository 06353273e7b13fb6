/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the numbers of a table tell of its decimal sign. */
#include "market/price-cell.h"
#include "market/price-plain.h"
#include "market/price-units.h"

#include <string.h>

#define FEW_NUMBERS 12 /* fewer say nothing of how often a digit comes */

/* What else than digits and the two marks a number is written with. */
#define NUMBER_SIGNS "+-%$ kmbtKMBTeE"

/* Whether the mark at @at must be the decimal sign: no thousands come after a nought or behind four
 * digits, nor have other than three digits. */
static gboolean
must_be_decimal (const char *text, const char *at, const char *end)
{
  const char *first = at;
  const char *last = at + 1;

  while (first > text && g_ascii_isdigit (first[-1]))
    first--;
  while (last < end && g_ascii_isdigit (*last))
    last++;
  return at - first > 3 || (at - first > 0 && *first == '0') || at == first || last - at - 1 != 3;
}

/* FALSE where something else than a number's signs is in it. */
static gboolean
weigh (const char *text, gsize length, MzDecimalEvidence *evidence)
{
  const char *end = text + length;
  const char *point = NULL; /* the last of each */
  const char *comma = NULL;
  guint n_points = 0;
  guint n_commas = 0;

  for (const char *at = text; at < end; at++) {
    if (*at == '.')
      point = at, n_points++;
    else if (*at == ',')
      comma = at, n_commas++;
    else if (!g_ascii_isdigit (*at) && !strchr (NUMBER_SIGNS, *at))
      return FALSE;
  }
  if (n_points > 0 && n_commas > 0)
    *(point > comma ? &evidence->point : &evidence->comma) += 1;
  else if (n_points > 1)
    evidence->comma++;
  else if (n_commas > 1)
    evidence->point++;
  else if (n_points + n_commas == 1 && must_be_decimal (text, point ? point : comma, end))
    *(point ? &evidence->point : &evidence->comma) += 1;
  else if (n_points + n_commas == 1) {
    *(point ? &evidence->open_points : &evidence->open_commas) += 1;
    evidence->zeros += end[-1] == '0';
  }
  return TRUE;
}

/**
 * mz_price_cell_weigh:
 * @text: a cell
 * @length: of @text in bytes
 * @evidence: (inout): is added to
 *
 * A mark that stands twice groups thousands, of two the last is the decimal sign, and one alone
 * must be the decimal sign unless it looks like a group of thousands.
 */
void
mz_price_cell_weigh (const char *text, gsize length, MzDecimalEvidence *evidence)
{
  MzPriceUnits units;
  MzPlainCell plain;

  if (weigh (text, length, evidence) || length > MZ_PLAIN_CELL_MAX ||
      !mz_price_units_trim (&text, &length, &units))
    return;
  /* No-break spaces, apostrophes and Arabic marks; these tell which sign is free for decimals. */
  mz_plain_cell_make (text, length, '.', &plain);
  weigh (plain.text, plain.length, evidence);
}

/**
 * mz_price_cell_decide:
 * @evidence: what the numbers of a file showed
 * @sure: (out): whether they leave no doubt
 *
 * Where every number has three digits behind its mark, they are decimals if they end in a nought
 * far more often than the tenth of whole numbers that do.
 *
 * Returns: the decimal sign
 */
char
mz_price_cell_decide (const MzDecimalEvidence *evidence, gboolean *sure)
{
  guint open = evidence->open_points + evidence->open_commas;
  gboolean is_padded = open >= FEW_NUMBERS && evidence->zeros * 4 > open;
  gboolean is_comma = evidence->open_commas > evidence->open_points;

  if (evidence->comma != evidence->point) {
    *sure = evidence->comma == 0 || evidence->point == 0;
    return evidence->comma > evidence->point ? ',' : '.';
  }
  *sure = evidence->comma == 0 && (open == 0 || is_padded);
  return is_comma && is_padded ? ',' : '.';
}
