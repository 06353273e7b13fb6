/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the texts of a chart are written: language, digits, sides of signs, names of months. */
#include "chart/writing.h"

#define FIRST_STRONG_ISOLATE  "\u2068"
#define RIGHT_TO_LEFT_ISOLATE "\u2067"
#define POP_ISOLATE           "\u2069"
#define RIGHT_TO_LEFT_MARK    "\u200f"

/**
 * mz_writing_is_rtl:
 * @writing: how texts are written
 *
 * Returns: whether the language runs from right to left
 */
gboolean
mz_writing_is_rtl (const MzWriting *writing)
{
  return mz_catalog_is_rtl (writing->catalog);
}

/**
 * mz_writing_get_number_style:
 * @writing: how texts are written
 *
 * Returns: digits and isolates for the model's number texts; a language that runs from left to
 *   right needs no isolates round numbers
 */
MzNumberStyle
mz_writing_get_number_style (const MzWriting *writing)
{
  return (MzNumberStyle){ .digits = writing->digits, .isolates = mz_writing_is_rtl (writing) };
}

/* UAX #9: in an isolate that runs from right to left the leading minus (ES, not between numbers)
 * becomes neutral and goes to the right; the percent sign would stick to the number (W5) unless a
 * mark parts them. */
static char *
mirror_signs (const char *text)
{
  GString *mirrored = g_string_new (NULL);

  for (const char *c = text; *c; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    if (character == 0x2068)
      g_string_append (mirrored, RIGHT_TO_LEFT_ISOLATE);
    else {
      if (character == '%' || character == 0x066a)
        g_string_append (mirrored, RIGHT_TO_LEFT_MARK);
      g_string_append_unichar (mirrored, character);
    }
  }
  return g_string_free (mirrored, FALSE);
}

/**
 * mz_writing_place_signs:
 * @writing: how texts are written
 * @text: (transfer full): a text with numbers in isolates, as the model writes it
 *
 * Returns: (transfer full): the same with minus and percent sign on the side asked for
 */
char *
mz_writing_place_signs (const MzWriting *writing, char *text)
{
  g_autofree char *owned = text;

  if (writing->signs != MZ_SIGNS_RIGHT || !mz_writing_is_rtl (writing))
    return g_steal_pointer (&owned);
  return mirror_signs (owned);
}

/**
 * mz_writing_embed:
 * @writing: how texts are written
 * @text: words of any language: a title, an outlet, a company
 *
 * Returns: (transfer full): @text, fenced off so that it does not turn round what stands beside it
 */
char *
mz_writing_embed (const MzWriting *writing, const char *text)
{
  return g_strconcat (FIRST_STRONG_ISOLATE, text, POP_ISOLATE, NULL);
}
