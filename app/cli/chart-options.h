/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How "mizan chart" is called. */
#pragma once

#include "board/facts.h"
#include "chart/export.h"
#include "market/reaction.h"

G_BEGIN_DECLS

/* As it was written; owned. */
typedef struct {
  char **files;
  char *output;
  char *kind;
  char **companies;
  char *from;
  char *to;
  char *size;
  double scale;
  char *theme;
  char *language;
  char *digits;
  char *signs;
  char *months;
  char *time_axis;
  char **prices;
  char *spending;
  char *title;
  char *store_path;
  gboolean no_store;
  gboolean candles;
  gboolean volume;
  gboolean adjusted;
  gboolean logarithm;
  gboolean indexed;
  gboolean change;
  char *benchmark;
  char *date;
  char *time;
  char *window;
} MzChartWords;

/* The same, understood; borrows from the words. */
typedef struct {
  MzChartKind kind;
  MzBoardOptions board;
  MzExportOptions export;
  guint32 day; /* of the event, GDate julian; 0: the last that articles report on */
  MzReportTime time;
  gint first; /* the window, in sessions from the event */
  gint last;
} MzChartCall;

/* FALSE: the verb is to return @status; help was asked for, or what is wrong was said. */
gboolean
mz_chart_call_parse (MzChartCall *call, MzChartWords *words, int argc, char **argv, int *status);
void mz_chart_words_clear (MzChartWords *words);

G_END_DECLS
