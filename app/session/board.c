/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board beside the article: of which company, which kind of chart, and the chart. */
#include "session/board.h"

#include "session/charting.h"
#include "session/companies.h"
#include "session/gathering.h"

struct _MzBoard {
  GObject parent_instance;

  /* Owned */
  MzLibrary *library;
  MzLexiconSource *lexicon;
  MzEntry *entry;            /* on view; may be NULL */
  GListStore *companies;     /* of MzCompany: all of the article's, then each */
  MzChart *chart;            /* NULL while there is none */
  GPtrArray *gathered;       /* of MzEntry: what the chart is made of */
  GCancellable *cancellable; /* of the chart that is being made */
  GHashTable *symbols;       /* set of char *: there are prices of them */
  char *chosen;              /* canonical name of the company that was asked for; NULL: none was */
  GSignalGroup *library_signals;

  MzChartKind kind;
  MzDigits digits;
  guint company;       /* position in companies */
  gboolean is_filling; /* companies */
  double seen_from;    /* of the chart's x axis */
  double seen_to;
};

G_DEFINE_FINAL_TYPE (MzBoard, mz_board, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KIND,
  PROP_COMPANY_POSITION,
  PROP_COMPANIES,
  PROP_DIGITS,
  PROP_CHART,
  PROP_SEEN_FROM,
  PROP_SEEN_TO,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
notify (MzBoard *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
charted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzBoard) self = data;
  g_autoptr (MzChart) chart = mz_charting_run_finish (result, NULL);

  /* Without a chart this one was overtaken by another. */
  if (chart && g_set_object (&self->chart, chart))
    notify (self, PROP_CHART);
}

/* Borrowed; NULL stands for all companies of the article on view. */
static const char *
get_company (MzBoard *self)
{
  g_autoptr (MzCompany) company =
      g_list_model_get_item (G_LIST_MODEL (self->companies), self->company);

  /* The list holds it. */
  return company && *mz_company_get_name (company) ? mz_company_get_name (company) : NULL;
}

static void
refresh (MzBoard *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (!self->entry || !mz_entry_get_extraction (self->entry)) {
    if (g_set_object (&self->chart, NULL))
      notify (self, PROP_CHART);
    return;
  }

  const char *company = get_company (self);
  MzStore *store = mz_library_get_store (self->library);
  MzChartRequest *request = g_new0 (MzChartRequest, 1);
  request->kind = self->kind;
  request->company = g_strdup (company);
  request->language = g_strdup (mz_catalog_get_language (mz_catalog_for (NULL)));
  request->digits = self->digits;
  g_clear_pointer (&self->gathered, g_ptr_array_unref);
  self->gathered = mz_gathering_find (self->library, self->entry, company, self->kind);
  request->entries = g_ptr_array_ref (self->gathered);
  request->lexicon = mz_lexicon_source_ref (self->lexicon);
  request->store = store ? g_object_ref (store) : NULL;
  self->cancellable = g_cancellable_new ();
  mz_charting_run_async (request, self->cancellable, charted_cb, g_object_ref (self));
}

/* More articles may belong on the chart, once they are read. */
static void
busy_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer data)
{
  MzBoard *self = data;

  if (mz_library_get_busy (library) || !self->gathered || !self->entry)
    return;
  g_autoptr (GPtrArray) gathered =
      mz_gathering_find (self->library, self->entry, get_company (self), self->kind);
  if (!mz_gathering_is_same (gathered, self->gathered))
    refresh (self);
}

/* The position of the company that was chosen; where none was, or it is not there, that of all, or
 * of the main one where the kind of chart is of one company. */
static guint
find_position (MzBoard *self, GPtrArray *companies, MzExtraction *extraction)
{
  for (guint i = 0; self->chosen && i < companies->len; i++)
    if (g_str_equal (mz_company_get_name (g_ptr_array_index (companies, i)), self->chosen))
      return i;
  return mz_gathering_is_of_one_company (self->kind)
             ? mz_companies_find_main (companies, extraction, self->symbols)
             : 0;
}

/* Lists the companies of the entry on view. */
static void
fill_companies (MzBoard *self)
{
  MzExtraction *extraction = self->entry ? mz_entry_get_extraction (self->entry) : NULL;
  const MzLexicon *lexicon = extraction ? mz_lexicon_source_get (self->lexicon, NULL) : NULL;
  g_autoptr (GPtrArray) companies = mz_companies_find (extraction, lexicon);

  if (companies->len > 1 && !mz_gathering_is_of_one_company (self->kind))
    g_ptr_array_insert (companies, 0, mz_company_new (&(MzCompanyParts){ .name = "" }));
  self->company = find_position (self, companies, extraction);
  self->is_filling = TRUE;
  g_list_store_splice (self->companies, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->companies)), companies->pdata,
                       companies->len);
  self->is_filling = FALSE;
  notify (self, PROP_COMPANY_POSITION);
}

static void
symbols_listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzBoard) self = data;
  g_autoptr (GPtrArray) symbols = mz_store_list_symbols_finish (MZ_STORE (source), result, NULL);

  g_hash_table_remove_all (self->symbols);
  for (guint i = 0; symbols && i < symbols->len; i++)
    g_hash_table_add (self->symbols,
                      g_strdup (((MzSymbol *) g_ptr_array_index (symbols, i))->symbol));
  if (self->entry && self->kind != MZ_CHART_PAIRS) {
    fill_companies (self);
    refresh (self);
  }
}

/* The store is where prices are. */
static void
store_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer data)
{
  mz_board_reload_prices (data);
}

static void
set_company_position (MzBoard *self, guint position)
{
  /* What shows the list says that its first line is selected, whenever the list is filled. */
  if (self->is_filling || position == self->company ||
      position >= g_list_model_get_n_items (G_LIST_MODEL (self->companies)))
    return;
  self->company = position;
  g_free (self->chosen);
  self->chosen = g_strdup (get_company (self));
  notify (self, PROP_COMPANY_POSITION);
  refresh (self);
}

static void
set_kind (MzBoard *self, const char *nick)
{
  MzChartKind kind;

  if (!nick || !mz_chart_kind_from_nick (nick, &kind) || kind == self->kind)
    return;
  self->kind = kind;
  notify (self, PROP_KIND);
  fill_companies (self);
  refresh (self);
}

static void
set_digits (MzBoard *self, MzDigits digits)
{
  if (digits == self->digits)
    return;
  self->digits = digits;
  notify (self, PROP_DIGITS);
  refresh (self);
}

static void
mz_board_dispose (GObject *object)
{
  MzBoard *self = MZ_BOARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library_signals);
  g_clear_object (&self->library);
  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->companies);
  g_clear_pointer (&self->symbols, g_hash_table_unref);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->gathered, g_ptr_array_unref);
  G_OBJECT_CLASS (mz_board_parent_class)->dispose (object);
}

static void
mz_board_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzBoard *self = MZ_BOARD (object);

  if (id == PROP_KIND)
    g_value_set_string (value, mz_chart_kind_to_nick (self->kind));
  else if (id == PROP_COMPANY_POSITION)
    g_value_set_uint (value, self->company);
  else if (id == PROP_COMPANIES)
    g_value_set_object (value, self->companies);
  else if (id == PROP_DIGITS)
    g_value_set_uint (value, self->digits);
  else if (id == PROP_CHART)
    g_value_set_object (value, self->chart);
  else if (id == PROP_SEEN_FROM)
    g_value_set_double (value, self->seen_from);
  else if (id == PROP_SEEN_TO)
    g_value_set_double (value, self->seen_to);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_board_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzBoard *self = MZ_BOARD (object);

  if (id == PROP_KIND)
    set_kind (self, g_value_get_string (value));
  else if (id == PROP_COMPANY_POSITION)
    set_company_position (self, g_value_get_uint (value));
  else if (id == PROP_DIGITS)
    set_digits (self, g_value_get_uint (value));
  else if (id == PROP_SEEN_FROM)
    self->seen_from = g_value_get_double (value);
  else if (id == PROP_SEEN_TO)
    self->seen_to = g_value_get_double (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_board_class_init (MzBoardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_board_dispose;
  object_class->get_property = mz_board_get_property;
  object_class->set_property = mz_board_set_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "pairs", writable);
  properties[PROP_COMPANY_POSITION] =
      g_param_spec_uint ("company-position", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_COMPANIES] =
      g_param_spec_object ("companies", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_DIGITS] =
      g_param_spec_uint ("digits", NULL, NULL, 0, MZ_DIGITS_ARABIC, MZ_DIGITS_LATIN, writable);
  properties[PROP_CHART] = g_param_spec_object ("chart", NULL, NULL, MZ_TYPE_CHART, readable);
  properties[PROP_SEEN_FROM] = g_param_spec_double ("seen-from", NULL, NULL, -G_MAXDOUBLE,
                                                    G_MAXDOUBLE, 0, readable | G_PARAM_WRITABLE);
  properties[PROP_SEEN_TO] = g_param_spec_double ("seen-to", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE,
                                                  0, readable | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_board_init (MzBoard *self)
{
  self->companies = g_list_store_new (MZ_TYPE_COMPANY);
  self->symbols = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->library_signals = g_signal_group_new (MZ_TYPE_LIBRARY);
  g_signal_group_connect (self->library_signals, "notify::busy", G_CALLBACK (busy_changed_cb),
                          self);
  g_signal_group_connect (self->library_signals, "notify::store", G_CALLBACK (store_changed_cb),
                          self);
}

/**
 * mz_board_new:
 * @library: the articles at hand
 * @lexicon: where companies' names come from
 *
 * Returns: (transfer full): a board without a chart
 */
MzBoard *
mz_board_new (MzLibrary *library, MzLexiconSource *lexicon)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (library) && lexicon != NULL, NULL);

  MzBoard *self = g_object_new (MZ_TYPE_BOARD, NULL);
  self->library = g_object_ref (library);
  self->lexicon = mz_lexicon_source_ref (lexicon);
  g_signal_group_set_target (self->library_signals, library);
  return self;
}

/**
 * mz_board_show:
 * @self: a board
 * @entry: (nullable): the entry on view
 *
 * Makes the chart for @entry; to be called again whenever its figures change.
 */
void
mz_board_show (MzBoard *self, MzEntry *entry)
{
  g_return_if_fail (MZ_IS_BOARD (self));

  g_set_object (&self->entry, entry);
  fill_companies (self);
  refresh (self);
}

/**
 * mz_board_get_listed_company:
 * @self: a board
 *
 * Returns: (transfer none) (nullable): the company that is chosen where it has a ticker, else the
 *   first of the article's that has one
 */
MzCompany *
mz_board_get_listed_company (MzBoard *self)
{
  g_return_val_if_fail (MZ_IS_BOARD (self), NULL);
  const char *chosen = get_company (self);
  GListModel *companies = G_LIST_MODEL (self->companies);

  for (guint i = 0; i < g_list_model_get_n_items (companies); i++) {
    g_autoptr (MzCompany) company = g_list_model_get_item (companies, i);
    if (mz_company_get_ticker (company) &&
        (!chosen || g_str_equal (mz_company_get_name (company), chosen)))
      return company; /* the list holds it */
  }
  return NULL;
}

/**
 * mz_board_reload_prices:
 * @self: a board
 *
 * Makes its chart anew where prices are drawn on it; to be called when the library has others.
 */
void
mz_board_reload_prices (MzBoard *self)
{
  g_return_if_fail (MZ_IS_BOARD (self));
  MzStore *store = mz_library_get_store (self->library);

  if (store)
    mz_store_list_symbols_async (store, NULL, symbols_listed_cb, g_object_ref (self));
}

/**
 * mz_board_get_chart:
 * @self: a board
 *
 * Returns: (transfer none) (nullable): its chart
 */
MzChart *
mz_board_get_chart (MzBoard *self)
{
  g_return_val_if_fail (MZ_IS_BOARD (self), NULL);

  return self->chart;
}
