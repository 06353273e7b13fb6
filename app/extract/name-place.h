/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence in which names of companies are looked for, and what stands at a token of it. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

/* All borrowed. */
typedef struct {
  const MzProse *prose;
  const MzCues *cues;
  const MzSentence *sentence;
} MzNamePlace;

static inline const MzToken *
mz_name_place_get (const MzNamePlace *self, guint i)
{
  return mz_tokens_get (self->prose->tokens, i);
}

/* Whether token @i is a sign of the sentence. */
static inline gboolean
mz_name_place_is_sign (const MzNamePlace *self, guint i, gunichar sign)
{
  return i >= self->sentence->first && i < self->sentence->last &&
         mz_name_place_get (self, i)->type == MZ_TOKEN_SIGN &&
         mz_name_place_get (self, i)->sign == sign;
}

static inline gboolean
mz_name_place_is_arabic_word (const MzNamePlace *self, guint i)
{
  return i < self->sentence->last && mz_name_place_get (self, i)->type == MZ_TOKEN_WORD &&
         (mz_name_place_get (self, i)->flags & MZ_TOKEN_ARABIC);
}

static inline gboolean
mz_name_place_is_capital (const MzNamePlace *self, guint i)
{
  const MzToken *token = mz_name_place_get (self, i);

  return token->type == MZ_TOKEN_WORD && (token->flags & MZ_TOKEN_CAPITAL) &&
         !(token->flags & MZ_TOKEN_ARABIC);
}

static inline gboolean
mz_name_place_has_cue (const MzNamePlace *self, MzTable table, guint i)
{
  return mz_cues_beginning (self->cues, table, i) != NULL;
}

G_END_DECLS
