/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a price table belong to which symbol. */
#include "market/price-blocks.h"

#include "market/price-sample.h"

#include <string.h>

#define SYMBOL_ROWS 3 /* rows round the headings that may name the symbols */

static MzPriceBlock *
add_block (MzPriceLayout *layout, guint date)
{
  MzPriceBlock block = { .symbol = NULL };

  for (guint i = 0; i < MZ_N_COLUMN_ROLES; i++)
    block.columns[i] = -1;
  block.columns[MZ_COLUMN_DATE] = (gint) date;
  g_array_append_val (layout->blocks, block);
  return &g_array_index (layout->blocks, MzPriceBlock, layout->blocks->len - 1);
}

/* A column of numbers that never come twice counts the rows, and names no symbol. */
static gboolean
names_symbols (const MzPriceGrid *table, guint column)
{
  const char *first = mz_price_sample_get (table->sample, table->first, column);

  for (guint row = table->first; row < table->sample->len; row++) {
    if (!mz_price_sample_is_number (table->sample, row, column))
      return TRUE;
    if (row > table->first && strcmp (first, mz_price_sample_get (table->sample, row, column)) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The columns from @begin to @end: of each role the one that is headed best, and of those the
 * first. */
static void
fill_block (const MzPriceGrid *table, MzPriceBlock *block, guint begin, guint end)
{
  guint ranks[MZ_N_COLUMN_ROLES] = { 0 };

  for (guint i = begin; i < end; i++) {
    guint rank;
    MzColumnRole role = mz_price_grid_get_role (table, i, &rank);
    if (role == MZ_COLUMN_OTHER || role == MZ_COLUMN_DATE || i == table->date ||
        (block->columns[role] >= 0 && rank >= ranks[role]))
      continue;
    if (role == MZ_COLUMN_SYMBOL && !names_symbols (table, i))
      continue;
    block->columns[role] = (gint) i;
    ranks[role] = rank;
  }
}

/* -- Several symbols beside each other -- */

static gboolean
is_symbol_at (const MzPriceGrid *table, guint row, guint column)
{
  const char *cell = mz_price_sample_get (table->sample, row, column);
  guint rank;

  return mz_price_heading_is_symbol (cell) &&
         mz_price_heading_find_role (cell, &rank) == MZ_COLUMN_OTHER;
}

/* "Currency,USD" and nothing more: said of the whole table. */
static gboolean
is_note (const MzPriceGrid *table, guint row)
{
  if (table->n_columns < 3 || *mz_price_sample_get (table->sample, row, 0) == '\0' ||
      *mz_price_sample_get (table->sample, row, 1) == '\0')
    return FALSE;
  for (guint i = 2; i < table->n_columns; i++)
    if (*mz_price_sample_get (table->sample, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/* A row with a symbol above, or under, a heading; what stands alone above the dates is a number of
 * the security, or a title. */
static gboolean
is_symbol_row (const MzPriceGrid *table, guint row)
{
  gboolean is_one = mz_price_grid_count (table, MZ_COLUMN_DATE) <= 1;

  for (guint i = 0; i < table->n_columns; i++)
    if (!(is_one && i == table->date) &&
        mz_price_grid_get_role (table, i, NULL) != MZ_COLUMN_OTHER && is_symbol_at (table, row, i))
      return TRUE;
  return FALSE;
}

/* The nearest to the headings. */
static guint
find_symbol_row (const MzPriceGrid *table)
{
  for (guint row = table->header + 1; row < table->first; row++)
    if (is_symbol_row (table, row))
      return row;
  for (guint i = 1; i <= MIN (table->header, SYMBOL_ROWS); i++)
    if (!is_note (table, table->header - i) && is_symbol_row (table, table->header - i))
      return table->header - i;
  return MZ_ROW_NOT_FOUND;
}

/* "Date, Close, Date, Close": each date begins the columns of another symbol. */
static void
add_blocks_by_date (const MzPriceGrid *table, guint symbols, MzPriceLayout *layout)
{
  for (guint i = 0; i < table->n_columns; i++) {
    if (mz_price_grid_get_role (table, i, NULL) != MZ_COLUMN_DATE)
      continue;
    guint end = i + 1;
    while (end < table->n_columns && mz_price_grid_get_role (table, end, NULL) != MZ_COLUMN_DATE)
      end++;
    MzPriceBlock *block = add_block (layout, i);
    fill_block (table, block, i + 1, end);
    for (guint k = i; symbols != MZ_ROW_NOT_FOUND && !block->symbol && k < end; k++)
      if (is_symbol_at (table, symbols, k))
        block->symbol = g_strdup (mz_price_sample_get (table->sample, symbols, k));
  }
}

static MzPriceBlock *
find_block (MzPriceLayout *layout, const char *symbol)
{
  for (guint i = 0; i < layout->blocks->len; i++) {
    MzPriceBlock *block = &g_array_index (layout->blocks, MzPriceBlock, i);
    if (strcmp (block->symbol, symbol) == 0)
      return block;
  }
  return NULL;
}

/* "Close, Close, High, High" over "META, MSFT, META, MSFT". */
static void
add_blocks_by_symbol (const MzPriceGrid *table, guint symbols, MzPriceLayout *layout)
{
  for (guint i = 0; i < table->n_columns; i++) {
    MzColumnRole role = mz_price_grid_get_role (table, i, NULL);
    if (role == MZ_COLUMN_OTHER || i == table->date || !is_symbol_at (table, symbols, i))
      continue;
    const char *symbol = mz_price_sample_get (table->sample, symbols, i);
    MzPriceBlock *block = find_block (layout, symbol);
    if (!block) {
      block = add_block (layout, table->date);
      block->symbol = g_strdup (symbol);
    }
    if (block->columns[role] < 0)
      block->columns[role] = (gint) i;
  }
}

/* "Date, META.Close, META.Volume, MSFT.Close" */
static void
add_blocks_by_split (const MzPriceGrid *table, MzPriceLayout *layout)
{
  for (guint i = 0; i < table->n_columns; i++) {
    g_autofree char *symbol = NULL;
    const char *heading = mz_price_sample_get (table->sample, table->header, i);
    MzColumnRole role = mz_price_heading_split (heading, &symbol);
    if (role == MZ_COLUMN_OTHER || i == table->date)
      continue;
    MzPriceBlock *block = find_block (layout, symbol);
    if (!block) {
      block = add_block (layout, table->date);
      block->symbol = g_steal_pointer (&symbol);
    }
    if (block->columns[role] < 0)
      block->columns[role] = (gint) i;
  }
}

/* "Date, AAPL, MSFT": a column of closing prices a symbol. */
static void
add_blocks_by_heading (const MzPriceGrid *table, MzPriceLayout *layout)
{
  for (guint i = 0; i < table->n_columns; i++) {
    if (i == table->date || !is_symbol_at (table, table->header, i) ||
        !mz_price_sample_holds_numbers (table->sample, table->first, i))
      continue;
    MzPriceBlock *block = add_block (layout, table->date);
    block->columns[MZ_COLUMN_CLOSE] = (gint) i;
    block->symbol = g_strdup (mz_price_sample_get (table->sample, table->header, i));
  }
}

/* -- No headings -- */

/* What the numbers are by how many there are; that is how vendors order them. */
static const MzColumnRole ORDERS[][7] = {
  [1] = { MZ_COLUMN_CLOSE },
  [2] = { MZ_COLUMN_CLOSE, MZ_COLUMN_VOLUME },
  [4] = { MZ_COLUMN_OPEN, MZ_COLUMN_HIGH, MZ_COLUMN_LOW, MZ_COLUMN_CLOSE },
  [5] = { MZ_COLUMN_OPEN, MZ_COLUMN_HIGH, MZ_COLUMN_LOW, MZ_COLUMN_CLOSE, MZ_COLUMN_VOLUME },
  [6] = { MZ_COLUMN_OPEN, MZ_COLUMN_HIGH, MZ_COLUMN_LOW, MZ_COLUMN_CLOSE, MZ_COLUMN_ADJUSTED,
          MZ_COLUMN_VOLUME },
};

/* "00:00", "16:00:00" */
static gboolean
is_time_of_day (const char *cell)
{
  return strchr (cell, ':') && strspn (cell, "0123456789:") == strlen (cell);
}

static void
add_block_by_order (const MzPriceGrid *table, MzPriceLayout *layout)
{
  guint numbers[G_N_ELEMENTS (ORDERS)];
  guint n = 0;
  gint symbol = -1;

  for (guint i = 0; i < mz_price_sample_count_columns (table->sample, table->first); i++) {
    const char *cell = mz_price_sample_get (table->sample, table->first, i);
    if (i == table->date || *cell == '\0' || is_time_of_day (cell))
      continue;
    if (!mz_price_sample_is_number (table->sample, table->first, i))
      symbol = symbol < 0 ? (gint) i : symbol;
    else if (n < G_N_ELEMENTS (numbers))
      numbers[n++] = i;
  }
  if (n >= G_N_ELEMENTS (ORDERS) || ORDERS[n][0] == MZ_COLUMN_OTHER)
    return;
  MzPriceBlock *block = add_block (layout, table->date);
  block->columns[MZ_COLUMN_SYMBOL] = symbol;
  for (guint i = 0; i < n; i++)
    block->columns[ORDERS[n][i]] = (gint) numbers[i];
}

/* -- The whole -- */

static gboolean
has_price (const MzPriceBlock *block)
{
  return block->columns[MZ_COLUMN_CLOSE] >= 0 || block->columns[MZ_COLUMN_ADJUSTED] >= 0;
}

static void
drop_blocks_without_price (MzPriceLayout *layout)
{
  for (guint i = layout->blocks->len; i > 0; i--)
    if (!has_price (&g_array_index (layout->blocks, MzPriceBlock, i - 1)))
      g_array_remove_index (layout->blocks, i - 1);
}

/* Headings that are symbols have no other prices beside them. */
static gboolean
has_other_prices (const MzPriceGrid *table)
{
  return mz_price_grid_count (table, MZ_COLUMN_OPEN) + mz_price_grid_count (table, MZ_COLUMN_HIGH) +
             mz_price_grid_count (table, MZ_COLUMN_LOW) +
             mz_price_grid_count (table, MZ_COLUMN_VOLUME) >
         0;
}

/**
 * mz_price_blocks_add:
 * @table: a table that has dates
 * @layout: (inout): where the blocks go
 */
void
mz_price_blocks_add (const MzPriceGrid *table, MzPriceLayout *layout)
{
  if (table->header == MZ_ROW_NOT_FOUND) {
    add_block_by_order (table, layout);
    drop_blocks_without_price (layout);
    return;
  }
  guint symbols = find_symbol_row (table);
  guint n_closes = mz_price_grid_count (table, MZ_COLUMN_CLOSE);
  if (mz_price_grid_count (table, MZ_COLUMN_DATE) > 1 && n_closes > 1)
    add_blocks_by_date (table, symbols, layout);
  else if (table->is_split)
    add_blocks_by_split (table, layout);
  else if (symbols != MZ_ROW_NOT_FOUND)
    add_blocks_by_symbol (table, symbols, layout);
  else if (n_closes + mz_price_grid_count (table, MZ_COLUMN_ADJUSTED) > 0)
    fill_block (table, add_block (layout, table->date), 0, table->n_columns);
  else if (!has_other_prices (table))
    add_blocks_by_heading (table, layout);
  drop_blocks_without_price (layout);
}
