/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which column of a price table holds what, and where its rows begin. */
#include "market/price-layout.h"

#include "market/price-blocks.h"
#include "market/price-sample.h"

#include <string.h>

#define SAMPLE_ROWS 200

static void
clear_block (gpointer data)
{
  MzPriceBlock *block = data;

  g_free (block->symbol);
}

static void
read_headings (const MzPriceGrid *table, MzPriceLayout *layout)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  if (table->header == MZ_ROW_NOT_FOUND)
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

/* -- What stands above the headings -- */

/* What a vendor's terminal writes behind a symbol: "META US Equity" is META. */
static char *
dup_symbol (const char *text)
{
  static const char *const KINDS[] = { " Equity", " Index" };

  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_str_has_suffix (text, KINDS[i]))
      return g_strndup (text, strcspn (text, " "));
  return g_strdup (text);
}

/* "Security,META US Equity" or "Symbol: META": the words in front and behind; FALSE where it is
 * neither. */
static gboolean
split_note (const GArray *sample, guint row, char **key, char **value)
{
  const char *cell = mz_price_sample_get (sample, row, 0);
  const char *colon = strchr (cell, ':');

  if (colon && colon[1] != '\0') {
    *key = g_strndup (cell, (gsize) (colon - cell));
    *value = g_strstrip (g_strdup (colon + 1));
  } else {
    *key = g_strdup (cell);
    *value = g_strdup (mz_price_sample_get (sample, row, 1));
  }
  return **key != '\0' && **value != '\0';
}

static gboolean
is_currency (const char *text)
{
  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1]) &&
         g_ascii_isupper (text[2]);
}

static void
read_note (const GArray *sample, guint row, MzPriceLayout *layout)
{
  MzPriceBlock *block = &g_array_index (layout->blocks, MzPriceBlock, 0);
  g_autofree char *key = NULL;
  g_autofree char *value = NULL;
  guint rank;

  if (!split_note (sample, row, &key, &value))
    return;
  g_autofree char *symbol = dup_symbol (value);
  if (!layout->currency && mz_price_heading_tells_currency (key) && is_currency (value))
    layout->currency = g_intern_string (value);
  else if (layout->blocks->len == 1 && !block->symbol && block->columns[MZ_COLUMN_SYMBOL] < 0 &&
           mz_price_heading_find_role (key, &rank) == MZ_COLUMN_SYMBOL &&
           mz_price_heading_is_symbol (symbol))
    block->symbol = g_steal_pointer (&symbol);
}

static void
read_notes (const MzPriceGrid *table, MzPriceLayout *layout)
{
  for (guint row = 0; table->header != MZ_ROW_NOT_FOUND && row < table->header; row++)
    read_note (table->sample, row, layout);
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
  MzPriceGrid table;

  *layout = (MzPriceLayout){ .blocks = g_array_new (FALSE, FALSE, sizeof (MzPriceBlock)) };
  g_array_set_clear_func (layout->blocks, clear_block);
  if (!mz_price_grid_find (sample, &table))
    return table.is_hijri ? MZ_LAYOUT_HIJRI : MZ_LAYOUT_NO_DATES;
  layout->first_line = g_array_index (sample, MzSampleRow, table.first).line;
  read_headings (&table, layout);
  mz_price_blocks_add (&table, layout);
  if (layout->blocks->len == 0)
    return MZ_LAYOUT_NO_PRICES;
  read_notes (&table, layout);
  return MZ_LAYOUT_FOUND;
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
