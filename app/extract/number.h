/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number in digits or words, with its magnitudes: "165 مليار و600 مليون", "two and a half
 * billion". */
#pragma once

#include "extract/digits.h"
#include "extract/lexicon-private.h"

G_BEGIN_DECLS

/* Where numbers are looked for. */
typedef struct {
  const MzLexicon *lexicon;
  const MzTokens *tokens;
  const MzDigitStyle *style;
  guint end; /* token that no number reaches: the sentence's end */
} MzNumberScan;

typedef enum {
  MZ_NUMBER_WORDS = 1 << 0,     /* has number words */
  MZ_NUMBER_DIGITS = 1 << 1,    /* has digits */
  MZ_NUMBER_MAGNITUDE = 1 << 2, /* has a magnitude */
  MZ_NUMBER_BARE = 1 << 3,      /* begins with a magnitude: "مليار" */
  MZ_NUMBER_SHARE = 1 << 4,     /* a fraction of something that is no magnitude: "ثلث" */
  MZ_NUMBER_GUESSED = 1 << 5,   /* its separator could be read two ways */
  MZ_NUMBER_PLURAL = 1 << 6,    /* a bare plural: "مليارات", "billions": no number */
} MzNumberFlags;

typedef struct {
  guint first; /* token */
  guint last;  /* exclusive */
  MzAmount value;
  MzAmount other;  /* where GUESSED */
  MzAmount scale;  /* the product of its last magnitudes, else 1 */
  guint flags;     /* MzNumberFlags */
  guint clitics;   /* in front of its first word */
  MzDigits digits; /* where DIGITS: those of its first term */
} MzNumber;

/* The number that begins at token @i, the longest. */
gboolean mz_number_read (const MzNumberScan *scan, guint i, MzNumber *number);

/* The same in a table; @end is the scan's. */
static inline gboolean
mz_number_scan_match (const MzNumberScan *scan, MzTable table, guint i, MzHit *hit)
{
  return i < scan->end && mz_lexicon_match (scan->lexicon, table, scan->tokens, i, scan->end, hit);
}

/* Whether cue @cue begins at token @i; @hit may be NULL. */
gboolean mz_number_scan_cue (const MzNumberScan *scan, gint cue, guint i, MzHit *hit);

/* Whether token @i is an Arabic word written with ال, and more than that. */
gboolean mz_number_scan_has_article (const MzNumberScan *scan, guint i);

/* Whether token @i is the sign @sign. */
static inline gboolean
mz_number_scan_sign (const MzNumberScan *scan, guint i, gunichar2 sign)
{
  const MzToken *token;

  if (i >= scan->end)
    return FALSE;
  token = mz_tokens_get (scan->tokens, i);
  return token->type == MZ_TOKEN_SIGN && token->sign == sign;
}

G_END_DECLS
