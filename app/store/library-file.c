/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library as a file, before SQLite touches it: where it lies, who may read it, whose it is.
 *
 * A file of another program, or of a newer Mizan, must stay exactly as it is. To open a database
 * is to change it (a journal is rolled back, a WAL folded in), so its header is read by hand:
 * https://www.sqlite.org/fileformat2.html#the_database_header */
#include "store/library-file.h"

#include "store/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE           100
#define USER_VERSION_OFFSET   60
#define APPLICATION_ID_OFFSET 68

static const char MAGIC[16] = "SQLite format 3";

static guint32
read_big_endian (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);
  return GUINT32_FROM_BE (value);
}

static MzStoreError
find_reason (int number, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  switch (number) {
  case EACCES:
  case EPERM:
  case EROFS:
    return MZ_STORE_ERROR_READ_ONLY;
  case ENOSPC:
  case EDQUOT:
    return MZ_STORE_ERROR_FULL;
  case EISDIR:
    return MZ_STORE_ERROR_NOT_OURS;
  default:
    return g_file_test (folder, G_FILE_TEST_IS_DIR) ? MZ_STORE_ERROR_FAILED
                                                    : MZ_STORE_ERROR_NO_FOLDER;
  }
}

static gboolean
set_error (GError **error, MzStoreError code, const char *path, const char *detail)
{
  g_propagate_error (error, mz_store_error_new (code, path, detail));
  return FALSE;
}

static gboolean
set_error_from_errno (GError **error, int number, const char *path)
{
  return set_error (error, find_reason (number, path), path, g_strerror (number));
}

/* Reads up to HEADER_SIZE bytes; -1 with errno set where it cannot. A pipe must not block. */
static gssize
read_header (const char *path, guint8 *header)
{
  struct stat info;
  int file = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);

  if (file < 0)
    return -1;
  gssize length = -1;
  if (fstat (file, &info) == 0 && S_ISREG (info.st_mode))
    length = read (file, header, HEADER_SIZE);
  else
    errno = EISDIR;
  int number = errno;
  close (file);
  errno = number;
  return length;
}

/**
 * mz_library_file_dup_default_path:
 *
 * Returns: (transfer full): mizan/mizan.db in the user's data folder
 */
char *
mz_library_file_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "mizan", "mizan.db", NULL);
}

/**
 * mz_library_file_make_folder:
 * @path: the library
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether the folder of @path exists now
 */
gboolean
mz_library_file_make_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  return set_error (error, MZ_STORE_ERROR_NO_FOLDER, path, g_strerror (errno));
}

/**
 * mz_library_file_prepare:
 * @path: the library
 * @newest: the newest version this program knows
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether @path is a library of Mizan, or an empty file, possibly just made
 */
gboolean
mz_library_file_prepare (const char *path, guint newest, GError **error)
{
  guint8 header[HEADER_SIZE];

  /* SQLite gives its WAL and its shared memory the mode of the file. */
  int file = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) {
    close (file);
    return TRUE;
  }
  if (errno != EEXIST)
    return set_error_from_errno (error, errno, path);

  gssize length = read_header (path, header);
  if (length < 0)
    return set_error_from_errno (error, errno, path);
  if (length == 0)
    return TRUE;
  if (length < HEADER_SIZE || memcmp (header, MAGIC, sizeof MAGIC) != 0 ||
      read_big_endian (header + APPLICATION_ID_OFFSET) != MZ_LIBRARY_ID)
    return set_error (error, MZ_STORE_ERROR_NOT_OURS, path, NULL);
  if (read_big_endian (header + USER_VERSION_OFFSET) > newest)
    return set_error (error, MZ_STORE_ERROR_NEWER, path, NULL);
  return TRUE;
}

/**
 * mz_library_file_is_writable:
 * @path: the library
 *
 * Returns: whether both the file and its folder, which holds the journal, can be written
 */
gboolean
mz_library_file_is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) == 0 &&
         faccessat (AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) == 0;
}
