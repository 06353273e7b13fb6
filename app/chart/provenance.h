/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything in a picture comes from, as the picture itself carries it. */
#pragma once

#include "chart/scene.h"

G_BEGIN_DECLS

#define MZ_PROVENANCE_KEY "mizan" /* of the PNG's iTXt chunk */

/* New: JSON with articles and their digests, figures with quotes and offsets, series, parameters,
 * version. */
char *mz_provenance_write (MzChart *chart, const MzSceneOptions *options, double scale);

G_END_DECLS
