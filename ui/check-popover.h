/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a reported move was held against, and what the analyst can do where nothing can be told.
 */
#pragma once

#include "session/check.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MZ_TYPE_CHECK_POPOVER (mz_check_popover_get_type ())
G_DECLARE_FINAL_TYPE (MzCheckPopover, mz_check_popover, MZ, CHECK_POPOVER, GtkPopover)

/* New widget. */
GtkWidget *mz_check_popover_new (MzCheck *check);

G_END_DECLS
