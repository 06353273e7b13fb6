/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the two Arabic single-byte encodings apart by what they make of the bytes.
 *
 * Both have the letters from hamza to dad in the same places, but not those behind: what is lam in
 * one is feh in the other, yeh in one is kasratan in the other, and where ISO-8859-6 has qaf or heh
 * windows-1256 has French letters. So a text read in the wrong one shows words that mix the
 * scripts, tanween in the middle and holes. */
#include "read/arabic-charset.h"

#include <string.h>

#define HOLE        0xFFFD
#define TATWEEL     0x0640
#define ALEF        0x0627
#define LAM         0x0644
#define TEH_MARBUTA 0x0629

static const char *const NAMES[] = { "WINDOWS-1256", "ISO-8859-6" };

/* A word as far as it has been read. */
typedef struct {
  guint arabic;    /* letters */
  guint latin;     /* letters */
  guint faults;    /* what no Arabic word has */
  gboolean has_al; /* begins with the article */
  gunichar last;   /* code point before this one */
} Word;

static void
decode_table (const char *charset, gunichar table[256])
{
  GIConv converter = g_iconv_open ("UTF-8", charset);

  for (guint i = 0; i < 256; i++) {
    char in = (char) i;
    char out[8] = { 0 };
    char *from = &in;
    char *to = out;
    gsize in_left = 1;
    gsize out_left = sizeof out - 1;
    gsize n = g_iconv (converter, &from, &in_left, &to, &out_left);
    table[i] = n == (gsize) -1 ? HOLE : g_utf8_get_char (out);
  }
  g_iconv_close (converter);
}

static gboolean
is_arabic_letter (gunichar c)
{
  return g_unichar_isalpha (c) && c >= 0x0600 && c <= 0x06FF;
}

static gboolean
is_tanween (gunichar c)
{
  return c >= 0x064B && c <= 0x064D;
}

static void
read_char (Word *word, gunichar c)
{
  if (is_arabic_letter (c)) {
    /* Tanween ends a word, but for the alef it may sit in front of; so does teh marbuta. */
    word->faults += (is_tanween (word->last) && c != ALEF) || word->last == TEH_MARBUTA;
    word->has_al |= word->arabic == 1 && word->latin == 0 && word->last == ALEF && c == LAM;
    word->arabic++;
  } else if (g_unichar_ismark (c))
    word->faults += word->arabic == 0;
  else if (c == HOLE || c < 0xA0)
    word->faults++;
  else
    word->latin++;
  word->last = c;
}

/* What the word says for its being Arabic, or against it. */
static gint
weigh_word (const Word *word)
{
  gint letters = (gint) word->arabic;

  if (word->arabic == 0)
    return -3 * (gint) word->faults;
  if (word->latin > 0)
    return -2 * (letters + (gint) word->latin + (gint) word->faults);
  if (word->faults > 0)
    return -letters - 3 * (gint) word->faults;
  if (letters < 2)
    return 0;
  return word->has_al ? letters + 3 : letters;
}

static gboolean
belongs_to_word (gunichar c)
{
  return c == HOLE || (c >= 0x80 && c < 0xA0) || g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static glong
weigh_charset (const char *charset, const guint8 *bytes, gsize length)
{
  gunichar table[256];
  Word word = { 0 };
  glong weight = 0;

  decode_table (charset, table);
  for (gsize i = 0; i <= length; i++) {
    gunichar c = i < length ? table[bytes[i]] : ' ';
    if (c == TATWEEL)
      continue;
    if (belongs_to_word (c) && c >= 0x80) {
      read_char (&word, c);
    } else if (belongs_to_word (c)) {
      word.latin++;
    } else {
      weight += weigh_word (&word);
      word = (Word){ 0 };
    }
  }
  return weight;
}

/**
 * mz_arabic_charset_is_one:
 * @name: an encoding
 *
 * Returns: whether it is one of the Arabic ones
 */
gboolean
mz_arabic_charset_is_one (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (g_ascii_strcasecmp (name, NAMES[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * mz_arabic_charset_choose:
 * @bytes: a text that is not UTF-8, or a stretch of it
 * @length: how many bytes
 * @hint: what statistics take it for
 *
 * Returns: (nullable): the Arabic encoding that makes words of the bytes; %NULL where neither does
 */
const char *
mz_arabic_charset_choose (const guint8 *bytes, gsize length, const char *hint)
{
  const char *best = NULL;
  glong most = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    glong weight = weigh_charset (NAMES[i], bytes, length);
    if (weight > most || (weight == most && weight > 0 && g_strcmp0 (hint, NAMES[i]) == 0)) {
      most = weight;
      best = NAMES[i];
    }
  }
  return best;
}
