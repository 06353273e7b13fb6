/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a file of prices off the main thread, the analyst's wishes above what is found. */
#include "session/price-reading.h"

#include "market/price-text.h"
#include "model/period.h"
#include "read/text-table.h"

#include <glib/gi18n.h>

typedef struct {
  GFile *file;
  MzPriceReading *previous; /* or NULL */
  MzPriceWishes wishes;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_object_unref (job->file);
  g_clear_pointer (&job->previous, mz_price_reading_unref);
  g_free (job->wishes.symbol);
  g_free (job->wishes.currency);
  g_free (job);
}

static void
clear_reading (gpointer data)
{
  MzPriceReading *self = data;

  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->format, mz_price_format_free);
  g_clear_pointer (&self->import, mz_price_import_free);
}

static void
apply_wishes (MzPriceFormat *format, const MzPriceWishes *wishes)
{
  if (wishes->month_first != MZ_PRICE_FORM_AS_FOUND)
    format->order = wishes->month_first == MZ_PRICE_FORM_YES ? MZ_MONTH_FIRST : MZ_DAY_FIRST;
  if (wishes->decimal_comma != MZ_PRICE_FORM_AS_FOUND)
    format->decimal = wishes->decimal_comma == MZ_PRICE_FORM_YES ? ',' : '.';
}

static gboolean
read_table (const Job *job, MzPriceReading *reading, GCancellable *cancellable, GError **error)
{
  gsize length;
  const char *text = g_bytes_get_data (reading->text, &length);
  g_autofree char *path = g_file_get_parse_name (job->file);

  reading->format = mz_price_format_new (text, length, cancellable, error);
  if (!reading->format)
    return FALSE;
  apply_wishes (reading->format, &job->wishes);
  reading->import = mz_price_text_read (reading->text, path, reading->format, job->wishes.symbol,
                                        job->wishes.currency, NULL, cancellable, error);
  return reading->import != NULL;
}

static void
reading_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  g_autofree char *path = g_file_get_parse_name (job->file);
  g_autofree char *uri = g_file_get_uri (job->file);
  g_autoptr (MzPriceReading) reading = g_atomic_rc_box_new0 (MzPriceReading);
  GError *error = NULL;

  reading->text =
      job->previous ? g_bytes_ref (job->previous->text) : mz_text_table_load (uri, &error);
  if (!reading->text) {
    g_task_return_error (task, error);
  } else if (!read_table (job, reading, cancellable, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      g_prefix_error (&error, "“%s”: ", path);
    g_task_return_error (task, error);
  } else {
    g_task_return_pointer (task, g_steal_pointer (&reading),
                           (GDestroyNotify) mz_price_reading_unref);
  }
}

/**
 * mz_price_reading_async:
 * @file: a file of prices
 * @previous: (nullable): a reading of the same file
 * @wishes: what the analyst says
 * @cancellable: (nullable): ends it
 * @callback: called when it is read
 * @user_data: for @callback
 */
void
mz_price_reading_async (GFile *file,
                        MzPriceReading *previous,
                        const MzPriceWishes *wishes,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->previous = previous ? mz_price_reading_ref (previous) : NULL;
  job->wishes = *wishes;
  job->wishes.symbol = g_strdup (wishes->symbol);
  job->wishes.currency = g_strdup (wishes->currency);
  g_task_set_source_tag (task, mz_price_reading_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, reading_thread);
}

/**
 * mz_price_reading_finish:
 * @result: what the callback got
 * @error: return location for an error, whose message names the file
 *
 * Returns: (transfer full): the reading
 */
MzPriceReading *
mz_price_reading_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * mz_price_reading_ref:
 * @self: a reading
 *
 * Returns: (transfer full): the same reading
 */
MzPriceReading *
mz_price_reading_ref (MzPriceReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * mz_price_reading_unref:
 * @self: a reading
 *
 * Gives up a reference.
 */
void
mz_price_reading_unref (MzPriceReading *self)
{
  g_atomic_rc_box_release_full (self, clear_reading);
}

/**
 * mz_price_reading_dup_summary:
 * @self: a reading
 *
 * Returns: (transfer full): how many days of what, from when to when, as whose table
 */
char *
mz_price_reading_dup_summary (const MzPriceReading *self)
{
  guint n = 0;
  guint32 first = G_MAXUINT32;
  guint32 last = 0;

  for (guint i = 0; i < self->import->batches->len; i++) {
    const MzBarBatch *batch = g_ptr_array_index (self->import->batches, i);
    if (batch->bars->len == 0)
      continue;
    n += batch->bars->len;
    first = MIN (first, g_array_index (batch->bars, MzBar, 0).day);
    last = MAX (last, g_array_index (batch->bars, MzBar, batch->bars->len - 1).day);
  }
  if (n == 0)
    return g_strdup (_ ("No day can be kept."));
  g_autofree char *from = mz_day_to_string (first);
  g_autofree char *to = mz_day_to_string (last);
  g_autofree char *days = g_strdup_printf (
      /* Translators: a number of days, then the first and the last of them */
      ngettext ("%u day, from %s to %s", "%u days, from %s to %s", n), n, from, to);
  return self->format->layout.vendor
             /* Translators: a vendor of prices, then "2501 days, from … to …" */
             ? g_strdup_printf (_ ("Table of %s: %s"), self->format->layout.vendor, days)
             : g_steal_pointer (&days);
}
