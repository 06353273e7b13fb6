/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read of one figure, attribute by attribute; each with the rule that gave it and the words
 * that made it so. */
#pragma once

#include "extract/rule.h"
#include "extract/spot.h"

G_BEGIN_DECLS

/* The words that a rule went by: tokens; none where @from is not below @to. */
typedef struct {
  MzRule rule;
  guint from;
  guint to;
} MzGround;

/* What is known of a metric before its change is: the governing noun, or the verb of gain or
 * loss that stands for one. */
typedef struct {
  const MzRow *row; /* of metrics.tsv; NULL where nothing names one */
  MzGround ground;
} MzMetricReading;

typedef struct {
  MzChange change;
  const MzCue *cue;  /* of changes.tsv; NULL where none governs the figure */
  const MzCue *verb; /* the nearest in front, though the figure may be its level; or NULL */
  MzGround ground;
} MzChangeReading;

typedef struct {
  const char *company; /* as MzReading has it; owned by @names */
  const char *index;
  gboolean is_company; /* known by name or not */
  MzGround ground;
} MzSubjectReading;

typedef struct {
  MzPeriod period;
  const MzTime *time;      /* that the text names beside the figure, or NULL */
  MzPeriod background;     /* named farther off, and left out beside the comparison */
  MzComparison comparison; /* of a change */
  guint8 pace;             /* MzPace */
  MzGround ground;
} MzPeriodReading;

/* Borrowed: a row of metrics.tsv with @concept, for a metric that no noun names. */
const MzRow *mz_concept_find_row (const MzLexicon *lexicon, MzConcept concept);

MzMetricReading mz_metric_read (const MzSpot *spot);

/* The metric and the change again, once the subject is known: what markets win is value. */
void mz_metric_settle (const MzSpot *spot,
                       const MzSubjectReading *subject,
                       MzChangeReading *change,
                       MzMetricReading *metric);

MzChangeReading mz_change_read (const MzSpot *spot, const MzMetricReading *metric);

MzSubjectReading mz_subject_read (const MzSpot *spot, const MzMetricReading *metric);

MzPeriodReading mz_period_read (const MzSpot *spot, const MzMetricReading *metric, MzChange change);
void mz_period_settle (const MzSpot *spot, const MzReading *reading, MzPeriodReading *found);
void mz_time_focus_begin (MzTimeFocus *focus,
                          const MzTimes *times,
                          const MzProse *prose,
                          guint32 reference_day);
void mz_time_focus_update (MzTimeFocus *focus,
                           const MzSpot *spot,
                           const MzReading *reading,
                           const char *company,
                           const MzPeriodReading *found);

/* @ground is of the word that made it so; a plan or forecast is only ever made so by a word. */
MzModality mz_modality_read (const MzSpot *spot, const MzPeriodReading *period, MzGround *ground);

/* New: who says so in the sentence, or NULL. */
char *mz_speaker_read (const MzSpot *spot, MzGround *ground);

/* Where in a list with "respectively" the figure stands. */
typedef struct {
  guint place; /* from 0 */
  guint count; /* of the figures; 0 where there is no such list */
  guint first; /* token of its first figure */
} MzListPlace;

MzListPlace mz_list_place_find (const MzSpot *spot);

G_END_DECLS
