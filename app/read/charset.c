/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells in which encoding a text file is written. */
#include "read/charset.h"

#include "read/arabic-charset.h"
#include "read/utf8.h"

#include <string.h>
#include <uchardet.h>

#define SAMPLE 65536 /* bytes that statistics look at */

static const struct {
  const char *name;
  gsize length;
  guint8 bytes[4];
} MARKS[] = {
  { "UTF-8", 3, { 0xEF, 0xBB, 0xBF } },
  /* In front of UTF-16LE, whose mark begins the same. */
  { "UTF-32LE", 4, { 0xFF, 0xFE, 0x00, 0x00 } },
  { "UTF-32BE", 4, { 0x00, 0x00, 0xFE, 0xFF } },
  { "UTF-16LE", 2, { 0xFF, 0xFE } },
  { "UTF-16BE", 2, { 0xFE, 0xFF } },
};

/* Western encodings differ in a few letters that English hardly uses, and uchardet mixes them up:
 * windows-1252 has the quotation marks and dashes that English does use. */
static const char *const WESTERN[] = {
  "ASCII",        "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",        "ISO-8859-4",
  "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",       "ISO-8859-15",
  "ISO-8859-16",  "WINDOWS-1250", "WINDOWS-1252", "WINDOWS-1254",      "WINDOWS-1257",
  "WINDOWS-1258", "IBM852",       "VISCII",       "MAC-CENTRALEUROPE", NULL,
};

static gboolean
is_control (guint8 byte)
{
  return (byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1B) || byte == 0x7F;
}

/* Whether more than one byte in @share is a control character that no text has. */
static gboolean
has_many_controls (const guint8 *bytes, gsize length, gsize share)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += is_control (bytes[i]);
  return n > length / share;
}

static gboolean
find_mark (const guint8 *bytes, gsize length, MzCharset *charset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (length >= MARKS[i].length && memcmp (bytes, MARKS[i].bytes, MARKS[i].length) == 0) {
      *charset = (MzCharset){ MARKS[i].name, MARKS[i].length, FALSE };
      return TRUE;
    }
  return FALSE;
}

/* Whether nine of ten byte pairs are what Arabic and English text is made of. No other encoding
 * gives pairs like these: an ASCII pair reads as Chinese, a UTF-8 one as half a surrogate pair. */
static gboolean
reads_as_utf16 (const guint8 *bytes, gsize length, gsize high)
{
  gsize pairs = MIN (length, SAMPLE) / 2;
  gsize letters = 0;
  gsize punctuation = 0;

  for (gsize i = 0; i < pairs; i++) {
    guint8 page = bytes[2 * i + high];
    guint8 cell = bytes[2 * i + 1 - high];
    if (page == 0x06 || (page == 0x00 && cell != 0 && !is_control (cell)))
      letters++;
    else if (page == 0x20 || page == 0xFE)
      punctuation++;
  }
  return letters > punctuation && (letters + punctuation) * 10 >= pairs * 9;
}

/* The stretch with the first bytes that tell anything: a long English head must not hide them. */
static const guint8 *
find_sample (const guint8 *bytes, gsize length, gsize *sample_length)
{
  gsize first = 0;

  while (first < length && bytes[first] < 0x80)
    first++;
  first = first > 64 ? first - 64 : 0;
  *sample_length = MIN (length - first, SAMPLE);
  return bytes + first;
}

static const char *
ask_uchardet (const guint8 *bytes, gsize length)
{
  uchardet_t detector = uchardet_new ();
  const char *answer = NULL;

  if (uchardet_handle_data (detector, (const char *) bytes, length) == 0) {
    uchardet_data_end (detector);
    answer = g_intern_string (uchardet_get_charset (detector));
  }
  uchardet_delete (detector);
  return answer ? answer : "";
}

static gboolean
is_known_to_iconv (const char *name)
{
  GIConv converter = g_iconv_open ("UTF-8", name);

  if (converter == (GIConv) -1)
    return FALSE;
  g_iconv_close (converter);
  return TRUE;
}

static const char *
detect_single_bytes (const guint8 *bytes, gsize length)
{
  gsize sample_length;
  const guint8 *sample = find_sample (bytes, length, &sample_length);
  const char *answer = ask_uchardet (sample, sample_length);
  const char *arabic = mz_arabic_charset_choose (sample, sample_length, answer);

  if (arabic)
    return arabic;
  if (*answer == '\0' || g_strv_contains (WESTERN, answer) || !is_known_to_iconv (answer) ||
      mz_arabic_charset_is_one (answer))
    return "WINDOWS-1252";
  return answer;
}

/**
 * mz_charset_detect:
 * @bytes: the content of a file
 * @length: how many bytes
 *
 * Asks the byte order mark, then whether the bytes are valid UTF-16 or UTF-8, then uchardet, whose
 * answer is held against what decodes to Arabic words.
 *
 * Returns: the encoding; its name is %NULL where the bytes are no text
 */
MzCharset
mz_charset_detect (const guint8 *bytes, gsize length)
{
  MzCharset charset = { NULL, 0, FALSE };
  MzUtf8Count count;

  if (find_mark (bytes, length, &charset)) {
    charset.damaged = charset.mark == 3 && !mz_utf8_is_valid (bytes, length);
    return charset;
  }
  if (reads_as_utf16 (bytes, length, 1))
    return (MzCharset){ "UTF-16LE", 0, FALSE };
  if (reads_as_utf16 (bytes, length, 0))
    return (MzCharset){ "UTF-16BE", 0, FALSE };
  if (mz_utf8_is_valid (bytes, length))
    return (MzCharset){ has_many_controls (bytes, length, 4) ? NULL : "UTF-8", 0, FALSE };
  if (has_many_controls (bytes, length, 100))
    return charset;
  mz_utf8_count (bytes, length, &count);
  if (count.sequences >= 4 * count.invalid)
    return (MzCharset){ "UTF-8", 0, TRUE };
  charset.name = detect_single_bytes (bytes, length);
  /* uchardet may still say UTF-8; then it is a damaged one. */
  charset.damaged = strcmp (charset.name, "UTF-8") == 0;
  return charset;
}
