/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the article: where it comes from, what is doubtful about it, its text. */
#include "article-view.h"

#include "article-text.h"

struct _MzArticleView {
  GtkWidget parent_instance;

  /* Owned */
  MzSession *session;
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  GtkWidget *content;
  MzArticleText *text;
};

G_DEFINE_FINAL_TYPE (MzArticleView, mz_article_view, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
earlier_cb (MzArticleView *self)
{
  mz_article_text_turn (self->text, -1);
}

static void
later_cb (MzArticleView *self)
{
  mz_article_text_turn (self->text, 1);
}

static gboolean
mz_article_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (MZ_ARTICLE_VIEW (widget)->text));
}

static void
mz_article_view_dispose (GObject *object)
{
  MzArticleView *self = MZ_ARTICLE_VIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mz_article_view_parent_class)->dispose (object);
}

static void
mz_article_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, MZ_ARTICLE_VIEW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_article_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzArticleView *self = MZ_ARTICLE_VIEW (object);

  if (id != PROP_SESSION) {
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    return;
  }
  if (!g_set_object (&self->session, g_value_get_object (value)))
    return;
  g_object_notify_by_pspec (object, pspec);
  g_binding_group_set_source (self->bindings, self->session);
}

static void
mz_article_view_class_init (MzArticleViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = mz_article_view_dispose;
  object_class->get_property = mz_article_view_get_property;
  object_class->set_property = mz_article_view_set_property;
  widget_class->grab_focus = mz_article_view_grab_focus;

  properties[PROP_SESSION] =
      g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_ARTICLE_TEXT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/article-view.ui");
  gtk_widget_class_bind_template_child (widget_class, MzArticleView, content);
  gtk_widget_class_bind_template_child (widget_class, MzArticleView, text);
  gtk_widget_class_bind_template_callback (widget_class, earlier_cb);
  gtk_widget_class_bind_template_callback (widget_class, later_cb);
}

static void
mz_article_view_init (MzArticleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->bindings = g_binding_group_new ();
  g_binding_group_bind (self->bindings, "selected-figure", self->text, "selected-figure",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}
