/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window of sessions round an event, as the command line writes it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "-1..5"; it holds the event's session, 0. Without a text both are left as they are. */
gboolean mz_session_window_parse (const char *text, gint *first, gint *last);

G_END_DECLS
