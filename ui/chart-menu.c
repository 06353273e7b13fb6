/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The popover of a chart's options; each is an action of the group "chart". */
#include "chart-menu.h"

struct _MzChartMenu {
  GtkPopover parent_instance;

  gboolean is_arabic;
};

G_DEFINE_FINAL_TYPE (MzChartMenu, mz_chart_menu, GTK_TYPE_POPOVER)

enum { PROP_0, PROP_ARABIC, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_chart_menu_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ARABIC)
    g_value_set_boolean (value, MZ_CHART_MENU (object)->is_arabic);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_menu_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ARABIC)
    MZ_CHART_MENU (object)->is_arabic = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_chart_menu_class_init (MzChartMenuClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = mz_chart_menu_get_property;
  object_class->set_property = mz_chart_menu_set_property;
  properties[PROP_ARABIC] = g_param_spec_boolean ("arabic", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/mizan_app/Mizan/chart-menu.ui");
}

static void
mz_chart_menu_init (MzChartMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
