/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: library, article and board side by side, folded where there is no room. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Property: session, given when it is made. */
#define MZ_TYPE_WINDOW (mz_window_get_type ())
G_DECLARE_FINAL_TYPE (MzWindow, mz_window, MZ, WINDOW, AdwApplicationWindow)

MzWindow *mz_window_new (AdwApplication *application, MzSession *session, GSettings *settings);

/* Put library and board beside the article, once its first frame is painted. */
void mz_window_fill (MzWindow *self);

/* Borrowed. */
MzSession *mz_window_get_session (MzWindow *self);
GSettings *mz_window_get_settings (MzWindow *self);

/* Borrowed: is cancelled when the window closes. */
GCancellable *mz_window_get_cancellable (MzWindow *self);

/* Tell in passing how something went. */
void mz_window_show_toast (MzWindow *self, const char *text);

/* The same by a toast with a button; takes it. */
void mz_window_add_toast (MzWindow *self, AdwToast *toast);

G_END_DECLS
