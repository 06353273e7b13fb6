/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure that a table reports, out of a filing or a release: whose, of what, over which time, as
 * who defines it, and where it comes from. */
#pragma once

#include "model/amount.h"
#include "model/period.h"

G_BEGIN_DECLS

/* When on its day a report came out. */
typedef enum {
  MZ_REPORT_TIME_UNKNOWN,
  MZ_REPORT_BEFORE_CLOSE, /* before or during the session */
  MZ_REPORT_AFTER_CLOSE,
} MzReportTime;

/* Owns its strings, which are never NULL but "" where the table does not say. */
typedef struct {
  char *company;    /* canonical name, or as the table names it */
  char *metric;     /* "capex", "revenue" ... as the lexicon names them */
  char *definition; /* "including finance leases", "cash": figures of two definitions never mix */
  MzAmount value;   /* exact, in full units */
  char currency[4]; /* ISO 4217, "" for none: a number of shares */
  MzPeriod period;  /* what it covers, with its days */
  guint32 reported; /* GDate julian day of the report; 0 unknown */
  MzReportTime time;
  char *status; /* what the table says of its certainty: "from filing" */
  char *source; /* where it comes from: an address, a filing */
} MzReportedFact;

/* Copies the strings of @fact. Free with mz_reported_fact_free(). */
MzReportedFact *mz_reported_fact_copy (const MzReportedFact *fact);
void mz_reported_fact_free (MzReportedFact *self);

/* Whether both say the same of the same. */
gboolean mz_reported_fact_equal (const MzReportedFact *a, const MzReportedFact *b);

/* "before", "after"; "" where it is not known. What stands behind the first word does not matter:
 * "after close". */
const char *mz_report_time_to_nick (MzReportTime time);
gboolean mz_report_time_from_nick (const char *nick, MzReportTime *time);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzReportedFact, mz_reported_fact_free)

G_END_DECLS
