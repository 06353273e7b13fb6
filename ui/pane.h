/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of the window that shows the session. */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: session, to be bound. A bin; its children go with it. */
#define MZ_TYPE_PANE (mz_pane_get_type ())
G_DECLARE_DERIVABLE_TYPE (MzPane, mz_pane, MZ, PANE, GtkWidget)

struct _MzPaneClass {
  GtkWidgetClass parent_class;

  /* Shows @session, which is another than before and may be NULL. */
  void (*set_session) (MzPane *self, MzSession *session);
};

MzSession *mz_pane_get_session (MzPane *self);

G_END_DECLS
