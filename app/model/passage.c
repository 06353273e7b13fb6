/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words round a figure, as the article has them: for where it stands alone.
 */
#include "model/passage.h"

#include <string.h>

#define ELLIPSIS "…"

static gboolean
is_whole (const char *context)
{
  return g_utf8_strlen (context, -1) < MZ_EVIDENCE_CONTEXT;
}

/* A context of full length may begin in the middle of a word; a shorter one begins the article. */
static void
append_before (GString *passage, const char *before)
{
  const char *line = strrchr (before, '\n');

  if (line || is_whole (before)) {
    g_string_append (passage, line ? line + 1 : before);
    return;
  }
  while (*before && !g_unichar_isspace (g_utf8_get_char (before)))
    before = g_utf8_next_char (before);
  g_string_append_printf (passage, "%s%s", *before ? ELLIPSIS : "", before);
}

static void
append_after (GString *passage, const char *after)
{
  const char *end = after + strcspn (after, "\n");

  if (!*end && !is_whole (after)) {
    while (end > after && !g_unichar_isspace (g_utf8_get_char (end)))
      end = g_utf8_prev_char (end);
    g_string_append_len (passage, after, end - after);
    g_string_append (passage, end > after ? " " ELLIPSIS : "");
    return;
  }
  g_string_append_len (passage, after, end - after);
}

/**
 * mz_evidence_passage:
 * @evidence: where a figure stands
 *
 * The figure's words with the words of the same line that are kept with them. What was cut off is
 * marked by an ellipsis; a word is never cut.
 *
 * Returns: one line of the article's own text
 */
char *
mz_evidence_passage (const MzEvidence *evidence)
{
  GString *passage = g_string_new (NULL);

  g_return_val_if_fail (evidence, NULL);

  append_before (passage, evidence->before ? evidence->before : "");
  g_string_append (passage, evidence->quote ? evidence->quote : "");
  append_after (passage, evidence->after ? evidence->after : "");
  return g_strstrip (g_string_free (passage, FALSE));
}
