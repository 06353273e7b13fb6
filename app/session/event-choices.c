/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which event the board studies, and how. */
#include "session/event-choices.h"

#define FURTHEST       60   /* sessions of a window on either side of the event */
#define MOST_ESTIMATED 2500 /* sessions: ten years */
#define LEAST          10

struct _MzEventChoices {
  GObject parent_instance;

  /* Owned */
  GStrv benchmarks;

  MzStudyOptions study;
  guint benchmark; /* position in benchmarks */
  guint32 day;
  gboolean is_session;
};

G_DEFINE_FINAL_TYPE (MzEventChoices, mz_event_choices, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_MODEL,
  PROP_FIRST,
  PROP_LAST,
  PROP_ESTIMATION,
  PROP_BENCHMARKS,
  PROP_BENCHMARK_POSITION,
  PROP_DAY,
  PROP_IS_USUAL,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
notify (MzEventChoices *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static gboolean
is_usual (const MzEventChoices *self)
{
  MzStudyOptions usual;

  mz_study_options_init (&usual);
  return self->benchmark == 0 && self->study.model == usual.model &&
         self->study.first == usual.first && self->study.last == usual.last &&
         self->study.estimation == usual.estimation;
}

static void
mz_event_choices_finalize (GObject *object)
{
  g_strfreev (MZ_EVENT_CHOICES (object)->benchmarks);
  G_OBJECT_CLASS (mz_event_choices_parent_class)->finalize (object);
}

static void
mz_event_choices_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzEventChoices *self = MZ_EVENT_CHOICES (object);

  if (id == PROP_MODEL)
    g_value_set_uint (value, self->study.model);
  else if (id == PROP_FIRST)
    g_value_set_int (value, self->study.first);
  else if (id == PROP_LAST)
    g_value_set_int (value, self->study.last);
  else if (id == PROP_ESTIMATION)
    g_value_set_int (value, (gint) self->study.estimation);
  else if (id == PROP_BENCHMARKS)
    g_value_set_boxed (value, self->benchmarks);
  else if (id == PROP_BENCHMARK_POSITION)
    g_value_set_uint (value, self->benchmark);
  else if (id == PROP_DAY)
    g_value_set_uint (value, self->day);
  else if (id == PROP_IS_USUAL)
    g_value_set_boolean (value, is_usual (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* FALSE where it was so before. */
static gboolean
set_choice (MzEventChoices *self, guint id, const GValue *value)
{
  MzStudyOptions before = self->study;
  guint benchmark = self->benchmark;

  if (id == PROP_MODEL)
    self->study.model = (MzReturnModel) g_value_get_uint (value);
  else if (id == PROP_FIRST)
    self->study.first = g_value_get_int (value);
  else if (id == PROP_LAST)
    self->study.last = g_value_get_int (value);
  else if (id == PROP_ESTIMATION)
    self->study.estimation = (guint) g_value_get_int (value);
  else if (g_value_get_uint (value) < g_strv_length (self->benchmarks))
    self->benchmark = g_value_get_uint (value);
  return before.model != self->study.model || before.first != self->study.first ||
         before.last != self->study.last || before.estimation != self->study.estimation ||
         benchmark != self->benchmark;
}

static void
mz_event_choices_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzEventChoices *self = MZ_EVENT_CHOICES (object);

  if (set_choice (self, id, value)) {
    g_object_notify_by_pspec (object, pspec);
    notify (self, PROP_IS_USUAL);
  }
}

static void
mz_event_choices_class_init (MzEventChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags writable = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = mz_event_choices_finalize;
  object_class->get_property = mz_event_choices_get_property;
  object_class->set_property = mz_event_choices_set_property;
  properties[PROP_MODEL] =
      g_param_spec_uint ("model", NULL, NULL, 0, MZ_MODEL_MEAN, MZ_MODEL_MARKET, writable);
  properties[PROP_FIRST] = g_param_spec_int ("first", NULL, NULL, -FURTHEST, 0, 0, writable);
  properties[PROP_LAST] = g_param_spec_int ("last", NULL, NULL, 0, FURTHEST, 0, writable);
  properties[PROP_ESTIMATION] =
      g_param_spec_int ("estimation", NULL, NULL, LEAST, MOST_ESTIMATED, LEAST, writable);
  properties[PROP_BENCHMARKS] =
      g_param_spec_boxed ("benchmarks", NULL, NULL, G_TYPE_STRV, readable);
  properties[PROP_BENCHMARK_POSITION] =
      g_param_spec_uint ("benchmark-position", NULL, NULL, 0, G_MAXUINT, 0, writable);
  properties[PROP_DAY] = g_param_spec_uint ("day", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_IS_USUAL] = g_param_spec_boolean ("is-usual", NULL, NULL, TRUE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_event_choices_init (MzEventChoices *self)
{
  static const char *const NOTHING[] = { "", NULL };

  self->benchmarks = g_strdupv ((char **) NOTHING);
  mz_study_options_init (&self->study);
}

/**
 * mz_event_choices_new:
 *
 * Returns: (transfer full): the usual choices, as the engine has them
 */
MzEventChoices *
mz_event_choices_new (void)
{
  return g_object_new (MZ_TYPE_EVENT_CHOICES, NULL);
}

/**
 * mz_event_choices_set_event:
 * @self: the choices
 * @day: a GDate julian day; 0 for the last one that the articles report on
 * @is_session: whether it is the session of the event
 *
 * Chooses what is studied.
 */
void
mz_event_choices_set_event (MzEventChoices *self, guint32 day, gboolean is_session)
{
  g_return_if_fail (MZ_IS_EVENT_CHOICES (self));

  if (day == self->day && is_session == self->is_session)
    return;
  self->day = day;
  self->is_session = is_session;
  notify (self, PROP_DAY);
}

/**
 * mz_event_choices_reset:
 * @self: the choices
 *
 * Chooses the usual again; the event stays.
 */
void
mz_event_choices_reset (MzEventChoices *self)
{
  g_return_if_fail (MZ_IS_EVENT_CHOICES (self));
  MzStudyOptions usual;

  mz_study_options_init (&usual);
  g_object_freeze_notify (G_OBJECT (self));
  g_object_set (self, "model", (guint) usual.model, "first", usual.first, "last", usual.last,
                "estimation", (gint) usual.estimation, "benchmark-position", 0u, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * mz_event_choices_set_symbols:
 * @self: the choices
 * @symbols: set of the symbols that there are prices of
 *
 * What was chosen stays where it is still among them.
 */
void
mz_event_choices_set_symbols (MzEventChoices *self, GHashTable *symbols)
{
  g_return_if_fail (MZ_IS_EVENT_CHOICES (self) && symbols != NULL);
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (symbols), (GCompareFunc) g_strcmp0);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *chosen = g_strdup (self->benchmarks[self->benchmark]);

  g_strv_builder_add (builder, "");
  for (GList *at = names; at; at = at->next)
    g_strv_builder_add (builder, at->data);
  g_strfreev (self->benchmarks);
  self->benchmarks = g_strv_builder_end (builder);
  self->benchmark = 0;
  for (guint i = 0; self->benchmarks[i]; i++)
    if (g_str_equal (self->benchmarks[i], chosen))
      self->benchmark = i;
  notify (self, PROP_BENCHMARKS);
  notify (self, PROP_BENCHMARK_POSITION);
}

/**
 * mz_event_choices_get_wish:
 * @self: the choices
 *
 * Returns: what they are now, to be cleared by mz_event_wish_clear()
 */
MzEventWish
mz_event_choices_get_wish (MzEventChoices *self)
{
  g_return_val_if_fail (MZ_IS_EVENT_CHOICES (self), (MzEventWish){ 0 });

  return (MzEventWish){
    .study = self->study,
    .benchmark = self->benchmark > 0 ? g_strdup (self->benchmarks[self->benchmark]) : NULL,
    .day = self->day,
    .is_session = self->is_session,
  };
}

/**
 * mz_event_wish_clear:
 * @wish: what was asked for
 *
 * Frees what it owns.
 */
void
mz_event_wish_clear (MzEventWish *wish)
{
  g_clear_pointer (&wish->benchmark, g_free);
}
