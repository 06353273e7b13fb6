/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window of sessions round an event, as the command line writes it. */
#include "cli/session-window.h"

#include <string.h>

#define MOST_SESSIONS 10000

gboolean
mz_session_window_parse (const char *text, gint *first, gint *last)
{
  char *end;

  if (!text)
    return TRUE;
  gint64 from = g_ascii_strtoll (text, &end, 10);
  if (end == text || strncmp (end, "..", 2) != 0)
    return FALSE;
  const char *second = end + 2;
  gint64 to = g_ascii_strtoll (second, &end, 10);
  if (end == second || *end != '\0' || from > 0 || to < 0 || from < -MOST_SESSIONS ||
      to > MOST_SESSIONS)
    return FALSE;
  *first = (gint) from;
  *last = (gint) to;
  return TRUE;
}
