/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One opened file as immutable text, with what the file itself says of its origin. */
#include "model/article.h"

#include <string.h>

struct _MzArticle {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  char *name;
  char *digest;
  char *encoding;
  char *text;
  char *title;
  char *byline;
  char *outlet;
  char *published;
  GArray *paragraphs;
  GStrv doubts;

  gsize length;
};

G_DEFINE_FINAL_TYPE (MzArticle, mz_article, G_TYPE_OBJECT)

static void
mz_article_finalize (GObject *object)
{
  MzArticle *self = MZ_ARTICLE (object);

  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->digest);
  g_free (self->encoding);
  g_free (self->text);
  g_free (self->title);
  g_free (self->byline);
  g_free (self->outlet);
  g_free (self->published);
  g_array_unref (self->paragraphs);
  g_strfreev (self->doubts);
  G_OBJECT_CLASS (mz_article_parent_class)->finalize (object);
}

static void
mz_article_class_init (MzArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_article_finalize;
}

static void
mz_article_init (MzArticle *self)
{
}

static char *
dup_title (const MzArticleParts *parts)
{
  if (parts->title)
    return g_strdup (parts->title);
  for (guint i = 0; i < parts->paragraphs->len; i++) {
    const MzParagraph *paragraph = &g_array_index (parts->paragraphs, MzParagraph, i);
    if (paragraph->role == MZ_PARAGRAPH_TITLE)
      return g_strstrip (
          g_strndup (parts->text + paragraph->start, paragraph->end - paragraph->start));
  }
  return g_strdup (parts->name);
}

/* The paragraph that holds the code point at @offset, or NULL past the end. */
static const MzParagraph *
find_paragraph (MzArticle *self, gint64 offset)
{
  guint low = 0;
  guint high = self->paragraphs->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (self->paragraphs, MzParagraph, middle).first_char <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low == 0 ? NULL : &g_array_index (self->paragraphs, MzParagraph, low - 1);
}

static gboolean
ends_sentence (const char *at, const char *end)
{
  gunichar c = g_utf8_get_char (at);

  if (c == 0x061F /* Arabic question mark */ || c == '!' || c == '?' || c == 0x06D4)
    return TRUE;
  const char *next = g_utf8_next_char (at);
  return c == '.' && (next >= end || g_unichar_isspace (g_utf8_get_char (next)));
}

/**
 * mz_article_new:
 * @parts: what the reader found; copied
 *
 * Returns: (transfer full): the article
 */
MzArticle *
mz_article_new (const MzArticleParts *parts)
{
  g_return_val_if_fail (parts->name && parts->digest && parts->text && parts->paragraphs, NULL);

  MzArticle *self = g_object_new (MZ_TYPE_ARTICLE, NULL);
  g_set_object (&self->file, parts->file);
  self->name = g_strdup (parts->name);
  self->digest = g_strdup (parts->digest);
  self->encoding = g_strdup (parts->encoding);
  self->length = parts->length;
  self->text = g_malloc (parts->length + 1);
  memcpy (self->text, parts->text, parts->length);
  self->text[parts->length] = '\0';
  self->title = dup_title (parts);
  self->byline = g_strdup (parts->byline);
  self->outlet = g_strdup (parts->outlet);
  self->published = g_strdup (parts->published);
  self->paragraphs = g_array_copy ((GArray *) parts->paragraphs);
  self->doubts = parts->doubts ? g_strdupv (parts->doubts) : g_new0 (char *, 1);
  return self;
}

/**
 * mz_article_get_file:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the file it was read from, %NULL for standard input
 */
GFile *
mz_article_get_file (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->file;
}

/**
 * mz_article_get_name:
 * @self: an article
 *
 * Returns: (transfer none): what to call the file in messages and lists
 */
const char *
mz_article_get_name (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->name;
}

/**
 * mz_article_get_digest:
 * @self: an article
 *
 * Returns: (transfer none): the SHA-256 of the file's bytes in hexadecimal
 */
const char *
mz_article_get_digest (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->digest;
}

/**
 * mz_article_get_encoding:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the file's encoding, %NULL for a binary format
 */
const char *
mz_article_get_encoding (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->encoding;
}

/**
 * mz_article_get_text:
 * @self: an article
 * @length: (out) (optional): the text's length in bytes; it may hold NULs
 *
 * Returns: (transfer none): the whole text, the frame of every offset
 */
const char *
mz_article_get_text (MzArticle *self, gsize *length)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  if (length)
    *length = self->length;
  return self->text;
}

/**
 * mz_article_get_title:
 * @self: an article
 *
 * Returns: (transfer none): its headline without outer white space; the file's name where the
 *   text has none
 */
const char *
mz_article_get_title (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->title;
}

/**
 * mz_article_get_byline:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): who wrote it, as far as the file says
 */
const char *
mz_article_get_byline (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->byline;
}

/**
 * mz_article_get_outlet:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): who published it, as far as the file says
 */
const char *
mz_article_get_outlet (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->outlet;
}

/**
 * mz_article_get_published:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): its ISO 8601 date, as far as the file says
 */
const char *
mz_article_get_published (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return self->published;
}

/**
 * mz_article_get_language:
 * @self: an article
 *
 * Returns: (transfer none): "ar" or "en", that of most of its bytes; "" where it has no letter
 */
const char *
mz_article_get_language (MzArticle *self)
{
  gsize arabic = 0;
  gsize english = 0;

  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  for (guint i = 0; i < self->paragraphs->len; i++) {
    const MzParagraph *paragraph = &g_array_index (self->paragraphs, MzParagraph, i);
    gsize length = paragraph->end - paragraph->start;
    if (strcmp (paragraph->language, "ar") == 0)
      arabic += length;
    else if (strcmp (paragraph->language, "en") == 0)
      english += length;
  }
  if (arabic == 0 && english == 0)
    return "";
  return arabic >= english ? "ar" : "en";
}

/**
 * mz_article_get_paragraphs:
 * @self: an article
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): its lines in order
 */
const MzParagraph *
mz_article_get_paragraphs (MzArticle *self, guint *n)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  *n = self->paragraphs->len;
  return (const MzParagraph *) (gpointer) self->paragraphs->data;
}

/**
 * mz_article_get_doubts:
 * @self: an article
 *
 * Returns: (transfer none) (array zero-terminated=1): what makes the text doubtful, in words
 */
const char *const *
mz_article_get_doubts (MzArticle *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);

  return (const char *const *) self->doubts;
}

/**
 * mz_article_dup_sentence:
 * @self: an article
 * @start: the first code point of a span
 * @end: the code point behind the span
 *
 * Returns: (transfer full) (nullable): the sentence that holds the span, without outer white
 *   space; %NULL where the text has no such place
 */
char *
mz_article_dup_sentence (MzArticle *self, gint64 start, gint64 end)
{
  g_return_val_if_fail (MZ_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (start <= end, NULL);

  const MzParagraph *paragraph = find_paragraph (self, start);
  if (!paragraph)
    return NULL;
  const char *limit = self->text + paragraph->end;
  const char *first = self->text + paragraph->start;
  const char *at = first;
  gint64 offset = paragraph->first_char;

  for (; at < limit && offset < start; at = g_utf8_next_char (at), offset++)
    if (ends_sentence (at, limit))
      first = g_utf8_next_char (at);
  if (offset < start)
    return NULL;
  for (; at < limit; at = g_utf8_next_char (at), offset++)
    if (offset >= end && ends_sentence (at, limit)) {
      at = g_utf8_next_char (at);
      break;
    }
  return g_strstrip (g_strndup (first, (gsize) (at - first)));
}
