/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of one language, whatever the locale of the process: a chart is written in the language
 * it is asked for. */
#include "model/catalog.h"

#include <gio/gio.h>
#include <string.h>

#define CATALOG_PREFIX "/io/github/mizan_app/Mizan/catalogs/"
#define MO_MAGIC       0x950412deu
#define MO_HEADER_SIZE 20
#define CONTEXT_END    "\004" /* what msgfmt puts between context and text */

struct _MzCatalog {
  const char *language;
  const char *resource; /* NULL: the texts are in this language as they stand */
  gboolean rtl;
};

/* A machine-object file as GNU gettext's manual lays it out ("The Format of GNU MO Files"). */
typedef struct {
  const char *data;
  gsize size;
  guint32 n;
  guint32 originals;
  guint32 translations;
} MoFile;

static const MzCatalog CATALOGS[] = {
  { "en", NULL, FALSE },
  { "ar", CATALOG_PREFIX "ar.catalog", TRUE },
};

static guint32
read_word (const MoFile *mo, gsize offset)
{
  guint32 word;

  memcpy (&word, mo->data + offset, sizeof word);
  return GUINT32_FROM_LE (word);
}

/* The bytes are the program's own, linked into it: they stay where they are after the unref. */
static gboolean
open_catalog (const MzCatalog *self, MoFile *mo)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (self->resource, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (!bytes)
    return FALSE;
  mo->data = g_bytes_get_data (bytes, &mo->size);
  if (mo->size < MO_HEADER_SIZE || read_word (mo, 0) != MO_MAGIC)
    return FALSE;
  mo->n = read_word (mo, 8);
  mo->originals = read_word (mo, 12);
  mo->translations = read_word (mo, 16);
  return TRUE;
}

/* The table is sorted by its originals. A plural entry's original is "one\0many", so that comparing
 * as C strings compares the singular alone, which is what gettext itself looks up. */
static const char *
find_translation (const MoFile *mo, const char *key, gsize *length)
{
  guint32 low = 0;
  guint32 high = mo->n;

  while (low < high) {
    guint32 middle = low + (high - low) / 2;
    const char *original = mo->data + read_word (mo, mo->originals + 8 * middle + 4);
    int order = strcmp (key, original);
    if (order == 0) {
      *length = read_word (mo, mo->translations + 8 * middle);
      return mo->data + read_word (mo, mo->translations + 8 * middle + 4);
    }
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return NULL;
}

static const char *
look_up (const MzCatalog *self, const char *key, gsize *length)
{
  MoFile mo;

  if (!self->resource || !open_catalog (self, &mo))
    return NULL;
  const char *found = find_translation (&mo, key, length);
  return found && *found ? found : NULL;
}

/* CLDR's plural rules for Arabic, in the order of the catalogue's Plural-Forms. */
static guint
choose_arabic_form (gulong n)
{
  if (n <= 2)
    return (guint) n;
  if (n % 100 >= 3 && n % 100 <= 10)
    return 3;
  return n % 100 >= 11 ? 4 : 5;
}

/**
 * mz_catalog_for:
 * @language: (nullable): "en", "ar", or a locale's name; %NULL for the user's language
 *
 * Returns: (transfer none): the catalogue of that language, the English one where there is none
 */
const MzCatalog *
mz_catalog_for (const char *language)
{
  const char *user[] = { language, NULL };
  const char *const *names = language ? user : g_get_language_names ();

  for (gsize i = 0; names[i]; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (CATALOGS); k++)
      if (strncmp (names[i], CATALOGS[k].language, 2) == 0 && !g_ascii_isalpha (names[i][2]))
        return &CATALOGS[k];
  return &CATALOGS[0];
}

/**
 * mz_catalog_get_language:
 * @self: a catalogue
 *
 * Returns: (transfer none): "en" or "ar"
 */
const char *
mz_catalog_get_language (const MzCatalog *self)
{
  return self->language;
}

/**
 * mz_catalog_is_rtl:
 * @self: a catalogue
 *
 * Returns: whether its language runs from right to left
 */
gboolean
mz_catalog_is_rtl (const MzCatalog *self)
{
  return self->rtl;
}

/**
 * mz_catalog_get:
 * @self: a catalogue
 * @text: an English text
 *
 * Returns: (transfer none): it in the catalogue's language, itself where it is not translated
 */
const char *
mz_catalog_get (const MzCatalog *self, const char *text)
{
  gsize length;
  const char *found = look_up (self, text, &length);

  return found ? found : text;
}

/**
 * mz_catalog_get_in:
 * @self: a catalogue
 * @context: what tells apart uses of one English text
 * @text: an English text
 *
 * Returns: (transfer none): it in the catalogue's language, itself where it is not translated
 */
const char *
mz_catalog_get_in (const MzCatalog *self, const char *context, const char *text)
{
  g_autofree char *key = g_strconcat (context, CONTEXT_END, text, NULL);
  gsize length;
  const char *found = look_up (self, key, &length);

  return found ? found : text;
}

/**
 * mz_catalog_plural:
 * @self: a catalogue
 * @one: the English singular
 * @many: the English plural
 * @n: how many
 *
 * Returns: (transfer none): the form that the catalogue's language has for @n
 */
const char *
mz_catalog_plural (const MzCatalog *self, const char *one, const char *many, gulong n)
{
  gsize length;
  const char *form = look_up (self, one, &length);

  if (!form)
    return n == 1 ? one : many;
  const char *end = form + length;
  for (guint i = choose_arabic_form (n); i > 0; i--) {
    const char *next = form + strlen (form) + 1;
    if (next >= end)
      break;
    form = next;
  }
  return form;
}
