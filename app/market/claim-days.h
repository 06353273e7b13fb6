/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days from which moves of weeks, months and years are measured. All are GDate julian days. */
#pragma once

#include "model/period.h"

G_BEGIN_DECLS

guint32 mz_claim_days_back (guint32 day, MzPeriodUnit unit, guint count);

/* The first day of the week of @day. Weeks begin on Sunday where the exchange trades then. */
guint32 mz_claim_week_start (guint32 day, gboolean begins_on_sunday);

G_END_DECLS
