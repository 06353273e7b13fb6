/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Remarks on the rows of a price table, in words. */
#include "market/price-csv.h"

#include <glib/gi18n.h>
#include <string.h>

static void
clear_remark (gpointer data)
{
  MzRowRemark *remark = data;

  g_free (remark->symbol);
  g_free (remark->text);
}

/* A cell cut in the middle of a character, and no-break spaces, are not for the eye. */
static char *
dup_shown (const GString *cell)
{
  char *text = g_utf8_make_valid (cell->str, (gssize) cell->len);
  char *end = text + strlen (text);

  while (end > text) {
    char *last = g_utf8_prev_char (end);
    gunichar c = g_utf8_get_char (last);
    if (!g_unichar_isspace (c) && c != 0xFFFD)
      break;
    end = last;
  }
  *end = '\0';
  return text;
}

static int
compare_remarks (gconstpointer a, gconstpointer b)
{
  const MzRowRemark *first = a;
  const MzRowRemark *second = b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * mz_row_remarks_new:
 *
 * Returns: (transfer full) (element-type MzRowRemark): no remarks yet
 */
GArray *
mz_row_remarks_new (void)
{
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (MzRowRemark));

  g_array_set_clear_func (remarks, clear_remark);
  return remarks;
}

/**
 * mz_row_remarks_add:
 * @remarks: (element-type MzRowRemark): where it goes
 * @remark: what is odd about a row
 * @cell: the cell that is at fault; empty where it is no single one
 */
void
mz_row_remarks_add (GArray *remarks, const MzRowRemark *remark, const GString *cell)
{
  MzRowRemark copy = *remark;

  copy.symbol = g_strdup (remark->symbol);
  copy.text = cell->len > 0 ? dup_shown (cell) : NULL;
  g_array_append_val (remarks, copy);
}

/**
 * mz_row_remarks_sort:
 * @remarks: (element-type MzRowRemark): remarks, which go by line afterwards
 */
void
mz_row_remarks_sort (GArray *remarks)
{
  g_array_sort (remarks, compare_remarks);
}

static const struct {
  const char *nick;
  const char *text;
} FAULTS[] = {
  [MZ_ROW_NO_DATE] = { "no_date", N_ ("no date") },
  [MZ_ROW_NO_PRICE] = { "no_price", N_ ("no price") },
  [MZ_ROW_ACTION] = { "action", N_ ("a dividend or a split, not a day of trading") },
  [MZ_ROW_BAD_NUMBER] = { "bad_number", N_ ("not a number") },
  [MZ_ROW_NO_SYMBOL] = { "no_symbol", N_ ("no symbol") },
  [MZ_ROW_DUPLICATE] = { "duplicate", N_ ("the day is there already") },
  [MZ_ROW_IMPOSSIBLE] = { "impossible", N_ ("a price outside the day's low and high") },
  [MZ_ROW_SPIKE] = { "spike", N_ ("a jump that the next day undoes") },
  [MZ_ROW_REPEATED] = { "repeated", N_ ("the day before once more") },
  [MZ_ROW_GAP] = { "gap", N_ ("kept, but days are missing in front of it") },
};

/**
 * mz_row_fault_leaves_out:
 * @fault: what is odd about a row
 *
 * Returns: whether the row is left out for it
 */
gboolean
mz_row_fault_leaves_out (MzRowFault fault)
{
  return fault != MZ_ROW_GAP;
}

/**
 * mz_row_fault_to_nick:
 * @fault: what is odd about a row
 *
 * Returns: (transfer none): a word for it that never changes
 */
const char *
mz_row_fault_to_nick (MzRowFault fault)
{
  g_return_val_if_fail (fault < G_N_ELEMENTS (FAULTS), NULL);

  return FAULTS[fault].nick;
}

/**
 * mz_row_fault_text:
 * @fault: what is odd about a row
 *
 * Returns: (transfer none): the reason in the user's language
 */
const char *
mz_row_fault_text (MzRowFault fault)
{
  g_return_val_if_fail (fault < G_N_ELEMENTS (FAULTS), NULL);

  return _ (FAULTS[fault].text);
}
