/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a share moved after a report. */
#pragma once

#include "market/reaction.h"
#include "market/returns.h"

G_BEGIN_DECLS

/* The sessions that count: 0 is the first that could react to the report. */
typedef struct {
  gint first;
  gint last;
  gboolean abnormal; /* beyond what the market model explains; else the return itself */
} MzMoveWindow;

/* In percent, from the close before the window to the close of its last session; FALSE where the
 * prices do not reach that far. @session (out): the julian day of session 0. */
gboolean mz_move_measure (const MzReturns *returns,
                          guint32 day,
                          MzReportTime time,
                          const MzMoveWindow *window,
                          double *percent,
                          guint32 *session);

G_END_DECLS
