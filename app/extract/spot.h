/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The surroundings of one figure: what stands directly in front of it, and what was read of the
 * figures before it. */
#pragma once

#include "extract/mention.h"
#include "extract/time-focus.h"
#include "extract/times.h"

G_BEGIN_DECLS

/* What was read of a figure, for those behind it. A plain value. */
typedef struct {
  guint32 sentence;
  guint32 first; /* tokens of the figure */
  guint32 last;
  MzKind kind;
  gboolean is_big;     /* a million or more */
  const MzRow *metric; /* of metrics.tsv, or NULL */
  MzChange change;
  const MzCue *verb; /* of rise or fall that stands in front of it, or NULL */
  MzModality modality;
  MzRelation relation;
  gboolean is_of_state; /* a state, a market or a person has it, no company */
  const char *company;  /* as MzReading has it; owned by the mentions' names */
  const char *index;
} MzSense;

/* A plain value; all pointers are borrowed. */
typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  const MzMentions *mentions;
  const MzTimes *times;
  const MzTimeFocus *time_focus;
  guint32 reference_day; /* that the article speaks from, as a GDate julian day; 0 unknown */
  const MzQuantity *quantity;
  const MzSentence *sentence;
  const MzSense *earlier;     /* of the figure before it, in whatever sentence, or NULL */
  const MzSense *previous;    /* of the figure before it in the same sentence, or NULL */
  const MzSense *big;         /* of the last figure of millions of money, or NULL */
  const MzSense *mover;       /* of the last figure that something rose or fell by, or NULL */
  guint head;                 /* token: where the small words in front of the number begin */
  guint behind;               /* token: behind the number and a qualifier that follows it */
  MzRelation relation;        /* how it is tied to what stands in front of @head */
  const MzCue *relation_cue;  /* what says so, or NULL */
  const MzCue *qualifier_cue; /* or NULL */
  const char *prefix;         /* "ب", "ل", "و": what is glued to the number and gave @relation */
  gboolean coordinated;       /* "و", "and" or a comma alone part it from the figure before */
  gboolean bracketed;         /* it opens a bracket: "(...)" */
} MzSpot;

void mz_spot_look (MzSpot *spot);

/* Whether the figure is a percentage, percentage points or basis points. */
gboolean mz_spot_is_ratio (const MzSpot *spot);

/* Whether it is a million or more of money. */
gboolean mz_spot_is_big_money (const MzSpot *spot);

/* Whether token @i is a word of the sentence and one of @words, which are folded and end with NULL.
 */
gboolean mz_spot_is_word (const MzSpot *spot, guint i, const char *const *words);

/* Whether a sign stands between two tokens that parts clauses. */
gboolean mz_spot_is_parted (const MzSpot *spot, guint from, guint to);

G_END_DECLS
