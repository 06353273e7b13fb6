/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the analyst sets once: digits of Arabic charts, and whether and where prices are downloaded.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define MZ_TYPE_PREFERENCES (mz_preferences_get_type ())
G_DECLARE_FINAL_TYPE (MzPreferences, mz_preferences, MZ, PREFERENCES, AdwPreferencesWindow)

/* New window over @parent. */
MzPreferences *mz_preferences_new (GtkWindow *parent, GSettings *settings);

G_END_DECLS
