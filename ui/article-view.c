/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the article: where it comes from, what is doubtful about it, its text. */
#include "article-view.h"

#include "article-text.h"

struct _MzArticleView {
  MzPane parent_instance;

  /* Owned */
  GBindingGroup *bindings; /* both ways, which a template cannot say */

  /* Template */
  MzArticleText *text;
};

G_DEFINE_FINAL_TYPE (MzArticleView, mz_article_view, MZ_TYPE_PANE)

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
  G_OBJECT_CLASS (mz_article_view_parent_class)->dispose (object);
}

static void
mz_article_view_set_session (MzPane *pane, MzSession *session)
{
  MzArticleView *self = MZ_ARTICLE_VIEW (pane);

  g_binding_group_set_source (self->bindings, session);
}

static void
mz_article_view_class_init (MzArticleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_article_view_dispose;
  MZ_PANE_CLASS (klass)->set_session = mz_article_view_set_session;
  widget_class->grab_focus = mz_article_view_grab_focus;

  g_type_ensure (MZ_TYPE_ARTICLE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/article-view.ui");
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
