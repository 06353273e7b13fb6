/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fractions that are shares of something figures tell of: "ثلث قيمته", "by a third". */
#pragma once

#include "extract/number.h"

G_BEGIN_DECLS

/* Whether @number, a fraction without a figure's unit or one in words that may be read as a
 * fraction, is such a share; then @percent is what it is in hundredths. @first is the first token
 * of the sentence. */
gboolean
mz_share_read (const MzNumberScan *scan, guint first, const MzNumber *number, MzAmount *percent);

G_END_DECLS
