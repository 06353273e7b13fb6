/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The claims of an article: each move that it reports, held against the prices. */
#pragma once

#include "market/claim.h"
#include "model/bar-batch.h"
#include "model/company.h"

G_BEGIN_DECLS

/* Where companies, prices and reports are known from. What comes back is borrowed and stays until
 * the claims are made; NULL where there is nothing. */
typedef struct {
  MzCompany *(*find_company) (const char *name, gpointer data);
  const MzBarBatch *(*find_bars) (MzCompany *company, gpointer data);
  const GArray *(*find_reports) (const char *company, gpointer data); /* of MzReport; may be NULL */
  gpointer data;
} MzClaimSources;

/* New array of MzClaim, in the order of the text: one a company of each figure of @figures that
 * reports a move. @published: of the article, a GDate julian day or 0. */
GPtrArray *mz_claims_new (GPtrArray *figures, guint32 published, const MzClaimSources *sources);

G_END_DECLS
