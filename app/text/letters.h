/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters that Arabic writes together with the word behind them, as they are folded. */
#pragma once

enum {
  MZ_LETTER_WAW = 0x0648,
  MZ_LETTER_FA = 0x0641,
  MZ_LETTER_BA = 0x0628,
  MZ_LETTER_LAM = 0x0644,
  MZ_LETTER_KAF = 0x0643,
  MZ_LETTER_ALEF = 0x0627,
};
