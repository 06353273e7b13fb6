/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a picture's file to the chart it was made of. */
#include "session/picture-opening.h"

#include "chart/provenance.h"

#include <glib/gi18n.h>

static void
open_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autofree char *name = g_file_get_parse_name (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (data, cancellable, NULL, &error);
  g_autoptr (MzProvenance) provenance = bytes ? mz_provenance_read (bytes, &error) : NULL;

  if (provenance && provenance->chart)
    g_task_return_pointer (task, g_object_ref (provenance->chart), g_object_unref);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             /* Translators: %1$s is a picture, %2$s what is wrong with it */
                             _ ("The chart of “%1$s” cannot be brought back: %2$s."), name,
                             error ? error->message
                                   : _ ("it names its sources, but does not carry the chart"));
}

/**
 * mz_picture_opening_run_async:
 * @file: a picture that Mizan made
 * @cancellable: (nullable): a cancellable
 * @callback: called when the chart is there
 * @user_data: for @callback
 *
 * Reads what the picture carries on a thread of its own.
 */
void
mz_picture_opening_run_async (GFile *file,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (G_IS_FILE (file));
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_set_source_tag (task, mz_picture_opening_run_async);
  g_task_run_in_thread (task, open_thread);
}

/**
 * mz_picture_opening_run_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the chart
 */
MzChart *
mz_picture_opening_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
