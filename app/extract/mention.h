/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who is named in an article, where, and in what standing. */
#pragma once

#include "extract/cue.h"

G_BEGIN_DECLS

typedef enum {
  MZ_MENTION_NAMED,     /* by its name, or by words that only it is called by */
  MZ_MENTION_REFERENCE, /* "the company", "its shares": the one spoken of */
  MZ_MENTION_ACTOR,     /* a state, a person, a market: no company */
} MzMentionKind;

typedef enum {
  MZ_STANDING_SUBJECT,
  MZ_STANDING_ASIDE,  /* an owner, a rival, an example */
  MZ_STANDING_SOURCE, /* who says so */
  MZ_STANDING_PLACE,  /* an index: where a share is listed */
} MzStanding;

/* A plain value. */
typedef struct {
  guint32 first;      /* token */
  guint32 last;       /* exclusive */
  const char *name;   /* canonical; the same pointer for the same name; NULL for a reference that
                         nobody stands behind and for an actor */
  MzCompany *company; /* borrowed from the lexicon; NULL where it is not in it */
  const char *sector; /* of the company; of a reference all that it may mean, between blanks;
                         borrowed; NULL or "" */
  guint8 kind;        /* MzMentionKind */
  guint8 standing;    /* MzStanding */
  gboolean is_index;
  gboolean is_group;  /* a reference to several: the name is "A;B" */
  gboolean is_bought; /* what somebody buys or bids for */
} MzMention;

typedef struct {
  GArray *mentions;    /* of MzMention in the order of the text */
  GArray *at_token;    /* of guint32, a token: the first mention that begins at it or behind it */
  GArray *focus;       /* of const char *, a sentence: the company spoken of when it begins */
  GArray *bought;      /* of const char *, a sentence: who was bought in it or not long before */
  GArray *buyers;      /* the same: who bought */
  const char *topic;   /* the company that the article is about, or NULL */
  GStringChunk *names; /* owns every name above */
} MzMentions;

MzMentions *mz_mentions_new (const MzProse *prose, const MzCues *cues);
void mz_mentions_free (MzMentions *self);

/* The index of the first mention at token @i or behind it; may be mentions->len. */
guint mz_mentions_find (const MzMentions *self, guint i);

/* Whether token @i is part of a name. */
gboolean mz_mentions_is_inside (const MzMentions *self, guint i);

static inline const MzMention *
mz_mentions_get (const MzMentions *self, guint i)
{
  return &g_array_index (self->mentions, MzMention, i);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzMentions, mz_mentions_free)

G_END_DECLS
