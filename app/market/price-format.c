/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a price table is written, understood from the whole of it.
 *
 * "114.982" is 114,982 points in a Portuguese file and 114.982 pounds in an English one, and
 * 03/04 is two days: one row cannot tell, so all of them are weighed. */
#include "market/price-format.h"

#include "market/csv-rows.h"
#include "market/price-cell.h"
#include "market/price-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define SNIFFED 512 /* bytes that tell a web page or a binary file */

G_DEFINE_QUARK (mz - price - error - quark, mz_price_error)

/* What the rows of a table show. */
typedef struct {
  MzDateEvidence dates;
  MzDecimalEvidence decimals;
  gint date;   /* the column of dates that is looked at */
  gint symbol; /* the column of symbols, which are no numbers; -1 */
} Survey;

static gboolean
set_error (GError **error, MzPriceError code, const char *message)
{
  g_set_error_literal (error, MZ_PRICE_ERROR, (gint) code, message);
  return FALSE;
}

static gboolean
is_web_page (const char *text, gsize length)
{
  g_autofree char *start = g_ascii_strdown (text, (gssize) MIN (length, SNIFFED));

  g_strchug (start);
  return g_str_has_prefix (start, "<!doctype") || g_str_has_prefix (start, "<html");
}

static gboolean
check_text (const char *text, gsize length, GError **error)
{
  gsize sniffed = MIN (length, SNIFFED);
  gboolean is_blank = TRUE;

  for (gsize i = 0; i < sniffed && is_blank; i++)
    is_blank = g_ascii_isspace (text[i]);
  if (is_blank && sniffed == length)
    return set_error (error, MZ_PRICE_ERROR_EMPTY, _ ("There is nothing in it."));
  if (memchr (text, '\0', sniffed))
    return set_error (error, MZ_PRICE_ERROR_NOT_TEXT,
                      _ ("It is no text. Save the table as CSV first."));
  if (is_web_page (text, length))
    return set_error (error, MZ_PRICE_ERROR_WEB_PAGE,
                      _ ("It is a web page and no table. Download the prices as CSV."));
  return TRUE;
}

static void
weigh_cell (guint column, const char *text, gsize length, gpointer data)
{
  Survey *self = data;

  if ((gint) column == self->date)
    mz_price_date_weigh (text, length, &self->dates);
  else if ((gint) column != self->symbol)
    mz_price_cell_weigh (text, length, &self->decimals);
}

static gboolean
weigh_row (guint n_cells, guint line, gpointer data)
{
  return TRUE;
}

static gboolean
survey_rows (
    MzPriceFormat *self, const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  const MzCsvHandler handler = { weigh_cell, weigh_row, NULL };
  const MzPriceBlock *block = &g_array_index (self->layout.blocks, MzPriceBlock, 0);
  Survey survey = { .date = block->columns[MZ_COLUMN_DATE],
                    .symbol = block->columns[MZ_COLUMN_SYMBOL] };

  if (!mz_csv_rows_read (text, length, self->separator, &handler, &survey, cancellable, error))
    return FALSE;
  self->order = mz_price_date_decide (&survey.dates, &self->order_sure);
  self->decimal = mz_price_cell_decide (&survey.decimals, &self->decimal_sure);
  return TRUE;
}

static gboolean
understand (
    MzPriceFormat *self, const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  if (!check_text (text, length, error))
    return FALSE;
  self->separator = mz_csv_find_separator (text, length);
  switch (mz_price_layout_find (text, length, self->separator, &self->layout)) {
  case MZ_LAYOUT_NO_DATES:
    return set_error (error, MZ_PRICE_ERROR_NO_DATES,
                      _ ("No column of dates was found in it. It must be a table of daily "
                         "prices."));
  case MZ_LAYOUT_HIJRI:
    return set_error (error, MZ_PRICE_ERROR_NO_DATES,
                      _ ("Its dates are of the Hijri calendar. Let the source write them by the "
                         "Gregorian one."));
  case MZ_LAYOUT_NO_PRICES:
    return set_error (error, MZ_PRICE_ERROR_NO_PRICES,
                      _ ("No column of closing prices was found in it. Name it “Close” in the "
                         "headings."));
  case MZ_LAYOUT_FOUND:
  default:
    return survey_rows (self, text, length, cancellable, error);
  }
}

/**
 * mz_price_format_new:
 * @text: a price table as CSV, in UTF-8
 * @length: of @text in bytes
 * @cancellable: (nullable): ends it
 * @error: return location for an error of %MZ_PRICE_ERROR
 *
 * Returns: (transfer full): how it is written; free with mz_price_format_free()
 */
MzPriceFormat *
mz_price_format_new (const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (MzPriceFormat) self = g_new0 (MzPriceFormat, 1);

  return understand (self, text, length, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * mz_price_format_free:
 * @self: (transfer full): a format
 */
void
mz_price_format_free (MzPriceFormat *self)
{
  mz_price_layout_clear (&self->layout);
  g_free (self);
}
