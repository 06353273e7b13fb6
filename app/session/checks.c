/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reported moves of the article on view, held against the prices. */
#include "session/checks.h"

#include "session/checking.h"

struct _MzChecks {
  GObject parent_instance;

  /* Owned */
  MzLibrary *library;
  MzLexiconSource *lexicon;
  MzEntry *entry;              /* on view; may be NULL */
  GSignalGroup *entry_signals; /* of the entry on view */
  GSignalGroup *library_signals;
  GHashTable *checks;        /* MzFigure (borrowed from the check) to MzCheck */
  GCancellable *cancellable; /* of what is being reckoned */
};

G_DEFINE_FINAL_TYPE (MzChecks, mz_checks, G_TYPE_OBJECT)

enum { PROP_0, PROP_HAS_ANY, N_PROPERTIES };
enum { CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
take_checks (MzChecks *self, GPtrArray *checks)
{
  if (g_hash_table_size (self->checks) == 0 && (!checks || checks->len == 0))
    return;
  g_hash_table_remove_all (self->checks);
  for (guint i = 0; checks && i < checks->len; i++) {
    MzCheck *check = g_ptr_array_index (checks, i);
    g_hash_table_insert (self->checks, mz_check_get_figure (check), g_object_ref (check));
  }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_ANY]);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
checked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzChecks) self = data;
  g_autoptr (GPtrArray) checks = mz_checking_run_finish (result, NULL);

  /* Without any this was overtaken. */
  if (checks)
    take_checks (self, checks);
}

/* What is known stays until the new is there: a verdict that vanishes for a moment would flicker.
 */
static void
refresh (MzChecks *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!self->entry || !mz_entry_get_extraction (self->entry)) {
    take_checks (self, NULL);
    return;
  }
  self->cancellable = g_cancellable_new ();
  mz_checking_run_async (self->entry, self->lexicon, mz_library_get_store (self->library),
                         self->cancellable, checked_cb, g_object_ref (self));
}

static void
published_changed_cb (MzEntry *entry, GParamSpec *pspec, gpointer data)
{
  refresh (data);
}

static void
store_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer data)
{
  refresh (data);
}

static void
mz_checks_dispose (GObject *object)
{
  MzChecks *self = MZ_CHECKS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->entry_signals);
  g_clear_object (&self->library_signals);
  g_clear_object (&self->library);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  g_clear_pointer (&self->checks, g_hash_table_unref);
  G_OBJECT_CLASS (mz_checks_parent_class)->dispose (object);
}

static void
mz_checks_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_HAS_ANY)
    g_value_set_boolean (value, g_hash_table_size (MZ_CHECKS (object)->checks) > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_checks_class_init (MzChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = mz_checks_dispose;
  object_class->get_property = mz_checks_get_property;
  properties[PROP_HAS_ANY] = g_param_spec_boolean ("has-any", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[CHANGED] = g_signal_new ("changed", MZ_TYPE_CHECKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
mz_checks_init (MzChecks *self)
{
  self->checks = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->entry_signals = g_signal_group_new (MZ_TYPE_ENTRY);
  g_signal_group_connect (self->entry_signals, "notify::published",
                          G_CALLBACK (published_changed_cb), self);
  self->library_signals = g_signal_group_new (MZ_TYPE_LIBRARY);
  g_signal_group_connect (self->library_signals, "notify::store", G_CALLBACK (store_changed_cb),
                          self);
}

/**
 * mz_checks_new:
 * @library: whose prices moves are held against
 * @lexicon: where companies are looked up
 *
 * Returns: (transfer full): no checks yet
 */
MzChecks *
mz_checks_new (MzLibrary *library, MzLexiconSource *lexicon)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (library) && lexicon != NULL, NULL);
  MzChecks *self = g_object_new (MZ_TYPE_CHECKS, NULL);

  self->library = g_object_ref (library);
  self->lexicon = mz_lexicon_source_ref (lexicon);
  g_signal_group_set_target (self->library_signals, library);
  return self;
}

/**
 * mz_checks_show:
 * @self: checks
 * @entry: (nullable): the entry on view
 *
 * Holds its figures against the prices.
 */
void
mz_checks_show (MzChecks *self, MzEntry *entry)
{
  g_return_if_fail (MZ_IS_CHECKS (self));

  g_set_object (&self->entry, entry);
  g_signal_group_set_target (self->entry_signals, entry);
  refresh (self);
}

/**
 * mz_checks_reload_prices:
 * @self: checks
 *
 * Does it again, since there are other prices.
 */
void
mz_checks_reload_prices (MzChecks *self)
{
  g_return_if_fail (MZ_IS_CHECKS (self));

  refresh (self);
}

/**
 * mz_checks_find:
 * @self: checks
 * @figure: (nullable): a figure
 *
 * Returns: (transfer none) (nullable): what came of it
 */
MzCheck *
mz_checks_find (MzChecks *self, MzFigure *figure)
{
  g_return_val_if_fail (MZ_IS_CHECKS (self), NULL);

  return figure ? g_hash_table_lookup (self->checks, figure) : NULL;
}
