/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file format has to offer to be read: it joins by one row in reader.c's table. */
#pragma once

#include "model/article.h"
#include "read/error.h"

G_BEGIN_DECLS

/* One file being read. All borrowed. */
typedef struct {
  const char *place; /* the file as messages name it */
  GBytes *bytes;     /* its content, with a NUL behind the last byte */
  GCancellable *cancellable;
} MzReadJob;

/* What a format makes of the bytes. All owned; all NULL to begin with. */
typedef struct {
  GBytes *text;       /* valid UTF-8 without byte order mark; may share the job's bytes */
  char *encoding;     /* as iconv names it; NULL for a binary format */
  char *title;        /* NULL: the paragraph whose role is TITLE has it */
  char *byline;       /* NULL where the file does not say */
  char *outlet;       /* NULL where the file does not say */
  char *published;    /* ISO 8601 date, NULL where the file does not say */
  GArray *paragraphs; /* of MzParagraph; NULL: the lines of the text, their roles by their words */
  GPtrArray *doubts;  /* of translated sentences, or NULL */
} MzDraft;

typedef struct {
  /* Whether the content, not the name, looks like this format; quick. */
  gboolean (*recognise) (GBytes *bytes);
  gboolean (*read) (const MzReadJob *job, MzDraft *draft, GError **error);
} MzFormat;

extern const MzFormat MZ_FORMAT_PLAIN;

/* Sets BINARY, saying what the bytes are and what can be opened instead. */
void mz_format_refuse (const MzReadJob *job, GError **error);

void mz_draft_clear (MzDraft *draft);
void mz_draft_take_doubt (MzDraft *draft, char *sentence);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzDraft, mz_draft_clear)

G_END_DECLS
