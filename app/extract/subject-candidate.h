/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose a figure may be, and what it costs to take it for theirs. */
#pragma once

#include "extract/attributes.h"

G_BEGIN_DECLS

typedef enum {
  MZ_SUBJECT_IN_FRONT, /* named, or meant by a word, in front of the figure in its sentence */
  MZ_SUBJECT_BEHIND,   /* the same behind it */
  MZ_SUBJECT_BEFORE,   /* whose the figure before it is */
  MZ_SUBJECT_DEAL,     /* who was bought, or bought, in this sentence or one before it */
  MZ_SUBJECT_FOCUS,    /* whom the text has been speaking of */
  MZ_SUBJECT_TOPIC,    /* whom it is about */
} MzSubjectPlace;

/* A plain value; names are owned by the mentions. */
typedef struct {
  MzSubjectPlace place;
  const MzMention *mention; /* NULL where it is another figure's or the text's */
  guint i;                  /* the mention's index */
  const char *company;
  const char *index;
  guint distance;   /* from the figure, in half words */
  gboolean is_tied; /* behind the figure, and tied to it: "16% for Facebook" */
  MzGround ground;
} MzSubjectCandidate;

/* What all candidates for one figure share. */
typedef struct {
  const MzSpot *spot;
  MzConcept concept;     /* of the noun that it is a figure of */
  guint nearest;         /* index of the mention nearest in front; MAX where there is none */
  guint first_subject;   /* index of the first company that acts in the sentence; MAX: none */
  gboolean is_of_target; /* what is paid for a share in a deal, or above its price */
} MzSubjectQuestion;

/* Looks at the figure once, before its candidates are weighed. */
MzSubjectQuestion mz_subject_ask (const MzSpot *spot, const MzMetricReading *metric);

/* The token from which on what stands in front of @end may be said of the figure. */
guint mz_subject_look_back (const MzSpot *spot, guint end);

/* What it costs, in half words; the cheapest has the figure. */
gint mz_subject_weigh (const MzSubjectQuestion *question, const MzSubjectCandidate *candidate);

/* Whether the mention stands behind the figure and small words tie it to it. */
gboolean mz_subject_is_tied_behind (const MzSpot *spot, const MzMention *mention);

/* Whether the figure is what a share costs: "$253 a share for X". */
gboolean mz_subject_is_price_of_share (const MzSpot *spot);

G_END_DECLS
