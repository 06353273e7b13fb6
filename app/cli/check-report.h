/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints how reported moves compare with actual ones. */
#pragma once

#include "cli/figure-writer.h"
#include "market/claim-value.h"
#include "model/catalog.h"

G_BEGIN_DECLS

typedef struct _MzCheckReport MzCheckReport;

/* @with_readings: every reading of each move as well. New. */
MzCheckReport *
mz_check_report_new (MzFigureFormat format, gboolean with_readings, const MzCatalog *catalog);
void mz_check_report_free (MzCheckReport *self);

/* One article's claims, of MzClaim, and its arithmetic, of MzValueCheck. @file: what to call it. */
void mz_check_report_add (MzCheckReport *self,
                          const char *file,
                          const GPtrArray *claims,
                          const GArray *values);

/* FALSE where nobody takes the output. */
gboolean mz_check_report_print (MzCheckReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCheckReport, mz_check_report_free)

G_END_DECLS
