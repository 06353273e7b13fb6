/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A daily bar as it stands in the table of bars. */
#include "store/bar-row.h"

static void
bind_number (MzStatement *statement, int parameter, gint64 number)
{
  if (number != MZ_PRICE_UNKNOWN)
    mz_statement_bind_int (statement, parameter, number);
  else
    mz_statement_bind_null (statement, parameter);
}

static gint64
read_number (MzStatement *statement, int column)
{
  return mz_statement_is_null (statement, column) ? MZ_PRICE_UNKNOWN
                                                  : mz_statement_get_int (statement, column);
}

/**
 * mz_bar_row_bind:
 * @statement: is given the parameters of %MZ_BAR_COLUMNS
 * @first: the first of them
 * @bar: the bar
 */
void
mz_bar_row_bind (MzStatement *statement, int first, const MzBar *bar)
{
  bind_number (statement, first, bar->open);
  bind_number (statement, first + 1, bar->high);
  bind_number (statement, first + 2, bar->low);
  bind_number (statement, first + 3, bar->close);
  bind_number (statement, first + 4, bar->adjusted);
  bind_number (statement, first + 5, bar->volume);
}

/**
 * mz_bar_row_read:
 * @statement: on a row that begins with the day and %MZ_BAR_COLUMNS
 *
 * Returns: the bar of the row
 */
MzBar
mz_bar_row_read (MzStatement *statement)
{
  return (MzBar){
    .day = (guint32) mz_statement_get_int (statement, 0),
    .open = read_number (statement, 1),
    .high = read_number (statement, 2),
    .low = read_number (statement, 3),
    .close = read_number (statement, 4),
    .adjusted = read_number (statement, 5),
    .volume = read_number (statement, 6),
  };
}
