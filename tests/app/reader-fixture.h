/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file in a folder of its own, given to the reader byte by byte. */
#pragma once

#include "read/reader.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path; /* of the one file in it */
  GFile *file;
} Fixture;

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("mizan-reader-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "article.txt", NULL);
  fixture->file = g_file_new_for_path (fixture->path);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_rmdir (fixture->path);
  g_rmdir (fixture->folder);
  g_object_unref (fixture->file);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static inline MzArticle *
read_bytes (Fixture *fixture, const char *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, bytes, (gssize) length, &error);
  g_assert_no_error (error);
  MzArticle *article = mz_reader_read (fixture->file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return article;
}

#define READ(fixture, literal) read_bytes (fixture, literal, sizeof (literal) - 1)

static inline void
assert_refused (Fixture *fixture, MzReadError code, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = mz_reader_read (fixture->file, NULL, NULL, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, MZ_READ_ERROR, (int) code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_assert_nonnull (strstr (error->message, reason));
}

static inline void
assert_bytes_refused (
    Fixture *fixture, const char *bytes, gsize length, MzReadError code, const char *reason)
{
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  assert_refused (fixture, code, reason);
}

static inline void
assert_text (MzArticle *article, const char *encoding, const char *expected)
{
  gsize length;
  const char *text = mz_article_get_text (article, &length);

  g_assert_cmpstr (mz_article_get_encoding (article), ==, encoding);
  g_assert_cmpmem (text, length, expected, strlen (expected));
}

static inline void
add_reader_test (const char *promise, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (promise, Fixture, NULL, set_up, test, tear_down);
}
