/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of an article with its figures lit; a click on one selects it. */
#include "article-text.h"

#include "article-setting.h"
#include "closures.h"
#include "lights.h"

#include <glib/gi18n.h>

/* What a text view takes in without a wait that shows. */
#define PART_BYTES      (256 * 1024)
#define PARAGRAPH_BYTES (32 * 1024)

struct _MzArticleText {
  GtkTextView parent_instance;

  /* Owned */
  MzArticle *article;
  MzExtraction *extraction;
  MzChecks *checks; /* whose verdicts the balloons tell; may be NULL */
  MzFigure *selected;
  GArray *parts; /* of MzArticlePart; NULL without an article */
  char *note;

  guint part; /* the one on view */
};

G_DEFINE_FINAL_TYPE (MzArticleText, mz_article_text, GTK_TYPE_TEXT_VIEW)

enum {
  PROP_0,
  PROP_ARTICLE,
  PROP_EXTRACTION,
  PROP_CHECKS,
  PROP_SELECTED_FIGURE,
  PROP_NOTE,
  PROP_HAS_EARLIER,
  PROP_HAS_LATER,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static const MzArticlePart *
get_part (MzArticleText *self)
{
  return self->parts ? &g_array_index (self->parts, MzArticlePart, self->part) : NULL;
}

static GtkTextBuffer *
get_buffer (MzArticleText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* The places of a figure's words; FALSE where they are not in the part on view. */
static gboolean
get_words (MzArticleText *self, MzFigure *figure, GtkTextIter *start, GtkTextIter *end)
{
  const MzArticlePart *part = get_part (self);
  const MzEvidence *evidence = mz_figure_get_evidence (figure);
  gint64 n = gtk_text_buffer_get_char_count (get_buffer (self));

  if (!part || evidence->start < part->first_char || evidence->end > part->first_char + n)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), start, evidence->start - part->first_char);
  gtk_text_buffer_get_iter_at_offset (get_buffer (self), end, evidence->end - part->first_char);
  return TRUE;
}

static void
update_note (MzArticleText *self)
{
  guint n = self->parts ? self->parts->len : 0;

  g_clear_pointer (&self->note, g_free);
  if (n > 1)
    /* Translators: a very long article is shown in parts. */
    self->note =
        g_strdup_printf (_ ("This article is long: part %u of %u is shown."), self->part + 1, n);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_EARLIER]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_LATER]);
}

static void
show_part (MzArticleText *self, guint part)
{
  GtkTextIter start;

  self->part = part;
  mz_article_setting_fill (get_buffer (self), self->article, get_part (self));
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  gtk_text_view_scroll_to_iter (GTK_TEXT_VIEW (self), &start, 0, FALSE, 0, 0);
  update_note (self);
}

static void
set_article (MzArticleText *self, MzArticle *article)
{
  if (!g_set_object (&self->article, article))
    return;
  g_clear_pointer (&self->parts, g_array_unref);
  if (article)
    self->parts = mz_article_parts_new (article, PART_BYTES, PARAGRAPH_BYTES);
  show_part (self, 0);
}

static void
set_extraction (MzArticleText *self, MzExtraction *extraction)
{
  if (g_set_object (&self->extraction, extraction))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_selected (MzArticleText *self, MzFigure *figure)
{
  GtkTextIter start;
  GtkTextIter end;

  if (!g_set_object (&self->selected, figure))
    return;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_FIGURE]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!figure || !self->parts)
    return;

  guint part = mz_article_parts_find (self->parts, mz_figure_get_evidence (figure)->start);
  if (part != self->part)
    show_part (self, part);
  if (!get_words (self, figure, &start, &end))
    return;
  /* A mark, unlike an iterator, is scrolled to even where the lines above are not laid out yet. */
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self),
                                gtk_text_buffer_get_insert (get_buffer (self)), 0.15, FALSE, 0, 0);
}

static GPtrArray *
get_figures (MzArticleText *self)
{
  return self->extraction ? mz_extraction_get_figures (self->extraction) : NULL;
}

/* The first figure that ends behind @offset: they stand in the order of the text. */
static guint
find_first (GPtrArray *figures, gint64 offset)
{
  guint low = 0;
  guint high = figures->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (mz_figure_get_evidence (g_ptr_array_index (figures, middle))->end <= offset)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void
mz_article_text_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  MzArticleText *self = MZ_ARTICLE_TEXT (view);
  GPtrArray *figures = get_figures (self);
  GdkRectangle visible;
  GtkTextIter top;
  GtkTextIter bottom;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || !figures || !self->parts)
    return;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &top, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &bottom, visible.y + visible.height, NULL);
  gtk_text_iter_forward_to_line_end (&bottom);

  gint64 first = get_part (self)->first_char + gtk_text_iter_get_offset (&top);
  for (guint i = find_first (figures, first); i < figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (figures, i);
    GtkTextIter start;
    GtkTextIter end;
    if (!get_words (self, figure, &start, &end) || gtk_text_iter_compare (&start, &bottom) > 0)
      break;
    g_autoptr (GArray) areas = mz_lights_find (view, &start, &end);
    mz_lights_draw (GTK_WIDGET (self), snapshot, figure, areas, figure == self->selected);
  }
}

static gboolean
mz_article_text_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  MzArticleText *self = MZ_ARTICLE_TEXT (widget);
  MzFigure *figure = by_keyboard ? self->selected : mz_article_text_find_figure (self, x, y);

  if (!figure)
    return FALSE;
  g_autofree char *text = mz_article_text_dup_balloon (self, figure);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
released_cb (MzArticleText *self, int n_presses, double x, double y)
{
  MzFigure *figure = mz_article_text_find_figure (self, x, y);

  /* A drag that selects text ends in a release, too. */
  if (figure && !gtk_text_buffer_get_has_selection (get_buffer (self)))
    set_selected (self, figure);
}

/* The menu that opens next speaks of the figure under the pointer. */
static void
pressed_cb (MzArticleText *self, int n_presses, double x, double y)
{
  MzFigure *figure = mz_article_text_find_figure (self, x, y);

  if (figure)
    set_selected (self, figure);
}

static void
mz_article_text_dispose (GObject *object)
{
  MzArticleText *self = MZ_ARTICLE_TEXT (object);

  g_clear_object (&self->article);
  g_clear_object (&self->extraction);
  g_clear_object (&self->checks);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->note, g_free);
  G_OBJECT_CLASS (mz_article_text_parent_class)->dispose (object);
}

static void
mz_article_text_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzArticleText *self = MZ_ARTICLE_TEXT (object);

  if (id == PROP_ARTICLE)
    g_value_set_object (value, self->article);
  else if (id == PROP_EXTRACTION)
    g_value_set_object (value, self->extraction);
  else if (id == PROP_CHECKS)
    g_value_set_object (value, self->checks);
  else if (id == PROP_SELECTED_FIGURE)
    g_value_set_object (value, self->selected);
  else if (id == PROP_NOTE)
    g_value_set_string (value, self->note);
  else if (id == PROP_HAS_EARLIER)
    g_value_set_boolean (value, self->part > 0);
  else if (id == PROP_HAS_LATER)
    g_value_set_boolean (value, self->parts && self->part + 1 < self->parts->len);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_article_text_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzArticleText *self = MZ_ARTICLE_TEXT (object);

  if (id == PROP_ARTICLE)
    set_article (self, g_value_get_object (value));
  else if (id == PROP_EXTRACTION)
    set_extraction (self, g_value_get_object (value));
  else if (id == PROP_CHECKS)
    g_set_object (&self->checks, g_value_get_object (value));
  else if (id == PROP_SELECTED_FIGURE)
    set_selected (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_article_text_class_init (MzArticleTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_article_text_dispose;
  object_class->get_property = mz_article_text_get_property;
  object_class->set_property = mz_article_text_set_property;
  widget_class->query_tooltip = mz_article_text_query_tooltip;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = mz_article_text_snapshot_layer;

  properties[PROP_ARTICLE] = g_param_spec_object ("article", NULL, NULL, MZ_TYPE_ARTICLE, writable);
  properties[PROP_EXTRACTION] =
      g_param_spec_object ("extraction", NULL, NULL, MZ_TYPE_EXTRACTION, writable);
  properties[PROP_CHECKS] = g_param_spec_object ("checks", NULL, NULL, MZ_TYPE_CHECKS, writable);
  properties[PROP_SELECTED_FIGURE] =
      g_param_spec_object ("selected-figure", NULL, NULL, MZ_TYPE_FIGURE, writable);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, readable);
  properties[PROP_HAS_EARLIER] = g_param_spec_boolean ("has-earlier", NULL, NULL, FALSE, readable);
  properties[PROP_HAS_LATER] = g_param_spec_boolean ("has-later", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/article-text.ui");
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
}

static void
mz_article_text_init (MzArticleText *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mz_article_setting_prepare (get_buffer (self));
}

/**
 * mz_article_text_turn:
 * @self: the view
 * @step: how many parts further; negative goes back
 *
 * Shows another part of a long article. The ends stop.
 */
void
mz_article_text_turn (MzArticleText *self, int step)
{
  g_return_if_fail (MZ_IS_ARTICLE_TEXT (self));

  if (self->parts)
    show_part (self, CLAMP ((int) self->part + step, 0, (int) self->parts->len - 1));
}

/**
 * mz_article_text_find_areas:
 * @self: the view
 * @figure: one of the article's figures
 *
 * Returns: (transfer full) (element-type GdkRectangle): where its words are lit, in buffer
 *   coordinates; empty where they are not in the part on view
 */
GArray *
mz_article_text_find_areas (MzArticleText *self, MzFigure *figure)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_TEXT (self) && MZ_IS_FIGURE (figure), NULL);
  GtkTextIter start;
  GtkTextIter end;

  if (!get_words (self, figure, &start, &end))
    return g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  return mz_lights_find (GTK_TEXT_VIEW (self), &start, &end);
}

/**
 * mz_article_text_find_figure:
 * @self: the view
 * @x: a place of the widget, in pixels
 * @y: the same
 *
 * Returns: (transfer none) (nullable): the figure whose words are there
 */
MzFigure *
mz_article_text_find_figure (MzArticleText *self, double x, double y)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_TEXT (self), NULL);
  const MzArticlePart *part = get_part (self);
  GPtrArray *figures = get_figures (self);
  GtkTextIter at;
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, x, y,
                                         &buffer_x, &buffer_y);
  if (!part || !figures ||
      !gtk_text_view_get_iter_at_location (GTK_TEXT_VIEW (self), &at, buffer_x, buffer_y))
    return NULL;
  gint64 offset = part->first_char + gtk_text_iter_get_offset (&at);
  guint i = find_first (figures, offset);
  MzFigure *figure = i < figures->len ? g_ptr_array_index (figures, i) : NULL;
  return figure && mz_figure_get_evidence (figure)->start <= offset ? figure : NULL;
}

/**
 * mz_article_text_dup_balloon:
 * @self: the view
 * @figure: one of the article's figures
 *
 * Returns: (transfer full): what was read and why, and whether a move was so
 */
char *
mz_article_text_dup_balloon (MzArticleText *self, MzFigure *figure)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_TEXT (self) && MZ_IS_FIGURE (figure), NULL);
  MzCheck *check = self->checks ? mz_checks_find (self->checks, figure) : NULL;
  g_autofree char *story = mz_closure_figure_story (self, figure);

  return g_strjoin ("\n", story, check ? mz_check_get_summary (check) : NULL, NULL);
}
