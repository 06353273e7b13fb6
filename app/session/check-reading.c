/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reading of a reported move. */
#include "session/check-reading.h"

struct _MzCheckReading {
  GObject parent_instance;

  /* Owned */
  char *move;
  char *detail;
};

G_DEFINE_FINAL_TYPE (MzCheckReading, mz_check_reading, G_TYPE_OBJECT)

enum { PROP_0, PROP_MOVE, PROP_DETAIL, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_check_reading_finalize (GObject *object)
{
  MzCheckReading *self = MZ_CHECK_READING (object);

  g_free (self->move);
  g_free (self->detail);
  G_OBJECT_CLASS (mz_check_reading_parent_class)->finalize (object);
}

static void
mz_check_reading_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzCheckReading *self = MZ_CHECK_READING (object);

  if (id == PROP_MOVE)
    g_value_set_string (value, self->move);
  else if (id == PROP_DETAIL)
    g_value_set_string (value, self->detail);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_check_reading_class_init (MzCheckReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mz_check_reading_finalize;
  object_class->get_property = mz_check_reading_get_property;
  properties[PROP_MOVE] = g_param_spec_string ("move", NULL, NULL, NULL, readable);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_check_reading_init (MzCheckReading *self)
{
}

/**
 * mz_check_reading_new:
 * @move: from where to where, and how much
 * @detail: how far that is from what was told
 *
 * Returns: (transfer full): a reading
 */
MzCheckReading *
mz_check_reading_new (const char *move, const char *detail)
{
  MzCheckReading *self = g_object_new (MZ_TYPE_CHECK_READING, NULL);

  self->move = g_strdup (move);
  self->detail = g_strdup (detail);
  return self;
}
