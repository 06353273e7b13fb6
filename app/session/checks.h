/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reported moves of the article on view, held against the prices. Main thread only.
 *
 * Property: has-any. Signal: changed, when other checks are there. */
#pragma once

#include "session/check.h"
#include "session/library.h"

G_BEGIN_DECLS

#define MZ_TYPE_CHECKS (mz_checks_get_type ())
G_DECLARE_FINAL_TYPE (MzChecks, mz_checks, MZ, CHECKS, GObject)

MzChecks *mz_checks_new (MzLibrary *library, MzLexiconSource *lexicon);

/* Check the figures of the entry on view, which may be NULL; again when its figures change. */
void mz_checks_show (MzChecks *self, MzEntry *entry);

/* The library has other prices now. */
void mz_checks_reload_prices (MzChecks *self);

/* Borrowed: what came of @figure, which may be NULL; NULL where it reports no move, and before that
 * is known. */
MzCheck *mz_checks_find (MzChecks *self, MzFigure *figure);

G_END_DECLS
