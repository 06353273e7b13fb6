/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names a binary file by its first bytes. */
#include "read/magic.h"

#include <glib/gi18n.h>
#include <string.h>

#define WORD_DOCUMENT N_ ("Word or Excel file")
#define PICTURE       N_ ("picture")
#define ARCHIVE       N_ ("compressed file")

static const struct {
  const char *magic;
  gsize length;
  gsize offset;
  const char *name;
} KINDS[] = {
  { "%PDF-", 5, 0, N_ ("PDF document") },
  { "{\\rtf", 5, 0, N_ ("RTF document") },
  { "%!PS-", 5, 0, N_ ("PostScript document") },
  { "PK\3\4", 4, 0, N_ ("Word, LibreOffice or EPUB document, or another ZIP file") },
  { "PK\5\6", 4, 0, ARCHIVE },
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, 0, WORD_DOCUMENT },
  { "\x89PNG\r\n\x1A\n", 8, 0, PICTURE },
  { "\xFF\xD8\xFF", 3, 0, PICTURE },
  { "GIF87a", 6, 0, PICTURE },
  { "GIF89a", 6, 0, PICTURE },
  { "WEBP", 4, 8, PICTURE },
  { "II*\0", 4, 0, PICTURE },
  { "MM\0*", 4, 0, PICTURE },
  { "\x1F\x8B\x08", 3, 0, ARCHIVE },
  { "BZh", 3, 0, ARCHIVE },
  { "\xFD"
    "7zXZ\0",
    6, 0, ARCHIVE },
  { "7z\xBC\xAF\x27\x1C", 6, 0, ARCHIVE },
  { "\x28\xB5\x2F\xFD", 4, 0, ARCHIVE },
  { "Rar!\x1A\x07", 6, 0, ARCHIVE },
  { "\x7F"
    "ELF",
    4, 0, N_ ("program") },
  { "MZ\x90\0", 4, 0, N_ ("program") },
  { "SQLite format 3\0", 16, 0, N_ ("SQLite database") },
  { "ID3", 3, 0, N_ ("sound file") },
  { "OggS", 4, 0, N_ ("sound file") },
  { "ftyp", 4, 4, N_ ("film") },
};

/**
 * mz_magic_name:
 * @bytes: the content of a file
 * @length: how many bytes
 *
 * Returns: (nullable): what kind of file it is, translated
 */
const char *
mz_magic_name (const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (length >= KINDS[i].offset + KINDS[i].length &&
        memcmp (bytes + KINDS[i].offset, KINDS[i].magic, KINDS[i].length) == 0)
      return _ (KINDS[i].name);
  return NULL;
}
