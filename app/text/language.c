/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way a paragraph runs, and in which language it is written. */
#include "text/language.h"

#include <fribidi.h>

static gboolean
is_arabic (gunichar c)
{
  return (c >= 0x0620 && c <= 0x064A) || (c >= 0x066E && c <= 0x06D3) ||
         (c >= 0x06FA && c <= 0x06FF) || (c >= 0x0750 && c <= 0x077F) ||
         (c >= 0x08A0 && c <= 0x08C9) || (c >= 0xFB50 && c <= 0xFDFB) ||
         (c >= 0xFE70 && c <= 0xFEFC);
}

static gboolean
is_latin (gunichar c)
{
  return (c < 0x80 && g_ascii_isalpha ((char) c)) ||
         (c >= 0x00C0 && c <= 0x024F && c != 0x00D7 && c != 0x00F7);
}

/**
 * mz_text_is_rtl:
 * @text: a paragraph: valid UTF-8, which may hold NULs
 * @length: its length in bytes
 * @otherwise: the answer for a paragraph that is neutral throughout
 *
 * Rules P2 and P3 of the Unicode Bidirectional Algorithm (UAX #9): the first character of type L,
 * R or AL decides, but not one between an isolate initiator and its PDI, or the paragraph's end
 * where the PDI is missing.
 *
 * Returns: whether the paragraph runs from right to left
 */
gboolean
mz_text_is_rtl (const char *text, gsize length, gboolean otherwise)
{
  const char *end = text + length;
  gsize open_isolates = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at)) {
    FriBidiCharType type = fribidi_get_bidi_type (g_utf8_get_char (at));
    if (type == FRIBIDI_TYPE_PDI)
      open_isolates -= open_isolates > 0;
    else if (FRIBIDI_IS_ISOLATE (type))
      open_isolates++;
    else if (FRIBIDI_IS_LETTER (type) && open_isolates == 0)
      return FRIBIDI_IS_RTL (type);
  }
  return otherwise;
}

/**
 * mz_text_find_language:
 * @text: a paragraph: valid UTF-8, which may hold NULs
 * @length: its length in bytes
 * @language: (out): "ar" where at least as many letters are Arabic as are Latin, "en" where fewer
 *   are, "" where it has neither
 *
 * Tells the two languages that Mizan reads apart by their scripts.
 */
void
mz_text_find_language (const char *text, gsize length, char language[MZ_LANGUAGE_MAX])
{
  const char *end = text + length;
  gsize arabic = 0;
  gsize latin = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (is_arabic (c))
      arabic++;
    else if (is_latin (c))
      latin++;
  }
  if (arabic == 0 && latin == 0)
    language[0] = '\0';
  else
    g_strlcpy (language, arabic >= latin ? "ar" : "en", MZ_LANGUAGE_MAX);
}
