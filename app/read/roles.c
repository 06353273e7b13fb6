/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells headline, byline and credit lines of a text from its body. */
#include "read/roles.h"

#include "text/normalize.h"

#include <string.h>

#define TITLE_MAX_CHARS  150 /* a longer first line is a paragraph */
#define BYLINE_MAX_CHARS 80
#define SOURCE_MAX_CHARS 120
#define EDGE_LINES       6 /* so many lines at the head, and at the foot, may be no body */

/* Words that begin such a line, and whether a colon must follow. */
typedef struct {
  MzParagraphRole role;
  const char *words;
  gboolean needs_colon;
} Cue;

static const Cue CUES[] = {
  { MZ_PARAGRAPH_SOURCE, "نقلا عن", FALSE }, { MZ_PARAGRAPH_SOURCE, "المصدر", TRUE },
  { MZ_PARAGRAPH_SOURCE, "المصادر", TRUE },  { MZ_PARAGRAPH_SOURCE, "عن", TRUE },
  { MZ_PARAGRAPH_SOURCE, "source", TRUE },   { MZ_PARAGRAPH_SOURCE, "sources", TRUE },
  { MZ_PARAGRAPH_SOURCE, "via", TRUE },      { MZ_PARAGRAPH_BYLINE, "بقلم", FALSE },
  { MZ_PARAGRAPH_BYLINE, "كتب", TRUE },      { MZ_PARAGRAPH_BYLINE, "كتبت", TRUE },
  { MZ_PARAGRAPH_BYLINE, "إعداد", TRUE },    { MZ_PARAGRAPH_BYLINE, "تحرير", TRUE },
  { MZ_PARAGRAPH_BYLINE, "الكاتب", TRUE },   { MZ_PARAGRAPH_BYLINE, "by", FALSE },
  { MZ_PARAGRAPH_BYLINE, "author", TRUE },   { MZ_PARAGRAPH_BYLINE, "reporting by", FALSE },
};

static const char *
skip_spaces (const char *at, const char *end)
{
  while (at < end && (g_unichar_isspace (g_utf8_get_char (at)) ||
                      g_unichar_type (g_utf8_get_char (at)) == G_UNICODE_FORMAT))
    at = g_utf8_next_char (at);
  return at;
}

/* Behind @words where the line at @at begins with them in any spelling, else NULL. */
static const char *
skip_words (const char *at, const char *end, const char *words)
{
  g_autofree char *folded_words = mz_fold (words, -1);
  const char *expected = folded_words;

  while (at < end && *expected != '\0') {
    gunichar folded[MZ_FOLD_MAX];
    guint n = mz_fold_char (g_utf8_get_char (at), folded);
    for (guint i = 0; i < n; i++, expected = g_utf8_next_char (expected))
      if (g_utf8_get_char (expected) != folded[i])
        return NULL;
    at = g_utf8_next_char (at);
  }
  while (at < end && g_unichar_ismark (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  if (*expected != '\0' || (at < end && g_unichar_isalnum (g_utf8_get_char (at))))
    return NULL;
  return at;
}

/* What stands behind the cue: "إرم نيوز" of "نقلاً عن: إرم نيوز". NULL where the line lacks it. */
static const char *
skip_cue (const Cue *cue, const char *start, const char *end)
{
  const char *at = skip_words (skip_spaces (start, end), end, cue->words);

  if (!at)
    return NULL;
  at = skip_spaces (at, end);
  if (at < end && *at == ':')
    return skip_spaces (at + 1, end);
  return cue->needs_colon ? NULL : at;
}

static gboolean
is_short (const char *text, const MzParagraph *line, glong max_chars)
{
  gsize length = line->end - line->start;

  /* No character has more than four bytes, so a huge line is told without counting. */
  return length <= 4 * (gsize) max_chars &&
         g_utf8_strlen (text + line->start, (gssize) length) <= max_chars;
}

static gboolean
has_digit (const char *at, const char *end)
{
  for (; at < end; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      return TRUE;
  return FALSE;
}

/* "By the end of 2025 sales fell." is no byline: names begin with a capital, or are Arabic, and
 * neither digits nor a full stop belong to them. */
static gboolean
looks_like_names (const char *at, const char *end)
{
  return at < end && !g_unichar_islower (g_utf8_get_char (at)) && !has_digit (at, end) &&
         end[-1] != '.';
}

static gboolean
takes_cue (const Cue *cue, const char *text, const MzParagraph *line, const char *behind)
{
  if (cue->role != MZ_PARAGRAPH_BYLINE)
    return behind < text + line->end;
  return is_short (text, line, BYLINE_MAX_CHARS) && looks_like_names (behind, text + line->end);
}

static void
take_role (MzDraft *draft, MzParagraph *line, MzParagraphRole role, const char *at, const char *end)
{
  line->role = role;
  if (role == MZ_PARAGRAPH_BYLINE && !draft->byline)
    draft->byline = g_strchomp (g_strndup (at, (gsize) (end - at)));
}

/* Returns whether the line has words at all. */
static gboolean
assign_by_cue (MzDraft *draft, const char *text, MzParagraph *line)
{
  const char *end = text + line->end;

  if (line->role == MZ_PARAGRAPH_BLANK)
    return FALSE;
  if (!is_short (text, line, SOURCE_MAX_CHARS))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (CUES); i++) {
    const char *behind = skip_cue (&CUES[i], text + line->start, end);
    if (behind && takes_cue (&CUES[i], text, line, behind)) {
      take_role (draft, line, CUES[i].role, behind, end);
      break;
    }
  }
  return TRUE;
}

/* A headline is short and ends without a full stop, but perhaps with an ellipsis. */
static gboolean
looks_like_title (const char *text, const MzParagraph *line)
{
  const char *end = text + line->end;

  while (end > text + line->start && g_ascii_isspace (end[-1]))
    end--;
  return is_short (text, line, TITLE_MAX_CHARS) &&
         (end[-1] != '.' || (end - 1 > text + line->start && end[-2] == '.'));
}

/* The first line that is not a byline or credit, where an article stands below it. */
static void
assign_title (const char *text, GArray *lines)
{
  MzParagraph *first = NULL;

  for (guint i = 0; i < lines->len; i++) {
    MzParagraph *line = &g_array_index (lines, MzParagraph, i);
    if (line->role != MZ_PARAGRAPH_BODY)
      continue;
    if (first) {
      first->role = MZ_PARAGRAPH_TITLE;
      return;
    }
    if (!looks_like_title (text, line))
      return;
    first = line;
  }
}

/**
 * mz_roles_assign:
 * @draft: a text cut into lines
 *
 * Looks at the first and last lines that are not blank only, for that is where newspapers put
 * names and credits. A line in the middle stays body.
 */
void
mz_roles_assign (MzDraft *draft)
{
  const char *text = g_bytes_get_data (draft->text, NULL);
  GArray *lines = draft->paragraphs;
  guint head = 0;

  for (guint seen = 0; head < lines->len && seen < EDGE_LINES; head++)
    seen += assign_by_cue (draft, text, &g_array_index (lines, MzParagraph, head));
  for (guint i = lines->len, seen = 0; i > head && seen < EDGE_LINES; i--)
    seen += assign_by_cue (draft, text, &g_array_index (lines, MzParagraph, i - 1));
  assign_title (text, lines);
}
