/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs of prices share: the days they take, what an import says of itself. */
#include "cli/prices.h"
#include "model/period.h"

#include <glib/gi18n.h>

/**
 * mz_prices_read_day:
 * @text: (nullable): a day of the command line
 * @day: (out): a GDate julian day; 0 where none was given
 *
 * Returns: whether it is a day, where one was given
 */
gboolean
mz_prices_read_day (const char *text, guint32 *day)
{
  *day = text ? mz_day_parse (text) : 0;
  return !text || *day != 0;
}

/**
 * mz_prices_tell_remarks:
 * @name: the file or the symbol
 * @remarks: (element-type MzRowRemark): what was odd about its rows
 *
 * Says on stderr which rows were left out, and why.
 */
void
mz_prices_tell_remarks (const char *name, const GArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++) {
    const MzRowRemark *remark = &g_array_index (remarks, MzRowRemark, i);
    g_autofree char *day = remark->day ? mz_day_to_string (remark->day) : g_strdup ("");
    g_autofree char *message = g_strdup_printf (
        /* Translators: a file's name, the number of a line, a day, a reason */
        _ ("“%s”, line %u, %s: %s."), name, remark->line, day, mz_row_fault_text (remark->fault));
    mz_command_complain (message);
  }
}

/**
 * mz_prices_print_count:
 * @name: the symbol, or a file of several
 * @count: what became of its days
 */
void
mz_prices_print_count (const char *name, const MzImportCount *count)
{
  g_autofree char *line = g_strdup_printf (
      /* Translators: a symbol or a file, then numbers of days */
      _ ("%s: %u days added, %u changed, %u the same, %u entered by hand and kept\n"), name,
      count->added, count->changed, count->same, count->kept);

  mz_command_print (line, -1);
}
