/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures a pairs chart shows, on which axis, in which row. */
#include "board/pairs-sort.h"

#include "board/words.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#define MOST_AXES 3 /* a side */

static gboolean
is_one_of (const char *metric, const char *const *names)
{
  for (guint i = 0; names[i]; i++)
    if (g_strcmp0 (metric, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Spending is a sum, or a change of one by a sum or by percents. */
static gboolean
classify_spending (const MzReading *reading, MzPairsAxis *axis)
{
  axis->side = MZ_PAIRS_SPENDING;
  axis->change = reading->change != MZ_CHANGE_LEVEL;
  if (reading->kind == MZ_KIND_MONEY) {
    axis->quantity = MZ_AXIS_MONEY;
    g_strlcpy (axis->currency, reading->currency, sizeof axis->currency);
    return TRUE;
  }
  axis->quantity = MZ_AXIS_PERCENT;
  return axis->change && reading->kind == MZ_KIND_PERCENT;
}

/* A move has a direction: a price that merely stands somewhere is none. */
static gboolean
classify_move (const MzReading *reading, MzPairsAxis *axis)
{
  static const char *const METRICS[] = { "share_price", "market_cap", NULL };

  if (reading->change == MZ_CHANGE_LEVEL || !is_one_of (reading->metric, METRICS))
    return FALSE;
  axis->side = MZ_PAIRS_MOVE;
  axis->metric = reading->metric;
  axis->change = TRUE;
  if (reading->kind == MZ_KIND_PERCENT) {
    axis->quantity = MZ_AXIS_PERCENT;
    return TRUE;
  }
  axis->quantity = MZ_AXIS_MONEY;
  g_strlcpy (axis->currency, reading->currency, sizeof axis->currency);
  return reading->kind == MZ_KIND_MONEY || reading->kind == MZ_KIND_PRICE;
}

static gboolean
classify (const MzReading *reading, MzPairsAxis *axis)
{
  static const char *const SPENDING[] = { "capex", "opex", "spending", "investment", NULL };

  *axis = (MzPairsAxis){ 0 };
  /* The same sum in another currency would be shown twice. */
  if (reading->same_as >= 0 || mz_amount_is_zero (&reading->value))
    return FALSE;
  if (reading->role == MZ_ROLE_SPENDING || is_one_of (reading->metric, SPENDING))
    return classify_spending (reading, axis);
  return classify_move (reading, axis);
}

static gboolean
is_same_axis (const MzPairsAxis *a, const MzPairsAxis *b)
{
  return a->side == b->side && a->change == b->change && a->quantity == b->quantity &&
         g_strcmp0 (a->metric, b->metric) == 0 && strcmp (a->currency, b->currency) == 0;
}

static guint
find_axis (MzPairsTable *table, const MzPairsAxis *wanted)
{
  for (guint i = 0; i < table->axes->len; i++)
    if (is_same_axis (&g_array_index (table->axes, MzPairsAxis, i), wanted))
      return i;
  g_array_append_val (table->axes, *wanted);
  return table->axes->len - 1;
}

static void
add_figure (MzPairsTable *table, MzFigure *figure, guint article)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  MzPairsAxis wanted;

  if (!classify (reading, &wanted))
    return;
  MzPairsEntry entry = { .figure = figure, .article = article };
  entry.axis = find_axis (table, &wanted);
  double sign = reading->change == MZ_CHANGE_DOWN ? -1 : 1;
  entry.value = sign * mz_amount_to_double (&reading->value);
  entry.high = reading->qualifier == MZ_QUALIFIER_RANGE
                   ? sign * mz_amount_to_double (&reading->high)
                   : entry.value;
  g_array_append_val (table->entries, entry);
  MzPairsAxis *axis = &g_array_index (table->axes, MzPairsAxis, entry.axis);
  axis->largest = MAX (axis->largest, MAX (fabs (entry.value), fabs (entry.high)));
  axis->n++;
}

static int
compare_axes (gconstpointer first, gconstpointer second)
{
  const MzPairsAxis *a = first;
  const MzPairsAxis *b = second;

  if (a->side != b->side)
    return a->side - b->side;
  if (a->n != b->n)
    return a->n > b->n ? -1 : 1;
  return a->largest > b->largest ? -1 : a->largest < b->largest;
}

/* Levels in front of changes, shares in front of companies, sums behind percents of moves. */
static int
compare_places (gconstpointer first, gconstpointer second)
{
  const MzPairsAxis *a = first;
  const MzPairsAxis *b = second;

  if (a->side != b->side)
    return a->side - b->side;
  if (a->change != b->change)
    return a->change - b->change;
  if (g_strcmp0 (a->metric, b->metric) != 0)
    return g_strcmp0 (b->metric, a->metric);
  if (a->quantity != b->quantity)
    return a->side == MZ_PAIRS_MOVE ? b->quantity - a->quantity : a->quantity - b->quantity;
  return a->n > b->n ? -1 : a->n < b->n;
}

/* The axes with most figures stay; entries are pointed to where their axis has come to. */
static void
choose_axes (MzPairsTable *table)
{
  g_autoptr (GArray) before = g_array_copy (table->axes);
  guint kept[2] = { 0, 0 };

  g_array_sort (table->axes, compare_axes);
  for (guint i = 0; i < table->axes->len;) {
    if (kept[g_array_index (table->axes, MzPairsAxis, i).side]++ < MOST_AXES)
      i++;
    else
      g_array_remove_index (table->axes, i);
  }
  g_array_sort (table->axes, compare_places);
  for (guint i = 0; i < table->entries->len;) {
    MzPairsEntry *entry = &g_array_index (table->entries, MzPairsEntry, i);
    const MzPairsAxis *old = &g_array_index (before, MzPairsAxis, entry->axis);
    guint axis = 0;
    while (axis < table->axes->len &&
           !is_same_axis (&g_array_index (table->axes, MzPairsAxis, axis), old))
      axis++;
    entry->axis = axis;
    if (axis < table->axes->len) {
      i++;
      continue;
    }
    g_array_remove_index_fast (table->entries, i);
    table->n_left_out++;
  }
}

static guint
count_companies (MzPairsTable *table)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < table->entries->len; i++) {
    MzPairsEntry *entry = &g_array_index (table->entries, MzPairsEntry, i);
    const char *company = mz_figure_get_reading (entry->figure)->company;
    g_hash_table_add (names, (char *) (company ? company : ""));
  }
  return g_hash_table_size (names);
}

static char *
dup_key (MzPairsTable *table, const MzPairsEntry *entry)
{
  const char *company = mz_figure_get_reading (entry->figure)->company;

  if (table->by_article || !company)
    return g_strdup_printf ("#%u", entry->article);
  return g_strdup (company);
}

static char *
dup_name (MzPairsTable *table,
          const MzPairsEntry *entry,
          const MzArticleFacts *articles,
          const MzBoardOptions *options)
{
  const char *company = mz_figure_get_reading (entry->figure)->company;
  const MzArticleFacts *article = &articles[entry->article];

  if (company && !table->by_article)
    return mz_board_company_text (options, company);
  if (article->title)
    return mz_writing_embed (&options->writing, article->title);
  char *origin = mz_words_origin (options, article);
  return origin ? origin : g_strdup (mz_catalog_get (options->writing.catalog, "Untitled article"));
}

static void
find_groups (MzPairsTable *table, const MzArticleFacts *articles, const MzBoardOptions *options)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < table->entries->len; i++) {
    MzPairsEntry *entry = &g_array_index (table->entries, MzPairsEntry, i);
    char *key = dup_key (table, entry);
    gpointer found = g_hash_table_lookup (known, key);
    if (!found) {
      MzPairsGroup group = { .key = g_strdup (key), .article = entry->article };
      group.name = dup_name (table, entry, articles, options);
      g_array_append_val (table->groups, group);
      found = GUINT_TO_POINTER (table->groups->len);
      g_hash_table_insert (known, g_strdup (key), found);
    }
    g_free (key);
    entry->group = GPOINTER_TO_UINT (found) - 1;
    MzPairsGroup *group = &g_array_index (table->groups, MzPairsGroup, entry->group);
    double largest = g_array_index (table->axes, MzPairsAxis, entry->axis).largest;
    group->many_articles |= group->article != entry->article;
    group->weight = MAX (group->weight, fabs (entry->value) / largest);
  }
}

static int
compare_entries (gconstpointer first, gconstpointer second, gpointer data)
{
  const MzPairsEntry *a = first;
  const MzPairsEntry *b = second;
  MzPairsTable *table = data;

  if (a->group != b->group) {
    double weight_a = g_array_index (table->groups, MzPairsGroup, a->group).weight;
    double weight_b = g_array_index (table->groups, MzPairsGroup, b->group).weight;
    if (weight_a != weight_b)
      return weight_a > weight_b ? -1 : 1;
    return a->group < b->group ? -1 : 1;
  }
  if (a->axis != b->axis)
    return a->axis < b->axis ? -1 : 1;
  if (fabs (a->value) != fabs (b->value))
    return fabs (a->value) > fabs (b->value) ? -1 : 1;
  return 0;
}

static int
compare_rows (gconstpointer first, gconstpointer second)
{
  const MzPairsEntry *a = first;
  const MzPairsEntry *b = second;

  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;
  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  return a->axis < b->axis ? -1 : a->axis > b->axis;
}

/* The weightiest group first, in it the largest figure of each axis in the first row. */
static void
order_rows (MzPairsTable *table)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (MzPairsGroup));
  guint last_group = G_MAXUINT;
  guint last_axis = 0;
  guint row = 0;

  g_array_sort_with_data (table->entries, compare_entries, table);
  for (guint i = 0; i < table->entries->len; i++) {
    MzPairsEntry *entry = &g_array_index (table->entries, MzPairsEntry, i);
    if (entry->group != last_group)
      g_array_append_val (groups, g_array_index (table->groups, MzPairsGroup, entry->group));
    row = entry->group == last_group && entry->axis == last_axis ? row + 1 : 0;
    last_group = entry->group;
    last_axis = entry->axis;
    entry->row = row;
    entry->group = groups->len - 1;
  }
  g_array_set_size (table->groups, 0);
  g_array_append_vals (table->groups, groups->data, groups->len);
  g_array_sort (table->entries, compare_rows);
}

/**
 * mz_pairs_table_init:
 * @table: (out caller-allocates): the table
 * @articles: articles with their figures
 * @n_articles: how many
 * @options: what is asked for
 *
 * Sorts the figures that say what was spent or how a share moved.
 */
void
mz_pairs_table_init (MzPairsTable *table,
                     const MzArticleFacts *articles,
                     guint n_articles,
                     const MzBoardOptions *options)
{
  *table = (MzPairsTable){ 0 };
  table->axes = g_array_new (FALSE, FALSE, sizeof (MzPairsAxis));
  table->entries = g_array_new (FALSE, FALSE, sizeof (MzPairsEntry));
  table->groups = g_array_new (FALSE, FALSE, sizeof (MzPairsGroup));
  for (guint i = 0; i < n_articles; i++)
    for (guint k = 0; k < articles[i].figures->len; k++) {
      MzFigure *figure = g_ptr_array_index (articles[i].figures, k);
      if (mz_words_is_wanted (options, &articles[i], mz_figure_get_reading (figure)))
        add_figure (table, figure, i);
    }
  choose_axes (table);
  table->n_companies = count_companies (table);
  table->by_article = table->n_companies <= 1;
  find_groups (table, articles, options);
  order_rows (table);
}

void
mz_pairs_table_clear (MzPairsTable *table)
{
  for (guint i = 0; i < table->groups->len; i++) {
    g_free (g_array_index (table->groups, MzPairsGroup, i).key);
    g_free (g_array_index (table->groups, MzPairsGroup, i).name);
  }
  g_array_unref (table->groups);
  g_array_unref (table->entries);
  g_array_unref (table->axes);
}
