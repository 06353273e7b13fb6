/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reported moves are held against: companies out of the lexicon, prices and reports out of the
 * library, each looked up once. For a thread that may wait. */
#pragma once

#include "extract/lexicon.h"
#include "market/claim-list.h"
#include "store/store.h"

G_BEGIN_DECLS

typedef struct _MzClaimLibrary MzClaimLibrary;

/* New; @store may be NULL. */
MzClaimLibrary *
mz_claim_library_new (const MzLexicon *lexicon, MzStore *store, GCancellable *cancellable);
void mz_claim_library_free (MzClaimLibrary *self);

/* For mz_claims_new(); borrows the library. */
MzClaimSources mz_claim_library_get_sources (MzClaimLibrary *self);

/* Borrowed, of MzReportedFact; NULL where there are none. */
const GPtrArray *mz_claim_library_get_facts (MzClaimLibrary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzClaimLibrary, mz_claim_library_free)

G_END_DECLS
