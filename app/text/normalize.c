/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Folds spellings that readers take for the same: letter forms, marks, digits, case. */
#include "text/normalize.h"

#include "text/scan.h"

#include <string.h>

#define GROWTH_MAX                                                                                 \
  6 /* bytes that a byte may become: a lone one is U+FFFD, two make four code points */

/* Signs that are drawn in several ways and mean one thing. */
static const struct {
  gunichar from;
  gunichar to;
} sign_forms[] = {
  { 0x00a0, ' ' },  { 0x00ab, '"' },  { 0x00b4, '\'' }, { 0x00bb, '"' },  { 0x02bc, '\'' },
  { 0x2010, '-' },  { 0x2011, '-' },  { 0x2012, '-' },  { 0x2018, '\'' }, { 0x2019, '\'' },
  { 0x201a, '\'' }, { 0x201b, '\'' }, { 0x201c, '"' },  { 0x201d, '"' },  { 0x201e, '"' },
  { 0x201f, '"' },  { 0x2032, '\'' }, { 0x2033, '"' },  { 0x2039, '\'' }, { 0x203a, '\'' },
  { 0x2212, '-' },  { 0x3001, ',' },  { 0x3002, '.' },
};

static gunichar
fold_sign (gunichar c)
{
  guint low = 0;
  guint high = G_N_ELEMENTS (sign_forms);

  while (low < high) {
    guint middle = (low + high) / 2;

    if (sign_forms[middle].from == c)
      return sign_forms[middle].to;
    if (sign_forms[middle].from < c)
      low = middle + 1;
    else
      high = middle;
  }
  return c;
}

/* The folded form of a code point that decomposes no further; 0 where it is dropped. */
static gunichar
fold_simple (gunichar c)
{
  if (c < 0x80)
    return mz_scan_ascii[c].folded;
  if (c >= 0x600 && c < 0x700)
    return mz_scan_arabic[c - 0x600].folded;
  if (g_unichar_ismark (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
    return 0;
  if (g_unichar_isdigit (c))
    return '0' + (gunichar) g_unichar_digit_value (c);
  if (g_unichar_isspace (c))
    return ' ';
  return fold_sign (g_unichar_tolower (c));
}

static gboolean
is_arabic (gunichar c)
{
  return c >= 0x600 && c < 0x700;
}

/* Letters fall apart into base and marks, presentation and full-width forms into what they
 * present. Other symbols ("½", "™") do not, and Arabic letters are folded by their table. */
static gboolean
is_decomposed (gunichar c)
{
  return (c >= 0xfb00 && c <= 0xffef) || (c >= 0xc0 && !is_arabic (c) && g_unichar_isalpha (c));
}

/* Puts an Arabic letter and the hamza on it together again: "ئ" is a letter of its own. */
static guint
recompose (gunichar *parts, guint n)
{
  guint kept = 0;

  for (guint i = 0; i < n; i++) {
    gunichar whole;

    if (kept > 0 && is_arabic (parts[kept - 1]) &&
        g_unichar_compose (parts[kept - 1], parts[i], &whole))
      parts[kept - 1] = whole;
    else
      parts[kept++] = parts[i];
  }
  return kept;
}

/**
 * mz_fold_char:
 * @c: a code point
 * @folded: (out): its folded form
 *
 * Hamza and madda on alef, final ya and alef maqsura, ta marbuta and ha fold together, as do
 * Arabic and Persian forms, digits of all scripts, capitals, accents, quotation marks.
 *
 * Returns: how many code points were written: 0 where a reader does not see @c as a letter
 *   of its own (tashkeel, tatweel, bidi controls)
 */
guint
mz_fold_char (gunichar c, gunichar folded[MZ_FOLD_MAX])
{
  gunichar parts[MZ_FOLD_MAX] = { c };
  guint n_parts = 1;
  guint n = 0;

  if (is_decomposed (c)) {
    n_parts = (guint) g_unichar_fully_decompose (c, TRUE, parts, MZ_FOLD_MAX);
    n_parts = recompose (parts, MIN (n_parts, MZ_FOLD_MAX));
  }
  for (guint i = 0; i < n_parts; i++) {
    gunichar simple = fold_simple (parts[i]);

    if (simple != 0)
      folded[n++] = simple;
  }
  return n;
}

/**
 * mz_decode_char:
 * @text: where the code point begins
 * @end: the end of the text, behind @text
 * @length: (out): how many bytes it takes, at least 1
 *
 * Returns: the code point at @text, U+FFFD for a byte that is no UTF-8
 */
gunichar
mz_decode_char (const char *text, const char *end, guint *length)
{
  gunichar c = g_utf8_get_char_validated (text, end - text);

  if (c == (gunichar) -1 || c == (gunichar) -2) {
    *length = 1;
    return 0xfffd;
  }
  *length = c == 0 ? 1 : (guint) g_unichar_to_utf8 (c, NULL);
  return c;
}

static inline char *
put_char (char *out, gunichar c)
{
  if (c < 0x80) {
    *out++ = (char) c;
    return out;
  }
  if (c < 0x800) {
    *out++ = (char) (0xc0 | c >> 6);
    *out++ = (char) (0x80 | (c & 0x3f));
    return out;
  }
  return out + g_unichar_to_utf8 (c, out);
}

/* The code point at @text, which folds to several or lies beyond the basic plane. */
static char *
put_several (char *out, const char *text, const char *end)
{
  gunichar folded[MZ_FOLD_MAX];
  guint length;
  guint n = mz_fold_char (mz_decode_char (text, end, &length), folded);

  for (guint i = 0; i < n; i++)
    out = put_char (out, folded[i]);
  return out;
}

/**
 * mz_fold:
 * @text: a text, any bytes
 * @length: its length in bytes, or -1 where a NUL ends it
 *
 * Returns: (transfer full): @text as it is compared: see mz_fold_char()
 */
char *
mz_fold (const char *text, gssize length)
{
  const char *end;
  char *result;
  char *out;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  out = result = g_malloc ((gsize) (end - text) * GROWTH_MAX + 1);
  while (text < end) {
    MzChar c = mz_scan_char (text, end);

    if (c.folded != 0)
      out = put_char (out, c.folded);
    else if (c.class != MZ_CHAR_DROPPED)
      out = put_several (out, text, end);
    text += c.length;
  }
  *out = '\0';
  return result;
}
