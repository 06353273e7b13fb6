/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of companies that quotation marks hold, or a list of moves. */
#pragma once

#include "extract/name-arabic.h"

G_BEGIN_DECLS

/* Whether token @i of @sentence is a quotation mark or a bracket beside a name. */
gboolean mz_name_quoted_find (const MzProse *prose,
                              const MzCues *cues,
                              guint i,
                              const MzSentence *sentence,
                              MzNameSpan *span);

G_END_DECLS
