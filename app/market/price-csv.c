/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a price table into bars, and says of every row that is left out why. */
#include "market/price-csv.h"

#include "market/csv-rows.h"
#include "market/price-cell.h"
#include "market/price-check.h"
#include "market/price-collection.h"
#include "market/price-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_TEXT 60 /* bytes of a faulty cell that are shown */

/* One cell of the row that is being read. */
typedef struct {
  MzCellKind kind;
  gint64 value; /* a scaled price, or a julian day */
} Cell;

typedef struct {
  /* Borrowed */
  const MzPriceFormat *format;
  const MzPriceOptions *options;

  /* Owned */
  MzColumnRole *roles; /* of each column */
  Cell *cells;         /* of the row */
  guint n_columns;     /* of the two */
  GString *symbol;     /* of the row, where a column names it */
  GString *odd;        /* the row's first cell that is no number where one should be */
  MzPriceCollections *collections;
  GArray *remarks;
  guint n_rows;
  const char *currency; /* static: by the sign in front of the prices */
} Reader;

static void
map_columns (Reader *self)
{
  const GArray *blocks = self->format->layout.blocks;

  for (guint i = 0; i < blocks->len; i++)
    for (guint role = 0; role < MZ_N_COLUMN_ROLES; role++)
      self->n_columns =
          MAX ((gint) self->n_columns, g_array_index (blocks, MzPriceBlock, i).columns[role] + 1);
  self->roles = g_new0 (MzColumnRole, self->n_columns);
  self->cells = g_new0 (Cell, self->n_columns);
  for (guint i = 0; i < blocks->len; i++)
    for (guint role = 0; role < MZ_N_COLUMN_ROLES; role++) {
      gint column = g_array_index (blocks, MzPriceBlock, i).columns[role];
      if (column >= 0)
        self->roles[column] = role;
    }
}

static void
clear_reader (Reader *self)
{
  g_free (self->roles);
  g_free (self->cells);
  g_string_free (self->symbol, TRUE);
  g_string_free (self->odd, TRUE);
  mz_price_collections_free (self->collections);
  g_array_unref (self->remarks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, clear_reader)

/* -- Cells -- */

static void
read_number (Reader *self, Cell *cell, const char *text, gsize length)
{
  cell->kind = mz_price_cell_parse (text, length, self->format->decimal, &cell->value);
  if (cell->kind == MZ_CELL_TEXT && self->odd->len == 0)
    g_string_append_len (self->odd, text, (gssize) MIN (length, LONGEST_TEXT));
  else if (cell->kind == MZ_CELL_NUMBER && !self->currency &&
           (!g_ascii_isdigit (*text) || !g_ascii_isdigit (text[length - 1])))
    self->currency = mz_price_cell_find_currency (text, length);
}

static void
read_date (Reader *self, Cell *cell, const char *text, gsize length)
{
  guint32 day = 0;

  if (mz_price_date_parse (text, length, self->format->order, &day) != MZ_DATE_NONE)
    *cell = (Cell){ MZ_CELL_NUMBER, day };
  else if (length > 0)
    cell->kind = MZ_CELL_TEXT;
}

static void
cell_came (guint column, const char *text, gsize length, gpointer data)
{
  Reader *self = data;

  if (column >= self->n_columns)
    return;
  Cell *cell = &self->cells[column];
  switch (self->roles[column]) {
  case MZ_COLUMN_OTHER:
    break;
  case MZ_COLUMN_DATE:
    read_date (self, cell, text, length);
    break;
  case MZ_COLUMN_SYMBOL:
    g_string_truncate (self->symbol, 0);
    g_string_append_len (self->symbol, text, (gssize) length);
    break;
  default:
    read_number (self, cell, text, length);
  }
}

/* -- Rows -- */

static Cell
get_cell (const Reader *self, const MzPriceBlock *block, MzColumnRole role)
{
  gint column = block->columns[role];

  return column < 0 ? (Cell){ MZ_CELL_NOTHING, 0 } : self->cells[column];
}

static gint64
get_value (const Reader *self, const MzPriceBlock *block, MzColumnRole role)
{
  Cell cell = get_cell (self, block, role);

  return cell.kind == MZ_CELL_NUMBER ? cell.value : MZ_PRICE_UNKNOWN;
}

/* No price is nought: vendors write that where they do not know the open, high or low. */
static gint64
get_price (const Reader *self, const MzPriceBlock *block, MzColumnRole role)
{
  gint64 value = get_value (self, block, role);

  return value == 0 ? MZ_PRICE_UNKNOWN : value;
}

/* Volumes may have been adjusted for splits: the nearest share. */
static gint64
get_volume (const Reader *self, const MzPriceBlock *block)
{
  gint64 value = get_value (self, block, MZ_COLUMN_VOLUME);

  if (value == MZ_PRICE_UNKNOWN || value < 0)
    return MZ_PRICE_UNKNOWN;
  return value / MZ_PRICE_UNIT + (value % MZ_PRICE_UNIT >= MZ_PRICE_UNIT / 2);
}

static MzBar
make_bar (const Reader *self, const MzPriceBlock *block)
{
  return (MzBar){
    .day = (guint32) get_cell (self, block, MZ_COLUMN_DATE).value,
    .open = get_price (self, block, MZ_COLUMN_OPEN),
    .high = get_price (self, block, MZ_COLUMN_HIGH),
    .low = get_price (self, block, MZ_COLUMN_LOW),
    .close = get_price (self, block, MZ_COLUMN_CLOSE),
    .adjusted = get_price (self, block, MZ_COLUMN_ADJUSTED),
    .volume = get_volume (self, block),
  };
}

static gboolean
has_text (const Reader *self, const MzPriceBlock *block)
{
  for (guint role = MZ_COLUMN_OPEN; role <= MZ_COLUMN_VOLUME; role++)
    if (get_cell (self, block, role).kind == MZ_CELL_TEXT)
      return TRUE;
  return FALSE;
}

/* "0.525 Dividend", "4:1 Stock Splits": in Yahoo's table, among the prices. */
static gboolean
tells_action (const GString *odd)
{
  g_autofree char *text = g_ascii_strdown (odd->str, -1);

  return strstr (text, "dividend") || strstr (text, "split");
}

static const char *
find_symbol (const Reader *self, const MzPriceBlock *block)
{
  if (block->columns[MZ_COLUMN_SYMBOL] >= 0)
    return self->symbol->len > 0 ? self->symbol->str : NULL;
  return block->symbol ? block->symbol : self->options->default_symbol;
}

static void
add_remark (Reader *self, guint line, guint32 day, const char *symbol, MzRowFault fault)
{
  const MzRowRemark remark = {
    .line = line, .day = day, .fault = fault, .symbol = (char *) symbol
  };

  mz_row_remarks_add (self->remarks, &remark, self->odd);
}

static gboolean
has_close (const MzBar *bar)
{
  return bar->close != MZ_PRICE_UNKNOWN || bar->adjusted != MZ_PRICE_UNKNOWN;
}

/* What stands in the row beside its bar. */
static void
read_off_prices (const Reader *self, const MzPriceBlock *block, guint32 day, GArray *off)
{
  static const MzColumnRole ROLES[] = { MZ_COLUMN_BEFORE, MZ_COLUMN_AFTER };

  for (guint i = 0; i < G_N_ELEMENTS (ROLES); i++) {
    MzOffPrice price = { day, (MzOffTime) i, get_price (self, block, ROLES[i]) };
    if (price.price > 0)
      g_array_append_val (off, price);
  }
}

static void
read_block (Reader *self, const MzPriceBlock *block, guint line)
{
  const char *symbol = find_symbol (self, block);
  Cell date = get_cell (self, block, MZ_COLUMN_DATE);
  guint32 day = date.kind == MZ_CELL_NUMBER ? (guint32) date.value : 0;
  MzTableBar row = { .bar = make_bar (self, block), .line = line };

  if (date.kind != MZ_CELL_NUMBER)
    add_remark (self, line, 0, symbol, MZ_ROW_NO_DATE);
  else if (has_text (self, block))
    add_remark (self, line, day, symbol,
                tells_action (self->odd) ? MZ_ROW_ACTION : MZ_ROW_BAD_NUMBER);
  else if (!has_close (&row.bar))
    add_remark (self, line, day, symbol, MZ_ROW_NO_PRICE);
  else if (!symbol)
    add_remark (self, line, day, NULL, MZ_ROW_NO_SYMBOL);
  else {
    MzPriceCollection *collection = mz_price_collections_get (self->collections, symbol);
    g_array_append_val (collection->bars, row);
    read_off_prices (self, block, day, collection->off);
  }
}

/* Nothing in any column that matters: a line of commas at the end of a table. */
static gboolean
is_blank (const Reader *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->cells[i].kind != MZ_CELL_NOTHING)
      return FALSE;
  return TRUE;
}

/* A symbol that has no prices on a day that others have is no fault of the row. */
static gboolean
is_absent (const Reader *self, const MzPriceBlock *block)
{
  for (guint role = MZ_COLUMN_OPEN; role <= MZ_COLUMN_VOLUME; role++)
    if (get_cell (self, block, role).kind != MZ_CELL_NOTHING)
      return FALSE;
  return self->format->layout.blocks->len > 1;
}

static gboolean
row_came (guint n_cells, guint line, gpointer data)
{
  Reader *self = data;
  const GArray *blocks = self->format->layout.blocks;

  if (line >= self->format->layout.first_line && !is_blank (self)) {
    self->n_rows++;
    for (guint i = 0; i < blocks->len; i++)
      if (!is_absent (self, &g_array_index (blocks, MzPriceBlock, i)))
        read_block (self, &g_array_index (blocks, MzPriceBlock, i), line);
  }
  for (guint i = 0; i < self->n_columns; i++)
    self->cells[i].kind = MZ_CELL_NOTHING;
  g_string_truncate (self->odd, 0);
  g_string_truncate (self->symbol, 0);
  return TRUE;
}

static void
progress_came (double fraction, gpointer data)
{
  const Reader *self = data;

  if (self->options->progress.tell)
    self->options->progress.tell (fraction, self->options->progress.data);
}

/* -- The whole -- */

static MzBarBatch *
make_batch (const Reader *self, MzPriceCollection *collection)
{
  const MzPriceOptions *options = self->options;
  const char *currency = options->currency ? options->currency : self->format->layout.currency;

  return mz_price_collection_to_batch (collection, currency ? currency : self->currency,
                                       options->source);
}

static gboolean
rename_symbol (Reader *self, GError **error)
{
  const char *symbol = self->options->symbol;

  if (!symbol || self->collections->order->len == 0)
    return TRUE;
  if (self->collections->order->len > 1) {
    g_set_error (error, MZ_PRICE_ERROR, MZ_PRICE_ERROR_SYMBOLS,
                 _ ("It has prices of %u symbols, so it cannot be of “%s” alone."),
                 self->collections->order->len, symbol);
    return FALSE;
  }
  MzPriceCollection *collection = g_ptr_array_index (self->collections->order, 0);
  g_free (collection->symbol);
  collection->symbol = g_strdup (symbol);
  return TRUE;
}

static MzPriceImport *
make_import (Reader *self)
{
  MzPriceImport *import = g_new0 (MzPriceImport, 1);

  import->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
  import->n_rows = self->n_rows;
  for (guint i = 0; i < self->collections->order->len; i++) {
    MzPriceCollection *collection = g_ptr_array_index (self->collections->order, i);
    mz_price_check_run (collection->bars, collection->symbol, self->remarks);
    if (collection->bars->len > 0)
      g_ptr_array_add (import->batches, make_batch (self, collection));
  }
  mz_row_remarks_sort (self->remarks);
  import->remarks = g_array_ref (self->remarks);
  return import;
}

/**
 * mz_price_csv_read:
 * @text: a price table as CSV, in UTF-8
 * @length: of @text in bytes
 * @format: how it is written
 * @options: what the table does not say
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_PRICE_ERROR
 *
 * Returns: (transfer full): the bars and what was left out; free with mz_price_import_free()
 */
MzPriceImport *
mz_price_csv_read (const char *text,
                   gsize length,
                   const MzPriceFormat *format,
                   const MzPriceOptions *options,
                   GCancellable *cancellable,
                   GError **error)
{
  const MzCsvHandler handler = { cell_came, row_came, progress_came };
  g_auto (Reader) reader = {
    .format = format,
    .options = options,
    .symbol = g_string_new (NULL),
    .odd = g_string_new (NULL),
    .collections = mz_price_collections_new (),
    .remarks = mz_row_remarks_new (),
  };

  map_columns (&reader);
  if (!mz_csv_rows_read (text, length, format->separator, &handler, &reader, cancellable, error) ||
      !rename_symbol (&reader, error))
    return NULL;
  return make_import (&reader);
}

/**
 * mz_price_import_free:
 * @self: (transfer full): what was read
 */
void
mz_price_import_free (MzPriceImport *self)
{
  g_ptr_array_unref (self->batches);
  g_array_unref (self->remarks);
  g_free (self);
}
