/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the analyst wants charts to look: each choice is a property, a setting and an action of one
 * name. */
#include "session/chart-choices.h"

#include "board/look.h"

#define KIND(kind) (1u << MZ_CHART_##kind)
#define ANY_KIND   (KIND (PAIRS) | KIND (TIMELINE) | KIND (SCATTER) | KIND (EVENT) | KIND (COMPARE))

/* The options' fields are all as wide as an int: yes and no, or the first and the second of two. */
static const struct {
  const char *name;
  const char *words[2]; /* NULL: no and yes */
  gsize field;
  guint kinds;
  gboolean is_written; /* it is of what is written on the chart */
  gboolean usual;
} CHOICES[MZ_N_CHOICES] = {
  [MZ_CHOICE_PRICES_AS] = { .name = "prices-as",
                            .words = { "line", "candles" },
                            .field = G_STRUCT_OFFSET (MzBoardOptions, candles),
                            .kinds = KIND (TIMELINE) },
  [MZ_CHOICE_VOLUME] = { .name = "volume",
                         .field = G_STRUCT_OFFSET (MzBoardOptions, volume),
                         .kinds = KIND (TIMELINE) },
  [MZ_CHOICE_SCALE] = { .name = "scale",
                        .words = { "linear", "log" },
                        .field = G_STRUCT_OFFSET (MzBoardOptions, logarithm),
                        .kinds = KIND (TIMELINE) | KIND (COMPARE) },
  [MZ_CHOICE_INDEXED] = { .name = "indexed",
                          .field = G_STRUCT_OFFSET (MzBoardOptions, indexed),
                          .kinds = KIND (TIMELINE) },
  [MZ_CHOICE_ADJUSTED] = { .name = "adjusted",
                           .field = G_STRUCT_OFFSET (MzBoardOptions, adjusted),
                           .kinds = KIND (TIMELINE),
                           .usual = TRUE },
  [MZ_CHOICE_SPENDING_AS] = { .name = "spending-as",
                              .words = { "level", "change" },
                              .field = G_STRUCT_OFFSET (MzBoardOptions, change),
                              .kinds = KIND (SCATTER) },
  [MZ_CHOICE_TIME_AXIS] = { .name = "time-axis",
                            .words = { "ltr", "rtl" },
                            .field = G_STRUCT_OFFSET (MzBoardOptions, time_rtl),
                            .kinds = KIND (TIMELINE) | KIND (EVENT) | KIND (COMPARE) },
  [MZ_CHOICE_DIGITS] = { .name = "digits",
                         .words = { "latin", "arabic" },
                         .field = G_STRUCT_OFFSET (MzBoardOptions, writing.digits),
                         .kinds = ANY_KIND,
                         .is_written = TRUE },
  [MZ_CHOICE_MONTHS] = { .name = "months",
                         .words = { "gregorian", "levantine" },
                         .field = G_STRUCT_OFFSET (MzBoardOptions, writing.months),
                         .kinds = ANY_KIND,
                         .is_written = TRUE },
  [MZ_CHOICE_SIGNS] = { .name = "signs",
                        .words = { "left", "right" },
                        .field = G_STRUCT_OFFSET (MzBoardOptions, writing.signs),
                        .kinds = ANY_KIND,
                        .is_written = TRUE },
};

G_STATIC_ASSERT (sizeof (MzDigits) == sizeof (gboolean) && sizeof (MzMonths) == sizeof (gboolean) &&
                 sizeof (MzSigns) == sizeof (gboolean));

struct _MzChartChoices {
  GObject parent_instance;

  MzBoardOptions chosen;
};

G_DEFINE_FINAL_TYPE (MzChartChoices, mz_chart_choices, G_TYPE_OBJECT)

/* Property 0 is nobody's. */
static GParamSpec *properties[MZ_N_CHOICES + 1];

static gboolean *
get_field (MzBoardOptions *options, MzChoice choice)
{
  return G_STRUCT_MEMBER_P (options, CHOICES[choice].field);
}

static void
choose (MzChartChoices *self, MzChoice choice, gboolean chosen)
{
  gboolean *field = get_field (&self->chosen, choice);

  if (*field == chosen)
    return;
  *field = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[choice + 1]);
}

static void
mz_chart_choices_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzChoice choice = (MzChoice) (id - 1);
  gboolean chosen = *get_field (&MZ_CHART_CHOICES (object)->chosen, choice);

  if (mz_choice_has_words (choice))
    g_value_set_static_string (value, CHOICES[choice].words[chosen ? 1 : 0]);
  else
    g_value_set_boolean (value, chosen);
}

static void
mz_chart_choices_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzChoice choice = (MzChoice) (id - 1);

  if (mz_choice_has_words (choice))
    choose (MZ_CHART_CHOICES (object), choice,
            g_strcmp0 (g_value_get_string (value), CHOICES[choice].words[1]) == 0);
  else
    choose (MZ_CHART_CHOICES (object), choice, g_value_get_boolean (value));
}

static void
mz_chart_choices_class_init (MzChartChoicesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = mz_chart_choices_get_property;
  object_class->set_property = mz_chart_choices_set_property;
  for (guint i = 0; i < MZ_N_CHOICES; i++)
    properties[i + 1] =
        mz_choice_has_words ((MzChoice) i)
            ? g_param_spec_string (CHOICES[i].name, NULL, NULL, CHOICES[i].words[CHOICES[i].usual],
                                   flags)
            : g_param_spec_boolean (CHOICES[i].name, NULL, NULL, CHOICES[i].usual, flags);
  g_object_class_install_properties (object_class, MZ_N_CHOICES + 1, properties);
}

static void
mz_chart_choices_init (MzChartChoices *self)
{
  for (guint i = 0; i < MZ_N_CHOICES; i++)
    *get_field (&self->chosen, (MzChoice) i) = CHOICES[i].usual;
}

/**
 * mz_choice_get_name:
 * @choice: a choice
 *
 * Returns: (transfer none): what property, setting and action are called
 */
const char *
mz_choice_get_name (MzChoice choice)
{
  g_return_val_if_fail (choice < MZ_N_CHOICES, NULL);

  return CHOICES[choice].name;
}

/**
 * mz_choice_has_words:
 * @choice: a choice
 *
 * Returns: whether it is between two words
 */
gboolean
mz_choice_has_words (MzChoice choice)
{
  g_return_val_if_fail (choice < MZ_N_CHOICES, FALSE);

  return CHOICES[choice].words[0] != NULL;
}

/* What a look of a timeline's price needs of it. */
static gboolean
has_what_it_needs (MzChoice choice, const MzLayer *price)
{
  if (choice == MZ_CHOICE_PRICES_AS)
    return mz_trace_has_bars (price->trace);
  if (choice == MZ_CHOICE_VOLUME)
    return mz_trace_has_volume (price->trace);
  return TRUE;
}

/**
 * mz_choice_applies:
 * @choice: a choice
 * @chart: (nullable): a chart
 * @is_carried: whether it came out of a picture: there are no prices then but those that it draws,
 *   and its words are written already
 *
 * Returns: whether the choice makes a difference to the chart
 */
gboolean
mz_choice_applies (MzChoice choice, MzChart *chart, gboolean is_carried)
{
  g_return_val_if_fail (choice < MZ_N_CHOICES, FALSE);

  if (!chart || !(CHOICES[choice].kinds & 1u << mz_chart_get_kind (chart)))
    return FALSE;
  if (CHOICES[choice].is_written)
    return !is_carried && mz_writing_is_rtl (&mz_chart_get_parts (chart)->writing);
  if (choice == MZ_CHOICE_SPENDING_AS)
    return !is_carried;
  if (choice == MZ_CHOICE_TIME_AXIS)
    return !mz_chart_get_parts (chart)->empty;
  const MzLayer *price = mz_look_find_price (chart);
  gboolean needs_others = choice == MZ_CHOICE_INDEXED || choice == MZ_CHOICE_ADJUSTED;
  return price && !(is_carried && needs_others) && has_what_it_needs (choice, price);
}

/**
 * mz_chart_choices_new:
 *
 * Returns: (transfer full): the usual choices
 */
MzChartChoices *
mz_chart_choices_new (void)
{
  return g_object_new (MZ_TYPE_CHART_CHOICES, NULL);
}

/**
 * mz_chart_choices_get:
 * @self: the choices
 *
 * Returns: what is chosen, written in the language of the process
 */
MzBoardOptions
mz_chart_choices_get (MzChartChoices *self)
{
  g_return_val_if_fail (MZ_IS_CHART_CHOICES (self), (MzBoardOptions){ 0 });
  MzBoardOptions options = self->chosen;

  options.writing.catalog = mz_catalog_for (NULL);
  if (!mz_writing_is_rtl (&options.writing))
    options.writing.digits = MZ_DIGITS_LATIN;
  return options;
}

/**
 * mz_chart_choices_get_for:
 * @self: the choices
 * @kind: a kind of chart
 *
 * Returns: what is chosen and means something to it: a picture carries no more than that
 */
MzBoardOptions
mz_chart_choices_get_for (MzChartChoices *self, MzChartKind kind)
{
  MzBoardOptions options = mz_chart_choices_get (self);

  for (guint i = 0; i < MZ_N_CHOICES; i++)
    if (!(CHOICES[i].kinds & 1u << kind))
      *get_field (&options, (MzChoice) i) = FALSE;
  return options;
}

/**
 * mz_chart_choices_take_from:
 * @self: the choices
 * @chart: a chart
 *
 * Chooses what the chart was asked for.
 */
void
mz_chart_choices_take_from (MzChartChoices *self, MzChart *chart)
{
  g_return_if_fail (MZ_IS_CHART_CHOICES (self) && MZ_IS_CHART (chart));
  MzBoardOptions look = { 0 };

  mz_look_read (chart, &look);
  for (guint i = 0; i < MZ_N_CHOICES; i++)
    choose (self, (MzChoice) i, *get_field (&look, (MzChoice) i));
}
