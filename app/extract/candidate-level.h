/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Levels: the two ends of a change, and prices and indices that leave their unit to the number in
 * front of them. */
#pragma once

#include "extract/candidate.h"

G_BEGIN_DECLS

/* Marks levels among the numbers of a sentence, which begins at token @first, and gives them their
 * units. */
void mz_candidates_complete_levels (const MzNumberScan *scan, guint first, GArray *candidates);

G_END_DECLS
