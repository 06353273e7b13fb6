/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arabic words are found in the forms that the press writes them in. */
#include "text/inflect.h"
#include "text/token.h"

#include <string.h>

/* The word id that the first word of @text is read as. */
static guint32
read_first (const MzVocabulary *vocabulary, const char *text)
{
  g_autoptr (MzTokens) tokens = mz_tokens_new (text, strlen (text));

  mz_tokens_add (tokens, vocabulary, 0, tokens->length, 0, 0);
  return mz_tokens_get (tokens, 0)->word;
}

static void
test_forms_of_noun (void)
{
  static const char *const FORMS[] = { "قيمة",    "القيمة", "قيمتها", "قيمته",
                                       "بقيمتها", "وقيمة",  "للقيمة", "قيمتهم" };
  g_autoptr (MzVocabulary) vocabulary = mz_vocabulary_new ();
  guint32 word = mz_vocabulary_add (vocabulary, "قيمة", strlen ("قيمة"));

  mz_vocabulary_inflect (vocabulary, word);
  mz_vocabulary_close (vocabulary);
  for (guint i = 0; i < G_N_ELEMENTS (FORMS); i++)
    g_assert_cmpuint (read_first (vocabulary, FORMS[i]), ==, word);
  g_assert_cmpuint (read_first (vocabulary, "قيمي"), !=, word);
}

static void
test_forms_of_verb (void)
{
  static const char *const PAST[] = { "ارتفع", "ارتفعت", "وارتفعت", "ارتفعوا", "ارتفاع" };
  static const char *const PRESENT[] = {
    "يرتفع", "ترتفع", "سيرتفع", "سترتفع", "لترتفع", "يرتفعون"
  };
  g_autoptr (MzVocabulary) vocabulary = mz_vocabulary_new ();
  guint32 past = mz_vocabulary_add (vocabulary, "ارتفع", strlen ("ارتفع"));
  guint32 present = mz_vocabulary_add (vocabulary, "يرتفع", strlen ("يرتفع"));

  mz_vocabulary_inflect (vocabulary, past);
  mz_vocabulary_inflect (vocabulary, present);
  mz_vocabulary_close (vocabulary);
  for (guint i = 0; i + 1 < G_N_ELEMENTS (PAST); i++)
    g_assert_cmpuint (read_first (vocabulary, PAST[i]), ==, past);
  g_assert_cmpuint (read_first (vocabulary, PAST[4]), ==, MZ_WORD_NONE);
  for (guint i = 0; i < G_N_ELEMENTS (PRESENT); i++)
    g_assert_cmpuint (read_first (vocabulary, PRESENT[i]), ==, present);
}

static void
test_defective_verb (void)
{
  g_autoptr (MzVocabulary) vocabulary = mz_vocabulary_new ();
  guint32 word = mz_vocabulary_add (vocabulary, "تخطى", strlen ("تخطى"));

  mz_vocabulary_inflect (vocabulary, word);
  mz_vocabulary_close (vocabulary);
  g_assert_cmpuint (read_first (vocabulary, "تخطت"), ==, word);
}

/* "وهوى" is "and it fell", though "وهو" with an ending looks like it. */
static void
test_own_word_wins (void)
{
  g_autoptr (MzVocabulary) vocabulary = mz_vocabulary_new ();
  guint32 he = mz_vocabulary_add (vocabulary, "وهو", strlen ("وهو"));
  guint32 fell = mz_vocabulary_add (vocabulary, "هوى", strlen ("هوى"));

  mz_vocabulary_inflect (vocabulary, he);
  mz_vocabulary_inflect (vocabulary, fell);
  mz_vocabulary_close (vocabulary);
  g_assert_cmpuint (read_first (vocabulary, "وهوى"), ==, fell);
  g_assert_cmpuint (read_first (vocabulary, "وهو"), ==, he);
}

/* Letters with a hamza of their own are the same in a table and in a text. */
static void
test_hamza_seats (void)
{
  static const char *const WORDS[] = { "خسائر", "مؤشر", "شيء", "عائدات" };
  g_autoptr (MzVocabulary) vocabulary = mz_vocabulary_new ();

  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    mz_vocabulary_add (vocabulary, WORDS[i], strlen (WORDS[i]));
  mz_vocabulary_close (vocabulary);
  for (guint i = 0; i < G_N_ELEMENTS (WORDS); i++)
    g_assert_cmpuint (read_first (vocabulary, WORDS[i]), ==,
                      mz_vocabulary_find (vocabulary, WORDS[i]));
}

static void
count_cb (const gunichar *form, guint n, gpointer data)
{
  *(guint *) data += 1;
}

static void
test_no_forms (void)
{
  static const gunichar LATIN[] = { 'c', 'u', 't' };
  static const gunichar SHORT[] = { 0x0642, 0x0644 };
  guint n = 0;

  mz_inflect (LATIN, 3, count_cb, &n);
  mz_inflect (SHORT, 2, count_cb, &n);
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inflect/noun", test_forms_of_noun);
  g_test_add_func ("/inflect/verb", test_forms_of_verb);
  g_test_add_func ("/inflect/verb-in-ya", test_defective_verb);
  g_test_add_func ("/inflect/own-word-wins", test_own_word_wins);
  g_test_add_func ("/inflect/hamza-seats", test_hamza_seats);
  g_test_add_func ("/inflect/no-forms", test_no_forms);
  return g_test_run ();
}
