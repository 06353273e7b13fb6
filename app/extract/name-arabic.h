/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arabic words that may be the name of a company, and what speaks for it. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

/* What is introduced at a token. A plain value. */
typedef struct {
  guint first; /* token of the name */
  guint last;  /* exclusive */
  guint evidence;
  gboolean has_and; /* its first letter is "and": "وأليانس" */
} MzNameSpan;

/* Whether something at token @i of @sentence introduces a name. */
gboolean mz_name_arabic_find (const MzProse *prose,
                              const MzCues *cues,
                              guint i,
                              const MzSentence *sentence,
                              MzNameSpan *span);

G_END_DECLS
