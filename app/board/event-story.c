/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a chart of an event comes to, in plain sentences. */
#include "board/event-story.h"

#include "market/study-text.h"
#include "model/period-text.h"

static const MzCatalog *
get_catalog (const MzBoardOptions *options)
{
  return options->writing.catalog;
}

/* Numbers stand in isolates: the sentences are for labels, which mix directions. */
static MzNumberStyle
choose_style (const MzBoardOptions *options)
{
  return (MzNumberStyle){ .digits = options->writing.digits, .isolates = TRUE };
}

static gboolean
is_overlap (const MzStudy *study, guint32 session)
{
  for (guint i = 0; i < study->overlaps->len; i++)
    if (g_array_index (study->overlaps, guint32, i) == session)
      return TRUE;
  return FALSE;
}

static char *
write_other (const MzEventOther *other, const MzBoardOptions *options)
{
  g_autofree char *day = mz_day_text (other->day, get_catalog (options), choose_style (options));

  return other->name ? g_strdup_printf ("%s (\u2068%s\u2069)", day, other->name)
                     : g_steal_pointer (&day);
}

static void
append_overlaps (GString *text,
                 const MzEventParts *parts,
                 const MzEventFindings *findings,
                 const MzBoardOptions *options)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < parts->n_others; i++)
    if (is_overlap (findings->study, findings->other_sessions[i]))
      g_ptr_array_add (names, write_other (&parts->others[i], options));
  if (names->len == 0)
    return;
  g_ptr_array_add (names, NULL);
  /* Translators: what stands between events in a list */
  g_autofree char *all =
      g_strjoinv (mz_catalog_get (get_catalog (options), "; "), (char **) names->pdata);
  g_string_append_c (text, ' ');
  /* Translators: %s is a list of days with the titles of articles */
  g_string_append_printf (
      text, mz_catalog_get (get_catalog (options), "The other events in these days: %s."), all);
}

/* The mean of the share is a poor stand-in for a market, so it says that it is one. */
static void
append_missing_market (GString *text, const MzEventParts *parts, const MzBoardOptions *options)
{
  if (parts->market || (parts->study && parts->study->model == MZ_MODEL_MEAN))
    return;
  g_string_append_c (text, ' ');
  if (parts->benchmark)
    /* Translators: %s is the symbol of an index */
    g_string_append_printf (
        text,
        mz_catalog_get (get_catalog (options),
                        "There are no prices of the market (%s), so that the share's own mean "
                        "stands in for it; import them."),
        parts->benchmark);
  else
    g_string_append (text, mz_catalog_get (get_catalog (options),
                                           "No index is known for this share, so that its own mean "
                                           "stands in for the market."));
}

char *
mz_event_dup_story (const MzEventParts *parts,
                    const MzEventFindings *findings,
                    const char *subject,
                    const MzBoardOptions *options)
{
  if (!findings->study)
    return NULL;
  const char *company = subject ? subject : parts->series->symbol ? parts->series->symbol : "";
  g_autofree char *text = mz_study_text (findings->study, company, &findings->placebo,
                                         get_catalog (options), choose_style (options));
  GString *story = g_string_new (text);

  append_missing_market (story, parts, options);
  append_overlaps (story, parts, findings, options);
  return g_string_free (story, FALSE);
}
