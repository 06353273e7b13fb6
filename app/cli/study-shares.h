/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shares that "mizan study" is asked about, each with its market, as they are asked for. */
#pragma once

#include "cli/series-input.h"
#include "cli/study-options.h"
#include "extract/lexicon.h"

G_BEGIN_DECLS

/* Owns what it points to. */
typedef struct {
  char *asked;   /* as the events name it */
  char *company; /* its canonical name, or the symbol */
  char *shown;
  char *symbol;
  char *benchmark; /* NULL where there is none */
  MzReturns *returns;
} MzStudyShare;

typedef struct _MzStudyShares MzStudyShares;

/* New. All is borrowed; @market: the symbol of --market, may be NULL. */
MzStudyShares *mz_study_shares_new (const MzStudyCall *call,
                                    const MzLexicon *lexicon,
                                    MzSeriesInput *series,
                                    const char *market);
void mz_study_shares_free (MzStudyShares *self);

/* Borrowed; NULL where it can't be had, with an error the first time only. */
const MzStudyShare *mz_study_shares_find (MzStudyShares *self, const char *asked, GError **error);

/* Borrowed: the company that a name or a symbol stands for; NULL where none does. */
MzCompany *mz_study_find_company (const MzLexicon *lexicon, const char *asked);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzStudyShares, mz_study_shares_free)

G_END_DECLS
