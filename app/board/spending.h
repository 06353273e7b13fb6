/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums that a table reports, as boards take them: out of a file, or out of filings that the library
 * keeps. */
#pragma once

#include "model/reading.h"
#include "model/reported.h"

G_BEGIN_DECLS

/* What was spent from one day to another. */
typedef struct {
  double first; /* GDate julian days, with a fraction where the source has a time */
  double last;  /* exclusive */
  double value; /* full units */
  MzModality modality;
  const char *words;            /* what it is, where it comes from; may be NULL */
  guint32 reported;             /* the day it was reported on; 0 where the table does not say */
  gboolean after_close;         /* it was reported after the close of that day */
  const MzReportedFact *report; /* the filing's figure; NULL for a row of a file */
} MzSpendingFact;

/* Of one company, metric, definition and currency. All zero is no table. Borrowed. */
typedef struct {
  const MzSpendingFact *facts; /* by time */
  guint n_facts;
  const char *currency;   /* may be NULL */
  const char *source;     /* for the source line; may be NULL */
  const char *metric;     /* "capex"; NULL where it is not known */
  const char *definition; /* of filings; "" or NULL where none is known */
  const char *company;    /* of filings, canonical; NULL for a file */
  guint n_other;          /* filings' figures of the metric that are defined in another way */
} MzSpendingTable;

/* Whether it is of filings. */
static inline gboolean
mz_spending_table_is_filed (const MzSpendingTable *self)
{
  return self->n_facts > 0 && self->company;
}

/* Borrowed: the filing's figure of that time; NULL where there is none. */
const MzSpendingFact *mz_spending_table_find (const MzSpendingTable *self, const MzPeriod *period);

G_END_DECLS
