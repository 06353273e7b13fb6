/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One opened file as immutable text, with what the file itself says of its origin. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum { MZ_DIRECTION_LTR, MZ_DIRECTION_RTL } MzDirection;

typedef enum {
  MZ_PARAGRAPH_BODY,
  MZ_PARAGRAPH_TITLE,
  MZ_PARAGRAPH_BYLINE,
  MZ_PARAGRAPH_SOURCE, /* "نقلاً عن: ...": where the outlet says it has it from */
  MZ_PARAGRAPH_BLANK,
} MzParagraphRole;

/* A line of the text, without its line end. */
typedef struct {
  gsize start;           /* byte offset in the text */
  gsize end;             /* byte offset, exclusive */
  gint64 first_char;     /* code points in front of start */
  MzDirection direction; /* by the first strong character, else that of the line before */
  char language[3];      /* "ar", "en", or "" where there is no letter */
  MzParagraphRole role;
} MzParagraph;

/* What a reader found in a file. mz_article_new() takes copies. */
typedef struct {
  GFile *file;              /* NULL for standard input */
  const char *name;         /* what to call the file in messages and lists */
  const char *digest;       /* SHA-256 of the file's bytes, hexadecimal */
  const char *encoding;     /* of the file, as iconv names it; NULL for a binary format */
  const char *text;         /* valid UTF-8, NUL-terminated, no byte order mark */
  gsize length;             /* of text in bytes */
  const char *title;        /* NULL: the paragraph whose role is TITLE has it */
  const char *byline;       /* NULL where the file does not say */
  const char *outlet;       /* NULL where the file does not say */
  const char *published;    /* ISO 8601 date, NULL where the file does not say */
  const GArray *paragraphs; /* of MzParagraph, in order, covering the text */
  GStrv doubts;             /* what makes the text doubtful, translated sentences; may be NULL */
} MzArticleParts;

#define MZ_TYPE_ARTICLE (mz_article_get_type ())
G_DECLARE_FINAL_TYPE (MzArticle, mz_article, MZ, ARTICLE, GObject)

MzArticle *mz_article_new (const MzArticleParts *parts);

/* Borrowed from the article. */
GFile *mz_article_get_file (MzArticle *self);
const char *mz_article_get_name (MzArticle *self);
const char *mz_article_get_digest (MzArticle *self);
const char *mz_article_get_encoding (MzArticle *self);
const char *mz_article_get_text (MzArticle *self, gsize *length);
const char *mz_article_get_title (MzArticle *self);
const char *mz_article_get_byline (MzArticle *self);
const char *mz_article_get_outlet (MzArticle *self);
const char *mz_article_get_published (MzArticle *self);
const char *mz_article_get_language (MzArticle *self);
const MzParagraph *mz_article_get_paragraphs (MzArticle *self, guint *n);
const char *const *mz_article_get_doubts (MzArticle *self);

/* New, to be freed. */
char *mz_article_dup_sentence (MzArticle *self, gint64 start, gint64 end);

G_END_DECLS
