/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the words of a figure again after its article was edited, or says that they are gone.
 *
 * The same number often stands in a text twice, so the quote alone is not enough: at least half of
 * the context must stand around it still, and around no other place as much. A figure is better an
 * orphan than in a wrong place. */
#define _GNU_SOURCE /* memmem */
#include "model/anchor.h"

#include <string.h>

/* How many code points in front of @at are those at the end of @before. */
static glong
count_before (const char *text, const char *at, const char *before)
{
  const char *end = before + strlen (before);
  glong n = 0;

  while (at > text && end > before) {
    at = g_utf8_prev_char (at);
    end = g_utf8_prev_char (end);
    if (g_utf8_get_char (at) != g_utf8_get_char (end))
      break;
    n++;
  }
  return n;
}

/* How many code points from @at on are those at the start of @after. */
static glong
count_after (const char *at, const char *limit, const char *after)
{
  glong n = 0;

  while (at < limit && *after && g_utf8_get_char (at) == g_utf8_get_char (after)) {
    at = g_utf8_next_char (at);
    after = g_utf8_next_char (after);
    n++;
  }
  return n;
}

/**
 * mz_anchor_find:
 * @evidence: where a figure stood in an earlier form of the text
 * @text: the text as it is now, valid UTF-8
 * @length: of @text in bytes
 * @start: (out): the first code point of the figure's words
 * @end: (out): the code point behind them
 *
 * Returns: whether the words stand in @text in one place that is surely theirs
 */
gboolean
mz_anchor_find (
    const MzEvidence *evidence, const char *text, gsize length, gint64 *start, gint64 *end)
{
  const char *limit = text + length;
  gsize quote_length = strlen (evidence->quote);
  glong context = g_utf8_strlen (evidence->before, -1) + g_utf8_strlen (evidence->after, -1);
  const char *best = NULL;
  glong best_score = -1;
  gboolean unique = FALSE;

  g_return_val_if_fail (quote_length > 0, FALSE);

  for (const char *at = text; (at = memmem (at, limit - at, evidence->quote, quote_length)); at++) {
    glong score = count_before (text, at, evidence->before) +
                  count_after (at + quote_length, limit, evidence->after);
    if (score > best_score) {
      best = at;
      best_score = score;
      unique = TRUE;
    } else if (score == best_score) {
      unique = FALSE;
    }
  }
  if (!best || !unique || best_score * 2 < context)
    return FALSE;
  *start = g_utf8_pointer_to_offset (text, best);
  *end = *start + g_utf8_strlen (evidence->quote, -1);
  return TRUE;
}
