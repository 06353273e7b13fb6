/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a huge article into parts that a text view shows without a wait. Pure. */
#include "article-parts.h"

/* The last place at or before @at where a character begins. */
static gsize
find_boundary (const char *text, gsize start, gsize at)
{
  while (at > start && ((guchar) text[at] & 0xC0) == 0x80)
    at--;
  return at;
}

static void
add_part (GArray *parts, gsize start, gsize end, gint64 first_char)
{
  MzArticlePart part = { start, end, first_char };

  g_array_append_val (parts, part);
}

/* Cuts the text from @start to @end, which is one paragraph, into pieces of @limit bytes. */
static void
add_pieces (GArray *parts, const char *text, gsize start, gsize end, gint64 first_char, gsize limit)
{
  while (start < end) {
    gsize stop = end - start > limit ? find_boundary (text, start, start + limit) : end;
    add_part (parts, start, stop, first_char);
    first_char += g_utf8_strlen (text + start, stop - start);
    start = stop;
  }
}

/**
 * mz_article_parts_new:
 * @article: an article
 * @part_bytes: how much a part may hold
 * @paragraph_bytes: how much a single paragraph may hold; at most @part_bytes, at least 4
 *
 * A text view lays out a paragraph at once, so that a very long one has to be cut even where the
 * whole text is short.
 *
 * Returns: (transfer full) (element-type MzArticlePart): the parts, at least one
 */
GArray *
mz_article_parts_new (MzArticle *article, gsize part_bytes, gsize paragraph_bytes)
{
  g_return_val_if_fail (paragraph_bytes >= 4 && paragraph_bytes <= part_bytes, NULL);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (MzArticlePart));
  gsize length;
  const char *text = mz_article_get_text (article, &length);
  guint n;
  const MzParagraph *paragraphs = mz_article_get_paragraphs (article, &n);
  gsize start = 0; /* of the part that is being filled */
  gint64 first_char = 0;

  for (guint i = 0; i < n; i++) {
    /* A paragraph reaches to the next one: its line end belongs to it. */
    gsize begin = i == 0 ? 0 : paragraphs[i].start;
    gsize end = i + 1 < n ? paragraphs[i + 1].start : length;
    gint64 begin_char = i == 0 ? 0 : paragraphs[i].first_char;
    gboolean is_long = end - begin > paragraph_bytes;
    if (start < begin && (is_long || end - start > part_bytes)) {
      add_part (parts, start, begin, first_char);
      start = begin;
      first_char = begin_char;
    }
    if (is_long) {
      add_pieces (parts, text, begin, end, begin_char, paragraph_bytes);
      start = end;
      first_char = i + 1 < n ? paragraphs[i + 1].first_char : 0;
    }
  }
  if (start < length || parts->len == 0)
    add_part (parts, start, length, first_char);
  return parts;
}

/**
 * mz_article_parts_find:
 * @parts: (element-type MzArticlePart): what mz_article_parts_new() made
 * @offset: a code point's offset in the article
 *
 * Returns: the part that holds it; the last one where it lies past the end
 */
guint
mz_article_parts_find (GArray *parts, gint64 offset)
{
  g_return_val_if_fail (parts != NULL && parts->len > 0, 0);
  guint low = 0;
  guint high = parts->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (parts, MzArticlePart, middle).first_char <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low == 0 ? 0 : low - 1;
}
