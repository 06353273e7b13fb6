/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a file: PNG, SVG, PDF or CSV, written beside and renamed, with its provenance in it.
 */
#pragma once

#include "chart/scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum { MZ_FORMAT_PNG, MZ_FORMAT_SVG, MZ_FORMAT_PDF, MZ_FORMAT_CSV } MzFormat;

typedef struct {
  MzFormat format;
  MzSceneOptions scene; /* size, theme, visible stretch */
  double scale;         /* 1 to 8: pixels of the PNG a pixel of the scene; 0 is 1 */
} MzExportOptions;

/* By the name's end: ".png". */
gboolean mz_format_from_name (const char *name, MzFormat *format);

/* Write @chart to @path, whole or not at all. An error names the path and the reason. */
gboolean mz_export_to_file (MzChart *chart,
                            const MzExportOptions *options,
                            const char *path,
                            GCancellable *cancellable,
                            GError **error);
void mz_export_to_file_async (MzChart *chart,
                              const MzExportOptions *options,
                              const char *path,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
gboolean mz_export_to_file_finish (GAsyncResult *result, GError **error);

/* New: the same as bytes, for the clipboard. */
GBytes *mz_export_to_bytes (MzChart *chart,
                            const MzExportOptions *options,
                            GCancellable *cancellable,
                            GError **error);
void mz_export_to_bytes_async (MzChart *chart,
                               const MzExportOptions *options,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GBytes *mz_export_to_bytes_finish (GAsyncResult *result, GError **error);

G_END_DECLS
