/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A laid-out chart as a picture that fits any frame: for previews. */
#include "scene-paintable.h"

#include <gtk/gtk.h>

struct _MzScenePaintable {
  GObject parent_instance;

  /* Owned */
  MzScene *scene;
};

static void
mz_scene_paintable_snapshot (GdkPaintable *paintable,
                             GdkSnapshot *snapshot,
                             double width,
                             double height)
{
  MzScenePaintable *self = MZ_SCENE_PAINTABLE (paintable);
  const MzSceneOptions *options = mz_scene_get_options (self->scene);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_scale (cr, width / options->width, height / options->height);
  mz_scene_draw (self->scene, cr);
  cairo_destroy (cr);
}

static int
mz_scene_paintable_get_intrinsic_width (GdkPaintable *paintable)
{
  return mz_scene_get_options (MZ_SCENE_PAINTABLE (paintable)->scene)->width;
}

static int
mz_scene_paintable_get_intrinsic_height (GdkPaintable *paintable)
{
  return mz_scene_get_options (MZ_SCENE_PAINTABLE (paintable)->scene)->height;
}

static GdkPaintableFlags
mz_scene_paintable_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_CONTENTS | GDK_PAINTABLE_STATIC_SIZE;
}

static void
init_paintable (GdkPaintableInterface *interface)
{
  interface->snapshot = mz_scene_paintable_snapshot;
  interface->get_intrinsic_width = mz_scene_paintable_get_intrinsic_width;
  interface->get_intrinsic_height = mz_scene_paintable_get_intrinsic_height;
  interface->get_flags = mz_scene_paintable_get_flags;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (MzScenePaintable,
                               mz_scene_paintable,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, init_paintable))

static void
mz_scene_paintable_finalize (GObject *object)
{
  g_clear_object (&MZ_SCENE_PAINTABLE (object)->scene);
  G_OBJECT_CLASS (mz_scene_paintable_parent_class)->finalize (object);
}

static void
mz_scene_paintable_class_init (MzScenePaintableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_scene_paintable_finalize;
}

static void
mz_scene_paintable_init (MzScenePaintable *self)
{
}

/**
 * mz_scene_paintable_new:
 * @scene: a laid-out chart
 *
 * Returns: (transfer full): it as a picture
 */
GdkPaintable *
mz_scene_paintable_new (MzScene *scene)
{
  g_return_val_if_fail (MZ_IS_SCENE (scene), NULL);

  MzScenePaintable *self = g_object_new (MZ_TYPE_SCENE_PAINTABLE, NULL);
  self->scene = g_object_ref (scene);
  return GDK_PAINTABLE (self);
}
