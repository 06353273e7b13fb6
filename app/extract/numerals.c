/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bare numbers of a short text, whatever they count. */
#include "extract/numerals.h"

#include "extract/lexicon-number.h"
#include "extract/number.h"

#define QUOTIENT_DIGITS 9

typedef struct {
  MzNumberScan scan;
  GArray *numerals; /* of MzNumeral */
  guint first;      /* token of the sentence */
} Reader;

/* @above / @below to nine digits. */
static gboolean
divide (const MzAmount *above, const MzAmount *below, MzAmount *quotient)
{
  double value;

  if (mz_amount_is_zero (below))
    return FALSE;
  value = mz_amount_to_double (above) / mz_amount_to_double (below);
  if (ABS (value) >= 1e9)
    return FALSE;
  *quotient = mz_amount_new ((gint64) (value * 1e9 + (value < 0 ? -0.5 : 0.5)), -QUOTIENT_DIGITS);
  return TRUE;
}

static gboolean
is_glued (const Reader *reader, guint i)
{
  return i < reader->scan.end && !(mz_tokens_get (reader->scan.tokens, i)->flags & MZ_TOKEN_SPACED);
}

/* What is read between a number and what it is divided by: "3/4", "واحد على ثلاثة", "one over
 * three", in Arabic words also "واحد من ثلاثة". The token behind it; @i where there is none. */
static guint
skip_division (const Reader *reader, guint i, gboolean in_words)
{
  MzHit hit;

  if (mz_number_scan_sign (&reader->scan, i, '/') && is_glued (reader, i) &&
      is_glued (reader, i + 1))
    return i + 1;
  if (mz_number_scan_cue (&reader->scan, MZ_CUE_OVER, i, &hit) && hit.clitics == 0 &&
      (in_words || hit.n_tokens == 1))
    return i + hit.n_tokens;
  if (in_words && mz_number_scan_cue (&reader->scan, MZ_CUE_FROM, i, &hit) && hit.clitics == 0 &&
      mz_tokens_get (reader->scan.tokens, i)->flags & MZ_TOKEN_ARABIC)
    return i + hit.n_tokens;
  return i;
}

/* Two divisions in a row are a date, not a number: "5/17/2018". */
static gboolean
read_division (const Reader *reader, MzNumber *number)
{
  guint at = skip_division (reader, number->last, !(number->flags & MZ_NUMBER_DIGITS));
  MzNumber below;
  MzAmount quotient;

  if (at == number->last || !mz_number_read (&reader->scan, at, &below) ||
      (below.clitics & ~(guint) MZ_CLITIC_AL) || below.flags & MZ_NUMBER_SHARE ||
      skip_division (reader, below.last, FALSE) != below.last ||
      !divide (&number->value, &below.value, &quotient))
    return FALSE;
  number->value = quotient;
  number->last = below.last;
  return TRUE;
}

/* Part of a chain that "/" joins, and so of a date. */
static gboolean
is_in_chain (const Reader *reader, const MzNumber *number)
{
  return number->first > reader->first &&
         mz_number_scan_sign (&reader->scan, number->first - 1, '/') &&
         is_glued (reader, number->first);
}

/* "2 1/4" */
static void
read_mixed_fraction (const Reader *reader, MzNumber *number)
{
  MzAmount one = { 1, 0 };
  MzNumber part;
  MzAmount sum;

  if (!(number->flags & MZ_NUMBER_DIGITS) || number->last >= reader->scan.end ||
      mz_tokens_get (reader->scan.tokens, number->last)->type != MZ_TOKEN_NUMBER ||
      !mz_number_read (&reader->scan, number->last, &part) ||
      !mz_number_scan_sign (&reader->scan, part.last, '/') || !read_division (reader, &part) ||
      mz_amount_compare (&part.value, &one) >= 0 ||
      !mz_amount_add (&number->value, &part.value, &sum))
    return;
  number->value = sum;
  number->last = part.last;
}

/* "-5", "minus five", "سالب خمسة": the first token of the sign; @i where there is none. */
static guint
find_minus (const Reader *reader, guint i)
{
  MzHit hit;

  if (i == reader->first)
    return i;
  if (mz_number_scan_sign (&reader->scan, i - 1, '-') &&
      (is_glued (reader, i) || i - 1 == reader->first) &&
      (i - 1 == reader->first || !is_glued (reader, i - 1)))
    return i - 1;
  if (mz_number_scan_cue (&reader->scan, MZ_CUE_MINUS, i - 1, &hit))
    return i - 1;
  return i;
}

/* A number that letters are glued to is part of a code or has a unit: "29km", "A4". */
static gboolean
is_in_code (const Reader *reader, const MzNumber *number)
{
  const MzToken *behind =
      number->last < reader->scan.end ? mz_tokens_get (reader->scan.tokens, number->last) : NULL;

  if (!(number->flags & MZ_NUMBER_DIGITS))
    return FALSE;
  return behind != NULL && behind->type == MZ_TOKEN_WORD && !(behind->flags & MZ_TOKEN_SPACED);
}

static void
add_numeral (Reader *reader, guint first, const MzNumber *number)
{
  const MzTokens *tokens = reader->scan.tokens;
  guint letters = first == number->first
                      ? (guint) __builtin_popcount (number->clitics & ~(guint) MZ_CLITIC_AL)
                      : 0;
  MzNumeral numeral = { .value = number->value };
  gsize start;

  mz_tokens_skip_letters (tokens, first, letters, &start, &numeral.start);
  numeral.end = mz_tokens_get (tokens, number->last - 1)->last_char;
  if (first < number->first)
    numeral.value.digits = -numeral.value.digits;
  g_array_append_val (reader->numerals, numeral);
}

/* "45 (forty five)": the same number once more in brackets. */
static gboolean
is_repeated (const Reader *reader, const MzNumber *number)
{
  const MzNumeral *before;

  if (reader->numerals->len == 0 || number->first == reader->first ||
      !mz_number_scan_sign (&reader->scan, number->first - 1, '('))
    return FALSE;
  before = &g_array_index (reader->numerals, MzNumeral, reader->numerals->len - 1);
  return mz_amount_equal (&before->value, &number->value);
}

/* "this one", "that one" */
static gboolean
is_pronoun (const Reader *reader, const MzNumber *number)
{
  MzAmount one = { 1, 0 };

  return !(number->flags & MZ_NUMBER_DIGITS) && number->first > reader->first &&
         number->last == number->first + 1 && mz_amount_equal (&number->value, &one) &&
         !(mz_tokens_get (reader->scan.tokens, number->first)->flags & MZ_TOKEN_ARABIC) &&
         mz_number_scan_cue (&reader->scan, MZ_CUE_FUNCTION, number->first - 1, NULL);
}

static guint
read_at (Reader *reader, guint i)
{
  MzNumber number;

  if (!mz_number_read (&reader->scan, i, &number))
    return i + 1;
  if (number.flags & MZ_NUMBER_PLURAL)
    return number.last;
  if (!is_in_chain (reader, &number) && !read_division (reader, &number))
    read_mixed_fraction (reader, &number);
  if (!is_in_code (reader, &number) && !is_repeated (reader, &number) &&
      !is_pronoun (reader, &number))
    add_numeral (reader, find_minus (reader, i), &number);
  return number.last;
}

/**
 * mz_numerals_read:
 * @lexicon: the words of finance
 * @text: a short text
 * @length: its bytes
 *
 * Returns: (transfer full) (element-type MzNumeral): its numbers in order
 */
GArray *
mz_numerals_read (const MzLexicon *lexicon, const char *text, gsize length)
{
  g_autoptr (MzTokens) tokens = mz_tokens_new (text, length);
  MzDigitStyle style = { 0 };
  Reader reader = {
    .scan = { lexicon, tokens, &style, 0 },
    .numerals = g_array_new (FALSE, FALSE, sizeof (MzNumeral)),
  };

  mz_tokens_add (tokens, mz_lexicon_get_vocabulary (lexicon), 0, length, 0, 0);
  for (guint s = 0; s < tokens->sentences->len; s++) {
    const MzSentence *sentence = mz_tokens_get_sentence (tokens, s);
    guint i = sentence->first;

    reader.first = sentence->first;
    reader.scan.end = sentence->last;
    while (i < sentence->last)
      i = read_at (&reader, i);
  }
  return reader.numerals;
}
