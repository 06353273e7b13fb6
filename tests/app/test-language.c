/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/language.h"

#include <string.h>

#define RLI "\xE2\x81\xA7"
#define PDI "\xE2\x81\xA9"
#define RLM "\xE2\x80\x8F"

static void
assert_rtl (const char *text, gboolean otherwise, gboolean expected)
{
  g_test_message ("%s", text);
  g_assert_cmpint (mz_text_is_rtl (text, strlen (text), otherwise), ==, expected);
}

static void
assert_language (const char *text, const char *expected)
{
  char language[MZ_LANGUAGE_MAX];

  mz_text_find_language (text, strlen (text), language);
  g_assert_cmpstr (language, ==, expected);
}

static void
test_first_strong_decides (void)
{
  assert_rtl ("ميتا Meta", FALSE, TRUE);
  assert_rtl ("Meta ميتا", TRUE, FALSE);
  assert_rtl ("12% \xE2\x80\x9Cهبوط", FALSE, TRUE);
  assert_rtl ("$20bn of capex", TRUE, FALSE);
  /* Arabic-Indic digits are weak: they do not decide. */
  assert_rtl ("٢٠٢٥ was a year", TRUE, FALSE);
  assert_rtl ("שלום hello", FALSE, TRUE);
  assert_rtl (RLM "Meta", FALSE, TRUE);
}

static void
test_neutral_text_follows (void)
{
  assert_rtl ("", TRUE, TRUE);
  assert_rtl ("", FALSE, FALSE);
  assert_rtl ("12.5% (20)", TRUE, TRUE);
  assert_rtl ("12.5% (20)", FALSE, FALSE);
}

static void
test_isolates_do_not_decide (void)
{
  assert_rtl (RLI "ميتا" PDI " fell", FALSE, FALSE);
  assert_rtl (RLI RLI "ميتا" PDI "ميتا" PDI " fell", FALSE, FALSE);
  assert_rtl (RLI "ميتا never closed", FALSE, FALSE);
  assert_rtl (PDI "ميتا", FALSE, TRUE);
}

static void
test_counts_letters (void)
{
  assert_language ("ارتفع سهم Meta في وول ستريت", "ar");
  assert_language ("Shares of ميتا fell", "en");
  assert_language ("20 % ٢٠ — ،؟", "");
  assert_language ("", "");
  assert_language ("×÷", "");
  assert_language ("ﻣﻴﺘﺎ", "ar");
}

static void
test_takes_nuls (void)
{
  char language[MZ_LANGUAGE_MAX];

  g_assert_true (mz_text_is_rtl ("\0\0م", 4, FALSE));
  mz_text_find_language ("\0م", 3, language);
  g_assert_cmpstr (language, ==, "ar");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/first-strong-character-decides", test_first_strong_decides);
  g_test_add_func ("/language/neutral-text-follows-the-line-before", test_neutral_text_follows);
  g_test_add_func ("/language/isolates-do-not-decide", test_isolates_do_not_decide);
  g_test_add_func ("/language/counts-letters", test_counts_letters);
  g_test_add_func ("/language/takes-nuls", test_takes_nuls);
  return g_test_run ();
}
