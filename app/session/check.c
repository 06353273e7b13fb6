/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of one figure when it was held against the prices. */
#include "session/check.h"

#include "market/claim-text.h"
#include "model/figure-text.h"

#include <math.h>

#define MOST_SESSIONS 5 /* of a move that is an event's */

struct _MzCheck {
  GObject parent_instance;

  /* Owned */
  MzFigure *figure;
  GListStore *readings; /* of MzCheckReading */
  char *heading;
  char *story;
  char *allowance;
  char *arithmetic;
  char *word;
  char *summary;

  MzVerdict verdict;
  MzDoubt doubt;
  guint32 event_day;
};

G_DEFINE_FINAL_TYPE (MzCheck, mz_check, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_HEADING,
  PROP_STORY,
  PROP_ALLOWANCE,
  PROP_ARITHMETIC,
  PROP_REMEDY,
  PROP_READINGS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* What the analyst can bring where nothing can be told. */
static const char *
find_remedy (MzDoubt doubt)
{
  switch (doubt) {
  case MZ_DOUBT_NO_COMPANY:
  case MZ_DOUBT_UNKNOWN_COMPANY:
  case MZ_DOUBT_NO_SYMBOL:
    return "company";
  case MZ_DOUBT_NO_PRICES:
  case MZ_DOUBT_OUT_OF_RANGE:
    return "prices";
  case MZ_DOUBT_NO_DATE:
    return "date";
  case MZ_DOUBT_NOT_ACTUAL:
  case MZ_DOUBT_NONE:
  default:
    return "";
  }
}

static void
mz_check_finalize (GObject *object)
{
  MzCheck *self = MZ_CHECK (object);

  g_clear_object (&self->figure);
  g_clear_object (&self->readings);
  g_free (self->heading);
  g_free (self->story);
  g_free (self->allowance);
  g_free (self->arithmetic);
  g_free (self->word);
  g_free (self->summary);
  G_OBJECT_CLASS (mz_check_parent_class)->finalize (object);
}

static void
mz_check_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzCheck *self = MZ_CHECK (object);

  if (id == PROP_HEADING)
    g_value_set_string (value, self->heading);
  else if (id == PROP_STORY)
    g_value_set_string (value, self->story);
  else if (id == PROP_ALLOWANCE)
    g_value_set_string (value, self->allowance);
  else if (id == PROP_ARITHMETIC)
    g_value_set_string (value, self->arithmetic);
  else if (id == PROP_REMEDY)
    g_value_set_static_string (value, find_remedy (self->doubt));
  else if (id == PROP_READINGS)
    g_value_set_object (value, self->readings);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_check_class_init (MzCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mz_check_finalize;
  object_class->get_property = mz_check_get_property;
  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, readable);
  properties[PROP_STORY] = g_param_spec_string ("story", NULL, NULL, NULL, readable);
  properties[PROP_ALLOWANCE] = g_param_spec_string ("allowance", NULL, NULL, NULL, readable);
  properties[PROP_ARITHMETIC] = g_param_spec_string ("arithmetic", NULL, NULL, NULL, readable);
  properties[PROP_REMEDY] = g_param_spec_string ("remedy", NULL, NULL, NULL, readable);
  properties[PROP_READINGS] =
      g_param_spec_object ("readings", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_check_init (MzCheck *self)
{
  self->readings = g_list_store_new (MZ_TYPE_CHECK_READING);
}

/* -- Telling -- */

static void
append_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* The name before a sentence, where a figure is of several companies. */
static void
append_of (GString *text, MzClaim *claim, gboolean is_one_of_many, const char *sentence)
{
  const char *company = mz_claim_get_company (claim);
  g_autofree char *named = is_one_of_many && company
                               ? g_strdup_printf ("\u2068%s\u2069: %s", company, sentence)
                               : g_strdup (sentence);

  append_line (text, named);
}

/* What the text may mean comes first, then what is nearest to its number. */
static int
compare_moves (gconstpointer first, gconstpointer second, gpointer claim)
{
  const MzMove *a = *(const MzMove *const *) first;
  const MzMove *b = *(const MzMove *const *) second;
  double miss_a = fabs (mz_claim_get_difference (claim, a));
  double miss_b = fabs (mz_claim_get_difference (claim, b));

  if (a->is_told != b->is_told)
    return a->is_told ? -1 : 1;
  return miss_a < miss_b ? -1 : miss_a > miss_b;
}

static GPtrArray *
sort_moves (MzClaim *claim)
{
  GPtrArray *sorted = g_ptr_array_new ();
  guint n;
  const MzMove *moves = mz_claim_get_moves (claim, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer) &moves[i]);
  g_ptr_array_sort_with_data (sorted, compare_moves, claim);
  return sorted;
}

static void
add_readings (MzCheck *self, MzClaim *claim, gboolean is_one_of_many, const MzCheckParts *parts)
{
  g_autoptr (GPtrArray) moves = sort_moves (claim);

  for (guint i = 0; i < moves->len; i++) {
    const MzMove *move = g_ptr_array_index (moves, i);
    g_autoptr (GString) line = g_string_new (NULL);
    g_autofree char *text = mz_move_text (move, parts->catalog, parts->style);
    g_autofree char *detail = mz_claim_reading_text (claim, move, parts->catalog, parts->style);
    append_of (line, claim, is_one_of_many, text);
    g_autoptr (MzCheckReading) reading = mz_check_reading_new (line->str, detail);
    g_list_store_append (self->readings, reading);
  }
}

/* The session after the close that the move is measured from; a move of weeks has no such event. */
static guint32
find_event_day (MzClaim *claim)
{
  const MzMove *told = mz_claim_get_told (claim);

  return told && told->sessions <= MOST_SESSIONS ? told->base_day + 1 : 0;
}

/* Of several, the one that needs looking at most. */
static void
join_verdict (MzCheck *self, MzVerdict verdict, MzDoubt doubt, gboolean is_first)
{
  if (is_first || verdict == MZ_VERDICT_DIFFERS ||
      (verdict == MZ_VERDICT_UNKNOWN && self->verdict == MZ_VERDICT_MATCHES)) {
    self->verdict = verdict;
    self->doubt = doubt;
  }
}

static guint
count_claims (const MzCheckParts *parts)
{
  guint n = 0;

  for (guint i = 0; i < parts->claims->len; i++)
    n += mz_claim_get_figure (g_ptr_array_index (parts->claims, i)) == parts->figure;
  return n;
}

/* FALSE where the figure reports no move. */
static gboolean
tell_claims (MzCheck *self, GString *story, const MzCheckParts *parts)
{
  guint n = count_claims (parts);
  gboolean is_first = TRUE;

  for (guint i = 0; i < parts->claims->len; i++) {
    MzClaim *claim = g_ptr_array_index (parts->claims, i);
    if (mz_claim_get_figure (claim) != parts->figure)
      continue;
    g_autofree char *text = mz_claim_text (claim, parts->catalog, parts->style);
    append_of (story, claim, n > 1, text);
    add_readings (self, claim, n > 1, parts);
    join_verdict (self, mz_claim_get_verdict (claim), mz_claim_get_doubt (claim), is_first);
    if (is_first) {
      self->allowance = mz_claim_allowance_text (claim, parts->catalog, parts->style);
      self->event_day = find_event_day (claim);
    }
    is_first = FALSE;
  }
  return n > 0;
}

/* The arithmetic that the figure takes part in. */
static gboolean
tell_values (MzCheck *self, GString *story, GString *arithmetic, const MzCheckParts *parts)
{
  gboolean is_loss = FALSE;

  for (guint i = 0; i < parts->values->len; i++) {
    const MzValueCheck *value = &g_array_index (parts->values, MzValueCheck, i);
    g_autofree char *text = mz_value_check_text (value, parts->catalog, parts->style);
    if (mz_claim_get_figure (value->claim) == parts->figure)
      append_line (arithmetic, text);
    if (value->loss != parts->figure)
      continue;
    append_line (story, text);
    join_verdict (self, value->verdict, MZ_DOUBT_NONE, !is_loss);
    is_loss = TRUE;
  }
  return is_loss;
}

/* A sign stands beside the word, so that neither colour nor language is needed to tell them apart.
 */
static char *
write_word (MzVerdict verdict, const MzCatalog *catalog)
{
  const char *const SIGNS[] = {
    [MZ_VERDICT_MATCHES] = "✓",
    [MZ_VERDICT_DIFFERS] = "≠",
    [MZ_VERDICT_UNKNOWN] = mz_catalog_is_rtl (catalog) ? "؟" : "?",
  };

  return g_strdup_printf ("%s %s", SIGNS[verdict], mz_verdict_text (verdict, catalog));
}

static char *
write_heading (const MzCheck *self, const MzCheckParts *parts)
{
  const MzReading *reading = mz_figure_get_reading (self->figure);
  g_autofree char *value = mz_reading_value_text (reading, parts->catalog, parts->style);

  return g_strdup_printf ("%s · %s", value, self->word);
}

/**
 * mz_check_new:
 * @parts: a figure, and what came of holding the article's figures against prices
 *
 * Returns: (transfer full) (nullable): what came of that figure; %NULL where it reports no move of
 * a price and no loss of market value
 */
MzCheck *
mz_check_new (const MzCheckParts *parts)
{
  g_autoptr (MzCheck) self = g_object_new (MZ_TYPE_CHECK, NULL);
  g_autoptr (GString) story = g_string_new (NULL);
  g_autoptr (GString) arithmetic = g_string_new (NULL);
  gboolean is_move = tell_claims (self, story, parts);

  if (!tell_values (self, story, arithmetic, parts) && !is_move)
    return NULL;
  self->figure = g_object_ref (parts->figure);
  self->story = g_strdup (story->str);
  self->arithmetic = g_strdup (arithmetic->str);
  if (!self->allowance)
    self->allowance = g_strdup ("");
  self->word = write_word (self->verdict, parts->catalog);
  self->heading = write_heading (self, parts);
  self->summary = g_strdup_printf ("%s\n%s", self->word, self->story);
  return g_steal_pointer (&self);
}

/**
 * mz_check_get_figure:
 * @self: a check
 *
 * Returns: (transfer none): what was held against the prices
 */
MzFigure *
mz_check_get_figure (MzCheck *self)
{
  g_return_val_if_fail (MZ_IS_CHECK (self), NULL);

  return self->figure;
}

/**
 * mz_check_get_verdict:
 * @self: a check
 *
 * Returns: what came of it; of a figure of several companies, what needs looking at most
 */
MzVerdict
mz_check_get_verdict (MzCheck *self)
{
  g_return_val_if_fail (MZ_IS_CHECK (self), MZ_VERDICT_UNKNOWN);

  return self->verdict;
}

/**
 * mz_check_get_event_day:
 * @self: a check
 *
 * Returns: the day that the move began with, as the text tells it: a session, or a day without one
 *   right before it; 0 where that is not known
 */
guint32
mz_check_get_event_day (MzCheck *self)
{
  g_return_val_if_fail (MZ_IS_CHECK (self), 0);

  return self->event_day;
}

/**
 * mz_check_get_word:
 * @self: a check
 *
 * Returns: (transfer none): the verdict as a sign and a word
 */
const char *
mz_check_get_word (MzCheck *self)
{
  g_return_val_if_fail (MZ_IS_CHECK (self), NULL);

  return self->word;
}

/**
 * mz_check_get_summary:
 * @self: a check
 *
 * Returns: (transfer none): the verdict, and why
 */
const char *
mz_check_get_summary (MzCheck *self)
{
  g_return_val_if_fail (MZ_IS_CHECK (self), NULL);

  return self->summary;
}
