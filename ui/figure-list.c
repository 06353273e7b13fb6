/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of an article's figures: what is counted, how much, which way, when, of whom. */
#include "figure-list.h"

#include "figure-line.h"

struct _MzFigureList {
  GtkWidget parent_instance;

  /* Owned */
  MzSession *session;
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkWidget *content;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (MzFigureList, mz_figure_list, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static gpointer
make_line (gpointer item, gpointer data)
{
  MzFigureList *self = data;
  g_autoptr (MzFigure) figure = item;
  g_autoptr (GListModel) companies = NULL;

  g_object_get (mz_session_get_board (self->session), "companies", &companies, NULL);
  return mz_figure_line_new (figure, companies);
}

static void
show_figures (MzFigureList *self)
{
  GListModel *figures = self->session ? mz_session_get_figures (self->session) : NULL;
  g_autoptr (GListModel) lines = NULL;

  if (figures)
    lines = G_LIST_MODEL (gtk_map_list_model_new (g_object_ref (figures), make_line, self, NULL));
  gtk_single_selection_set_model (self->selection, lines);
}

static void
mz_figure_list_dispose (GObject *object)
{
  MzFigureList *self = MZ_FIGURE_LIST (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_figure_list_parent_class)->dispose (object);
}

static void
mz_figure_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, MZ_FIGURE_LIST (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_figure_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzFigureList *self = MZ_FIGURE_LIST (object);

  if (id != PROP_SESSION) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (!g_set_object (&self->session, g_value_get_object (value)))
    return;
  g_object_notify_by_pspec (object, pspec);
  /* A list has to be there before its selection. */
  show_figures (self);
  g_binding_group_set_source (self->bindings, self->session);
}

static void
mz_figure_list_class_init (MzFigureListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_figure_list_dispose;
  object_class->get_property = mz_figure_list_get_property;
  object_class->set_property = mz_figure_list_set_property;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_FIGURE_LINE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/figure-list.ui");
  gtk_widget_class_bind_template_child (widget_class, MzFigureList, content);
  gtk_widget_class_bind_template_child (widget_class, MzFigureList, selection);
}

static void
mz_figure_list_init (MzFigureList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "selected-position", self->selection, "selected",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
