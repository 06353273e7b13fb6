/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which a company reported, out of its reported figures. */
#pragma once

#include "model/reported.h"

G_BEGIN_DECLS

/* A plain value. */
typedef struct {
  guint32 day; /* GDate julian */
  MzReportTime time;
} MzReport;

/* New array of MzReport, ascending, no day twice. @facts: of MzReportedFact. @company: canonical.
 */
GArray *mz_reports_new (const GPtrArray *facts, const char *company);

G_END_DECLS
