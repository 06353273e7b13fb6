/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks over a text one code point at a time: its class, its folded form, its length. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MZ_CHAR_SPACE, /* white space and controls */
  MZ_CHAR_LETTER,
  MZ_CHAR_DIGIT,   /* folded to an ASCII digit */
  MZ_CHAR_SIGN,    /* punctuation, symbols, bytes that are no UTF-8 */
  MZ_CHAR_DROPPED, /* tashkeel, tatweel, bidi controls: part of whatever stands in front */
} MzCharClass;

/* A plain value. */
typedef struct {
  gunichar2 folded; /* the code point that stands for it; 0 where it is dropped or makes several */
  guint8 class;     /* MzCharClass */
  guint8 length;    /* bytes it takes, at least 1 */
} MzChar;

typedef struct {
  gunichar2 folded;
  guint8 class;
} MzCharRow;

extern const MzCharRow mz_scan_ascii[128];
extern const MzCharRow mz_scan_arabic[256]; /* U+0600 to U+06FF */

/* The row of what stands at @text, or NULL where it is not of that table; Arabic takes two bytes,
 * which must be there. */
static inline const MzCharRow *
mz_scan_get_ascii (const char *text)
{
  guchar c = (guchar) text[0];

  return c < 0x80 ? &mz_scan_ascii[c] : NULL;
}

static inline const MzCharRow *
mz_scan_get_arabic (const char *text)
{
  guchar c = (guchar) text[0];
  guchar next = (guchar) text[1];

  return (c & 0xfc) == 0xd8 && (next & 0xc0) == 0x80
             ? &mz_scan_arabic[(c & 3u) << 6 | (next & 0x3fu)]
             : NULL;
}

/* For all that the two tables do not hold. */
MzChar mz_scan_other (const char *text, const char *end);

/* The code point at @text; @text < @end. Most of Arabic and English news is two look-ups. */
static inline MzChar
mz_scan_char (const char *text, const char *end)
{
  guchar c = (guchar) text[0];
  const MzCharRow *row;

  if (c < 0x80) {
    row = &mz_scan_ascii[c];
    return (MzChar){ row->folded, row->class, 1 };
  }
  row = text + 1 < end ? mz_scan_get_arabic (text) : NULL;
  return row != NULL ? (MzChar){ row->folded, row->class, 2 } : mz_scan_other (text, end);
}

G_END_DECLS
