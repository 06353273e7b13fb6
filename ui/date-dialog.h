/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks when the article on view came out. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* New window over @parent, which holds it. */
GtkWindow *mz_date_dialog_new (GtkWindow *parent, MzSession *session);

G_END_DECLS
