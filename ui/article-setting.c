/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sets a part of an article into a text buffer: the title large, the byline small. */
#include "article-setting.h"

#include <string.h>

#define MAX_TABS 32 /* in front of a paragraph, that are set narrow */
#define TAB_STEP 64 /* of the tabs in a paragraph, in pixels */

/* By MzParagraphRole; NULL is set like the text. */
static const char *const role_tags[] = {
  [MZ_PARAGRAPH_BODY] = NULL,      [MZ_PARAGRAPH_TITLE] = "title", [MZ_PARAGRAPH_BYLINE] = "small",
  [MZ_PARAGRAPH_SOURCE] = "small", [MZ_PARAGRAPH_BLANK] = NULL,
};

static void
tag_bytes (GtkTextBuffer *buffer, const char *tag, gint64 offset, const char *text, gsize length)
{
  GtkTextIter from;
  GtkTextIter to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, offset);
  to = from;
  gtk_text_iter_forward_chars (&to, g_utf8_strlen (text, length));
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &from, &to);
}

/* Newspapers' files begin their paragraphs with any number of tabs: a tag that makes the first @n
 * of a paragraph a pixel wide each. Invisible text would do, but a text view then gives wrong
 * places for the letters behind it. */
static const char *
ensure_tab_tag (GtkTextBuffer *buffer, guint n)
{
  g_autofree char *name = g_strdup_printf ("tabs-%u", n);

  if (!gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), name)) {
    g_autoptr (PangoTabArray) tabs = pango_tab_array_new (n + 1, TRUE);
    for (guint i = 0; i < n; i++)
      pango_tab_array_set_tab (tabs, i, PANGO_TAB_LEFT, i + 1);
    pango_tab_array_set_tab (tabs, n, PANGO_TAB_LEFT, n + TAB_STEP);
    gtk_text_buffer_create_tag (buffer, name, "tabs", tabs, NULL);
  }
  return g_intern_string (name);
}

static void
tag_paragraph (GtkTextBuffer *buffer,
               const char *text,
               const MzArticlePart *part,
               const MzParagraph *paragraph)
{
  gint64 offset = paragraph->first_char - part->first_char;
  gsize length = paragraph->end - paragraph->start;
  gsize n_tabs = MIN (strspn (text + paragraph->start, "\t"), MAX_TABS);

  if (role_tags[paragraph->role] && length > 0)
    tag_bytes (buffer, role_tags[paragraph->role], offset, text + paragraph->start, length);
  if (n_tabs > 0 && n_tabs < length)
    tag_bytes (buffer, ensure_tab_tag (buffer, n_tabs), offset, text + paragraph->start, n_tabs);
}

/* A buffer takes no NUL, and each one has to stay a character: offsets are the article's. */
static void
insert (GtkTextBuffer *buffer, const char *text, gsize length)
{
  if (!memchr (text, '\0', length)) {
    gtk_text_buffer_set_text (buffer, text, length);
    return;
  }
  g_autofree char *copy = g_memdup2 (text, length);
  for (gsize i = 0; i < length; i++)
    if (copy[i] == '\0')
      copy[i] = ' ';
  gtk_text_buffer_set_text (buffer, copy, length);
}

/**
 * mz_article_setting_prepare:
 * @buffer: a text buffer
 *
 * Makes the tags that mz_article_setting_fill() uses.
 */
void
mz_article_setting_prepare (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "title", "scale", 1.35, "weight", PANGO_WEIGHT_BOLD,
                              "pixels-below-lines", 12, NULL);
  gtk_text_buffer_create_tag (buffer, "small", "scale", 0.85, NULL);
}

/**
 * mz_article_setting_fill:
 * @buffer: a prepared text buffer
 * @article: (nullable): an article
 * @part: (nullable): a part of it
 *
 * Replaces what @buffer holds.
 */
void
mz_article_setting_fill (GtkTextBuffer *buffer, MzArticle *article, const MzArticlePart *part)
{
  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && (article == NULL) == (part == NULL));
  guint n = 0;

  if (!article) {
    gtk_text_buffer_set_text (buffer, "", 0);
    return;
  }
  const char *text = mz_article_get_text (article, NULL);
  const MzParagraph *paragraphs = mz_article_get_paragraphs (article, &n);
  insert (buffer, text + part->start, part->end - part->start);
  for (guint i = 0; i < n && paragraphs[i].start < part->end; i++)
    if (paragraphs[i].start >= part->start && paragraphs[i].end <= part->end)
      tag_paragraph (buffer, text, part, &paragraphs[i]);
}
