/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes the chart away as a file: format, size and colours with a preview, then where to. */
#pragma once

#include "chart/export.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MZ_TYPE_EXPORT_DIALOG (mz_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MzExportDialog, mz_export_dialog, MZ, EXPORT_DIALOG, AdwWindow)

/* New window over @parent, which is told by its actions win.exported (s: the file's URI) and
 * win.export-failed (s: a message). @from and @to: the stretch of the x axis that is seen, both 0
 * for all of it. */
MzExportDialog *mz_export_dialog_new (GtkWindow *parent, MzChart *chart, double from, double to);

/* What the dialog is set to. */
MzExportOptions mz_export_dialog_get_options (MzExportDialog *self);

/* Write the picture to @file and close. */
void mz_export_dialog_save (MzExportDialog *self, GFile *file);

G_END_DECLS
