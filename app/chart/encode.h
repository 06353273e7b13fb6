/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as the bytes of one file format. For the files of chart/. */
#pragma once

#include "chart/export.h"

G_BEGIN_DECLS

/* Each returns new bytes, or NULL with an error. */
GBytes *mz_encode_png (MzScene *scene, double scale, const char *provenance, GError **error);
GBytes *mz_encode_pdf (MzScene *scene, const char *provenance, GError **error);
GBytes *mz_encode_svg (MzScene *scene, const char *provenance);
GBytes *mz_encode_csv (MzChart *chart, const MzSceneOptions *options);

G_END_DECLS
