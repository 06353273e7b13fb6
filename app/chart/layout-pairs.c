/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of pairs: which blocks there are, how tall their rows, how many of them fit. */
#include "chart/pairs-block.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>
#include <math.h>

#define COLUMN_WIDTH 10.0 /* ems: the least of a value axis in a table */
#define SIDES_WIDTH  36.0 /* ems: the least of two sides */
#define NAMES_SHARE  0.2  /* of the width, for the names at most */
#define GAP          1.6  /* ems between blocks */
#define HEADING      1.75 /* ems */
#define AXIS         1.7

/* How the blocks stand. */
typedef enum {
  ARRANGE_COLUMNS, /* one beside the other; a row runs across all */
  ARRANGE_SIDES,   /* spending above spending, moves above moves */
  ARRANGE_STACK,   /* all below each other */
} Arrangement;

typedef struct {
  MzCanvas *canvas;
  cairo_rectangle_t body;
  Arrangement arrangement;
  MzPairsSlot slot;
  double slot_height;
  guint n_rows;   /* how many are shown: those whose rank is below it */
  GArray *blocks; /* of MzPairsBlock */
  guint n_columns;
  double names_width;
  gboolean has_names;
  gboolean has_axes;
  gboolean bare; /* no headings: there is no room for them */
} Table;

static const double SLOT_MOST[] = { 9.5, 5.5, 3.0 }; /* ems */

static const MzRow *
get_row (Table *table, guint row)
{
  return &g_array_index (table->canvas->chart->rows, MzRow, row);
}

static guint
count_names (Table *table)
{
  guint n = 0;

  for (guint i = 0; i < table->canvas->chart->rows->len; i++)
    if (get_row (table, i)->name)
      n++;
  return n;
}

static double
measure_names (Table *table)
{
  MzTextStyle style = mz_canvas_style (table->canvas, 1);
  MzTextStyle small = mz_canvas_style (table->canvas, MZ_SMALL);
  double width = 0;

  style.bold = TRUE;
  for (guint i = 0, n = 0; i < table->canvas->chart->rows->len && n < 200; i++) {
    const MzRow *row = get_row (table, i);
    if (!row->name)
      continue;
    n++;
    width = MAX (width, mz_canvas_measure_width (table->canvas, row->name, &style));
    if (row->detail)
      width = MAX (width, mz_canvas_measure_width (table->canvas, row->detail, &small));
  }
  return MIN (width, NAMES_SHARE * table->body.width);
}

static const char *
get_group (Table *table, guint axis)
{
  return g_array_index (table->canvas->chart->axes, MzAxis, axis).group;
}

static guint
count_groups (Table *table)
{
  guint n = 0;

  for (guint i = 0; i < table->canvas->chart->axes->len; i++)
    if (i == 0 || g_strcmp0 (get_group (table, i), get_group (table, i - 1)) != 0)
      n++;
  return n;
}

static void
arrange (Table *table)
{
  double em = table->canvas->em;
  guint n_axes = table->canvas->chart->axes->len;

  table->has_names = count_names (table) > 0;
  table->names_width = table->has_names ? measure_names (table) + GAP * em : 0;
  double column = (table->body.width - table->names_width) / n_axes - GAP * em;
  if (count_names (table) > 1 && column >= COLUMN_WIDTH * em) {
    table->arrangement = ARRANGE_COLUMNS;
    table->n_columns = n_axes;
    return;
  }
  table->names_width = 0;
  gboolean sides = count_groups (table) > 1 && table->body.width >= SIDES_WIDTH * em;
  table->arrangement = sides ? ARRANGE_SIDES : ARRANGE_STACK;
  table->n_columns = sides ? count_groups (table) : 1;
}

static void
clear_block (gpointer data)
{
  MzPairsBlock *block = data;

  g_clear_pointer (&block->marks, g_array_unref);
}

static void
make_blocks (Table *table)
{
  guint column = 0;

  table->blocks = g_array_new (FALSE, TRUE, sizeof (MzPairsBlock));
  g_array_set_clear_func (table->blocks, clear_block);
  for (guint i = 0; i < table->canvas->chart->axes->len; i++) {
    MzPairsBlock block = { .canvas = table->canvas, .axis = i };
    gboolean new_group = i == 0 || g_strcmp0 (get_group (table, i), get_group (table, i - 1)) != 0;
    if (i > 0 && (table->arrangement == ARRANGE_COLUMNS ||
                  (table->arrangement == ARRANGE_SIDES && new_group)))
      column++;
    block.column = column;
    block.group = new_group ? get_group (table, i) : NULL;
    block.marks = g_array_new (FALSE, FALSE, sizeof (guint));
    g_array_append_val (table->blocks, block);
  }
}

/* The marks of the rows that are shown, block by block. */
static void
fill_blocks (Table *table)
{
  const MzChartParts *chart = table->canvas->chart;

  for (guint i = 0; i < table->blocks->len; i++)
    g_array_set_size (g_array_index (table->blocks, MzPairsBlock, i).marks, 0);
  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    guint axis = g_array_index (chart->layers, MzLayer, mark->layer).axis;
    if (get_row (table, mark->row)->rank < table->n_rows)
      g_array_append_val (g_array_index (table->blocks, MzPairsBlock, axis).marks, i);
  }
}

static double
get_axis_height (Table *table)
{
  return table->has_axes ? AXIS * table->canvas->line : 0;
}

static double
get_heading_height (Table *table)
{
  return table->bare ? 0 : HEADING * table->canvas->line;
}

static double
get_gap (Table *table)
{
  return (table->bare ? 0.2 : GAP) * table->canvas->em;
}

/* What a column needs beside its rows. */
static double
get_furniture (Table *table, guint column)
{
  double heading = get_heading_height (table);
  double height = 0;
  guint n = 0;

  for (guint i = 0; i < table->blocks->len; i++) {
    const MzPairsBlock *block = &g_array_index (table->blocks, MzPairsBlock, i);
    if (block->column != column || block->marks->len == 0)
      continue;
    height += heading + get_axis_height (table) + (block->group ? heading : 0);
    n++;
  }
  if (table->arrangement == ARRANGE_COLUMNS && n > 0)
    return 2 * heading + get_axis_height (table);
  return height + (n > 1 ? (n - 1) * get_gap (table) : 0);
}

static guint
count_slots (Table *table, guint column)
{
  guint n = 0;

  if (table->arrangement == ARRANGE_COLUMNS)
    return MIN (table->n_rows, table->canvas->chart->rows->len);
  for (guint i = 0; i < table->blocks->len; i++)
    if (g_array_index (table->blocks, MzPairsBlock, i).column == column)
      n += g_array_index (table->blocks, MzPairsBlock, i).marks->len;
  return n;
}

/* The height of a slot that lets every column fit. */
static double
find_slot_height (Table *table)
{
  double height = HUGE_VAL;

  for (guint i = 0; i < table->n_columns; i++) {
    guint n = count_slots (table, i);
    if (n > 0)
      height = MIN (height, (table->body.height - get_furniture (table, i)) / n);
  }
  return height;
}

static gboolean
try_rows (Table *table, guint n_rows, MzPairsSlot slot, gboolean axes)
{
  double em = table->canvas->em;

  table->n_rows = n_rows;
  table->slot = slot;
  table->has_axes = axes;
  fill_blocks (table);
  double height = find_slot_height (table);
  table->slot_height = MIN (height, SLOT_MOST[slot] * em);
  return height >= mz_pairs_block_get_least (table->canvas, slot);
}

/* As many rows as there is room for, the first ranks first. Returns whether that is any. */
static gboolean
fit_some (Table *table, gboolean axes)
{
  guint low = 0;
  guint high = table->canvas->chart->rows->len;

  while (high - low > 1) {
    guint middle = low + (high - low) / 2;
    if (try_rows (table, middle, MZ_PAIRS_COMPACT, axes))
      low = middle;
    else
      high = middle;
  }
  return low > 0 && try_rows (table, low, MZ_PAIRS_COMPACT, axes);
}

/* All rows as roomy as it gets; else without axes, without headings, and then not all of them. */
static void
fit (Table *table)
{
  guint all = table->canvas->chart->rows->len;

  for (MzPairsSlot slot = MZ_PAIRS_TALL; slot <= MZ_PAIRS_COMPACT; slot++)
    if (try_rows (table, all, slot, TRUE))
      return;
  if (table->body.height > 16 * table->canvas->em && fit_some (table, TRUE))
    return;
  if (try_rows (table, all, MZ_PAIRS_COMPACT, FALSE))
    return;
  table->bare = TRUE;
  if (try_rows (table, all, MZ_PAIRS_MEDIUM, FALSE) ||
      try_rows (table, all, MZ_PAIRS_COMPACT, FALSE) || fit_some (table, FALSE))
    return;
  try_rows (table, 0, MZ_PAIRS_COMPACT, FALSE);
}

static double
get_room (Table *table)
{
  return table->body.width - table->names_width - (table->n_columns - 1) * GAP * table->canvas->em;
}

/* Columns side by side share the width as they need it; others alike. */
static double
get_column_width (Table *table, guint column)
{
  double all = 0;

  if (table->arrangement != ARRANGE_COLUMNS)
    return get_room (table) / table->n_columns;
  for (guint i = 0; i < table->blocks->len; i++)
    all += mz_pairs_block_get_need (&g_array_index (table->blocks, MzPairsBlock, i));
  return get_room (table) / all *
         mz_pairs_block_get_need (&g_array_index (table->blocks, MzPairsBlock, column));
}

static double
get_column_start (Table *table, guint column)
{
  double x = table->body.x + table->names_width;

  for (guint i = 0; i < column; i++)
    x += get_column_width (table, i) + GAP * table->canvas->em;
  return x;
}

/* In a table of columns a mark stands on its row; else one after the other. */
static void
place_rows (Table *table, MzPairsBlock *block, double top)
{
  guint next = 0;

  block->places = g_new (double, MAX (block->marks->len, 1));
  if (table->arrangement != ARRANGE_COLUMNS) {
    for (guint i = 0; i < block->marks->len; i++)
      block->places[i] = top + i * table->slot_height;
    return;
  }
  for (guint row = 0, shown = 0; row < table->canvas->chart->rows->len; row++) {
    if (get_row (table, row)->rank >= table->n_rows)
      continue;
    for (; next < block->marks->len; next++) {
      guint mark = g_array_index (block->marks, guint, next);
      if (g_array_index (table->canvas->chart->marks, MzMark, mark).row != row)
        break;
      block->places[next] = top + shown * table->slot_height;
    }
    shown++;
  }
}

static double
put_heading (Table *table, MzPairsBlock *block, double y)
{
  MzTextStyle style = mz_canvas_style (table->canvas, 1.1);
  gboolean columns = table->arrangement == ARRANGE_COLUMNS;
  double height = get_heading_height (table);

  if (!block->group || table->bare)
    return columns ? y + height : y;
  style.bold = TRUE;
  style.max_width = block->width;
  MzText text = mz_canvas_measure (table->canvas, block->group, &style);
  mz_canvas_put_text (table->canvas, &text, "group", MZ_NO_MARK, block->x, y);
  return y + height;
}

static double
put_block (Table *table, MzPairsBlock *block, double y)
{
  guint n = block->marks->len;

  if (n == 0 && table->arrangement != ARRANGE_COLUMNS)
    return y;
  block->x = get_column_start (table, block->column);
  block->width = get_column_width (table, block->column);
  block->slot = table->slot;
  block->slot_height = table->slot_height;
  block->has_axis = table->has_axes;
  block->has_names = table->arrangement != ARRANGE_COLUMNS && table->has_names;
  block->bare = table->bare;
  y = put_heading (table, block, y);
  block->y = y;
  double top = y + get_heading_height (table);
  place_rows (table, block, top);
  guint slots = table->arrangement == ARRANGE_COLUMNS ? table->n_rows : n;
  block->bottom = top + slots * table->slot_height;
  mz_pairs_block_put (block);
  g_clear_pointer (&block->places, g_free);
  return block->bottom + get_axis_height (table) + get_gap (table);
}

static void
put_name (Table *table, const MzRow *row, double y)
{
  MzCanvas *canvas = table->canvas;
  MzTextStyle style = mz_canvas_style (canvas, 1);
  MzTextStyle small = mz_canvas_style (canvas, MZ_SMALL);
  double width = table->names_width - GAP * canvas->em;

  style.bold = TRUE;
  style.max_width = width;
  small.colour = canvas->theme->quiet;
  small.max_width = width;
  MzText text = mz_canvas_measure (canvas, row->name, &style);
  double height = text.height;
  mz_canvas_put_text (canvas, &text, "name", MZ_NO_MARK, table->body.x, y);
  if (!row->detail || table->slot == MZ_PAIRS_COMPACT)
    return;
  text = mz_canvas_measure (canvas, row->detail, &small);
  mz_canvas_put_text (canvas, &text, "name-detail", MZ_NO_MARK, table->body.x, y + height);
}

/* Names at the start of their first row, a rule above each. */
static void
put_names (Table *table)
{
  double em = table->canvas->em;
  double top = table->body.y + 2 * get_heading_height (table);
  guint shown = 0;

  for (guint i = 0; i < table->canvas->chart->rows->len; i++) {
    const MzRow *row = get_row (table, i);
    if (row->rank >= table->n_rows)
      continue;
    double y = top + shown++ * table->slot_height;
    if (!row->name)
      continue;
    MzItem *rule = mz_canvas_put_line (table->canvas, "rule", MZ_NO_MARK, table->body.x, y,
                                       table->body.x + table->body.width, y);
    rule->stroke = table->canvas->theme->grid;
    rule->line_width = 1;
    double pad = table->slot == MZ_PAIRS_COMPACT ? (table->slot_height - table->canvas->line) / 2
                                                 : 0.45 * em;
    put_name (table, row, y + MAX (pad, 0));
  }
}

/* The figures that there was no room for, in words. */
static void
put_rest (Table *table, double y)
{
  MzCanvas *canvas = table->canvas;
  guint shown = 0;

  for (guint i = 0; i < table->blocks->len; i++)
    shown += g_array_index (table->blocks, MzPairsBlock, i).marks->len;
  guint rest = canvas->chart->marks->len - shown;
  if (rest == 0)
    return;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  MzAmount amount = mz_amount_new (rest, 0);
  g_autofree char *number = mz_number_text (&amount, canvas->writing->catalog,
                                            mz_writing_get_number_style (canvas->writing));
  g_autofree char *words = g_strdup_printf (
      mz_catalog_plural (canvas->writing->catalog,
                         NP_ ("%s smaller figure is not drawn", "%s smaller figures are not drawn"),
                         rest),
      number);
  style.colour = canvas->theme->quiet;
  style.max_width = table->body.width;
  MzText text = mz_canvas_measure (canvas, words, &style);
  mz_canvas_put_text (canvas, &text, "rest", MZ_NO_MARK, table->body.x, y);
}

static void
put_blocks (Table *table)
{
  g_autofree double *y = g_new (double, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    y[i] = table->body.y;
  for (guint i = 0; i < table->blocks->len; i++) {
    MzPairsBlock *block = &g_array_index (table->blocks, MzPairsBlock, i);
    y[block->column] = put_block (table, block, y[block->column]);
  }
}

/**
 * mz_layout_pairs:
 * @canvas: a canvas
 * @body: the room for it
 *
 * Lays out reported spending on one side and reported moves on the other: as a table where there
 * are several companies and room for it, else in two sides or one stack. The rows that do not fit
 * are counted in words.
 */
void
mz_layout_pairs (MzCanvas *canvas, const cairo_rectangle_t *body)
{
  Table table = { .canvas = canvas, .body = *body };
  double line = canvas->line;

  if (canvas->chart->marks->len == 0)
    return;
  arrange (&table);
  make_blocks (&table);
  if (body->height > 20 * canvas->em) {
    double key = mz_layout_key (canvas, body->x, body->y, body->width);
    if (key > 0) {
      table.body.y += key + 0.9 * canvas->em;
      table.body.height -= key + 0.9 * canvas->em;
    }
  }
  table.body.height -= line;
  fit (&table);
  if (table.arrangement == ARRANGE_COLUMNS)
    put_names (&table);
  put_blocks (&table);
  put_rest (&table, body->y + body->height - line);
  g_array_unref (table.blocks);
}
