/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a reported move was held against, and what the analyst can do where nothing can be told.
 */
#include "check-popover.h"

struct _MzCheckPopover {
  GtkPopover parent_instance;

  /* Owned */
  MzCheck *check;
};

G_DEFINE_FINAL_TYPE (MzCheckPopover, mz_check_popover, GTK_TYPE_POPOVER)

enum { PROP_0, PROP_CHECK, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_check_popover_dispose (GObject *object)
{
  g_clear_object (&MZ_CHECK_POPOVER (object)->check);
  G_OBJECT_CLASS (mz_check_popover_parent_class)->dispose (object);
}

static void
mz_check_popover_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHECK)
    g_value_set_object (value, MZ_CHECK_POPOVER (object)->check);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_check_popover_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHECK)
    g_set_object (&MZ_CHECK_POPOVER (object)->check, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_check_popover_class_init (MzCheckPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mz_check_popover_dispose;
  object_class->get_property = mz_check_popover_get_property;
  object_class->set_property = mz_check_popover_set_property;
  properties[PROP_CHECK] = g_param_spec_object ("check", NULL, NULL, MZ_TYPE_CHECK,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_CHECK_READING);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/mizan_app/Mizan/check-popover.ui");
}

static void
mz_check_popover_init (MzCheckPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_check_popover_new:
 * @check: what came of a figure
 *
 * Returns: (transfer floating): a popover that tells it
 */
GtkWidget *
mz_check_popover_new (MzCheck *check)
{
  g_return_val_if_fail (MZ_IS_CHECK (check), NULL);

  return g_object_new (MZ_TYPE_CHECK_POPOVER, "check", check, NULL);
}
