/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The companies that an article's figures are of. Pure. */
#pragma once

#include "extract/lexicon.h"
#include "model/extraction.h"

G_BEGIN_DECLS

/* New array of MzCompany, in the order of the text; @extraction and @lexicon may be NULL. */
GPtrArray *mz_companies_find (MzExtraction *extraction, const MzLexicon *lexicon);

/* Append to @companies (of MzCompany) what is not there yet: a company by its name, those that
 * @figures are of. */
void mz_companies_add_name (GPtrArray *companies, const MzLexicon *lexicon, const char *name);
void mz_companies_add (GPtrArray *companies, const MzLexicon *lexicon, GPtrArray *figures);

/* The position of the one that an article is most about, those whose ticker is among @symbols (a
 * set of strings, may be NULL) first; 0 where there is none. */
guint mz_companies_find_main (GPtrArray *companies, MzExtraction *extraction, GHashTable *symbols);

/* Whether a figure of the article is of the company with that canonical name. */
gboolean mz_companies_has (MzExtraction *extraction, const char *name);

G_END_DECLS
