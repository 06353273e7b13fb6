/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies a board offers, and which of them is chosen. Main thread only. */
#pragma once

#include "chart/chart.h"
#include "extract/lexicon.h"
#include "model/extraction.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MzCompanyChoice MzCompanyChoice;

/* New: nothing to choose. */
MzCompanyChoice *mz_company_choice_new (void);
void mz_company_choice_free (MzCompanyChoice *self);

/* Borrowed: of MzCompany; one with an empty name stands for all. */
GListModel *mz_company_choice_get_list (MzCompanyChoice *self);

/* What the library has, taken: of MzCompany, those with most to show first; the symbols (a set of
 * strings) that it has prices of. Both show when the list is filled. */
void mz_company_choice_set_kept (MzCompanyChoice *self, GPtrArray *companies, GHashTable *symbols);

/* Lists the article's companies, and those of the library where @with_kept, and finds the one to
 * begin with. @extraction is of the article on view, may be NULL. */
void mz_company_choice_fill (MzCompanyChoice *self,
                             MzExtraction *extraction,
                             const MzLexicon *lexicon,
                             MzChartKind kind,
                             gboolean with_kept);

guint mz_company_choice_get_position (MzCompanyChoice *self);

/* FALSE where nothing changes. */
gboolean mz_company_choice_choose (MzCompanyChoice *self, guint position);

/* Begin with the one of that canonical name, where it is there when the list is filled. */
void mz_company_choice_ask (MzCompanyChoice *self, const char *name);

/* The one that is shown stays, as if it had been chosen. */
void mz_company_choice_keep (MzCompanyChoice *self);

/* Borrowed: its canonical name; NULL for all. */
const char *mz_company_choice_get_name (MzCompanyChoice *self);

/* Borrowed: the one that is chosen where its share is listed, else the first of them; or NULL. */
MzCompany *mz_company_choice_get_listed (MzCompanyChoice *self);

G_END_DECLS
