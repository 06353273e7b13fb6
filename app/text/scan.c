/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walks over a text one code point at a time: its class, its folded form, its length. */
#include "text/scan.h"

#include "text/normalize.h"

/* A row each of the tables below: blank, letter, number, sign, dropped. */
#define B(folded)                                                                                  \
  {                                                                                                \
    folded, MZ_CHAR_SPACE                                                                          \
  }
#define L(folded)                                                                                  \
  {                                                                                                \
    folded, MZ_CHAR_LETTER                                                                         \
  }
#define N(folded)                                                                                  \
  {                                                                                                \
    folded, MZ_CHAR_DIGIT                                                                          \
  }
#define S(folded)                                                                                  \
  {                                                                                                \
    folded, MZ_CHAR_SIGN                                                                           \
  }
#define D(folded)                                                                                  \
  {                                                                                                \
    folded, MZ_CHAR_DROPPED                                                                        \
  }

/* clang-format off */
const MzCharRow mz_scan_ascii[128] = {
  B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), /* 0000 */
  B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), /* 0008 */
  B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), /* 0010 */
  B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), B (0x0020), /* 0018 */
  B (0x0020), S (0x0021), S (0x0022), S (0x0023), S (0x0024), S (0x0025), S (0x0026), S (0x0027), /* 0020 */
  S (0x0028), S (0x0029), S (0x002a), S (0x002b), S (0x002c), S (0x002d), S (0x002e), S (0x002f), /* 0028 */
  N (0x0030), N (0x0031), N (0x0032), N (0x0033), N (0x0034), N (0x0035), N (0x0036), N (0x0037), /* 0030 */
  N (0x0038), N (0x0039), S (0x003a), S (0x003b), S (0x003c), S (0x003d), S (0x003e), S (0x003f), /* 0038 */
  S (0x0040), L (0x0061), L (0x0062), L (0x0063), L (0x0064), L (0x0065), L (0x0066), L (0x0067), /* 0040 */
  L (0x0068), L (0x0069), L (0x006a), L (0x006b), L (0x006c), L (0x006d), L (0x006e), L (0x006f), /* 0048 */
  L (0x0070), L (0x0071), L (0x0072), L (0x0073), L (0x0074), L (0x0075), L (0x0076), L (0x0077), /* 0050 */
  L (0x0078), L (0x0079), L (0x007a), S (0x005b), S (0x005c), S (0x005d), S (0x005e), S (0x005f), /* 0058 */
  S (0x0060), L (0x0061), L (0x0062), L (0x0063), L (0x0064), L (0x0065), L (0x0066), L (0x0067), /* 0060 */
  L (0x0068), L (0x0069), L (0x006a), L (0x006b), L (0x006c), L (0x006d), L (0x006e), L (0x006f), /* 0068 */
  L (0x0070), L (0x0071), L (0x0072), L (0x0073), L (0x0074), L (0x0075), L (0x0076), L (0x0077), /* 0070 */
  L (0x0078), L (0x0079), L (0x007a), S (0x007b), S (0x007c), S (0x007d), S (0x007e), B (0x0020), /* 0078 */
};

const MzCharRow mz_scan_arabic[256] = {
  D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), S (0x0606), S (0x0607), /* 0600 */
  S (0x0608), S (0x0609), S (0x060a), S (0x060b), S (0x002c), S (0x060d), S (0x060e), S (0x060f), /* 0608 */
  D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), /* 0610 */
  D (0x0000), D (0x0000), D (0x0000), S (0x003b), D (0x0000), S (0x061d), S (0x061e), S (0x003f), /* 0618 */
  L (0x0620), L (0x0621), L (0x0627), L (0x0627), L (0x0624), L (0x0627), L (0x0626), L (0x0627), /* 0620 */
  L (0x0628), L (0x0647), L (0x062a), L (0x062b), L (0x062c), L (0x062d), L (0x062e), L (0x062f), /* 0628 */
  L (0x0630), L (0x0631), L (0x0632), L (0x0633), L (0x0634), L (0x0635), L (0x0636), L (0x0637), /* 0630 */
  L (0x0638), L (0x0639), L (0x063a), L (0x063b), L (0x063c), L (0x063d), L (0x063e), L (0x063f), /* 0638 */
  D (0x0000), L (0x0641), L (0x0642), L (0x0643), L (0x0644), L (0x0645), L (0x0646), L (0x0647), /* 0640 */
  L (0x0648), L (0x064a), L (0x064a), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), /* 0648 */
  D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), /* 0650 */
  D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), /* 0658 */
  N (0x0030), N (0x0031), N (0x0032), N (0x0033), N (0x0034), N (0x0035), N (0x0036), N (0x0037), /* 0660 */
  N (0x0038), N (0x0039), S (0x0025), S (0x002e), S (0x002c), S (0x002a), L (0x066e), L (0x066f), /* 0668 */
  D (0x0000), L (0x0627), L (0x0627), L (0x0627), L (0x0674), L (0x0627), L (0x0676), L (0x0677), /* 0670 */
  L (0x064a), L (0x0679), L (0x067a), L (0x067b), L (0x067c), L (0x067d), L (0x067e), L (0x067f), /* 0678 */
  L (0x0680), L (0x0681), L (0x0682), L (0x0683), L (0x0684), L (0x0685), L (0x0686), L (0x0687), /* 0680 */
  L (0x0688), L (0x0689), L (0x068a), L (0x068b), L (0x068c), L (0x068d), L (0x068e), L (0x068f), /* 0688 */
  L (0x0690), L (0x0691), L (0x0692), L (0x0693), L (0x0694), L (0x0695), L (0x0696), L (0x0697), /* 0690 */
  L (0x0698), L (0x0699), L (0x069a), L (0x069b), L (0x069c), L (0x069d), L (0x069e), L (0x069f), /* 0698 */
  L (0x06a0), L (0x06a1), L (0x06a2), L (0x06a3), L (0x06a4), L (0x06a5), L (0x06a6), L (0x06a7), /* 06A0 */
  L (0x06a8), L (0x0643), L (0x0643), L (0x06ab), L (0x06ac), L (0x06ad), L (0x06ae), L (0x06af), /* 06A8 */
  L (0x06b0), L (0x06b1), L (0x06b2), L (0x06b3), L (0x06b4), L (0x06b5), L (0x06b6), L (0x06b7), /* 06B0 */
  L (0x06b8), L (0x06b9), L (0x06ba), L (0x06bb), L (0x06bc), L (0x06bd), L (0x0647), L (0x06bf), /* 06B8 */
  L (0x0647), L (0x0647), L (0x0647), L (0x0647), L (0x06c4), L (0x06c5), L (0x06c6), L (0x06c7), /* 06C0 */
  L (0x06c8), L (0x06c9), L (0x06ca), L (0x06cb), L (0x064a), L (0x06cd), L (0x06ce), L (0x06cf), /* 06C8 */
  L (0x064a), L (0x06d1), L (0x06d2), L (0x06d3), S (0x002e), L (0x0647), D (0x0000), D (0x0000), /* 06D0 */
  D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), S (0x06de), D (0x0000), /* 06D8 */
  D (0x0000), D (0x0000), D (0x0000), D (0x0000), D (0x0000), L (0x06e5), L (0x06e6), D (0x0000), /* 06E0 */
  D (0x0000), S (0x06e9), D (0x0000), D (0x0000), D (0x0000), D (0x0000), L (0x06ee), L (0x06ef), /* 06E8 */
  N (0x0030), N (0x0031), N (0x0032), N (0x0033), N (0x0034), N (0x0035), N (0x0036), N (0x0037), /* 06F0 */
  N (0x0038), N (0x0039), L (0x06fa), L (0x06fb), L (0x06fc), S (0x06fd), S (0x06fe), L (0x06ff), /* 06F8 */
};
/* clang-format on */

static MzCharClass
classify (gunichar c)
{
  switch (g_unichar_type (c)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_SPACE_SEPARATOR:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR:
    return MZ_CHAR_SPACE;
  case G_UNICODE_DECIMAL_NUMBER:
    return MZ_CHAR_DIGIT;
  case G_UNICODE_FORMAT:
  case G_UNICODE_NON_SPACING_MARK:
  case G_UNICODE_ENCLOSING_MARK:
  case G_UNICODE_SPACING_MARK:
    return MZ_CHAR_DROPPED;
  default:
    return g_unichar_isalpha (c) ? MZ_CHAR_LETTER : MZ_CHAR_SIGN;
  }
}

/**
 * mz_scan_other:
 * @text: where the code point begins
 * @end: the end of the text, behind @text
 *
 * The slow path of mz_scan_char(). An invalid byte is a sign of one byte.
 *
 * Returns: what stands at @text
 */
MzChar
mz_scan_other (const char *text, const char *end)
{
  gunichar folded[MZ_FOLD_MAX];
  guint length;
  gunichar c = mz_decode_char (text, end, &length);
  MzCharClass class = classify (c);
  guint n = mz_fold_char (c, folded);

  if (n == 0 && class != MZ_CHAR_SPACE)
    class = MZ_CHAR_DROPPED;
  if (n == 1)
    return (MzChar){ folded[0] > 0xffff ? 0xfffd : (gunichar2) folded[0], class, (guint8) length };
  return (MzChar){ 0, class, (guint8) length };
}
