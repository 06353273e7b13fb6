/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number in digits or words, with its magnitudes: "165 مليار و600 مليون", "two and a half
 * billion". */
#include "extract/number.h"

#include "extract/lexicon-number.h"
#include "extract/number-words.h"

#include <string.h>

#define MAGNITUDES_MAX 3 /* "ألف مليون مليون"; nobody writes more */
#define GROUPS_MAX     5 /* "1 000 000 000 000" */
#define TERMS_MAX      5 /* "تريليون ومليار ومليون وألف وواحد" */

/* A part of a number that is added to the others. */
typedef struct {
  guint last; /* token, exclusive */
  MzAmount value;
  MzAmount other;
  MzAmount scale;
  guint flags; /* MzNumberFlags */
  guint clitics;
  MzDigits digits;
} Term;

static const MzAmount one = { 1, 0 };

/**
 * mz_number_scan_cue:
 * @scan: where to look
 * @cue: an MzCue
 * @i: a token
 * @hit: (out) (optional): the cue's words
 *
 * Returns: whether @cue begins at token @i
 */
gboolean
mz_number_scan_cue (const MzNumberScan *scan, gint cue, guint i, MzHit *hit)
{
  MzHit local;

  if (hit == NULL)
    hit = &local;
  return mz_number_scan_match (scan, MZ_TABLE_CUES, i, hit) && hit->row->code == cue;
}

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
static void
read_magnitudes (const MzNumberScan *scan, Term *term)
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
static guint
skip_article (const MzNumberScan *scan, guint i)
{
  MzHit hit;

  if (mz_number_scan_cue (scan, MZ_CUE_ARTICLE, i, &hit))
    return i + hit.n_tokens;
  return i;
}

/* "نصف مليار" is half of one; "ثلث" alone is a share of what follows. */
static void
finish_fraction (const MzNumberScan *scan, Term *term)
{
  guint behind = term->last;
  MzHit hit;

  term->last = skip_article (scan, behind);
  if (mz_number_scan_match (scan, MZ_TABLE_MAGNITUDES, term->last, &hit) && is_follower (&hit) &&
      hit.row->code != MZ_MAGNITUDE_SHORT && hit.row->code != MZ_MAGNITUDE_DUAL) {
    read_magnitudes (scan, term);
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
read_fraction (const MzNumberScan *scan, guint i, Term *term)
{
  MzHit hit;

  if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, i, &hit) ||
      hit.row->code != MZ_NUMBER_FRACTION)
    return FALSE;
  *term = (Term){ .last = i + hit.n_tokens,
                  .value = hit.row->amount,
                  .scale = one,
                  .flags = MZ_NUMBER_WORDS,
                  .clitics = hit.clitics };
  finish_fraction (scan, term);
  return TRUE;
}

/* "three quarters", "two-thirds": the term so far counts fractions. */
static void
read_counted_fraction (const MzNumberScan *scan, Term *term)
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
static gboolean
is_counted_noun (const MzNumberScan *scan, guint i)
{
  static const guint32 tables = 1u << MZ_TABLE_MAGNITUDES | 1u << MZ_TABLE_CURRENCY_NOUNS |
                                1u << MZ_TABLE_CURRENCIES | 1u << MZ_TABLE_UNITS;

  return i < scan->end &&
         mz_lexicon_may_start (scan->lexicon, mz_tokens_get (scan->tokens, i), tables) &&
         !(mz_tokens_get (scan->tokens, i)->clitics & ~MZ_CLITIC_AL);
}

/* A magnitude by itself: one of it, or two where its form is the dual. */
static gboolean
read_bare (const MzNumberScan *scan, guint i, Term *term)
{
  MzHit hit;

  if (!mz_number_scan_match (scan, MZ_TABLE_MAGNITUDES, i, &hit) ||
      hit.row->code == MZ_MAGNITUDE_SHORT)
    return FALSE;
  *term = (Term){ .last = i + hit.n_tokens,
                  .value = hit.row->amount,
                  .scale = hit.row->amount,
                  .flags = MZ_NUMBER_BARE | MZ_NUMBER_MAGNITUDE | MZ_NUMBER_WORDS,
                  .clitics = hit.clitics };
  if (hit.row->code == MZ_MAGNITUDE_PLURAL)
    term->flags |= MZ_NUMBER_PLURAL;
  if (hit.row->code == MZ_MAGNITUDE_DUAL)
    term->scale.digits = 1;
  if (hit.row->code == MZ_MAGNITUDE_TANWIN && is_counted_noun (scan, term->last))
    term->value.digits = 2;
  read_magnitudes (scan, term);
  return TRUE;
}

/* "2½", and in words "two and a half" in front of a magnitude. */
static void
read_and_fraction (const MzNumberScan *scan, Term *term)
{
  guint at = term->last;
  gboolean sign = at < scan->end && mz_tokens_get (scan->tokens, at)->type == MZ_TOKEN_SIGN;
  MzHit hit;
  MzAmount sum;

  if (!sign) {
    if (!mz_number_scan_cue (scan, MZ_CUE_AND, at, &hit) || hit.clitics != 0 ||
        (mz_tokens_get (scan->tokens, at)->flags & MZ_TOKEN_ARABIC))
      return;
    at = skip_article (scan, at + hit.n_tokens);
  }
  if (!mz_number_scan_match (scan, MZ_TABLE_NUMBERS, at, &hit) ||
      hit.row->code != MZ_NUMBER_FRACTION || !mz_amount_add (&term->value, &hit.row->amount, &sum))
    return;
  term->value = sum;
  term->last = at + hit.n_tokens;
}

/* Whether token @i is @n digits and nothing else, with one space in front of it. */
static gboolean
is_group (const MzNumberScan *scan, guint i, guint n)
{
  const MzToken *token;

  if (i >= scan->end)
    return FALSE;
  token = mz_tokens_get (scan->tokens, i);
  return token->type == MZ_TOKEN_NUMBER && token->last_char - token->first_char == n &&
         token->first_char == mz_tokens_get (scan->tokens, i - 1)->last_char + 1;
}

/* "1 250 000": how many tokens make one number whose thousands are spaced apart. Two groups of
 * three digits, or one of noughts, can hardly be anything else. */
static guint
count_spaced_groups (const MzNumberScan *scan, guint i)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);
  guint n = 1;

  if (token->last_char - token->first_char > 3 || token->sign == '0')
    return 1;
  while (n <= GROUPS_MAX && is_group (scan, i + n, 3))
    n++;
  if (n == 2 &&
      strncmp (scan->tokens->text + mz_tokens_get (scan->tokens, i + 1)->start, "000", 3) != 0)
    return 1;
  return n;
}

/* "(250) مليون ريال": some write each number in brackets, and its unit behind them. */
static gboolean
is_in_own_brackets (const MzNumberScan *scan, guint first, guint last)
{
  return first > 0 && mz_tokens_get (scan->tokens, first)->flags & MZ_TOKEN_BRACKETED &&
         mz_number_scan_sign (scan, first - 1, '(') && mz_number_scan_sign (scan, last, ')') &&
         is_counted_noun (scan, last + 1);
}

/* ".77", "point 77": a point with nothing in front of it. */
static gboolean
read_leading_point (const MzNumberScan *scan, guint i, Term *term)
{
  const MzToken *point = mz_tokens_get (scan->tokens, i);
  const char *text = scan->tokens->text;
  const MzToken *decimals;

  gboolean spoken = mz_number_scan_cue (scan, MZ_CUE_POINT, i, NULL);

  if ((!spoken && !mz_number_scan_sign (scan, i, '.')) || i + 1 >= scan->end)
    return FALSE;
  decimals = mz_tokens_get (scan->tokens, i + 1);
  if (decimals->type != MZ_TOKEN_NUMBER || (decimals->flags & MZ_TOKEN_SPACED && !spoken) ||
      !(point->flags & (MZ_TOKEN_SPACED | MZ_TOKEN_SENTENCE | MZ_TOKEN_BRACKETED)))
    return FALSE;
  *term = (Term){ .last = i + 2, .scale = one, .flags = MZ_NUMBER_DIGITS };
  if (!mz_digits_read (text + decimals->start, text + decimals->end, scan->style, &term->digits) ||
      !term->digits.plain)
    return FALSE;
  term->digits.plain = FALSE;
  term->digits.decimals = term->digits.n_digits;
  term->digits.value = mz_amount_shift (&term->digits.value, -(gint) term->digits.n_digits);
  term->value = term->other = term->digits.value;
  return TRUE;
}

/* "1 فاصلة 5": the point in words between digits. */
static void
read_spoken_point (const MzNumberScan *scan, Term *term)
{
  MzAmount decimals;
  MzDigits digits;
  const MzToken *token;
  MzHit hit;
  guint at;

  if (!term->digits.plain || !mz_number_scan_cue (scan, MZ_CUE_POINT, term->last, &hit))
    return;
  at = term->last + hit.n_tokens;
  if (at >= scan->end || mz_tokens_get (scan->tokens, at)->type != MZ_TOKEN_NUMBER)
    return;
  token = mz_tokens_get (scan->tokens, at);
  if (!mz_digits_read (scan->tokens->text + token->start, scan->tokens->text + token->end,
                       scan->style, &digits) ||
      !digits.plain)
    return;
  decimals = mz_amount_shift (&digits.value, -(gint) digits.n_digits);
  mz_amount_add (&term->value, &decimals, &term->value);
  term->last = at + 1;
}

static gboolean
read_digits (const MzNumberScan *scan, guint i, Term *term)
{
  const MzToken *token = mz_tokens_get (scan->tokens, i);
  const char *text = scan->tokens->text;
  const MzToken *last;

  if (token->type != MZ_TOKEN_NUMBER)
    return read_leading_point (scan, i, term);
  *term =
      (Term){ .last = i + count_spaced_groups (scan, i), .scale = one, .flags = MZ_NUMBER_DIGITS };
  last = mz_tokens_get (scan->tokens, term->last - 1);
  if (is_in_own_brackets (scan, i, term->last))
    term->last++;
  if (!mz_digits_read (text + token->start, text + last->end, scan->style, &term->digits))
    return FALSE;
  term->value = term->digits.value;
  term->other = term->digits.guessed ? term->digits.other : term->value;
  if (term->digits.guessed)
    term->flags |= MZ_NUMBER_GUESSED;
  read_spoken_point (scan, term);
  return TRUE;
}

static gboolean
read_words (const MzNumberScan *scan, guint i, Term *term)
{
  MzNumberWords words;

  if (!mz_number_words_read (scan, i, &words))
    return FALSE;
  *term = (Term){ .last = words.last,
                  .value = words.value,
                  .other = words.value,
                  .scale = one,
                  .flags = MZ_NUMBER_WORDS,
                  .clitics = words.clitics };
  return TRUE;
}

static gboolean
read_term (const MzNumberScan *scan, guint i, Term *term)
{
  if (i >= scan->end)
    return FALSE;
  if (read_fraction (scan, i, term) || read_bare (scan, i, term))
    return TRUE;
  if (!read_digits (scan, i, term) && !read_words (scan, i, term))
    return FALSE;
  read_and_fraction (scan, term);
  if (term->flags & MZ_NUMBER_WORDS)
    read_counted_fraction (scan, term);
  if (!(term->flags & MZ_NUMBER_SHARE))
    read_magnitudes (scan, term);
  return TRUE;
}

/* Whether what stands behind a fraction makes it a share of that ("نصف الأرباح"), so that it does
 * not belong to the number in front of it. */
static gboolean
is_share_of_noun (const MzNumberScan *scan, guint i)
{
  const MzToken *token;
  const char *text;

  if (i >= scan->end)
    return FALSE;
  token = mz_tokens_get (scan->tokens, i);
  text = scan->tokens->text + token->start;
  return token->type == MZ_TOKEN_WORD && (token->flags & MZ_TOKEN_ARABIC) &&
         token->end - token->start > 4 && g_str_has_prefix (text, "ال");
}

/* "3 hundred and 21": behind hundreds, digits go on. */
static gboolean
is_hundreds (const MzNumber *number)
{
  MzAmount hundred = { 1, 2 };

  return mz_amount_equal (&number->scale, &hundred);
}

/* Whether @next, which "و" or "and" joins to @number, is a smaller part of it. */
static gboolean
is_part (const MzNumberScan *scan, const MzNumber *number, Term *next)
{
  if (next->flags & MZ_NUMBER_PLURAL)
    return FALSE;
  if (next->flags & MZ_NUMBER_SHARE) {
    if (is_share_of_noun (scan, next->last))
      return FALSE;
    next->flags = 0;
    if (!(number->flags & MZ_NUMBER_MAGNITUDE))
      return TRUE;
    return mz_amount_multiply (&next->value, &number->scale, &next->value);
  }
  if (mz_amount_compare (&next->value, &number->scale) >= 0)
    return FALSE;
  if (next->flags & MZ_NUMBER_MAGNITUDE)
    return TRUE;
  return !((next->flags | number->flags) & MZ_NUMBER_DIGITS) || is_hundreds (number);
}

/* The token behind what joins two terms; @i where nothing does. */
static guint
skip_joiner (const MzNumberScan *scan, guint i, gboolean *joined)
{
  MzHit hit;

  *joined = FALSE;
  if (mz_number_scan_sign (scan, i, ',')) {
    *joined = i + 1 < scan->end && !(mz_tokens_get (scan->tokens, i + 1)->flags & MZ_TOKEN_ARABIC);
    return *joined ? i + 1 : i;
  }
  if (mz_number_scan_cue (scan, MZ_CUE_AND, i, &hit) && hit.clitics == 0) {
    *joined = TRUE;
    return skip_article (scan, i + hit.n_tokens);
  }
  return i;
}

/* English words need nothing to join them: "two million five hundred thousand"; nor do digits with
 * a magnitude each: "4 thousand 3 hundred". */
static gboolean
joins_by_itself (const MzNumberScan *scan, guint i, const MzNumber *number, const Term *next)
{
  if (next->flags & (MZ_NUMBER_BARE | MZ_NUMBER_SHARE))
    return FALSE;
  if ((number->flags | next->flags) & MZ_NUMBER_DIGITS)
    return number->flags & next->flags & MZ_NUMBER_MAGNITUDE;
  return !(mz_tokens_get (scan->tokens, i)->flags & MZ_TOKEN_ARABIC);
}

/* "ثلاثة ونصف مليار": the magnitude stands behind the sum. */
static void
multiply_sum (const MzNumberScan *scan, MzNumber *number)
{
  Term sum = { .last = number->last,
               .value = number->value,
               .other = number->other,
               .scale = one,
               .flags = number->flags };

  read_magnitudes (scan, &sum);
  number->value = sum.value;
  number->other = sum.other;
  number->scale = sum.scale;
  number->flags = sum.flags;
  number->last = sum.last;
}

/* "ألف و200 مليار" is 1200 thousand millions: what counts the magnitude is the sum of both. */
static gboolean
multiply_thousands (const MzNumber *number, Term *next)
{
  MzAmount thousand = { 1, 3 };
  MzAmount first;
  MzAmount count = { next->value.digits, next->value.exponent };

  if (!mz_amount_equal (&number->scale, &thousand) || next->flags & MZ_NUMBER_BARE ||
      next->scale.digits != 1 || next->scale.exponent < 6)
    return FALSE;
  count = mz_amount_shift (&count, -next->scale.exponent);
  first = mz_amount_shift (&number->value, next->scale.exponent);
  return mz_amount_compare (&count, &thousand) < 0 &&
         mz_amount_add (&first, &next->value, &next->value);
}

static gboolean
add_term (const MzNumberScan *scan, MzNumber *number)
{
  gboolean joined;
  guint at = skip_joiner (scan, number->last, &joined);
  MzAmount sum;
  Term next;

  if (!read_term (scan, at, &next))
    return FALSE;
  if (!joined && !(next.clitics & MZ_CLITIC_WA) && !joins_by_itself (scan, at, number, &next))
    return FALSE;
  if (mz_number_scan_sign (scan, number->last, ',') && (next.flags & MZ_NUMBER_DIGITS))
    return FALSE;
  if (next.clitics & ~(MZ_CLITIC_WA | MZ_CLITIC_AL))
    return FALSE;
  if (multiply_thousands (number, &next))
    sum = next.value;
  else if (!is_part (scan, number, &next) || !mz_amount_add (&number->value, &next.value, &sum))
    return FALSE;
  number->value = sum;
  number->flags &= ~(guint) MZ_NUMBER_BARE;
  mz_amount_add (&number->other, &next.value, &number->other);
  number->scale = next.scale;
  number->flags |= next.flags & (MZ_NUMBER_WORDS | MZ_NUMBER_DIGITS);
  number->last = next.last;
  if (!(number->flags & MZ_NUMBER_MAGNITUDE))
    multiply_sum (scan, number);
  return TRUE;
}

/**
 * mz_number_read:
 * @scan: where to look
 * @i: the token where the number begins
 * @number: (out): the number
 *
 * Looks at a bounded number of tokens.
 *
 * Returns: whether a number begins at @i
 */
gboolean
mz_number_read (const MzNumberScan *scan, guint i, MzNumber *number)
{
  Term term;

  if (!read_term (scan, i, &term))
    return FALSE;
  *number = (MzNumber){
    .first = i,
    .last = term.last,
    .value = term.value,
    .other = term.other,
    .scale = term.scale,
    .flags = term.flags,
    .clitics = term.clitics,
    .digits = term.digits,
  };
  if (!(number->flags & (MZ_NUMBER_SHARE | MZ_NUMBER_PLURAL)))
    for (guint n = 1; n < TERMS_MAX && add_term (scan, number); n++)
      continue;
  return TRUE;
}
