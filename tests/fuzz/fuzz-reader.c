/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever bytes come in, the reader gives an article whose lines fit its text, or an error. */
#include "fuzz/fuzz.h"

#include <string.h>

static gint64
count_chars (const char *text, gsize length)
{
  gint64 n = 0;

  for (gsize i = 0; i < length; i++)
    n += ((guchar) text[i] & 0xC0) != 0x80;
  return n;
}

static gboolean
is_valid (const char *at, const char *end)
{
  while (!g_utf8_validate_len (at, (gsize) (end - at), &at))
    if (*at++ != '\0')
      return FALSE;
  return TRUE;
}

static void
check_article (MzArticle *article)
{
  gsize length;
  guint n;
  const char *text = mz_article_get_text (article, &length);
  const MzParagraph *lines = mz_article_get_paragraphs (article, &n);
  gsize end = 0;
  gint64 chars = 0;

  g_assert_true (is_valid (text, text + length));
  for (guint i = 0; i < n; i++) {
    g_assert_true (lines[i].start >= end && lines[i].end >= lines[i].start);
    chars += count_chars (text + end, lines[i].start - end);
    g_assert_cmpint (lines[i].first_char, ==, chars);
    chars += count_chars (text + lines[i].start, lines[i].end - lines[i].start);
    end = lines[i].end;
  }
  g_assert_true (n > 0 && end <= length);
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = read_article (bytes, length, &error);

  if (article)
    check_article (article);
  else
    g_assert_true (error->domain == MZ_READ_ERROR);
  return 0;
}
