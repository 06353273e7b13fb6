/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of the article on view, and which of them is selected. */
#include "session/selection.h"

struct _MzSelection {
  /* Owned */
  GListStore *figures; /* of MzFigure, in the order of the text */
  MzFigure *wanted;    /* that has not come yet; NULL for none */

  guint position; /* in figures, or MZ_NO_POSITION */
};

/**
 * mz_selection_new:
 *
 * Returns: (transfer full): a selection of no figures
 */
MzSelection *
mz_selection_new (void)
{
  MzSelection *self = g_new0 (MzSelection, 1);

  self->figures = g_list_store_new (MZ_TYPE_FIGURE);
  self->position = MZ_NO_POSITION;
  return self;
}

/**
 * mz_selection_free:
 * @self: (transfer full): a selection
 */
void
mz_selection_free (MzSelection *self)
{
  g_object_unref (self->figures);
  g_clear_object (&self->wanted);
  g_free (self);
}

/**
 * mz_selection_get_list:
 * @self: a selection
 *
 * Returns: (transfer none): the figures, in the order of the text
 */
GListModel *
mz_selection_get_list (MzSelection *self)
{
  return G_LIST_MODEL (self->figures);
}

/**
 * mz_selection_fill:
 * @self: a selection
 * @figures: (nullable) (element-type MzFigure): the article's
 */
void
mz_selection_fill (MzSelection *self, GPtrArray *figures)
{
  self->position = MZ_NO_POSITION;
  g_list_store_splice (self->figures, 0, g_list_model_get_n_items (G_LIST_MODEL (self->figures)),
                       figures ? figures->pdata : NULL, figures ? figures->len : 0);
}

/**
 * mz_selection_get_position:
 * @self: a selection
 *
 * Returns: which figure is selected, or %MZ_NO_POSITION
 */
guint
mz_selection_get_position (MzSelection *self)
{
  return self->position;
}

/**
 * mz_selection_set_position:
 * @self: a selection
 * @position: which figure; one that is not there stands for none
 *
 * Returns: whether that is another one
 */
gboolean
mz_selection_set_position (MzSelection *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->figures)))
    position = MZ_NO_POSITION;
  if (position != MZ_NO_POSITION)
    g_clear_object (&self->wanted);
  if (position == self->position)
    return FALSE;
  self->position = position;
  return TRUE;
}

/**
 * mz_selection_get_figure:
 * @self: a selection
 *
 * Returns: (transfer none) (nullable): the figure that is selected
 */
MzFigure *
mz_selection_get_figure (MzSelection *self)
{
  if (self->position == MZ_NO_POSITION)
    return NULL;
  g_autoptr (MzFigure) figure =
      g_list_model_get_item (G_LIST_MODEL (self->figures), self->position);
  return figure; /* the list holds it */
}

static gboolean
is_same_figure (gconstpointer a, gconstpointer b)
{
  const MzEvidence *first = mz_figure_get_evidence (MZ_FIGURE ((gpointer) a));
  const MzEvidence *second = mz_figure_get_evidence (MZ_FIGURE ((gpointer) b));

  return a == b || (first->start == second->start && first->end == second->end &&
                    g_strcmp0 (first->digest, second->digest) == 0);
}

/**
 * mz_selection_find_wanted:
 * @self: a selection
 *
 * Returns: the position of the figure that is waited for, or %MZ_NO_POSITION
 */
guint
mz_selection_find_wanted (MzSelection *self)
{
  guint position;

  if (self->wanted && g_list_store_find_with_equal_func (self->figures, self->wanted,
                                                         (GEqualFunc) is_same_figure, &position))
    return position;
  return MZ_NO_POSITION;
}

/**
 * mz_selection_want:
 * @self: a selection
 * @figure: (nullable): a figure; %NULL for none
 *
 * An article out of the library has its figures only when it is loaded: until then the figure is
 * waited for.
 *
 * Returns: the position of the same words, or %MZ_NO_POSITION
 */
guint
mz_selection_want (MzSelection *self, MzFigure *figure)
{
  g_set_object (&self->wanted, figure);
  return mz_selection_find_wanted (self);
}

/**
 * mz_selection_step:
 * @self: a selection
 * @step: how many figures further; negative goes back
 *
 * Returns: the position of the next figure in the text, or of the first one where none is selected
 */
guint
mz_selection_step (MzSelection *self, int step)
{
  int n = g_list_model_get_n_items (G_LIST_MODEL (self->figures));
  int at = self->position == MZ_NO_POSITION ? (step > 0 ? -1 : n) : (int) self->position;

  return n > 0 ? (guint) CLAMP (at + step, 0, n - 1) : MZ_NO_POSITION;
}
