/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of the company on the board, as a list that follows it. */
#include "session/tiles.h"

#include "session/gathering.h"
#include "session/tiling.h"

struct _MzTiles {
  GObject parent_instance;

  /* Owned */
  GListStore *list; /* of MzTile */
  GPtrArray *texts; /* of MzTileText: what the list says; NULL for nothing */
  GCancellable *cancellable;

  /* Borrowed */
  MzSession *session; /* a weak pointer */
};

G_DEFINE_FINAL_TYPE (MzTiles, mz_tiles, G_TYPE_OBJECT)

enum { PROP_0, PROP_HAS_ANY, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static gboolean
says_the_same (const MzTileText *a, const MzTileText *b)
{
  return a->kind == b->kind && a->tone == b->tone && a->figure == b->figure &&
         g_str_equal (a->title, b->title) && g_str_equal (a->value, b->value) &&
         g_str_equal (a->detail, b->detail) && g_strcmp0 (a->story, b->story) == 0;
}

static gboolean
are_shown (const MzTiles *self, const GPtrArray *texts)
{
  if (!self->texts || !texts || self->texts->len != texts->len)
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    if (!says_the_same (self->texts->pdata[i], texts->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Cards that would say the same stay, whatever they were reckoned anew for. */
static void
show (MzTiles *self, GPtrArray *texts)
{
  if (are_shown (self, texts))
    return;
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  self->texts = texts ? g_ptr_array_ref (texts) : NULL;
  g_autoptr (GPtrArray) tiles = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; texts && i < texts->len; i++)
    g_ptr_array_add (tiles, mz_tile_new (g_ptr_array_index (texts, i)));
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       tiles->pdata, tiles->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_ANY]);
}

static void
reckoned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzTiles) self = data;
  g_autoptr (GPtrArray) texts = mz_tiling_run_finish (result, NULL);

  /* Without any this was overtaken. */
  if (texts)
    show (self, texts);
}

static void
refresh (MzTiles *self)
{
  MzEntry *entry = self->session ? mz_session_get_entry (self->session) : NULL;
  MzBoard *board = self->session ? mz_session_get_board (self->session) : NULL;
  MzCompany *company = board ? mz_board_get_listed_company (board) : NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!company || (entry ? !mz_entry_get_extraction (entry) : !mz_board_get_company (board))) {
    show (self, NULL);
    return;
  }
  MzBoardOptions look = mz_chart_choices_get (mz_board_get_choices (board));
  MzLibrary *library = mz_session_get_library (self->session);
  const char *name = mz_company_get_name (company);
  g_autoptr (GPtrArray) entries = mz_gathering_find (library, entry, name, MZ_SCOPE_LIBRARY);
  g_autoptr (GHashTable) known = mz_gathering_list_known (library);
  MzTilingRequest request = {
    .entry = entry,
    .entries = entries,
    .known = known,
    .company = name,
    .writing = look.writing,
    .lexicon = mz_session_get_lexicon (self->session),
    .store = mz_library_get_store (library),
  };
  self->cancellable = g_cancellable_new ();
  mz_tiling_run_async (&request, self->cancellable, reckoned_cb, g_object_ref (self));
}

/* The chart is new whenever company or figures are. */
static void
chart_changed_cb (MzBoard *board, GParamSpec *pspec, gpointer data)
{
  refresh (data);
}

/* Checks are new whenever prices or the article's date are. */
static void
checks_changed_cb (MzChecks *checks, gpointer data)
{
  refresh (data);
}

static void
mz_tiles_dispose (GObject *object)
{
  MzTiles *self = MZ_TILES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->session);
  g_clear_object (&self->list);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  G_OBJECT_CLASS (mz_tiles_parent_class)->dispose (object);
}

static void
mz_tiles_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzTiles *self = MZ_TILES (object);

  if (id == PROP_HAS_ANY)
    g_value_set_boolean (value, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_tiles_class_init (MzTilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mz_tiles_dispose;
  object_class->get_property = mz_tiles_get_property;

  properties[PROP_HAS_ANY] = g_param_spec_boolean ("has-any", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_tiles_init (MzTiles *self)
{
  self->list = g_list_store_new (MZ_TYPE_TILE);
}

/**
 * mz_tiles_model_new:
 * @session: whose board it follows
 *
 * Returns: (transfer full): its key numbers
 */
MzTiles *
mz_tiles_model_new (MzSession *session)
{
  g_return_val_if_fail (MZ_IS_SESSION (session), NULL);
  MzTiles *self = g_object_new (MZ_TYPE_TILES, NULL);
  MzBoard *board = mz_session_get_board (session);

  g_set_weak_pointer (&self->session, session);
  g_signal_connect_object (board, "notify::chart", G_CALLBACK (chart_changed_cb), self, 0);
  g_signal_connect_object (mz_session_get_checks (session), "changed",
                           G_CALLBACK (checks_changed_cb), self, 0);
  refresh (self);
  return self;
}

/**
 * mz_tiles_get_list:
 * @self: the key numbers
 *
 * Returns: (transfer none): them, of MzTile
 */
GListModel *
mz_tiles_get_list (MzTiles *self)
{
  g_return_val_if_fail (MZ_IS_TILES (self), NULL);

  return G_LIST_MODEL (self->list);
}
