/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board beside the article: of which company, which kind of chart, and the chart. */
#include "session/board-private.h"

G_DEFINE_FINAL_TYPE (MzBoard, mz_board, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_KIND,
  PROP_COMPANY_POSITION,
  PROP_COMPANIES,
  PROP_SCOPE_POSITION,
  PROP_EVENT_CHOICES,
  PROP_CHART,
  PROP_SEEN_FROM,
  PROP_SEEN_TO,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
busy_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer data)
{
  mz_board_complete (data);
}

/* The store is where prices and other articles are. */
static void
store_changed_cb (MzLibrary *library, GParamSpec *pspec, gpointer data)
{
  mz_board_reload (data);
}

static void
event_chosen_cb (MzEventChoices *event, GParamSpec *pspec, gpointer data)
{
  MzBoard *self = data;

  if (self->kind == MZ_CHART_EVENT && g_strcmp0 (pspec->name, "is-usual") != 0 &&
      g_strcmp0 (pspec->name, "benchmarks") != 0)
    mz_board_refresh (self);
}

static void
chosen_cb (MzChartChoices *choices, GParamSpec *pspec, gpointer data)
{
  mz_board_refresh (data);
}

static void
mz_board_dispose (GObject *object)
{
  MzBoard *self = MZ_BOARD (object);

  mz_chart_maker_stop (self->maker);
  g_clear_object (&self->library_signals);
  g_clear_object (&self->library);
  g_clear_pointer (&self->lexicon, mz_lexicon_source_unref);
  g_clear_object (&self->entry);
  g_clear_object (&self->event);
  G_OBJECT_CLASS (mz_board_parent_class)->dispose (object);
}

static void
mz_board_finalize (GObject *object)
{
  mz_company_choice_free (MZ_BOARD (object)->companies);
  g_object_unref (MZ_BOARD (object)->choices);
  mz_chart_maker_free (MZ_BOARD (object)->maker);
  G_OBJECT_CLASS (mz_board_parent_class)->finalize (object);
}

static void
mz_board_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzBoard *self = MZ_BOARD (object);

  if (id == PROP_KIND)
    g_value_set_string (value, mz_chart_kind_to_nick (self->kind));
  else if (id == PROP_COMPANY_POSITION)
    g_value_set_uint (value, mz_company_choice_get_position (self->companies));
  else if (id == PROP_COMPANIES)
    g_value_set_object (value, mz_company_choice_get_list (self->companies));
  else if (id == PROP_SCOPE_POSITION)
    g_value_set_uint (value, mz_board_find_scope (self));
  else if (id == PROP_EVENT_CHOICES)
    g_value_set_object (value, self->event);
  else if (id == PROP_CHART)
    g_value_set_object (value, mz_chart_maker_get_chart (self->maker));
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
    mz_board_choose_kind (self, g_value_get_string (value));
  else if (id == PROP_COMPANY_POSITION)
    mz_board_choose_company (self, g_value_get_uint (value));
  else if (id == PROP_SCOPE_POSITION)
    mz_board_choose_scope (self, g_value_get_uint (value));
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
  object_class->finalize = mz_board_finalize;
  object_class->get_property = mz_board_get_property;
  object_class->set_property = mz_board_set_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, "pairs", writable);
  properties[PROP_COMPANY_POSITION] =
      g_param_spec_uint ("company-position", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_COMPANIES] =
      g_param_spec_object ("companies", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_SCOPE_POSITION] = g_param_spec_uint (
      "scope-position", NULL, NULL, MZ_SCOPE_ARTICLE, MZ_SCOPE_LIBRARY, MZ_SCOPE_LIBRARY, writable);
  properties[PROP_EVENT_CHOICES] =
      g_param_spec_object ("event-choices", NULL, NULL, MZ_TYPE_EVENT_CHOICES, readable);
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
  self->companies = mz_company_choice_new ();
  self->choices = mz_chart_choices_new ();
  g_signal_connect_object (self->choices, "notify", G_CALLBACK (chosen_cb), self, 0);
  self->scope = MZ_SCOPE_BY_KIND;
  self->event = mz_event_choices_new ();
  g_signal_connect_object (self->event, "notify", G_CALLBACK (event_chosen_cb), self, 0);
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
  self->maker = mz_chart_maker_new (G_OBJECT (self), library, lexicon);
  g_signal_group_set_target (self->library_signals, library);
  return self;
}

/**
 * mz_board_keep_company:
 * @self: a board
 *
 * Whatever comes on view next, the board stays with its company where it can.
 */
void
mz_board_keep_company (MzBoard *self)
{
  g_return_if_fail (MZ_IS_BOARD (self));

  mz_company_choice_keep (self->companies);
}

/**
 * mz_board_get_event_choices:
 * @self: a board
 *
 * Returns: (transfer none): which event it studies, and how
 */
MzEventChoices *
mz_board_get_event_choices (MzBoard *self)
{
  g_return_val_if_fail (MZ_IS_BOARD (self), NULL);

  return self->event;
}

/**
 * mz_board_get_company:
 * @self: a board
 *
 * Returns: (transfer none) (nullable): the company that it is of; %NULL for all
 */
const char *
mz_board_get_company (MzBoard *self)
{
  g_return_val_if_fail (MZ_IS_BOARD (self), NULL);

  return mz_company_choice_get_name (self->companies);
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

  return mz_company_choice_get_listed (self->companies);
}

/**
 * mz_board_get_choices:
 * @self: a board
 *
 * Returns: (transfer none): how its chart is to look, to be read and changed
 */
MzChartChoices *
mz_board_get_choices (MzBoard *self)
{
  g_return_val_if_fail (MZ_IS_BOARD (self), NULL);

  return self->choices;
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

  return mz_chart_maker_get_chart (self->maker);
}
