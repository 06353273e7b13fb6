/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events that "mizan study" is asked about: days, a table of them, or what the library holds.
 */
#pragma once

#include "extract/lexicon.h"
#include "market/reaction.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Owns its string. */
typedef struct {
  char *company; /* as it was named: a company's name or a symbol */
  guint32 day;   /* of the report, GDate julian */
  MzReportTime time;
  gboolean is_known_only; /* not asked about: only left out of the estimation of the others */
} MzStudyEvent;

/* New array of MzStudyEvent, empty. */
GArray *mz_study_events_new (void);

/* Adds days of the command line ("2025-10-30"); the error says which is none. */
gboolean mz_study_events_add_days (
    GArray *events, const char *company, char *const *days, MzReportTime time, GError **error);

/* Adds the rows of a CSV file with columns company (or symbol), date and, if any, time. @company:
 * whose they are where the file has no such column; may be NULL. */
gboolean mz_study_events_add_file (
    GArray *events, const char *path, const char *company, MzReportTime time, GError **error);

/* Adds the days on which the library's articles report on @company (its canonical name), and those
 * on which its reported figures came out. */
gboolean mz_study_events_add_stored (
    GArray *events, MzStore *store, const char *company, MzReportTime time, GError **error);

G_END_DECLS
