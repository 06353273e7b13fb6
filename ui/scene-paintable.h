/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A laid-out chart as a picture that fits any frame: for previews. */
#pragma once

#include "chart/scene.h"

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define MZ_TYPE_SCENE_PAINTABLE (mz_scene_paintable_get_type ())
G_DECLARE_FINAL_TYPE (MzScenePaintable, mz_scene_paintable, MZ, SCENE_PAINTABLE, GObject)

/* New. */
GdkPaintable *mz_scene_paintable_new (MzScene *scene);

G_END_DECLS
