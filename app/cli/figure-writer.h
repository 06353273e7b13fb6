/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the figures of articles as a table, as JSON lines or as CSV. */
#pragma once

#include "model/article.h"
#include "model/extraction.h"

G_BEGIN_DECLS

typedef enum { MZ_FIGURES_TABLE, MZ_FIGURES_JSONL, MZ_FIGURES_CSV } MzFigureFormat;

/* How figures are written. A plain value. */
typedef struct {
  MzFigureFormat format;
  gboolean with_trace;  /* the words and rules that gave each figure */
  gboolean with_unread; /* the numbers that were not taken, with reasons */
  gboolean with_title;  /* a table says which article it is of */
} MzFigureWriter;

gboolean mz_figure_format_from_nick (const char *nick, MzFigureFormat *format);

/* What stands in front of all articles. */
void mz_figure_writer_append_head (const MzFigureWriter *self, GString *text);

/* @file: what the user called it. */
void mz_figure_writer_append (const MzFigureWriter *self,
                              const char *file,
                              MzArticle *article,
                              MzExtraction *extraction,
                              GString *text);

/* The same, a part a time: call it while it returns TRUE; *position begins at 0. */
gboolean mz_figure_writer_append_part (const MzFigureWriter *self,
                                       const char *file,
                                       MzArticle *article,
                                       MzExtraction *extraction,
                                       guint *position,
                                       GString *text);

G_END_DECLS
