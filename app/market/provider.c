/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where daily prices can be had, described as data. */
#include "market/provider.h"

#include "model/period.h"

#include <glib/gi18n.h>

#define RESOURCE  "/io/github/mizan_app/Mizan/providers.tsv"
#define FILE_NAME "providers.tsv"

enum { ID, NAME, URL, DATES, SUFFIX, KEY, HEADER, WHERE, N_COLUMNS };

G_DEFINE_QUARK (mz - provider - error - quark, mz_provider_error)

static void
provider_free (gpointer data)
{
  MzProvider *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self->url);
  g_free (self->suffix);
  g_free (self->header);
  g_free (self->where);
  g_free (self);
}

/* -- Reading a table -- */

static gboolean
is_id (const char *text)
{
  if (*text == '\0')
    return FALSE;
  for (; *text; text++)
    if (!g_ascii_islower (*text) && !g_ascii_isdigit (*text))
      return FALSE;
  return TRUE;
}

/* A key in the clear is for a server on the analyst's own machine alone. */
static gboolean
is_safe_url (const char *url)
{
  static const char *const OWN[] = { "http://127.0.0.1", "http://localhost" };

  for (gsize i = 0; i < G_N_ELEMENTS (OWN); i++)
    if (g_str_has_prefix (url, OWN[i]) && strchr (":/", url[strlen (OWN[i])]) &&
        url[strlen (OWN[i])])
      return TRUE;
  return g_str_has_prefix (url, "https://");
}

static gboolean
parse_key (const char *nick, MzProviderKey *key)
{
  static const char *const NICKS[] = { "none", "optional", "required" };

  for (gsize i = 0; i < G_N_ELEMENTS (NICKS); i++)
    if (g_str_equal (nick, NICKS[i])) {
      *key = (MzProviderKey) i;
      return TRUE;
    }
  return FALSE;
}

/* What is wrong with a row, or NULL. */
static const char *
find_fault (char **cells, MzProviderKey *key)
{
  if (g_strv_length (cells) != N_COLUMNS)
    return _ ("it must have eight columns, parted by tabs");
  if (!is_id (cells[ID]))
    return _ ("its first column must be a name of small letters and digits");
  if (!is_safe_url (cells[URL]))
    return _ ("its address must begin with https://");
  if (!strstr (cells[URL], "{symbol}") && !strstr (cells[URL], "{lower}"))
    return _ ("its address must say where the symbol goes: {symbol} or {lower}");
  if (!g_str_equal (cells[DATES], "iso") && !g_str_equal (cells[DATES], "compact"))
    return _ ("its dates must be “iso” or “compact”");
  if (!parse_key (cells[KEY], key))
    return _ ("its key must be “none”, “optional” or “required”");
  if (*cells[HEADER] && !strstr (cells[HEADER], ": "))
    return _ ("its header must look like “Name: value”");
  return NULL;
}

static MzProvider *
provider_new (char **cells, MzProviderKey key)
{
  MzProvider *self = g_new0 (MzProvider, 1);

  self->id = g_strdup (cells[ID]);
  self->name = g_strdup (cells[NAME]);
  self->url = g_strdup (cells[URL]);
  self->has_compact_dates = g_str_equal (cells[DATES], "compact");
  self->suffix = g_strdup (cells[SUFFIX]);
  self->key = key;
  self->header = g_strdup (cells[HEADER]);
  self->where = g_strdup (cells[WHERE]);
  return self;
}

static void
add_provider (GPtrArray *providers, MzProvider *provider)
{
  for (guint i = 0; i < providers->len; i++) {
    const MzProvider *other = g_ptr_array_index (providers, i);
    if (g_str_equal (other->id, provider->id)) {
      g_ptr_array_remove_index (providers, i);
      break;
    }
  }
  g_ptr_array_add (providers, provider);
}

/* The last columns may be empty, and editors trim lines. */
static char **
split_row (const char *line)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  guint n = g_strv_length (cells);

  g_strv_builder_addv (builder, (const char **) cells);
  for (; n > KEY && n < N_COLUMNS; n++)
    g_strv_builder_add (builder, "");
  return g_strv_builder_end (builder);
}

static gboolean
read_table (GPtrArray *providers, const char *text, const char *name, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++) {
    MzProviderKey key = MZ_PROVIDER_KEY_NONE;
    g_strchomp (lines[i]);
    if (*lines[i] == '#' || *lines[i] == '\0')
      continue;
    g_auto (GStrv) cells = split_row (lines[i]);
    const char *fault = find_fault (cells, &key);
    if (fault) {
      g_set_error (error, MZ_PROVIDER_ERROR, MZ_PROVIDER_ERROR_MALFORMED,
                   /* Translators: a file's name, the number of a line, what is wrong with it */
                   _ ("“%s”, line %u: %s. Mend the line, or remove it."), name, i + 1, fault);
      return FALSE;
    }
    add_provider (providers, provider_new (cells, key));
  }
  return TRUE;
}

/**
 * mz_providers_load:
 * @user_file: (nullable): a file of the analyst's own providers; one that is missing is no error
 * @error: return location for an error, whose message names the file, the line and what is wrong
 *
 * Returns: (transfer full) (element-type MzProvider): those that ship, and the analyst's own
 */
GPtrArray *
mz_providers_load (const char *user_file, GError **error)
{
  g_autoptr (GPtrArray) providers = g_ptr_array_new_with_free_func (provider_free);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *own = NULL;

  g_assert (bytes); /* the table is linked into the program */
  if (!read_table (providers, g_bytes_get_data (bytes, NULL), FILE_NAME, error))
    return NULL;
  if (!user_file || !g_file_test (user_file, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&providers);

  g_autofree char *name = g_filename_display_name (user_file);
  if (!g_file_get_contents (user_file, &own, NULL, error))
    return NULL;
  if (!g_utf8_validate (own, -1, NULL)) {
    g_set_error (error, MZ_PROVIDER_ERROR, MZ_PROVIDER_ERROR_MALFORMED,
                 _ ("“%s” is not written in UTF-8. Save it as UTF-8."), name);
    return NULL;
  }
  if (!read_table (providers, own, name, error))
    return NULL;
  return g_steal_pointer (&providers);
}

/**
 * mz_providers_find:
 * @providers: (element-type MzProvider): what mz_providers_load() returned
 * @id: as the first column says
 *
 * Returns: (nullable) (transfer none): the provider of that id
 */
const MzProvider *
mz_providers_find (GPtrArray *providers, const char *id)
{
  for (guint i = 0; i < providers->len; i++) {
    const MzProvider *provider = g_ptr_array_index (providers, i);
    if (g_str_equal (provider->id, id))
      return provider;
  }
  return NULL;
}

/**
 * mz_providers_dup_user_file:
 *
 * Returns: (transfer full): where the analyst's own providers are looked for
 */
char *
mz_providers_dup_user_file (void)
{
  return g_build_filename (g_get_user_config_dir (), "mizan", FILE_NAME, NULL);
}

/* -- Filling in -- */

static void
replace (GString *text, const char *name, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, NULL, FALSE);

  g_string_replace (text, name, escaped, 0);
}

static char *
dup_day (const MzProvider *self, guint32 day)
{
  g_autofree char *iso = mz_day_to_string (day);

  if (self->has_compact_dates) {
    g_auto (GStrv) parts = g_strsplit (iso, "-", -1);
    return g_strjoinv ("", parts);
  }
  return g_steal_pointer (&iso);
}

/**
 * mz_provider_dup_url:
 * @self: a provider
 * @symbol: as the analyst writes it: "META"
 * @from: the first day wanted, a GDate julian day
 * @to: the last day wanted
 * @key: (nullable): the analyst's key
 *
 * Whatever is filled in is percent-encoded (RFC 3986, section 2.1), so that no symbol can change
 * where the request goes.
 *
 * Returns: (transfer full): the address to ask
 */
char *
mz_provider_dup_url (
    const MzProvider *self, const char *symbol, guint32 from, guint32 to, const char *key)
{
  GString *url = g_string_new (self->url);
  g_autofree char *full = g_strconcat (symbol, strchr (symbol, '.') ? NULL : self->suffix, NULL);
  g_autofree char *lower = g_ascii_strdown (full, -1);
  g_autofree char *first = dup_day (self, from);
  g_autofree char *last = dup_day (self, to);

  replace (url, "{symbol}", full);
  replace (url, "{lower}", lower);
  replace (url, "{from}", first);
  replace (url, "{to}", last);
  replace (url, "{key}", key ? key : "");
  return g_string_free (url, FALSE);
}

/**
 * mz_provider_dup_header:
 * @self: a provider
 * @key: (nullable): the analyst's key
 *
 * Returns: (transfer full) (nullable): a line for the head of the request
 */
char *
mz_provider_dup_header (const MzProvider *self, const char *key)
{
  if (*self->header == '\0')
    return NULL;
  GString *header = g_string_new (self->header);
  g_string_replace (header, "{key}", key ? key : "", 0);
  return g_string_free (header, FALSE);
}
