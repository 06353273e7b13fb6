/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of reported figures. */
#pragma once

#include "model/bar-batch.h"
#include "model/reported.h"
#include "store/database.h"

G_BEGIN_DECLS

/* Inside the caller's transaction: @facts, of MzReportedFact. Adds to @count. */
gboolean
mz_reported_import (MzDatabase *database, GPtrArray *facts, MzImportCount *count, GError **error);

/* New array of MzReportedFact, by company, metric and time. @company and @metric may be NULL. */
GPtrArray *
mz_reported_load (MzDatabase *database, const char *company, const char *metric, GError **error);

G_END_DECLS
