/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that are counted: "the next three years", "أول تسعة أشهر", "two days", "last quarter". */
#pragma once

#include "extract/time-phrase.h"
#include "extract/time-words.h"

G_BEGIN_DECLS

/* The token behind such a time at @i, or @i. */
guint mz_time_length_read (const MzTimeReader *self, guint i, MzTimePhrase *phrase);

/* Whether "ended June", "to Friday" begins at token @i, behind a unit; @next: behind the first
 * word.
 */
gboolean
mz_time_length_is_bounded (const MzTimeReader *self, guint i, MzPeriodUnit unit, guint *next);

/* "هذا العام", "last year" behind a part of it; the token behind, or @i. */
guint mz_time_length_read_year_step (const MzTimeReader *self, guint i, MzTimePhrase *phrase);

/* The same, or the year by its number. */
guint mz_time_length_read_its_year (const MzTimeReader *self, guint i, MzTimePhrase *phrase);

G_END_DECLS
