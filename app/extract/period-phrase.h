/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time that words name: "الربع الثالث من 2025", "next three years", "12 March 2018". */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

/* Reads the time that begins at token @i and ends in front of @end. Returns the token behind it, or
 * @i where none begins there. */
guint mz_period_phrase_read (
    const MzProse *prose, const MzCues *cues, guint i, guint end, MzPeriod *period);

G_END_DECLS
