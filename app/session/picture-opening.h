/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a picture's file to the chart it was made of. */
#pragma once

#include "chart/chart.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads off the main thread. */
void mz_picture_opening_run_async (GFile *file,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/* New; an error names the file. */
MzChart *mz_picture_opening_run_finish (GAsyncResult *result, GError **error);

G_END_DECLS
