/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a row of one of meaning's tables says, once it is read. */
#pragma once

#include "extract/lexicon-private.h"
#include "model/reading.h"

G_BEGIN_DECLS

/* Of metrics.tsv: those that a rule asks for by name; every other concept is PLAIN. */
typedef enum {
  MZ_CONCEPT_PLAIN,
  MZ_CONCEPT_SHARE_PRICE,
  MZ_CONCEPT_INDEX,
  MZ_CONCEPT_MARKET_CAP,
  MZ_CONCEPT_REVENUE,
  MZ_CONCEPT_PROFIT,
  MZ_CONCEPT_MARGIN,
  MZ_CONCEPT_LOSS,
  MZ_CONCEPT_DIVIDEND,
  MZ_CONCEPT_UNITS,
  MZ_CONCEPT_SHARES,
  MZ_CONCEPT_TURNOVER,
  MZ_CONCEPT_STAKE,
  MZ_CONCEPT_PRICE,
  MZ_CONCEPT_RATE,
  MZ_CONCEPT_PEOPLE,
  MZ_CONCEPT_SPENDING,
  MZ_CONCEPT_ACQUISITION,
  MZ_CONCEPT_CAPEX,
  MZ_CONCEPT_WEALTH,
  MZ_CONCEPT_PROJECT,
  MZ_CONCEPT_SPENT,   /* the verb: what it goes to may stand behind */
  MZ_CONCEPT_GOODS,   /* sales of things: counted, or in money */
  MZ_CONCEPT_LOANS,   /* lent out by a bank */
  MZ_CONCEPT_BUDGET,  /* what is planned to be spent */
  MZ_CONCEPT_CREDIT,  /* a loan: lent or owed */
  MZ_CONCEPT_ORDER,   /* of goods, or of planes */
  MZ_CONCEPT_PREMIUM, /* by how much an offer is above a price */
} MzConcept;

/* Of changes.tsv: how the word governs its number. */
typedef enum {
  MZ_SHAPE_MOVES, /* its subject rises or falls */
  MZ_SHAPE_MAKES, /* its subject makes its object rise or fall */
  MZ_SHAPE_NOUN,
  MZ_SHAPE_STATE,
  MZ_SHAPE_GAINS,  /* value won or lost */
  MZ_SHAPE_BEHIND, /* only behind its number: "off" */
} MzShape;

/* Of relations.tsv: how a number is tied to what stands in front of it. */
typedef enum {
  MZ_RELATION_NONE,
  MZ_RELATION_FILLER,
  MZ_RELATION_WORTH,
  MZ_RELATION_BY,
  MZ_RELATION_REACH,
  MZ_RELATION_RESTATE,
  MZ_RELATION_VERSUS,
  MZ_RELATION_FROM,
  MZ_RELATION_TO,
  MZ_RELATION_BREAK,
  MZ_RELATION_RESPECTIVELY,
} MzRelation;

/* Of qualifiers.tsv: where the word stands. Bits. */
typedef enum {
  MZ_PLACE_BEFORE = 1 << 0,
  MZ_PLACE_BEHIND = 1 << 1,
  MZ_PLACE_AHEAD = 1 << 2, /* in front, with its own subject between */
  MZ_PLACE_LINE = 1 << 3,  /* in front of a level that something crosses: "below" */
} MzPlace;

/* Of speech.tsv. */
typedef enum { MZ_WAY_SAYS, MZ_WAY_SOURCE, MZ_WAY_RELAYS, MZ_WAY_ROLE } MzWay;

/* Of references.tsv: whom the word stands for. */
typedef enum {
  MZ_WHOM_COMPANY, /* the one spoken of */
  MZ_WHOM_INTRO,   /* the one whose name follows */
  MZ_WHOM_ACTOR,   /* nobody that has figures of a company */
  MZ_WHOM_ASIDE,   /* the name that follows is not the subject */
  MZ_WHOM_EXAMPLE, /* the names that follow are not the subject */
  MZ_WHOM_SUFFIX,  /* ends a name: "Inc" */
  MZ_WHOM_GROUP,   /* those named together before: "the three companies" */
  MZ_WHOM_HEAD,    /* ends a description, or stands in front of a name: "operator" */
} MzWhom;

/* Of periods.tsv. */
typedef enum {
  MZ_PART_UNIT,
  MZ_PART_PAIR, /* two of a unit: "يومين" */
  MZ_PART_MONTH,
  MZ_PART_ORDINAL,
  MZ_PART_ANCHOR,
  MZ_PART_WHOLE,
  MZ_PART_FISCAL,
  MZ_PART_WEEKDAY,
  MZ_PART_DATE, /* days from the article's */
  MZ_PART_STEP, /* days from the one spoken of */
  MZ_PART_SAME,
  MZ_PART_SPAN, /* "الفترة": a stretch of no unit */
  MZ_PART_VAGUE,
  MZ_PART_DECADE,
  MZ_PART_ENDED,
} MzPart;

/* What a row with MZ_PART_DATE or MZ_PART_STEP has in its flags for no step at all. */
#define MZ_STEP_ZERO 1

/* What a row of metrics.tsv gives: borrowed from the row. */
const char *mz_metric_row_get_metric (const MzRow *row); /* interned */
MzConcept mz_metric_row_get_concept (const MzRow *row);
MzRole mz_metric_row_get_role (const MzRow *row, MzChange change, gboolean has_company);

/* Of changes.tsv. */
MzChange mz_change_row_get_direction (const MzRow *row);
MzShape mz_change_row_get_shape (const MzRow *row);

G_END_DECLS
