/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers below a thousand in words: "مئة وخمسة وعشرين", "two hundred and five". */
#include "extract/number-words.h"

#include "extract/lexicon-number.h"

#define WORDS_MAX    8 /* of one number below a thousand */
#define DECIMALS_MAX 8 /* read behind "point" */

/* A word that may continue a number. */
typedef struct {
  gint kind; /* MzNumberKind */
  gint64 value;
  gboolean joined; /* by و, "and" or a hyphen */
  gboolean arabic;
} Part;

/* Arabic says the unit in front of the tens and joins all by و; English the other way round, and
 * needs no "and". */
static gboolean
add_unit (gint64 *sum, const Part *part)
{
  if (*sum == 0 || *sum % 10 != 0 || *sum % 100 == 10)
    return FALSE;
  if (part->arabic && !part->joined && *sum < 100)
    return FALSE;
  *sum += part->value;
  return TRUE;
}

/* "خمسة عشر" is fifteen, "مئة وعشرة" a hundred and ten. */
static gboolean
add_ten (gint64 *sum, const Part *part)
{
  if (part->arabic && !part->joined && *sum % 100 < 10) {
    *sum += part->value;
    return TRUE;
  }
  if (*sum % 100 != 0 || (part->arabic && !part->joined))
    return FALSE;
  *sum += part->value;
  return TRUE;
}

static gboolean
add_tens (gint64 *sum, const Part *part)
{
  gboolean behind_unit = *sum % 100 != 0;

  /* "one twenty" is said for a hundred and twenty. */
  if (!part->arabic && !part->joined && *sum > 0 && *sum < 10) {
    *sum = *sum * 100 + part->value;
    return TRUE;
  }

  if (behind_unit && (!part->arabic || !part->joined || *sum % 100 > 9))
    return FALSE;
  if (!behind_unit && part->arabic && !part->joined)
    return FALSE;
  *sum += part->value;
  return TRUE;
}

static gboolean
multiply_by_hundred (gint64 *sum, const Part *part)
{
  if (part->joined || *sum > (part->arabic ? 9 : 99) || *sum == 0)
    return FALSE;
  *sum *= part->value;
  return TRUE;
}

/* Adds @part to the number so far, if it can continue it. */
static gboolean
add_part (gint64 *sum, const Part *part)
{
  switch (part->kind) {
  case MZ_NUMBER_UNIT:
    return part->value > 0 && add_unit (sum, part);
  case MZ_NUMBER_TEN:
    return add_ten (sum, part);
  case MZ_NUMBER_TEEN:
    return *sum % 100 == 0 && (part->joined || !part->arabic) && (*sum += part->value);
  case MZ_NUMBER_TENS:
    return add_tens (sum, part);
  case MZ_NUMBER_HUNDRED:
    return multiply_by_hundred (sum, part);
  case MZ_NUMBER_COLLECTIVE:
    return *sum < 100 && !part->joined && (*sum *= part->value);
  default:
    return FALSE;
  }
}

/* Passes over a hyphen, "and" or a separate و. */
static guint
skip_joiner (const MzNumberScan *scan, guint i, gboolean *joined)
{
  MzHit hit;

  *joined = TRUE;
  if (mz_number_scan_sign (scan, i, '-') || mz_number_scan_sign (scan, i, 0x2014))
    return i + 1;
  if (mz_number_scan_cue (scan, MZ_CUE_AND, i, &hit) && hit.clitics == 0)
    return i + hit.n_tokens;
  *joined = FALSE;
  return i;
}

static gboolean
read_part (const MzNumberScan *scan, guint i, MzHit *hit, Part *part)
{
  if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, i, hit) ||
      hit->row->code == MZ_NUMBER_FRACTION || hit->row->code == MZ_NUMBER_ORDINAL)
    return FALSE;
  part->kind = hit->row->code;
  part->value = (gint64) mz_amount_to_double (&hit->row->amount);
  part->arabic = (mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_ARABIC) != 0;
  part->joined |= (hit->clitics & MZ_CLITIC_WA) != 0;
  return TRUE;
}

/* "point seventy-one" */
static gboolean
read_spoken_hundredths (const MzNumberScan *scan, guint i, MzNumberWords *words)
{
  Part part = { 0 };
  MzAmount decimals;
  gint64 sum;
  guint last;
  MzHit hit;

  if (!read_part (scan, i, &hit, &part) || part.kind == MZ_NUMBER_UNIT || part.value >= 100)
    return FALSE;
  sum = part.value;
  last = i + hit.n_tokens;
  part = (Part){ 0 };
  if (read_part (scan, skip_joiner (scan, last, &part.joined), &hit, &part) &&
      part.kind == MZ_NUMBER_UNIT && add_part (&sum, &part))
    last = skip_joiner (scan, last, &part.joined) + hit.n_tokens;
  decimals = mz_amount_new (sum, -2);
  words->last = last;
  return mz_amount_add (&words->value, &decimals, &words->value);
}

/* "one point two five" */
static void
read_decimals (const MzNumberScan *scan, MzNumberWords *words)
{
  MzHit hit;
  guint at;

  if (!mz_number_scan_cue (scan, MZ_CUE_POINT, words->last, &hit))
    return;
  at = words->last + hit.n_tokens;
  if (read_spoken_hundredths (scan, at, words))
    return;
  for (gint n = 1; n <= DECIMALS_MAX; n++) {
    MzAmount digit;

    if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, at, &hit) ||
        hit.row->code != MZ_NUMBER_UNIT || hit.clitics != 0)
      break;
    digit = mz_amount_shift (&hit.row->amount, -n);
    mz_amount_add (&words->value, &digit, &words->value);
    at += hit.n_tokens;
    words->last = at;
  }
}

/* Whether the number that begins at token @i counts fractions: "three fifths", "ثلاثة أخماس". */
static gboolean
counts_fractions (const MzNumberScan *scan, guint i)
{
  gint64 sum;
  guint last;
  Part part = { 0 };
  MzHit hit;

  if (!read_part (scan, i, &hit, &part))
    return FALSE;
  sum = part.value;
  last = i + hit.n_tokens;
  if (mz_number_scan_sign (scan, last, '-')) {
    part = (Part){ .joined = TRUE };
    if (read_part (scan, last + 1, &hit, &part) && add_part (&sum, &part))
      last += 1 + hit.n_tokens;
  }
  return mz_number_scan_match (scan, MZ_TABLE_NUMBERS, last, &hit) &&
         hit.row->code == MZ_NUMBER_FRACTION && hit.clitics == 0;
}

/**
 * mz_number_words_read:
 * @scan: where to look
 * @i: the token where the words begin
 * @words: (out): the number
 *
 * Returns: whether a number below a thousand begins at @i
 */
gboolean
mz_number_words_read (const MzNumberScan *scan, guint i, MzNumberWords *words)
{
  Part part = { 0 };
  gint64 sum;
  MzHit hit;

  if (!read_part (scan, i, &hit, &part))
    return FALSE;
  *words = (MzNumberWords){ .last = i + hit.n_tokens, .clitics = hit.clitics };
  sum = part.value;
  for (guint n = 1; n < WORDS_MAX; n++) {
    guint at;

    part = (Part){ 0 };
    at = skip_joiner (scan, words->last, &part.joined);
    if (!read_part (scan, at, &hit, &part) || (hit.clitics & ~(MZ_CLITIC_WA | MZ_CLITIC_AL)) != 0 ||
        (part.joined && !mz_number_scan_sign (scan, at - 1, '-') && counts_fractions (scan, at)) ||
        !add_part (&sum, &part))
      break;
    words->last = at + hit.n_tokens;
  }
  words->value = mz_amount_new (sum, 0);
  read_decimals (scan, words);
  return TRUE;
}
