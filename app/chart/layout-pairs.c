/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of pairs: which blocks there are, and where they and their names stand. */
#include "chart/pairs-layout.h"
#include "chart/tick-label.h"

#include <glib/gi18n.h>
#include <math.h>

#define COLUMN_WIDTH 10.0 /* ems: the least of a value axis in a table */
#define SIDES_WIDTH  36.0 /* ems: the least of two sides */
#define NAMES_SHARE  0.2  /* of the width, for the names at most */

static const MzRow *
get_row (MzPairsLayout *table, guint row)
{
  return &g_array_index (table->canvas->chart->rows, MzRow, row);
}

static guint
count_names (MzPairsLayout *table)
{
  guint n = 0;

  for (guint i = 0; i < table->canvas->chart->rows->len; i++)
    if (get_row (table, i)->name)
      n++;
  return n;
}

static double
measure_names (MzPairsLayout *table)
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
get_group (MzPairsLayout *table, guint axis)
{
  return g_array_index (table->canvas->chart->axes, MzAxis, axis).group;
}

static guint
count_groups (MzPairsLayout *table)
{
  guint n = 0;

  for (guint i = 0; i < table->canvas->chart->axes->len; i++)
    if (i == 0 || g_strcmp0 (get_group (table, i), get_group (table, i - 1)) != 0)
      n++;
  return n;
}

static void
arrange (MzPairsLayout *table)
{
  double em = table->canvas->em;
  guint n_axes = table->canvas->chart->axes->len;

  table->has_names = count_names (table) > 0;
  table->names_width = table->has_names ? measure_names (table) + MZ_PAIRS_GAP * em : 0;
  double column = (table->body.width - table->names_width) / n_axes - MZ_PAIRS_GAP * em;
  if (count_names (table) > 1 && column >= COLUMN_WIDTH * em) {
    table->arrangement = MZ_PAIRS_COLUMNS;
    table->n_columns = n_axes;
    return;
  }
  table->names_width = 0;
  gboolean sides = count_groups (table) > 1 && table->body.width >= SIDES_WIDTH * em;
  table->arrangement = sides ? MZ_PAIRS_SIDES : MZ_PAIRS_STACK;
  table->n_columns = sides ? count_groups (table) : 1;
}

static void
clear_block (gpointer data)
{
  MzPairsBlock *block = data;

  g_clear_pointer (&block->marks, g_array_unref);
}

static void
make_blocks (MzPairsLayout *table)
{
  guint column = 0;

  table->blocks = g_array_new (FALSE, TRUE, sizeof (MzPairsBlock));
  g_array_set_clear_func (table->blocks, clear_block);
  for (guint i = 0; i < table->canvas->chart->axes->len; i++) {
    MzPairsBlock block = { .canvas = table->canvas, .axis = i };
    gboolean new_group = i == 0 || g_strcmp0 (get_group (table, i), get_group (table, i - 1)) != 0;
    if (i > 0 && (table->arrangement == MZ_PAIRS_COLUMNS ||
                  (table->arrangement == MZ_PAIRS_SIDES && new_group)))
      column++;
    block.column = column;
    block.group = new_group ? get_group (table, i) : NULL;
    block.marks = g_array_new (FALSE, FALSE, sizeof (guint));
    g_array_append_val (table->blocks, block);
  }
}

static double
get_room (MzPairsLayout *table)
{
  return table->body.width - table->names_width -
         (table->n_columns - 1) * MZ_PAIRS_GAP * table->canvas->em;
}

/* Columns side by side share the width as they need it; others alike. */
static double
get_column_width (MzPairsLayout *table, guint column)
{
  double all = 0;

  if (table->arrangement != MZ_PAIRS_COLUMNS)
    return get_room (table) / table->n_columns;
  for (guint i = 0; i < table->blocks->len; i++)
    all += mz_pairs_block_get_need (&g_array_index (table->blocks, MzPairsBlock, i));
  return get_room (table) / all *
         mz_pairs_block_get_need (&g_array_index (table->blocks, MzPairsBlock, column));
}

static double
get_column_start (MzPairsLayout *table, guint column)
{
  double x = table->body.x + table->names_width;

  for (guint i = 0; i < column; i++)
    x += get_column_width (table, i) + MZ_PAIRS_GAP * table->canvas->em;
  return x;
}

/* In a table of columns a mark stands on its row; else one after the other. */
static void
place_rows (MzPairsLayout *table, MzPairsBlock *block, double top)
{
  guint next = 0;

  block->places = g_new (double, MAX (block->marks->len, 1));
  if (table->arrangement != MZ_PAIRS_COLUMNS) {
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
put_heading (MzPairsLayout *table, MzPairsBlock *block, double y)
{
  MzTextStyle style = mz_canvas_style (table->canvas, 1.1);
  gboolean columns = table->arrangement == MZ_PAIRS_COLUMNS;
  double height = mz_pairs_layout_get_heading_height (table);

  if (!block->group || table->bare)
    return columns ? y + height : y;
  style.bold = TRUE;
  style.max_width = block->width;
  MzText text = mz_canvas_measure (table->canvas, block->group, &style);
  mz_canvas_put_text (table->canvas, &text, "group", MZ_NO_MARK, block->x, y);
  return y + height;
}

static double
put_block (MzPairsLayout *table, MzPairsBlock *block, double y)
{
  guint n = block->marks->len;

  if (n == 0 && table->arrangement != MZ_PAIRS_COLUMNS)
    return y;
  block->x = get_column_start (table, block->column);
  block->width = get_column_width (table, block->column);
  block->slot = table->slot;
  block->slot_height = table->slot_height;
  block->has_axis = table->has_axes;
  block->has_names = table->arrangement != MZ_PAIRS_COLUMNS && table->has_names;
  block->bare = table->bare;
  y = put_heading (table, block, y);
  block->y = y;
  double top = y + mz_pairs_layout_get_heading_height (table);
  place_rows (table, block, top);
  guint slots = table->arrangement == MZ_PAIRS_COLUMNS ? table->n_rows : n;
  block->bottom = top + slots * table->slot_height;
  mz_pairs_block_put (block);
  g_clear_pointer (&block->places, g_free);
  return block->bottom + mz_pairs_layout_get_axis_height (table) + mz_pairs_layout_get_gap (table);
}

static void
put_name (MzPairsLayout *table, const MzRow *row, double y)
{
  MzCanvas *canvas = table->canvas;
  MzTextStyle style = mz_canvas_style (canvas, 1);
  MzTextStyle small = mz_canvas_style (canvas, MZ_SMALL);
  double width = table->names_width - MZ_PAIRS_GAP * canvas->em;

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
put_names (MzPairsLayout *table)
{
  double em = table->canvas->em;
  double top = table->body.y + 2 * mz_pairs_layout_get_heading_height (table);
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
put_rest (MzPairsLayout *table, double y)
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
put_blocks (MzPairsLayout *table)
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
  MzPairsLayout table = { .canvas = canvas, .body = *body };
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
  mz_pairs_layout_fit (&table);
  if (table.arrangement == MZ_PAIRS_COLUMNS)
    put_names (&table);
  put_blocks (&table);
  put_rest (&table, body->y + body->height - line);
  g_array_unref (table.blocks);
}
