/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with what stands round it, while its sentence is being read. */
#pragma once

#include "extract/number.h"
#include "extract/quantity.h"

G_BEGIN_DECLS

typedef struct {
  MzQuantity quantity; /* what it says so far */
  MzNumber number;
  gboolean has_unit; /* a unit of its own: a currency, "%", "سهم" ... */
} MzCandidate;

/* Joins the candidates of one sentence, which begins at token @first: ranges become one, a unit
 * at the end of a list is given to all, levels get the unit of the number in front of them. */
void mz_candidates_join (const MzNumberScan *scan, guint first, GArray *candidates);

G_END_DECLS
