/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a file of prices into the library: what was understood of it, to look at and to change. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MZ_TYPE_PRICE_DIALOG (mz_price_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MzPriceDialog, mz_price_dialog, MZ, PRICE_DIALOG, AdwWindow)

/* New window over @parent, which is told by its action win.prices-imported (s: what became of the
 * days). */
MzPriceDialog *mz_price_dialog_new (GtkWindow *parent, MzSession *session, GFile *file);

/* New: what became of the days, in a sentence. */
char *mz_price_dialog_dup_outcome (const MzImportCount *count);

G_END_DECLS
