/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How tall the rows of the table of pairs are, and how many of them fit. */
#include "chart/pairs-layout.h"

#include <math.h>

#define HEADING 1.75 /* lines */
#define AXIS    1.7

static const double SLOT_MOST[] = { 9.5, 5.5, 3.0 }; /* ems */

/* The marks of the rows that are shown, block by block. */
static void
fill_blocks (MzPairsLayout *table)
{
  const MzChartParts *chart = table->canvas->chart;

  for (guint i = 0; i < table->blocks->len; i++)
    g_array_set_size (g_array_index (table->blocks, MzPairsBlock, i).marks, 0);
  for (guint i = 0; i < chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (chart->marks, MzMark, i);
    guint axis = g_array_index (chart->layers, MzLayer, mark->layer).axis;
    if (g_array_index (chart->rows, MzRow, mark->row).rank < table->n_rows)
      g_array_append_val (g_array_index (table->blocks, MzPairsBlock, axis).marks, i);
  }
}

double
mz_pairs_layout_get_axis_height (MzPairsLayout *table)
{
  return table->has_axes ? AXIS * table->canvas->line : 0;
}

double
mz_pairs_layout_get_heading_height (MzPairsLayout *table)
{
  return table->bare ? 0 : HEADING * table->canvas->line;
}

double
mz_pairs_layout_get_gap (MzPairsLayout *table)
{
  return (table->bare ? 0.2 : MZ_PAIRS_GAP) * table->canvas->em;
}

/* What a column needs beside its rows. */
static double
get_furniture (MzPairsLayout *table, guint column)
{
  double heading = mz_pairs_layout_get_heading_height (table);
  double height = 0;
  guint n = 0;

  for (guint i = 0; i < table->blocks->len; i++) {
    const MzPairsBlock *block = &g_array_index (table->blocks, MzPairsBlock, i);
    if (block->column != column || block->marks->len == 0)
      continue;
    height += heading + mz_pairs_layout_get_axis_height (table) + (block->group ? heading : 0);
    n++;
  }
  if (table->arrangement == MZ_PAIRS_COLUMNS && n > 0)
    return 2 * heading + mz_pairs_layout_get_axis_height (table);
  return height + (n > 1 ? (n - 1) * mz_pairs_layout_get_gap (table) : 0);
}

static guint
count_slots (MzPairsLayout *table, guint column)
{
  guint n = 0;

  if (table->arrangement == MZ_PAIRS_COLUMNS)
    return MIN (table->n_rows, table->canvas->chart->rows->len);
  for (guint i = 0; i < table->blocks->len; i++)
    if (g_array_index (table->blocks, MzPairsBlock, i).column == column)
      n += g_array_index (table->blocks, MzPairsBlock, i).marks->len;
  return n;
}

/* The height of a slot that lets every column fit. */
static double
find_slot_height (MzPairsLayout *table)
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
try_rows (MzPairsLayout *table, guint n_rows, MzPairsSlot slot, gboolean axes)
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
fit_some (MzPairsLayout *table, gboolean axes)
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
void
mz_pairs_layout_fit (MzPairsLayout *table)
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
