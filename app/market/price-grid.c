/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where in the first rows of a price table its headings, its dates and its rows are. */
#include "market/price-grid.h"

#include "market/price-date.h"
#include "market/price-sample.h"

#include <string.h>

#define HEADING_ROWS 100 /* rows among which the headings are looked for */
#define FEW_LETTERS  4   /* of single letters that are headings together */

/* Cells of most rows are numbers and dates, which are no headings. */
static gboolean
may_be_heading (const char *cell)
{
  return *cell != '\0' && !g_ascii_isdigit (*cell);
}

static guint
count_letters (const GArray *sample, guint row)
{
  guint n = 0;

  for (guint i = 0; i < mz_price_sample_count_columns (sample, row); i++)
    n += mz_price_heading_find_letter (mz_price_sample_get (sample, row, i)) != MZ_COLUMN_OTHER;
  return n;
}

static guint
count_roles (const GArray *sample, guint row)
{
  gboolean seen[MZ_N_COLUMN_ROLES] = { FALSE };
  guint n = 0;
  guint rank;

  for (guint i = 0; i < mz_price_sample_count_columns (sample, row); i++) {
    const char *cell = mz_price_sample_get (sample, row, i);
    if (!may_be_heading (cell))
      continue;
    MzColumnRole role = mz_price_heading_find_role (cell, &rank);
    n += role != MZ_COLUMN_OTHER && !seen[role];
    seen[role] = TRUE;
  }
  return n;
}

/* Headings that name a symbol beside what they hold; 0 where none of them is a price. */
static guint
count_split (const GArray *sample, guint row)
{
  gboolean has_price = FALSE;
  guint n = 0;

  for (guint i = 0; i < mz_price_sample_count_columns (sample, row); i++) {
    g_autofree char *symbol = NULL;
    const char *cell = mz_price_sample_get (sample, row, i);
    if (!may_be_heading (cell))
      continue;
    MzColumnRole role = mz_price_heading_split (cell, &symbol);
    n += role != MZ_COLUMN_OTHER;
    has_price |= role == MZ_COLUMN_CLOSE || role == MZ_COLUMN_ADJUSTED;
  }
  return has_price ? n : 0;
}

/* The row that has most headings of those that are known; one alone must be in a row of several
 * cells. */
static void
find_header (MzPriceGrid *self)
{
  guint best = 0;

  for (guint row = 0; row < MIN (self->sample->len, HEADING_ROWS); row++) {
    guint n = count_roles (self->sample, row);
    guint n_letters = count_letters (self->sample, row);
    guint n_split = count_split (self->sample, row);
    gboolean is_lettered = n_letters > n && n_letters >= FEW_LETTERS;
    gboolean is_split = n_split >= n && n_split > 0;
    n = is_lettered ? n_letters : is_split ? n + n_split : n;
    if (n <= best || mz_price_sample_count_columns (self->sample, row) < 2)
      continue;
    best = n;
    self->header = row;
    self->is_lettered = is_lettered;
    self->is_split = is_split;
  }
}

/**
 * mz_price_grid_get_role:
 * @self: a table
 * @column: a column
 * @rank: (out) (nullable): as of mz_price_heading_find_role()
 *
 * Returns: what its heading says that it holds
 */
MzColumnRole
mz_price_grid_get_role (const MzPriceGrid *self, guint column, guint *rank)
{
  guint own_rank = 0;
  MzColumnRole role = MZ_COLUMN_OTHER;

  if (self->header != MZ_ROW_NOT_FOUND) {
    const char *heading = mz_price_sample_get (self->sample, self->header, column);
    role = self->is_lettered ? mz_price_heading_find_letter (heading)
                             : mz_price_heading_find_role (heading, &own_rank);
  }
  if (rank)
    *rank = own_rank;
  return role;
}

/**
 * mz_price_grid_count:
 * @self: a table
 * @role: what a column may hold
 *
 * Returns: how many columns hold it by their headings; of those with the best rank only
 */
guint
mz_price_grid_count (const MzPriceGrid *self, MzColumnRole role)
{
  guint best = G_MAXUINT;
  guint n = 0;

  for (guint i = 0; i < self->n_columns; i++) {
    guint rank;
    if (mz_price_grid_get_role (self, i, &rank) != role || rank > best)
      continue;
    n = rank < best ? 1 : n + 1;
    best = rank;
  }
  return n;
}

/* A row of prices has a date in @column and a number in another. */
static gboolean
is_row_of_prices (const MzPriceGrid *self, guint row, guint column)
{
  if (!mz_price_sample_is_date (self->sample, row, column))
    return FALSE;
  for (guint i = 0; i < mz_price_sample_count_columns (self->sample, row); i++)
    if (i != column && mz_price_sample_is_number (self->sample, row, i))
      return TRUE;
  return FALSE;
}

/* Under a heading of dates a date is enough: the first row may lack its prices. */
static gboolean
find_first_row (MzPriceGrid *self, guint column, gboolean is_headed)
{
  guint begin = self->header == MZ_ROW_NOT_FOUND ? 0 : self->header + 1;

  for (guint row = begin; row < self->sample->len; row++) {
    const char *cell = mz_price_sample_get (self->sample, row, column);
    self->is_hijri |= mz_price_date_is_hijri (cell);
    if (is_headed ? mz_price_sample_is_headed_date (self->sample, row, column)
                  : is_row_of_prices (self, row, column)) {
      self->first = row;
      self->date = column;
      return TRUE;
    }
  }
  return FALSE;
}

/* By its heading, the better word first, else by what is in it. Where a heading names the dates,
 * no other column is taken for them: numbers can look like days. */
static gboolean
find_dates (MzPriceGrid *self)
{
  gboolean is_named = FALSE;

  for (guint wanted = 0; wanted <= 1; wanted++)
    for (guint i = 0; i < self->n_columns; i++) {
      guint rank;
      if (mz_price_grid_get_role (self, i, &rank) != MZ_COLUMN_DATE || rank != wanted)
        continue;
      is_named = TRUE;
      if (find_first_row (self, i, TRUE))
        return TRUE;
    }
  for (guint i = 0; !is_named && i < self->n_columns; i++)
    if (find_first_row (self, i, FALSE))
      return TRUE;
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

/**
 * mz_price_grid_find:
 * @sample: (element-type MzSampleRow): the first rows of a table
 * @self: (out): what was found, also where that is not enough
 *
 * Returns: whether it has dates
 */
gboolean
mz_price_grid_find (const GArray *sample, MzPriceGrid *self)
{
  *self = (MzPriceGrid){ .sample = sample,
                         .n_columns = find_widest (sample),
                         .header = MZ_ROW_NOT_FOUND,
                         .first = MZ_ROW_NOT_FOUND };
  find_header (self);
  return find_dates (self);
}
