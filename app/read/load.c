/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a file's bytes into memory, with their digest. */
#include "read/load.h"

#include "read/error.h"
#include "read/reader.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define CHUNK (1 << 20) /* bytes between two looks at the cancellable */

static void
set_too_large (const MzLoad *load, GError **error)
{
  g_autofree char *limit = g_format_size_full (MZ_READER_MAX_BYTES, G_FORMAT_SIZE_IEC_UNITS);

  /* Translators: %1$s is a file, %2$s a size such as "256 MiB" */
  g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_TOO_LARGE,
               _ ("“%1$s” is larger than %2$s, the most that an article can have. Split the file "
                  "and open the parts."),
               load->place, limit);
}

/* Says in our words what the system refused; a cancelled read stays what it is. */
static void
translate_error (const MzLoad *load, GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_NOT_FOUND,
                 _ ("“%s” does not exist. Check the name, or whether the file was moved."),
                 load->place);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_FOLDER,
                 _ ("“%s” is a folder. Open the articles inside it."), load->place);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (
        error, MZ_READ_ERROR, MZ_READ_ERROR_DENIED,
        _ ("“%s” may not be read. Ask its owner for the permission, or open a copy that is "
           "yours."),
        load->place);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_FAILED,
                 _ ("“%s” cannot be reached from here. Download it and open the file."),
                 load->place);
  else
    /* Translators: %1$s is a file, %2$s the system's reason */
    g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_FAILED,
                 _ ("“%1$s” could not be read: %2$s. Copy the file to another place and open the "
                    "copy."),
                 load->place, cause->message);
}

static gssize
read_chunk (const MzLoad *load,
            GInputStream *stream,
            GByteArray *bytes,
            GChecksum *checksum,
            GError **error)
{
  guint before = bytes->len;

  g_byte_array_set_size (bytes, before + CHUNK);
  gssize n = g_input_stream_read (stream, bytes->data + before, CHUNK, load->cancellable, error);
  g_byte_array_set_size (bytes, before + (guint) MAX (n, 0));
  if (n > 0)
    g_checksum_update (checksum, bytes->data + before, n);
  return n;
}

/* A pipe or device is opened without waiting for whoever writes into it, so that a read from it can
 * be cancelled. */
static GInputStream *
open_special (GFile *file, GError **error)
{
  int descriptor =
      g_open (g_file_peek_path (file), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);

  if (descriptor >= 0)
    return g_unix_input_stream_new (descriptor, TRUE);
  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  return NULL;
}

static GInputStream *
open_file (const MzLoad *load, GFile *file, goffset *size, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, load->cancellable, error);

  if (!info)
    return NULL;
  *size = g_file_info_get_size (info);
  switch (g_file_info_get_file_type (info)) {
  case G_FILE_TYPE_DIRECTORY:
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "");
    return NULL;
  case G_FILE_TYPE_SPECIAL:
    *size = 0;
    return g_file_peek_path (file) ? open_special (file, error) : NULL;
  default:
    return (GInputStream *) g_file_read (file, load->cancellable, error);
  }
}

/**
 * mz_load_stream:
 * @load: the file's name, and who hears of progress
 * @stream: where the bytes come from
 * @size: how many there should be, 0 where nobody knows
 * @digest: (out) (transfer full): their SHA-256 in hexadecimal
 * @error: of MZ_READ_ERROR or G_IO_ERROR_CANCELLED
 *
 * Reads to the end, but never more than MZ_READER_MAX_BYTES.
 *
 * Returns: (transfer full) (nullable): the bytes, with a NUL behind the last one
 */
GBytes *
mz_load_stream (
    const MzLoad *load, GInputStream *stream, goffset size, char **digest, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GByteArray) bytes =
      g_byte_array_sized_new ((guint) MIN (size, MZ_READER_MAX_BYTES) + CHUNK + 1);
  gssize n;

  while ((n = read_chunk (load, stream, bytes, checksum, &cause)) > 0) {
    if (bytes->len > MZ_READER_MAX_BYTES) {
      set_too_large (load, error);
      return NULL;
    }
    if (load->progress)
      load->progress (bytes->len, MAX (size, 0), load->progress_data);
  }
  if (n < 0) {
    translate_error (load, g_steal_pointer (&cause), error);
    return NULL;
  }

  const guint8 nul = 0;
  gsize length = bytes->len;
  g_byte_array_append (bytes, &nul, 1);
  g_autoptr (GBytes) whole = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  *digest = g_strdup (g_checksum_get_string (checksum));
  return g_bytes_new_from_bytes (whole, 0, length);
}

/**
 * mz_load_file:
 * @load: the file's name, and who hears of progress
 * @file: the file
 * @digest: (out) (transfer full): the SHA-256 of its bytes in hexadecimal
 * @error: of MZ_READ_ERROR or G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the bytes, with a NUL behind the last one
 */
GBytes *
mz_load_file (const MzLoad *load, GFile *file, char **digest, GError **error)
{
  g_autoptr (GError) cause = NULL;
  goffset size = 0;
  g_autoptr (GInputStream) stream = open_file (load, file, &size, &cause);

  if (!stream) {
    translate_error (load, g_steal_pointer (&cause), error);
    return NULL;
  }
  if (size > MZ_READER_MAX_BYTES) {
    set_too_large (load, error);
    return NULL;
  }
  return mz_load_stream (load, stream, size, digest, error);
}
