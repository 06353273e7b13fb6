/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that months name: "12 March 2018", "the December quarter", "July-September". */
#pragma once

#include "extract/time-phrase.h"
#include "extract/time-words.h"

G_BEGIN_DECLS

/* Each gives the token behind such a time at @i, or @i. */
guint mz_time_month_read (const MzTimeReader *self, guint i, MzTimePhrase *phrase);
guint mz_time_month_read_range (const MzTimeReader *self, guint i, MzTimePhrase *phrase);

G_END_DECLS
