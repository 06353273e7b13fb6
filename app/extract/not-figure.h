/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a number without a figure's unit is none: a date, a name, a count of people ... */
#pragma once

#include "extract/number.h"
#include "extract/quantity.h"

G_BEGIN_DECLS

/* Why @number, which has no unit, is no figure; @last becomes the token behind all that belongs
 * to it ("12 مارس 2025"). MZ_UNREAD_UNKNOWN where nothing near it says. */
MzUnreadReason mz_not_figure_get_reason (const MzNumberScan *scan,
                                         const MzNumber *number,
                                         guint *first,
                                         guint *last);

/* The same for a number whose unit is @unit_kind, an MzUnitKind that no figure has. */
MzUnreadReason mz_not_figure_get_unit_reason (gint unit_kind);

/* Whether people or their like are what the clause in front of token @i counts: then a number of
 * millions is no money. */
gboolean mz_not_figure_counts_people (const MzNumberScan *scan, guint first, guint i);

G_END_DECLS
