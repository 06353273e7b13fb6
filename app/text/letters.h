/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters that are asked for by name, as they are folded: those that Arabic writes together with
 * the word behind them. */
#pragma once

#include <glib.h>

enum {
  MZ_LETTER_WAW = 0x0648,
  MZ_LETTER_FA = 0x0641,
  MZ_LETTER_BA = 0x0628,
  MZ_LETTER_LAM = 0x0644,
  MZ_LETTER_KAF = 0x0643,
  MZ_LETTER_ALEF = 0x0627,
  MZ_LETTER_UNKNOWN = 0xfffd, /* in a token: several, or one beyond the basic plane */
};

/* Whether @letter may be a prefix of one letter. */
static inline gboolean
mz_letter_is_clitic (gunichar letter)
{
  return letter == MZ_LETTER_WAW || letter == MZ_LETTER_FA || letter == MZ_LETTER_BA ||
         letter == MZ_LETTER_LAM || letter == MZ_LETTER_KAF;
}
