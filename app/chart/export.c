/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a file: PNG, SVG, PDF or CSV, written beside and renamed, with its provenance in it.
 */
#include "chart/export.h"

#include "chart/encode.h"
#include "chart/provenance.h"

#include <glib/gi18n.h>

#define LEAST_SCALE 0.1
#define MOST_SCALE  8

typedef struct {
  MzChart *chart;
  MzExportOptions options;
  char *path; /* NULL: as bytes */
} Order;

static void
order_free (Order *order)
{
  g_object_unref (order->chart);
  g_free (order->path);
  g_free (order);
}

static Order *
order_new (MzChart *chart, const MzExportOptions *options, const char *path)
{
  Order *order = g_new0 (Order, 1);

  order->chart = g_object_ref (chart);
  order->options = *options;
  order->path = g_strdup (path);
  return order;
}

/**
 * mz_format_from_name:
 * @name: a file's name
 * @format: (out): the format that its end stands for
 *
 * Returns: whether it stands for one
 */
gboolean
mz_format_from_name (const char *name, MzFormat *format)
{
  static const char *const ENDS[] = { ".png", ".svg", ".pdf", ".csv" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (lower, ENDS[i])) {
      *format = (MzFormat) i;
      return TRUE;
    }
  return FALSE;
}

static double
get_scale (const MzExportOptions *options)
{
  return options->scale > 0 ? CLAMP (options->scale, LEAST_SCALE, MOST_SCALE) : 1;
}

/**
 * mz_export_to_bytes:
 * @chart: a chart
 * @options: format, size, theme, scale
 * @cancellable: (nullable): asked between layout and encoding
 * @error: where an error goes
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (nullable): what the file would hold
 */
GBytes *
mz_export_to_bytes (MzChart *chart,
                    const MzExportOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  double scale = get_scale (options);

  if (options->format == MZ_FORMAT_CSV)
    return mz_encode_csv (chart, &options->scene);
  MzSceneOptions look = options->scene;
  look.density = options->format == MZ_FORMAT_PNG ? scale : 1;
  g_autoptr (MzScene) scene = mz_scene_new (chart, &look);
  g_autofree char *provenance = mz_provenance_write (chart, &options->scene, scale);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  switch (options->format) {
  case MZ_FORMAT_SVG:
    return mz_encode_svg (scene, provenance);
  case MZ_FORMAT_PDF:
    return mz_encode_pdf (scene, provenance, error);
  default:
    return mz_encode_png (scene, scale, provenance, error);
  }
}

/**
 * mz_export_to_file:
 * @chart: a chart
 * @options: format, size, theme, scale
 * @path: where to; an existing file is replaced in one step or left as it is
 * @cancellable: (nullable): asked before anything is written
 * @error: where an error goes; it names the path
 *
 * May be called on any thread.
 *
 * Returns: whether the file is there
 */
gboolean
mz_export_to_file (MzChart *chart,
                   const MzExportOptions *options,
                   const char *path,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (GBytes) bytes = mz_export_to_bytes (chart, options, cancellable, error);
  g_autoptr (GError) reason = NULL;
  gsize length;

  if (!bytes)
    return FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  const char *data = g_bytes_get_data (bytes, &length);
  if (g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                &reason))
    return TRUE;
  g_set_error (error, reason->domain, reason->code, _ ("“%s” cannot be written: %s"), path,
               reason->message);
  return FALSE;
}

static void
export_in_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  GError *error = NULL;

  if (!order->path) {
    GBytes *bytes = mz_export_to_bytes (order->chart, &order->options, cancellable, &error);
    if (bytes)
      g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
    else
      g_task_return_error (task, error);
    return;
  }
  if (mz_export_to_file (order->chart, &order->options, order->path, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
run_order (Order *order,
           gpointer tag,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, order, (GDestroyNotify) order_free);
  g_task_run_in_thread (task, export_in_thread_cb);
}

void
mz_export_to_file_async (MzChart *chart,
                         const MzExportOptions *options,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_return_if_fail (path);

  run_order (order_new (chart, options, path), mz_export_to_file_async, cancellable, callback,
             user_data);
}

gboolean
mz_export_to_file_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
mz_export_to_bytes_async (MzChart *chart,
                          const MzExportOptions *options,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  run_order (order_new (chart, options, NULL), mz_export_to_bytes_async, cancellable, callback,
             user_data);
}

GBytes *
mz_export_to_bytes_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
