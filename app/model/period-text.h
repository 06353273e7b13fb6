/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A period in words for the eye, in the catalogue's language. */
#pragma once

#include "model/number-text.h"
#include "model/period.h"

G_BEGIN_DECLS

/* Both return new strings. */
char *mz_period_text (const MzPeriod *period, const MzCatalog *catalog, MzNumberStyle style);
char *mz_day_text (guint32 day, const MzCatalog *catalog, MzNumberStyle style);

/* Borrowed from the catalogue. */
const char *mz_month_text (guint month, const MzCatalog *catalog);

G_END_DECLS
