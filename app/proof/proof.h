/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the sources of a picture still say what it shows. */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

typedef enum {
  MZ_PROOF_HOLDS,   /* the source still says so */
  MZ_PROOF_CHANGED, /* it is there and says something else */
  MZ_PROOF_MISSING, /* it is not where it was looked for */
} MzProofVerdict;

/* What became of one source. Owns what it points to. */
typedef struct {
  MzProofVerdict verdict;
  gboolean table; /* prices or sums; else an article */
  char *name;     /* the article's title, the symbol, or the table's name */
  char *place;    /* the path or URI where it was found; NULL: the library, or nowhere */
  char *detail;   /* translated; NULL where there is nothing to add */
} MzProof;

/* Where sources are looked for; borrowed. */
typedef struct {
  MzStore *store;             /* NULL: no library */
  const char *const *folders; /* paths, in the order they are searched; NULL for none */
} MzProofPlaces;

/* New array of MzProof, a source each: articles, then tables. Any thread but the store's own. The
 * error's message says what is wrong with the picture, not which it is. */
GPtrArray *mz_proof_check (GBytes *picture,
                           const MzProofPlaces *places,
                           GCancellable *cancellable,
                           GError **error);
void mz_proof_free (MzProof *self);

const char *mz_proof_verdict_to_nick (MzProofVerdict verdict);
/* Borrowed, translated. */
const char *mz_proof_verdict_text (MzProofVerdict verdict);

G_END_DECLS
