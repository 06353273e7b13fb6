/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in front of words in capitals and speaks for a company's name. */
#pragma once

#include "extract/name-place.h"

G_BEGIN_DECLS

/* Bits of MzNameEvidence for what stands in front of the capitals from token @first to before
 * @last. */
guint mz_name_front_judge (const MzNamePlace *self, guint first, guint last);

G_END_DECLS
