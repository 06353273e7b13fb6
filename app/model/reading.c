/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure says, as a plain value: kind, amount, meaning and how sure the reader is. */
#include "model/reading.h"

#include <string.h>

static const char *const KIND_NICKS[] = { "money",        "percent", "percentage_points",
                                          "basis_points", "price",   "points",
                                          "count",        NULL };
static const char *const ROLE_NICKS[] = { "other", "spending", "price_move", "result", NULL };
static const char *const CHANGE_NICKS[] = { "level", "up", "down", NULL };
static const char *const QUALIFIER_NICKS[] = { "exact", "about",    "over",  "under",
                                               "up_to", "at_least", "range", NULL };
static const char *const MODALITY_NICKS[] = { "actual", "plan", "forecast", "denied", NULL };

static gint
find_nick (const char *const *nicks, const char *nick)
{
  for (gint i = 0; nicks[i]; i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      return i;
  return -1;
}

#define DEFINE_NICKS(Type, name, NICKS)                                                            \
  const char *mz_##name##_to_nick (Type value)                                                     \
  {                                                                                                \
    g_return_val_if_fail ((guint) value < G_N_ELEMENTS (NICKS) - 1, NULL);                         \
    return NICKS[value];                                                                           \
  }                                                                                                \
  gboolean mz_##name##_from_nick (const char *nick, Type *value)                                   \
  {                                                                                                \
    gint i = find_nick (NICKS, nick);                                                              \
    if (i < 0)                                                                                     \
      return FALSE;                                                                                \
    *value = (Type) i;                                                                             \
    return TRUE;                                                                                   \
  }

/* The nicks are what the command line prints and the store keeps: they never change their meaning.
 */
DEFINE_NICKS (MzKind, kind, KIND_NICKS)
DEFINE_NICKS (MzRole, role, ROLE_NICKS)
DEFINE_NICKS (MzChange, change, CHANGE_NICKS)
DEFINE_NICKS (MzQualifier, qualifier, QUALIFIER_NICKS)
DEFINE_NICKS (MzModality, modality, MODALITY_NICKS)

/**
 * mz_reading_copy:
 * @source: a reading
 * @copy: (out caller-allocates): becomes a deep copy, to be cleared with mz_reading_clear()
 */
void
mz_reading_copy (const MzReading *source, MzReading *copy)
{
  *copy = *source;
  copy->metric = g_intern_string (source->metric ? source->metric : "other");
  copy->definition = g_strdup (source->definition);
  copy->company = g_strdup (source->company);
  copy->index = g_strdup (source->index);
  copy->speaker = g_strdup (source->speaker);
  copy->trace = g_strdup (source->trace);
}

/**
 * mz_reading_clear:
 * @reading: a reading that owns its strings
 *
 * Frees the strings and sets all to nought.
 */
void
mz_reading_clear (MzReading *reading)
{
  g_free (reading->definition);
  g_free (reading->company);
  g_free (reading->index);
  g_free (reading->speaker);
  g_free (reading->trace);
  memset (reading, 0, sizeof *reading);
}

/**
 * mz_names_include:
 * @names: (nullable): names joined by ";"
 * @name: a name
 *
 * Returns: whether @name is one of them
 */
gboolean
mz_names_include (const char *names, const char *name)
{
  if (!names)
    return FALSE;
  g_auto (GStrv) all = g_strsplit (names, ";", -1);
  for (guint i = 0; all[i]; i++)
    if (strcmp (g_strstrip (all[i]), name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * mz_reading_is_of:
 * @reading: a reading
 * @company: a canonical name
 *
 * Returns: whether its company is @company, alone or among others
 */
gboolean
mz_reading_is_of (const MzReading *reading, const char *company)
{
  return mz_names_include (reading->company, company);
}
