/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The holidays and the weekends of exchanges that follow from a rule. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Borrowed: the code under which the days of @mic are kept, since exchanges of one country share
 * theirs ("XNYS" for "XNAS"); NULL where no rules are known. */
const char *mz_holiday_rules_market (const char *mic);

gboolean mz_holiday_rules_is_weekend (const char *market, guint32 day);

/* Appends the days (guint32) of one year on which @market is closed by a rule. */
void mz_holiday_rules_append (const char *market, guint year, GArray *days);

G_END_DECLS
