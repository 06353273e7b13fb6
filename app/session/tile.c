/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One key number of a company as the window shows it. */
#include "session/tile.h"

struct _MzTile {
  GObject parent_instance;

  /* Owned */
  char *title;
  char *value;
  char *detail;
  char *story;      /* or NULL */
  MzFigure *figure; /* or NULL */
};

G_DEFINE_FINAL_TYPE (MzTile, mz_tile, G_TYPE_OBJECT)

enum { PROP_0, PROP_TITLE, PROP_VALUE, PROP_DETAIL, PROP_STORY, PROP_FIGURE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_tile_dispose (GObject *object)
{
  MzTile *self = MZ_TILE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->story, g_free);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (mz_tile_parent_class)->dispose (object);
}

static void
mz_tile_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzTile *self = MZ_TILE (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (id == PROP_VALUE)
    g_value_set_string (value, self->value);
  else if (id == PROP_DETAIL)
    g_value_set_string (value, self->detail);
  else if (id == PROP_STORY)
    g_value_set_string (value, self->story);
  else if (id == PROP_FIGURE)
    g_value_set_object (value, self->figure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_tile_class_init (MzTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mz_tile_dispose;
  object_class->get_property = mz_tile_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", readable);
  properties[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, "", readable);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, "", readable);
  properties[PROP_STORY] = g_param_spec_string ("story", NULL, NULL, NULL, readable);
  properties[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, MZ_TYPE_FIGURE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_tile_init (MzTile *self)
{
}

/**
 * mz_tile_new:
 * @text: a key number in words
 *
 * Returns: (transfer full): a copy for the window
 */
MzTile *
mz_tile_new (const MzTileText *text)
{
  MzTile *self = g_object_new (MZ_TYPE_TILE, NULL);

  self->title = g_strdup (text->title);
  self->value = g_strdup (text->value);
  self->detail = g_strdup (text->detail);
  self->story = g_strdup (text->story);
  self->figure = text->figure ? g_object_ref (text->figure) : NULL;
  return self;
}
