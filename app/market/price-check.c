/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which bars of a symbol cannot be true, seen beside each other.
 *
 * Real prices do wild things, so a bar is only left out for what no market does: a low above the
 * high, a price that is half as much again for one day alone, a day that repeats the day before to
 * the last share. */
#include "market/price-check.h"

#include <string.h>

#define SLACK      200 /* a price may be 1/SLACK outside low and high: vendors round each alone */
#define SPIKE      1.5 /* times the day before */
#define BACK       0.1 /* how near to the day before the day after must be */
#define LONG_GAP   12u /* days without a bar; no exchange is closed longer but in a war */
#define NEIGHBOURS 7u  /* days between bars that are held against each other */

static void
add_remark (GArray *remarks, const MzTableBar *row, const char *symbol, MzRowFault fault)
{
  MzRowRemark remark = {
    .line = row->line, .day = row->bar.day, .fault = fault, .symbol = g_strdup (symbol)
  };

  g_array_append_val (remarks, remark);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const MzTableBar *first = a;
  const MzTableBar *second = b;

  if (first->bar.day != second->bar.day)
    return first->bar.day < second->bar.day ? -1 : 1;
  return (first->line > second->line) - (first->line < second->line);
}

/* Tables are in order, one way or the other: sorting is for those that are not. */
static void
sort_rows (GArray *bars)
{
  gboolean is_sorted = TRUE;

  for (guint i = 1; i < bars->len && is_sorted; i++)
    is_sorted = g_array_index (bars, MzTableBar, i - 1).bar.day <
                g_array_index (bars, MzTableBar, i).bar.day;
  if (!is_sorted)
    g_array_sort (bars, compare_rows);
}

static gboolean
is_outside (gint64 price, gint64 low, gint64 high)
{
  if (price == MZ_PRICE_UNKNOWN)
    return FALSE;
  return (low != MZ_PRICE_UNKNOWN && price < low - ABS (low) / SLACK) ||
         (high != MZ_PRICE_UNKNOWN && price > high + ABS (high) / SLACK);
}

/**
 * mz_price_check_is_impossible:
 * @bar: a bar
 *
 * Returns: whether its low is above its high, or a price outside the two by more than rounding
 */
gboolean
mz_price_check_is_impossible (const MzBar *bar)
{
  return is_outside (bar->low, MZ_PRICE_UNKNOWN, bar->high) ||
         is_outside (bar->open, bar->low, bar->high) ||
         is_outside (bar->close, bar->low, bar->high);
}

/* A share that nobody trades stays where it is; one that is traded does not repeat its day. */
static gboolean
is_repeated (const MzBar *before, const MzBar *bar)
{
  gboolean is_flat = bar->high == bar->low;
  gboolean is_traded = bar->volume != MZ_PRICE_UNKNOWN && bar->volume > 0;

  return before->open == bar->open && before->high == bar->high && before->low == bar->low &&
         before->close == bar->close && before->volume == bar->volume &&
         bar->high != MZ_PRICE_UNKNOWN && bar->low != MZ_PRICE_UNKNOWN &&
         (is_traded || (!is_flat && bar->volume == MZ_PRICE_UNKNOWN));
}

static gint64
get_price (const MzBar *bar)
{
  return bar->close != MZ_PRICE_UNKNOWN ? bar->close : bar->adjusted;
}

static gboolean
is_spike (const MzBar *before, const MzBar *bar, const MzBar *after)
{
  double a = (double) get_price (before);
  double b = (double) get_price (bar);
  double c = (double) get_price (after);

  if (a <= 0 || b <= 0 || c <= 0 || bar->day - before->day > NEIGHBOURS ||
      after->day - bar->day > NEIGHBOURS)
    return FALSE;
  return (b > a * SPIKE || b * SPIKE < a) && c > a * (1 - BACK) && c < a * (1 + BACK);
}

/* What is wrong with row @i, seen beside the last row that is kept and the one behind. */
static gboolean
find_fault (const GArray *bars, guint i, const MzTableBar *kept, MzRowFault *fault)
{
  const MzBar *bar = &g_array_index (bars, MzTableBar, i).bar;
  const MzBar *next = i + 1 < bars->len ? &g_array_index (bars, MzTableBar, i + 1).bar : NULL;

  if (kept && kept->bar.day == bar->day)
    *fault = MZ_ROW_DUPLICATE;
  else if (mz_price_check_is_impossible (bar))
    *fault = MZ_ROW_IMPOSSIBLE;
  else if (kept && is_repeated (&kept->bar, bar))
    *fault = MZ_ROW_REPEATED;
  else if (kept && next && is_spike (&kept->bar, bar, next))
    *fault = MZ_ROW_SPIKE;
  else
    return FALSE;
  return TRUE;
}

/**
 * mz_price_check_run:
 * @bars: (element-type MzTableBar): all of a symbol; becomes those that are kept, by day
 * @symbol: the symbol
 * @remarks: (element-type MzRowRemark): is added to
 */
void
mz_price_check_run (GArray *bars, const char *symbol, GArray *remarks)
{
  guint n_kept = 0;

  sort_rows (bars);
  for (guint i = 0; i < bars->len; i++) {
    const MzTableBar row = g_array_index (bars, MzTableBar, i);
    const MzTableBar *kept = n_kept > 0 ? &g_array_index (bars, MzTableBar, n_kept - 1) : NULL;
    MzRowFault fault;
    if (find_fault (bars, i, kept, &fault)) {
      add_remark (remarks, &row, symbol, fault);
      continue;
    }
    if (kept && row.bar.day - kept->bar.day > LONG_GAP)
      add_remark (remarks, &row, symbol, MZ_ROW_GAP);
    g_array_index (bars, MzTableBar, n_kept++) = row;
  }
  g_array_set_size (bars, n_kept);
}
