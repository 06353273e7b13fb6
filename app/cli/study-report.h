/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what event studies found. */
#pragma once

#include "cli/study-options.h"
#include "market/placebo.h"
#include "market/study-tests.h"

G_BEGIN_DECLS

/* One event and what was found. Owns its strings and the study. */
typedef struct {
  char *company;    /* its canonical name, or the symbol where it has none here */
  char *shown;      /* what to call it in the sentences' language */
  char *symbol;     /* of the share */
  char *benchmark;  /* of the market; NULL where there is none */
  guint32 reported; /* GDate julian day */
  MzReaction reaction;
  MzStudy *study;
  MzPlacebo placebo; /* all 0 where it was not asked for */
} MzStudyFinding;

/* New array of MzStudyFinding, empty. */
GArray *mz_study_findings_new (void);

void mz_study_report_print (const GArray *findings, const MzStudyCall *call);

G_END_DECLS
