/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a price table holds what, and where its rows begin. */
#include "market/price-layout.h"

#include "market/price-sample.h"

#include <string.h>

#define SAMPLE_ROWS  200
#define HEADING_ROWS 100 /* rows among which the headings are looked for */
#define SYMBOL_ROWS  3   /* rows round the headings that may name the symbols */
#define NOT_FOUND    G_MAXUINT

/* A table being understood. */
typedef struct {
  const GArray *sample;
  guint header; /* row of the headings; NOT_FOUND where there are none */
  guint first;  /* row of the first prices; NOT_FOUND */
  guint date;   /* column; NOT_FOUND */
  guint n_columns;
} Table;

static void
clear_block (gpointer data)
{
  MzPriceBlock *block = data;

  g_free (block->symbol);
}

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

static MzColumnRole
find_role (const Table *table, guint column)
{
  return mz_price_heading_find_role (mz_price_sample_get (table->sample, table->header, column));
}

static guint
count_roles (const GArray *sample, guint row)
{
  gboolean seen[MZ_N_COLUMN_ROLES] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < mz_price_sample_count_columns (sample, row); i++) {
    MzColumnRole role = mz_price_heading_find_role (mz_price_sample_get (sample, row, i));
    n += role != MZ_COLUMN_OTHER && !seen[role];
    seen[role] = TRUE;
  }
  return n;
}

/* The row that has most headings of those that are known; one alone must be in a row of several
 * cells. */
static void
find_header (Table *table)
{
  guint best = 0;

  table->header = NOT_FOUND;
  for (guint row = 0; row < MIN (table->sample->len, HEADING_ROWS); row++) {
    guint n = count_roles (table->sample, row);
    if (n > best && mz_price_sample_count_columns (table->sample, row) > 1) {
      best = n;
      table->header = row;
    }
  }
}

/* A row of prices has a date in @column and a number in another. */
static gboolean
is_row_of_prices (const Table *table, guint row, guint column)
{
  if (!mz_price_sample_is_date (table->sample, row, column))
    return FALSE;
  for (guint i = 0; i < mz_price_sample_count_columns (table->sample, row); i++)
    if (i != column && mz_price_sample_is_number (table->sample, row, i))
      return TRUE;
  return FALSE;
}

/* Under a heading of dates a date is enough: the first row may lack its prices. */
static gboolean
find_first_row (Table *table, guint column, gboolean is_headed)
{
  guint begin = table->header == NOT_FOUND ? 0 : table->header + 1;

  for (guint row = begin; row < table->sample->len; row++)
    if (is_headed ? mz_price_sample_is_date (table->sample, row, column)
                  : is_row_of_prices (table, row, column)) {
      table->first = row;
      table->date = column;
      return TRUE;
    }
  return FALSE;
}

static guint
find_widest (const GArray *sample)
{
  guint n = 0;

  for (guint row = 0; row < sample->len; row++)
    n = MAX (n, mz_price_sample_count_columns (sample, row));
  return n;
}

/* By its heading, else by what is in it. */
static gboolean
find_dates (Table *table)
{
  for (guint i = 0; table->header != NOT_FOUND && i < table->n_columns; i++)
    if (find_role (table, i) == MZ_COLUMN_DATE && find_first_row (table, i, TRUE))
      return TRUE;
  for (guint i = 0; i < table->n_columns; i++)
    if (find_first_row (table, i, FALSE))
      return TRUE;
  return FALSE;
}

/* A column of numbers that never come twice counts the rows, and names no symbol. */
static gboolean
names_symbols (const Table *table, guint column)
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

/* The columns from @begin to @end, the first of each role. */
static void
fill_block (const Table *table, MzPriceBlock *block, guint begin, guint end)
{
  for (guint i = begin; i < end; i++) {
    MzColumnRole role = find_role (table, i);
    if (role == MZ_COLUMN_OTHER || role == MZ_COLUMN_DATE || i == table->date ||
        block->columns[role] >= 0)
      continue;
    if (role != MZ_COLUMN_SYMBOL || names_symbols (table, i))
      block->columns[role] = (gint) i;
  }
}

/* -- Several symbols beside each other -- */

static guint
count_columns_of (const Table *table, MzColumnRole role)
{
  guint n = 0;

  for (guint i = 0; i < table->n_columns; i++)
    n += i != table->date && find_role (table, i) == role;
  return n + (role == MZ_COLUMN_DATE);
}

static gboolean
is_symbol_at (const Table *table, guint row, guint column)
{
  const char *cell = mz_price_sample_get (table->sample, row, column);

  return mz_price_heading_is_symbol (cell) && mz_price_heading_find_role (cell) == MZ_COLUMN_OTHER;
}

/* A row with a symbol above, or under, a heading. */
static gboolean
is_symbol_row (const Table *table, guint row)
{
  for (guint i = 0; i < table->n_columns; i++)
    if (find_role (table, i) != MZ_COLUMN_OTHER && is_symbol_at (table, row, i))
      return TRUE;
  return FALSE;
}

/* The nearest to the headings. */
static guint
find_symbol_row (const Table *table)
{
  for (guint row = table->header + 1; row < table->first; row++)
    if (is_symbol_row (table, row))
      return row;
  for (guint i = 1; i <= MIN (table->header, SYMBOL_ROWS); i++)
    if (is_symbol_row (table, table->header - i))
      return table->header - i;
  return NOT_FOUND;
}

/* "Date, Close, Date, Close": each date begins the columns of another symbol. */
static void
add_blocks_by_date (const Table *table, guint symbols, MzPriceLayout *layout)
{
  for (guint i = 0; i < table->n_columns; i++) {
    if (find_role (table, i) != MZ_COLUMN_DATE)
      continue;
    guint end = i + 1;
    while (end < table->n_columns && find_role (table, end) != MZ_COLUMN_DATE)
      end++;
    MzPriceBlock *block = add_block (layout, i);
    fill_block (table, block, i + 1, end);
    for (guint k = i; symbols != NOT_FOUND && !block->symbol && k < end; k++)
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
add_blocks_by_symbol (const Table *table, guint symbols, MzPriceLayout *layout)
{
  for (guint i = 0; i < table->n_columns; i++) {
    MzColumnRole role = find_role (table, i);
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

/* "Date, AAPL, MSFT": a column of closing prices a symbol. */
static void
add_blocks_by_heading (const Table *table, MzPriceLayout *layout)
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

static void
add_block_by_order (const Table *table, MzPriceLayout *layout)
{
  guint numbers[G_N_ELEMENTS (ORDERS)];
  guint n = 0;
  gint symbol = -1;

  for (guint i = 0; i < mz_price_sample_count_columns (table->sample, table->first); i++) {
    const char *cell = mz_price_sample_get (table->sample, table->first, i);
    if (i == table->date || *cell == '\0')
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

static void
add_blocks (const Table *table, MzPriceLayout *layout)
{
  if (table->header == NOT_FOUND) {
    add_block_by_order (table, layout);
    return;
  }
  guint symbols = find_symbol_row (table);
  if (count_columns_of (table, MZ_COLUMN_DATE) > 1 && count_columns_of (table, MZ_COLUMN_CLOSE) > 1)
    add_blocks_by_date (table, symbols, layout);
  else if (symbols != NOT_FOUND)
    add_blocks_by_symbol (table, symbols, layout);
  else if (count_columns_of (table, MZ_COLUMN_CLOSE) +
               count_columns_of (table, MZ_COLUMN_ADJUSTED) ==
           0)
    add_blocks_by_heading (table, layout);
  else
    fill_block (table, add_block (layout, table->date), 0, table->n_columns);
}

static void
read_headings (const Table *table, MzPriceLayout *layout)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  if (table->header == NOT_FOUND)
    return;
  for (guint i = 0; i < table->n_columns; i++) {
    const char *heading = mz_price_sample_get (table->sample, table->header, i);
    g_ptr_array_add (headings, (gpointer) heading);
    if (!layout->currency)
      layout->currency = mz_price_heading_find_currency (heading);
  }
  g_ptr_array_add (headings, NULL);
  layout->vendor = mz_price_heading_find_vendor ((const char *const *) headings->pdata);
}

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

/**
 * mz_price_layout_find:
 * @text: a price table as CSV
 * @length: of @text in bytes
 * @separator: what divides its cells
 * @layout: (out): what was understood, also where that is not enough
 *
 * Returns: whether dates and prices were found
 */
MzLayoutResult
mz_price_layout_find (const char *text, gsize length, char separator, MzPriceLayout *layout)
{
  g_autoptr (GArray) sample = mz_price_sample_new (text, length, separator, SAMPLE_ROWS);
  Table table = { .sample = sample, .n_columns = find_widest (sample) };

  *layout = (MzPriceLayout){ .blocks = g_array_new (FALSE, FALSE, sizeof (MzPriceBlock)) };
  g_array_set_clear_func (layout->blocks, clear_block);
  find_header (&table);
  if (!find_dates (&table))
    return MZ_LAYOUT_NO_DATES;
  layout->first_line = g_array_index (sample, MzSampleRow, table.first).line;
  read_headings (&table, layout);
  add_blocks (&table, layout);
  drop_blocks_without_price (layout);
  return layout->blocks->len > 0 ? MZ_LAYOUT_FOUND : MZ_LAYOUT_NO_PRICES;
}

/**
 * mz_price_layout_clear:
 * @layout: a layout
 */
void
mz_price_layout_clear (MzPriceLayout *layout)
{
  g_clear_pointer (&layout->blocks, g_array_unref);
}
