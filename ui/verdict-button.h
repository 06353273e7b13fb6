/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a reported move was so, as a sign and a word; a press opens all that was held against it.
 * Without a verdict it is not there. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

/* Property to be bound, besides the session: figure. */
#define MZ_TYPE_VERDICT_BUTTON (mz_verdict_button_get_type ())
G_DECLARE_FINAL_TYPE (MzVerdictButton, mz_verdict_button, MZ, VERDICT_BUTTON, MzPane)

G_END_DECLS
