/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a table of prices, read in place. For the files of board/. */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

#define MZ_SECONDS_A_DAY 86400

typedef enum {
  MZ_PRICE_DATE,
  MZ_PRICE_CLOSE,
  MZ_PRICE_OPEN,
  MZ_PRICE_HIGH,
  MZ_PRICE_LOW,
  MZ_PRICE_VOLUME,
  MZ_PRICE_N_FIELDS,
} MzPriceField;

/* Which column each field stands in; -1: in none. */
typedef struct {
  int columns[MZ_PRICE_N_FIELDS];
  guint n_columns; /* up to the last that is wanted */
} MzPriceHeader;

/* The day of the line before: most lines have the same, and need no calendar. */
typedef struct {
  char text[10];
  gint64 day; /* GDate julian */
} MzPriceDay;

/* FALSE for a text that is no date. @seconds count from GDate's julian day 0. */
gboolean
mz_price_line_parse_time (const char *text, gsize length, MzPriceDay *cache, gint64 *seconds);
gboolean mz_price_line_parse_number (const char *text, gsize length, double *number);

/* FALSE where the first line is data. */
gboolean mz_price_header_parse (const char *line, gsize length, MzPriceHeader *header);

G_END_DECLS
