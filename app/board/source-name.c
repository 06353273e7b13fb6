/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures of tables come from, short enough for a line. */
#include "board/source-name.h"

#include <string.h>

#define LONGEST 36 /* letters */
#define MOST    2  /* sources that are named */

/* NULL where @source has no address. */
static char *
dup_host (const char *source)
{
  const char *scheme = strstr (source, "://");
  const char *host = scheme ? scheme + 3 : NULL;

  if (!host)
    return NULL;
  if (g_str_has_prefix (host, "www."))
    host += 4;
  return g_strndup (host, strcspn (host, "/?#: ;,)"));
}

/**
 * mz_source_name_dup:
 * @source: what a table says of where a figure comes from
 *
 * Returns: (transfer full): that in short
 */
char *
mz_source_name_dup (const char *source)
{
  char *host = dup_host (source);

  if (host)
    return host;
  if (g_utf8_strlen (source, -1) <= LONGEST)
    return g_strdup (source);
  g_autofree char *start = g_utf8_substring (source, 0, LONGEST);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

/**
 * mz_source_name_join:
 * @sources: (array length=n): what tables say of where figures come from
 * @n: how many
 *
 * Returns: (transfer full) (nullable): the first of them in short, each once
 */
char *
mz_source_name_join (const char *const *sources, guint n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n && names->len <= MOST; i++) {
    char *name = mz_source_name_dup (sources[i]);
    if (*name == '\0' || g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
      g_free (name);
    else
      g_ptr_array_add (names, name);
  }
  for (guint i = 0; i < MIN (names->len, MOST); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > MOST)
    g_string_append (text, ", …");
  return g_string_free (text, names->len == 0);
}
