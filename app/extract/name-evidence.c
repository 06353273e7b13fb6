/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for words being the name of a company that no list has, and how much: what only a
 * company has or does is enough alone, what others do too is not even together. */
#include "extract/name-evidence.h"

#define ENOUGH 3

static const struct {
  MzNameEvidence evidence;
  gint points;
} WEIGHTS[] = {
  /* Said of nothing else. */
  { MZ_NAME_SHARE, 3 },
  { MZ_NAME_QUOTED, 3 },
  { MZ_NAME_FORMAL, 3 },
  { MZ_NAME_SHARES_OF, 3 },
  { MZ_NAME_OWNS, 3 },
  { MZ_NAME_TICKER, 3 },
  { MZ_NAME_TRADE, 3 },
  { MZ_NAME_SUFFIXED, 3 },
  { MZ_NAME_REPORTS, 3 },
  { MZ_NAME_LONGER, 3 },
  { MZ_NAME_MOVES_LONG, 3 },
  { MZ_NAME_LISTED, 3 },
  /* "شركة طيران", "Tech shares", "Analysis — ": once it may be another thing. */
  { MZ_NAME_INTRODUCED, 2 },
  { MZ_NAME_SHARES, 2 },
  { MZ_NAME_LABEL, 2 },
  { MZ_NAME_ANNOUNCES, 2 },
  { MZ_NAME_OF_NATION, 2 },
  { MZ_NAME_BOUGHT, 2 },
  { MZ_NAME_BUYS, 2 },
  { MZ_NAME_SPELLING, 1 },
  { MZ_NAME_SPEAKS, 1 },
  { MZ_NAME_MOVES, 1 },
  { MZ_NAME_REPEATED, 1 },
  { MZ_NAME_PERSON, -6 },
};

static gint
weigh (guint evidence)
{
  gint points = 0;

  for (guint i = 0; i < G_N_ELEMENTS (WEIGHTS); i++)
    if (evidence & WEIGHTS[i].evidence)
      points += WEIGHTS[i].points;
  return points;
}

/**
 * mz_name_evidence_is_enough:
 * @evidence: bits of MzNameEvidence
 *
 * Returns: whether words of which that is known are a company's name
 */
gboolean
mz_name_evidence_is_enough (guint evidence)
{
  return weigh (evidence) >= ENOUGH;
}

/**
 * mz_name_evidence_may_be_enough:
 * @evidence: bits of MzNameEvidence
 *
 * Returns: whether it would be enough if the article said the words once more
 */
gboolean
mz_name_evidence_may_be_enough (guint evidence)
{
  return weigh (evidence | MZ_NAME_REPEATED) >= ENOUGH;
}
