/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board beside the article: of which company, which kind of chart, and the chart. */
#include "session/board.h"

#include "session/charting.h"

struct _MzBoard {
  GObject parent_instance;

  /* Owned */
  MzLexiconSource *lexicon;
  MzEntry *entry;            /* on view; may be NULL */
  GListStore *companies;     /* of MzCompany: all of the article's, then each */
  MzChart *chart;            /* NULL while there is none */
  GPtrArray *gathered;       /* of MzEntry: what the chart is made of */
  GCancellable *cancellable; /* of the chart that is being made */
  GSignalGroup *library_signals;

  /* Borrowed */
  MzLibrary *library; /* outlives the board: both are the session's */

  MzChartKind kind;
  MzDigits digits;
  guint company; /* position in companies */
};

G_DEFINE_FINAL_TYPE (MzBoard, mz_board, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KIND,
  PROP_COMPANY_POSITION,
  PROP_COMPANIES,
  PROP_DIGITS,
  PROP_CHART,
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

/* NULL stands for all companies of the article on view. */
static MzCompany *
get_company (MzBoard *self)
{
  g_autoptr (MzCompany) company =
      g_list_model_get_item (G_LIST_MODEL (self->companies), self->company);

  return company && *mz_company_get_name (company) ? company : NULL; /* the list holds it */
}

static gboolean
names_company (const char *companies, const char *name)
{
  g_auto (GStrv) names = g_strsplit (companies ? companies : "", ";", -1);

  for (guint i = 0; names[i]; i++)
    if (g_str_equal (g_strstrip (names[i]), name))
      return TRUE;
  return FALSE;
}

static gboolean
speaks_of (MzEntry *entry, const char *name)
{
  MzExtraction *extraction = mz_entry_get_extraction (entry);
  GPtrArray *figures = extraction ? mz_extraction_get_figures (extraction) : NULL;

  for (guint i = 0; figures && i < figures->len; i++)
    if (names_company (mz_figure_get_reading (g_ptr_array_index (figures, i))->company, name))
      return TRUE;
  return FALSE;
}

/* All articles at hand that speak of the company; the one on view where it is about no single one.
 */
static GPtrArray *
gather_entries (MzBoard *self, MzCompany *company)
{
  GPtrArray *gathered = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *entries = mz_library_get_entries (self->library);
  guint n = company ? g_list_model_get_n_items (entries) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (MzEntry) entry = g_list_model_get_item (entries, i);
    if (speaks_of (entry, mz_company_get_name (company)))
      g_ptr_array_add (gathered, g_steal_pointer (&entry));
  }
  if (!company)
    g_ptr_array_add (gathered, g_object_ref (self->entry));
  return gathered;
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

  MzCompany *company = get_company (self);
  MzStore *store = mz_library_get_store (self->library);
  MzChartRequest *request = g_new0 (MzChartRequest, 1);
  request->kind = self->kind;
  request->company = company ? g_strdup (mz_company_get_name (company)) : NULL;
  request->language = g_strdup (mz_catalog_get_language (mz_catalog_for (NULL)));
  request->digits = self->digits;
  g_clear_pointer (&self->gathered, g_ptr_array_unref);
  self->gathered = gather_entries (self, company);
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

  if (mz_library_get_busy (library) || !self->gathered || !get_company (self))
    return;
  g_autoptr (GPtrArray) gathered = gather_entries (self, get_company (self));
  gboolean is_same = gathered->len == self->gathered->len;
  for (guint i = 0; is_same && i < gathered->len; i++)
    is_same = gathered->pdata[i] == self->gathered->pdata[i];
  if (!is_same)
    refresh (self);
}

/* The store is where prices are. */
static void
store_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer data)
{
  mz_board_reload_prices (data);
}

static void
add_company (GPtrArray *companies, const MzLexicon *lexicon, const char *name)
{
  MzCompany *known = lexicon ? mz_lexicon_find_company (lexicon, name) : NULL;

  for (guint i = 0; i < companies->len; i++)
    if (g_str_equal (mz_company_get_name (g_ptr_array_index (companies, i)), name))
      return;
  g_ptr_array_add (companies, known ? g_object_ref (known)
                                    : mz_company_new (&(MzCompanyParts){ .name = name }));
}

/* The companies of the entry's figures, in the order of the text. */
static GPtrArray *
find_companies (MzBoard *self)
{
  GPtrArray *companies = g_ptr_array_new_with_free_func (g_object_unref);
  MzExtraction *extraction = self->entry ? mz_entry_get_extraction (self->entry) : NULL;
  GPtrArray *figures = extraction ? mz_extraction_get_figures (extraction) : NULL;
  const MzLexicon *lexicon = figures ? mz_lexicon_source_get (self->lexicon, NULL) : NULL;

  for (guint i = 0; figures && i < figures->len; i++) {
    const char *text = mz_figure_get_reading (g_ptr_array_index (figures, i))->company;
    g_auto (GStrv) names = g_strsplit (text ? text : "", ";", -1);
    for (guint j = 0; names[j]; j++)
      if (*g_strstrip (names[j]))
        add_company (companies, lexicon, names[j]);
  }
  if (companies->len > 1)
    g_ptr_array_insert (companies, 0, mz_company_new (&(MzCompanyParts){ .name = "" }));
  return companies;
}

static void
set_company_position (MzBoard *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->companies)) ||
      position == self->company)
    return;
  self->company = position;
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
  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->companies);
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
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_board_init (MzBoard *self)
{
  self->companies = g_list_store_new (MZ_TYPE_COMPANY);
  self->library_signals = g_signal_group_new (MZ_TYPE_LIBRARY);
  g_signal_group_connect (self->library_signals, "notify::busy", G_CALLBACK (busy_changed_cb),
                          self);
  g_signal_group_connect (self->library_signals, "notify::store", G_CALLBACK (store_changed_cb),
                          self);
}

/**
 * mz_board_new:
 * @library: the articles at hand; has to outlive the board
 * @lexicon: where companies' names come from
 *
 * Returns: (transfer full): a board without a chart
 */
MzBoard *
mz_board_new (MzLibrary *library, MzLexiconSource *lexicon)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (library) && lexicon != NULL, NULL);

  MzBoard *self = g_object_new (MZ_TYPE_BOARD, NULL);
  self->library = library;
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
  g_autoptr (GPtrArray) companies = find_companies (self);
  self->company = 0;
  g_list_store_splice (self->companies, 0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->companies)), companies->pdata,
                       companies->len);
  notify (self, PROP_COMPANY_POSITION);
  refresh (self);
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

  if (self->kind == MZ_CHART_TIMELINE)
    refresh (self);
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
