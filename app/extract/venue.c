/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a company says what it says: the exchange that a statement is made to. */
#include "extract/venue.h"

#include "text/token-word.h"

#define VENUE_REACH 3 /* tokens between "بيان" and the exchange */

/**
 * mz_venue_skip_exchange:
 * @tokens: an article's tokens
 * @mention: somebody named
 * @start: the token with which the name begins
 * @first: the first token of the sentence
 *
 * Returns: the token in front of it where a place is named and that is "بورصة" or "سوق", else
 * @start
 */
guint
mz_venue_skip_exchange (const MzTokens *tokens, const MzMention *mention, guint start, guint first)
{
  gboolean is_exchange = mention->kind == MZ_MENTION_ACTOR && start > first &&
                         (mz_tokens_ends_with (tokens, start - 1, "بورصه") ||
                          mz_tokens_ends_with (tokens, start - 1, "سوق"));

  return is_exchange ? start - 1 : start;
}

/**
 * mz_venue_is_named:
 * @tokens: an article's tokens
 * @mention: somebody named
 * @start: the token with which the name begins, its introduction included
 * @first: the first token of the sentence
 *
 * Returns: whether a statement was made to, or is on the pages of, who is named, and is therefore
 *   not about them
 */
gboolean
mz_venue_is_named (const MzTokens *tokens, const MzMention *mention, guint start, guint first)
{
  static const char *const STATEMENTS[] = { "بيان",       "بيانها", "بيانه",  "افصاح",
                                            "اعلان",      "موقع",   "موقعها", "statement",
                                            "statements", "filing", NULL };

  if (mention->kind != MZ_MENTION_ACTOR && g_strcmp0 (mention->sector, "exchange") != 0)
    return FALSE;
  for (guint i = start; i > first && start - i <= VENUE_REACH; i--)
    if (mz_tokens_is_in (tokens, i - 1, STATEMENTS))
      return TRUE;
  return FALSE;
}
