/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a number that is added to the others: a number with its magnitudes, or a fraction. */
#include "extract/term.h"

#include "extract/lexicon-number.h"
#include "extract/number-words.h"

#define MAGNITUDES_MAX 3 /* "ألف مليون مليون"; nobody writes more */

static const MzAmount one = { 1, 0 };

static gboolean
is_follower (const MzHit *hit)
{
  return (hit->clitics & ~MZ_CLITIC_AL) == 0;
}

/* "bn" stands behind digits only, and a single letter ("m") right behind them. */
static gboolean
is_short_allowed (const MzNumberScan *scan, guint i, const MzHit *hit, guint flags)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);

  if (hit->row->code != MZ_MAGNITUDE_SHORT)
    return TRUE;
  if (flags & MZ_NUMBER_MAGNITUDE)
    return FALSE;
  if (!(flags & MZ_NUMBER_DIGITS))
    return token->last_char - token->first_char > 1;
  if (token->flags & MZ_TOKEN_SPACED)
    return token->last_char - token->first_char > 1 || token->flags & MZ_TOKEN_CAPITAL;
  return mz_tokens_get (scan->tokens, i - 1)->type == MZ_TOKEN_NUMBER;
}

/* What multiplies the number in front of token @i: a magnitude, or behind digits "hundred" and
 * "dozen". */
static gboolean
match_multiplier (const MzNumberScan *scan, guint i, guint flags, MzHit *hit)
{
  if (mz_number_scan_match (scan, MZ_TABLE_MAGNITUDES, i, hit))
    return is_follower (hit) && hit->row->code != MZ_MAGNITUDE_DUAL &&
           is_short_allowed (scan, i, hit, flags);
  return (flags & MZ_NUMBER_DIGITS) && !(flags & MZ_NUMBER_MAGNITUDE) &&
         mz_number_scan_match (scan, MZ_TABLE_NUMBERS, i, hit) && hit->clitics == 0 &&
         (hit->row->code == MZ_NUMBER_HUNDRED || hit->row->code == MZ_NUMBER_COLLECTIVE);
}

/* Multiplies @term by the magnitudes behind it. */
void
mz_term_read_magnitudes (const MzNumberScan *scan, MzTerm *term)
{
  MzAmount scale = one;
  MzHit hit;

  for (guint n = 0; n < MAGNITUDES_MAX; n++) {
    guint at = term->last + mz_number_scan_sign (scan, term->last, '-');
    MzAmount value;
    MzAmount next;

    if (!match_multiplier (scan, at, term->flags, &hit) ||
        !mz_amount_multiply (&term->value, &hit.row->amount, &value) ||
        !mz_amount_multiply (&scale, &hit.row->amount, &next))
      break;
    mz_amount_multiply (&term->other, &hit.row->amount, &term->other);
    term->value = value;
    scale = next;
    term->flags |= MZ_NUMBER_MAGNITUDE;
    term->last = at + hit.n_tokens;
  }
  if (scale.digits != 1 || scale.exponent != 0)
    term->scale = scale;
}

/* Passes over "a" in "half a billion", "of" is not needed before a magnitude. */
guint
mz_term_skip_article (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  if (mz_number_scan_cue (scan, MZ_CUE_ARTICLE, i, &hit))
    return i + hit.n_tokens;
  return i;
}

/* Passes over "a" in "half a billion", and over "of a" in "a quarter of a billion". */
static guint
skip_of_article (const MzNumberScan *scan, guint i)
{
  MzHit hit;
  guint behind;

  if (!mz_number_scan_cue (scan, MZ_CUE_OF, i, &hit))
    return mz_term_skip_article (scan, i);
  behind = mz_term_skip_article (scan, i + hit.n_tokens);
  return behind > i + hit.n_tokens ? behind : i;
}

/* "نصف مليار" is half of one; "ثلث" alone is a share of what follows. */
static void
finish_fraction (const MzNumberScan *scan, MzTerm *term)
{
  guint behind = term->last;
  MzHit hit;

  term->last = skip_of_article (scan, behind);
  if (mz_number_scan_match (scan, MZ_TABLE_MAGNITUDES, term->last, &hit) && is_follower (&hit) &&
      hit.row->code != MZ_MAGNITUDE_SHORT && hit.row->code != MZ_MAGNITUDE_DUAL) {
    mz_term_read_magnitudes (scan, term);
    return;
  }
  if (mz_number_scan_match (scan, MZ_TABLE_NUMBERS, term->last, &hit) &&
      hit.row->code == MZ_NUMBER_COLLECTIVE &&
      mz_amount_multiply (&term->value, &hit.row->amount, &term->value)) {
    term->last += hit.n_tokens;
    return;
  }
  term->last = behind;
  term->flags |= MZ_NUMBER_SHARE;
}

static gboolean
read_fraction (const MzNumberScan *scan, guint i, MzTerm *term)
{
  MzHit hit;

  if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, i, &hit) ||
      hit.row->code != MZ_NUMBER_FRACTION)
    return FALSE;
  *term = (MzTerm){ .last = i + hit.n_tokens,
                    .value = hit.row->amount,
                    .scale = one,
                    .flags = MZ_NUMBER_WORDS,
                    .clitics = hit.clitics };
  finish_fraction (scan, term);
  return TRUE;
}

/* "three quarters", "two-thirds": the term so far counts fractions. */
static void
read_counted_fraction (const MzNumberScan *scan, MzTerm *term)
{
  guint at = term->last + mz_number_scan_sign (scan, term->last, '-');
  MzAmount value;
  MzHit hit;

  if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, at, &hit) ||
      hit.row->code != MZ_NUMBER_FRACTION || hit.clitics != 0 || term->value.exponent != 0 ||
      !mz_amount_multiply (&term->value, &hit.row->amount, &value))
    return;
  term->value = mz_amount_round (&value, 6);
  term->last = at + hit.n_tokens;
  finish_fraction (scan, term);
}

/* Whether a magnitude or what it may count begins at token @i. */
gboolean
mz_term_is_counted_noun (const MzNumberScan *scan, guint i)
{
  static const guint32 tables = 1u << MZ_TABLE_MAGNITUDES | 1u << MZ_TABLE_CURRENCY_NOUNS |
                                1u << MZ_TABLE_CURRENCIES | 1u << MZ_TABLE_UNITS;

  return i < scan->end && mz_token_may_start (mz_tokens_get (scan->tokens, i), tables) &&
         !(mz_tokens_get (scan->tokens, i)->clitics & ~MZ_CLITIC_AL);
}

/* "مليار واحد": whether "one" stands behind a magnitude and adds nothing to it. */
static gboolean
is_one_behind (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  return mz_number_scan_match (scan, MZ_TABLE_NUMBERS, i, &hit) && hit.clitics == 0 &&
         hit.n_tokens == 1 && hit.row->code == MZ_NUMBER_UNIT &&
         mz_amount_equal (&hit.row->amount, &one) &&
         (mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_ARABIC);
}

/* A magnitude by itself: one of it, or two where its form is the dual. */
static gboolean
read_bare (const MzNumberScan *scan, guint i, MzTerm *term)
{
  MzHit hit;

  if (!mz_number_scan_match (scan, MZ_TABLE_MAGNITUDES, i, &hit) ||
      hit.row->code == MZ_MAGNITUDE_SHORT)
    return FALSE;
  *term = (MzTerm){ .last = i + hit.n_tokens,
                    .value = hit.row->amount,
                    .scale = hit.row->amount,
                    .flags = MZ_NUMBER_BARE | MZ_NUMBER_MAGNITUDE | MZ_NUMBER_WORDS,
                    .clitics = hit.clitics };
  if (hit.row->code == MZ_MAGNITUDE_PLURAL)
    term->flags |= MZ_NUMBER_PLURAL;
  if (hit.row->code == MZ_MAGNITUDE_DUAL)
    term->scale.digits = 1;
  if (hit.row->code == MZ_MAGNITUDE_TANWIN && mz_term_is_counted_noun (scan, term->last))
    term->value.digits = 2;
  if (hit.row->code != MZ_MAGNITUDE_PLURAL && hit.row->code != MZ_MAGNITUDE_DUAL)
    term->last += is_one_behind (scan, term->last);
  mz_term_read_magnitudes (scan, term);
  return TRUE;
}

/* "2½", and in words "two and a half" in front of a magnitude. */
static void
read_and_fraction (const MzNumberScan *scan, MzTerm *term)
{
  guint at = term->last;
  gboolean sign = at < scan->end && mz_tokens_get (scan->tokens, at)->type == MZ_TOKEN_SIGN;
  MzHit hit;
  MzAmount sum;

  if (!sign) {
    if (!mz_number_scan_cue (scan, MZ_CUE_AND, at, &hit) || hit.clitics != 0 ||
        (mz_tokens_get (scan->tokens, at)->flags & MZ_TOKEN_ARABIC))
      return;
    at = mz_term_skip_article (scan, at + hit.n_tokens);
  }
  if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, at, &hit) ||
      hit.row->code != MZ_NUMBER_FRACTION || !mz_amount_add (&term->value, &hit.row->amount, &sum))
    return;
  term->value = sum;
  term->last = at + hit.n_tokens;
}

static gboolean
read_words (const MzNumberScan *scan, guint i, MzTerm *term)
{
  MzNumberWords words;

  if (!mz_number_words_read (scan, i, &words))
    return FALSE;
  *term = (MzTerm){ .last = words.last,
                    .value = words.value,
                    .other = words.value,
                    .scale = one,
                    .flags = MZ_NUMBER_WORDS,
                    .clitics = words.clitics };
  return TRUE;
}

gboolean
mz_term_read (const MzNumberScan *scan, guint i, MzTerm *term)
{
  if (i >= scan->end)
    return FALSE;
  if (read_fraction (scan, i, term) || read_bare (scan, i, term))
    return TRUE;
  if (!mz_term_read_digits (scan, i, term) && !read_words (scan, i, term))
    return FALSE;
  read_and_fraction (scan, term);
  if (term->flags & MZ_NUMBER_WORDS)
    read_counted_fraction (scan, term);
  if (!(term->flags & MZ_NUMBER_SHARE))
    mz_term_read_magnitudes (scan, term);
  return TRUE;
}
