/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What holding one source of a picture against what it says now needs. Of app/proof only. */
#pragma once

#include "chart/provenance.h"
#include "proof/proof.h"

G_BEGIN_DECLS

/* One source on its way to a verdict. */
typedef struct {
  const MzProvenance *provenance;
  const MzChartSource *source;
  const MzProofPlaces *places;
  GCancellable *cancellable;
} MzProofCase;

/* Each fills verdict, place and detail of @proof. */
void mz_proof_hear_article (const MzProofCase *proof_case, MzProof *proof);
void mz_proof_hear_table (const MzProofCase *proof_case, MzProof *proof);
/* FALSE where the table is none of filings. */
gboolean mz_proof_hear_filings (const MzProofCase *proof_case, MzProof *proof);

/* New: the paths at which a file of that name lies in the folders; @name may be NULL. */
GPtrArray *mz_proof_find_files (const MzProofPlaces *places, const char *name);

G_END_DECLS
