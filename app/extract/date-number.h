/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are dates: "12 مارس", "16-6-2023", "2025". */
#pragma once

#include "extract/number.h"
#include "extract/quantity.h"

G_BEGIN_DECLS

/* Whether @number is a date or a year; then @last becomes the token behind all of it. */
gboolean mz_date_read (const MzNumberScan *scan, const MzNumber *number, guint *last);

/* Why numbers that signs chain to @number are none of a figure: "2017/2018", "10:30";
 * MZ_UNREAD_NONE where there is no such chain. @last as above. */
MzUnreadReason mz_date_read_chain (const MzNumberScan *scan, const MzNumber *number, guint *last);

/* Whether token @i is a year that "عام", a month or "في" in front of it announces. */
gboolean mz_date_is_announced_year (const MzNumberScan *scan, guint i);

/* Whether cue @cue ends right in front of token @i. */
gboolean mz_date_is_year_in_words (const MzNumber *number);

gboolean mz_date_is_cue_behind (const MzNumberScan *scan, gint cue, guint i);

G_END_DECLS
