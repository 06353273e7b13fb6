/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How "mizan study" is called. */
#pragma once

#include "cli/figure-writer.h"
#include "market/reaction.h"
#include "market/returns.h"
#include "market/study.h"
#include "model/catalog.h"

G_BEGIN_DECLS

/* Which list is printed. */
typedef enum {
  MZ_STUDY_LIST_USUAL, /* a table: what suits the number of events; CSV: the days; JSON: all */
  MZ_STUDY_LIST_DAYS,
  MZ_STUDY_LIST_EVENTS,
  MZ_STUDY_LIST_TESTS,
} MzStudyList;

/* Owns its strings; see mz_study_call_clear(). */
typedef struct {
  /* As it was written */
  char *company;
  char **dates;
  char **event_files;
  char **prices;
  char *market;
  char *benchmark;
  char *store_path;
  gboolean no_store;
  gboolean no_placebo;
  /* As it was understood */
  MzStudyOptions study;
  MzReturnKind returns;
  MzPriceChoice price;
  MzReportTime time;
  MzFigureFormat format;
  MzStudyList list;
  const MzCatalog *catalog; /* of the sentences */
} MzStudyCall;

/* FALSE: the verb is to return @status; help was asked for, or what is wrong was said. */
gboolean mz_study_call_parse (MzStudyCall *call, int argc, char **argv, int *status);
void mz_study_call_clear (MzStudyCall *call);

G_END_DECLS
