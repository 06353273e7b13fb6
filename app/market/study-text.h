/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an event study says, in plain sentences. All return new strings. */
#pragma once

#include "market/placebo.h"
#include "market/study-tests.h"
#include "model/number-text.h"

G_BEGIN_DECLS

/* @company: what to call it in the language; @placebo may be NULL. With the caveat that one event
 * proves no cause. */
char *mz_study_text (const MzStudy *study,
                     const char *company,
                     const MzPlacebo *placebo,
                     const MzCatalog *catalog,
                     MzNumberStyle style);

char *
mz_study_tests_text (const MzStudyTests *tests, const MzCatalog *catalog, MzNumberStyle style);

/* Borrowed from the catalogue: the model's name. */
const char *mz_return_model_text (MzReturnModel model, const MzCatalog *catalog);

G_END_DECLS
