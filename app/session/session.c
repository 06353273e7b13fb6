/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one view state the window binds to: the article on view, its figures, what is selected. */
#include "session/session.h"

struct _MzSession {
  GObject parent_instance;

  /* Owned */
  MzLexiconSource *lexicon;
  MzLibrary *library;
  MzBoard *board;
  MzChecks *checks;
  MzPriceDownload *download;
  MzEntry *entry;              /* NULL: nothing is on view */
  GSignalGroup *entry_signals; /* of the entry on view */
  MzSelection *selection;
};

G_DEFINE_FINAL_TYPE (MzSession, mz_session, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_LIBRARY,
  PROP_BOARD,
  PROP_CHECKS,
  PROP_DOWNLOAD,
  PROP_ENTRY,
  PROP_ENTRY_POSITION,
  PROP_STATE,
  PROP_ARTICLE,
  PROP_FIGURES,
  PROP_SELECTED_FIGURE,
  PROP_SELECTED_POSITION,
  N_PROPERTIES,
};
static GParamSpec *properties[N_PROPERTIES];

static void
notify (MzSession *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
select_position (MzSession *self, guint position)
{
  if (!mz_selection_set_position (self->selection, position))
    return;
  notify (self, PROP_SELECTED_POSITION);
  notify (self, PROP_SELECTED_FIGURE);
}

static void
extraction_changed_cb (MzEntry *entry, GParamSpec *pspec, gpointer data)
{
  MzSession *self = data;
  MzExtraction *extraction = self->entry ? mz_entry_get_extraction (self->entry) : NULL;
  GPtrArray *figures = extraction ? mz_extraction_get_figures (extraction) : NULL;

  /* The board's names of companies come before the figures that bear them. */
  mz_board_show (self->board, self->entry);
  mz_checks_show (self->checks, self->entry);
  select_position (self, MZ_NO_POSITION);
  mz_selection_fill (self->selection, figures);
  if (figures)
    select_position (self, mz_selection_find_wanted (self->selection));
}

static void
article_changed_cb (MzEntry *entry, GParamSpec *pspec, gpointer data)
{
  MzSession *self = data;

  /* An article that is read anew has no figures until they are looked for. */
  extraction_changed_cb (entry, pspec, self);
  notify (self, PROP_ARTICLE);
}

static void
state_changed_cb (MzEntry *entry, GParamSpec *pspec, gpointer data)
{
  notify (data, PROP_STATE);
}

static guint
get_entry_position (MzSession *self)
{
  GListModel *entries = mz_library_get_entries (self->library);
  guint position;

  if (self->entry && g_list_store_find (G_LIST_STORE (entries), self->entry, &position))
    return position;
  return MZ_NO_POSITION;
}

static void
set_entry_position (MzSession *self, guint position)
{
  GListModel *entries = mz_library_get_entries (self->library);
  g_autoptr (MzEntry) entry = g_list_model_get_item (entries, position);

  /* A list that has lost its selection does not close the article. */
  if (entry)
    mz_session_set_entry (self, entry);
}

static void
mz_session_dispose (GObject *object)
{
  MzSession *self = MZ_SESSION (object);

  g_clear_object (&self->entry_signals);
  g_clear_object (&self->entry);
  g_clear_object (&self->checks);
  g_clear_object (&self->download);
  g_clear_object (&self->board);
  g_clear_object (&self->library);
  g_clear_pointer (&self->selection, mz_selection_free);
  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  G_OBJECT_CLASS (mz_session_parent_class)->dispose (object);
}

static void
mz_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzSession *self = MZ_SESSION (object);

  if (id == PROP_LIBRARY)
    g_value_set_object (value, self->library);
  else if (id == PROP_BOARD)
    g_value_set_object (value, self->board);
  else if (id == PROP_CHECKS)
    g_value_set_object (value, self->checks);
  else if (id == PROP_DOWNLOAD)
    g_value_set_object (value, self->download);
  else if (id == PROP_ENTRY)
    g_value_set_object (value, self->entry);
  else if (id == PROP_ENTRY_POSITION)
    g_value_set_uint (value, get_entry_position (self));
  else if (id == PROP_STATE)
    g_value_set_enum (value, self->entry ? mz_entry_get_state (self->entry) : MZ_ENTRY_KEPT);
  else if (id == PROP_ARTICLE)
    g_value_set_object (value, self->entry ? mz_entry_get_article (self->entry) : NULL);
  else if (id == PROP_FIGURES)
    g_value_set_object (value, mz_selection_get_list (self->selection));
  else if (id == PROP_SELECTED_FIGURE)
    g_value_set_object (value, mz_session_get_selected_figure (self));
  else if (id == PROP_SELECTED_POSITION)
    g_value_set_uint (value, mz_selection_get_position (self->selection));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzSession *self = MZ_SESSION (object);

  if (id == PROP_ENTRY)
    mz_session_set_entry (self, g_value_get_object (value));
  else if (id == PROP_ENTRY_POSITION)
    set_entry_position (self, g_value_get_uint (value));
  else if (id == PROP_SELECTED_FIGURE)
    mz_session_set_selected_figure (self, g_value_get_object (value));
  else if (id == PROP_SELECTED_POSITION)
    select_position (self, g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_session_class_init (MzSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_session_dispose;
  object_class->get_property = mz_session_get_property;
  object_class->set_property = mz_session_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, MZ_TYPE_LIBRARY, readable);
  properties[PROP_BOARD] = g_param_spec_object ("board", NULL, NULL, MZ_TYPE_BOARD, readable);
  properties[PROP_CHECKS] = g_param_spec_object ("checks", NULL, NULL, MZ_TYPE_CHECKS, readable);
  properties[PROP_DOWNLOAD] =
      g_param_spec_object ("download", NULL, NULL, MZ_TYPE_PRICE_DOWNLOAD, readable);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, MZ_TYPE_ENTRY, writable);
  properties[PROP_ENTRY_POSITION] =
      g_param_spec_uint ("entry-position", NULL, NULL, 0, MZ_NO_POSITION, MZ_NO_POSITION, writable);
  properties[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, MZ_TYPE_ENTRY_STATE, MZ_ENTRY_KEPT, readable);
  properties[PROP_ARTICLE] = g_param_spec_object ("article", NULL, NULL, MZ_TYPE_ARTICLE, readable);
  properties[PROP_FIGURES] =
      g_param_spec_object ("figures", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_SELECTED_FIGURE] =
      g_param_spec_object ("selected-figure", NULL, NULL, MZ_TYPE_FIGURE, writable);
  properties[PROP_SELECTED_POSITION] = g_param_spec_uint ("selected-position", NULL, NULL, 0,
                                                          MZ_NO_POSITION, MZ_NO_POSITION, writable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_session_init (MzSession *self)
{
  self->selection = mz_selection_new ();
  self->entry_signals = g_signal_group_new (MZ_TYPE_ENTRY);
  g_signal_group_connect (self->entry_signals, "notify::state", G_CALLBACK (state_changed_cb),
                          self);
  g_signal_group_connect (self->entry_signals, "notify::article", G_CALLBACK (article_changed_cb),
                          self);
  g_signal_group_connect (self->entry_signals, "notify::extraction",
                          G_CALLBACK (extraction_changed_cb), self);
}

/**
 * mz_session_new:
 * @lexicon: where the words of finance come from
 *
 * Returns: (transfer full): a session with nothing on view
 */
MzSession *
mz_session_new (MzLexiconSource *lexicon)
{
  MzSession *self = g_object_new (MZ_TYPE_SESSION, NULL);

  self->lexicon = mz_lexicon_source_ref (lexicon);
  self->library = mz_library_new (lexicon);
  self->board = mz_board_new (self->library, lexicon);
  self->checks = mz_checks_new (self->library, lexicon);
  self->download = mz_price_download_new ();
  return self;
}

/**
 * mz_session_get_library:
 * @self: a session
 *
 * Returns: (transfer none): the articles at hand
 */
MzLibrary *
mz_session_get_library (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * mz_session_get_board:
 * @self: a session
 *
 * Returns: (transfer none): the board beside the article
 */
MzBoard *
mz_session_get_board (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return self->board;
}

/**
 * mz_session_get_checks:
 * @self: a session
 *
 * Returns: (transfer none): the reported moves of the article, held against the prices
 */
MzChecks *
mz_session_get_checks (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return self->checks;
}

/**
 * mz_session_get_entry:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): what is on view
 */
MzEntry *
mz_session_get_entry (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return self->entry;
}

/**
 * mz_session_set_entry:
 * @self: a session
 * @entry: (nullable): one of the library's entries
 *
 * Brings @entry on view, and loads it where that is still to be done.
 */
void
mz_session_set_entry (MzSession *self, MzEntry *entry)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  if (!g_set_object (&self->entry, entry))
    return;
  mz_selection_want (self->selection, NULL);
  g_signal_group_set_target (self->entry_signals, entry);
  notify (self, PROP_ENTRY);
  notify (self, PROP_ENTRY_POSITION);
  notify (self, PROP_STATE);
  article_changed_cb (entry, NULL, self);
  if (entry)
    mz_library_load (self->library, entry);
}

/**
 * mz_session_get_figures:
 * @self: a session
 *
 * Returns: (transfer none): a list of MzFigure: the article's, in the order of the text
 */
GListModel *
mz_session_get_figures (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return mz_selection_get_list (self->selection);
}

/**
 * mz_session_get_selected_figure:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): the figure that is selected everywhere
 */
MzFigure *
mz_session_get_selected_figure (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return mz_selection_get_figure (self->selection);
}

/**
 * mz_session_set_selected_figure:
 * @self: a session
 * @figure: (nullable): a figure, %NULL for none
 *
 * Selects @figure everywhere; a figure of another article brings that one on view.
 */
void
mz_session_set_selected_figure (MzSession *self, MzFigure *figure)
{
  g_return_if_fail (MZ_IS_SESSION (self));
  MzEntry *entry =
      figure ? mz_library_find (self->library, mz_figure_get_evidence (figure)->digest) : NULL;

  /* What comes on view may take away the chart that holds it. */
  g_autoptr (MzFigure) held = figure ? g_object_ref (figure) : NULL;
  if (entry && entry != self->entry) {
    mz_board_keep_company (self->board);
    mz_session_set_entry (self, entry);
  }
  select_position (self, mz_selection_want (self->selection, held));
}

/**
 * mz_session_step_figure:
 * @self: a session
 * @step: how many figures further; negative goes back
 *
 * Selects the next figure in the text, or the first one where none is selected. The ends stop.
 */
void
mz_session_step_figure (MzSession *self, int step)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  select_position (self, mz_selection_step (self->selection, step));
}

/**
 * mz_session_get_lexicon:
 * @self: a session
 *
 * Returns: (transfer none): where the words of finance come from
 */
MzLexiconSource *
mz_session_get_lexicon (MzSession *self)
{
  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);

  return self->lexicon;
}
