/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the days that no rule gives: resources/calendars/days.tsv. */
#include "market/holiday-file.h"

#include "model/period.h"

#include <gio/gio.h>

#define RESOURCE "/io/github/mizan_app/Mizan/calendars/days.tsv"
#define COLUMNS  4 /* kind, market, first, last; further ones are for the reader */

static MzHolidayKind
parse_kind (const char *nick)
{
  static const char *const NICKS[] = { "covers", "closed", "unsure", "open" };

  for (gsize i = 0; i < G_N_ELEMENTS (NICKS); i++)
    if (g_str_equal (nick, NICKS[i]))
      return (MzHolidayKind) i;
  g_assert_not_reached (); /* the table is part of the program */
}

static void
append_row (const char *line, const char *market, GArray *rows)
{
  if (*line == '#' || *line == '\0')
    return;

  g_auto (GStrv) cells = g_strsplit (line, "\t", COLUMNS + 1);
  g_assert (g_strv_length (cells) >= COLUMNS);
  if (!g_str_equal (cells[1], market))
    return;

  MzHolidayRow row = { .kind = parse_kind (cells[0]), .first = mz_day_parse (cells[2]) };
  row.last = *cells[3] ? mz_day_parse (cells[3]) : row.first;
  g_assert (row.first && row.last >= row.first);
  g_array_append_val (rows, row);
}

/**
 * mz_holiday_file_read:
 * @market: what mz_holiday_rules_market() returned
 *
 * Returns: (transfer full) (element-type MzHolidayRow): the rows of the table for that market
 */
GArray *
mz_holiday_file_read (const char *market)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (MzHolidayRow));
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes); /* the table is linked into the program */
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  for (gsize i = 0; lines[i]; i++)
    append_row (lines[i], market, rows);
  return rows;
}
