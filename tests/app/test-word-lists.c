/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking tokens for lists of words: what is remembered of a list changes no answer. */
#include "text/token-word.h"
#include "text/vocabulary.h"

#include <string.h>

#define N_LISTS (2 * MZ_WORD_LISTS_ROOM) /* more than are remembered */
#define N_WORDS 60                       /* of a text, each in a list of its own */

typedef struct {
  MzVocabulary *vocabulary;
  MzTokens *tokens;
} Text;

static void
set_up_text (Text *text, const char *prose)
{
  text->vocabulary = mz_vocabulary_new ();
  mz_vocabulary_close (text->vocabulary);
  text->tokens = mz_tokens_new (prose, strlen (prose));
  mz_tokens_add (text->tokens, text->vocabulary, 0, strlen (prose), 0, 0);
}

static void
tear_down_text (Text *text)
{
  mz_tokens_free (text->tokens);
  mz_vocabulary_free (text->vocabulary);
}

static void
test_answers_stay_when_asked_again (void)
{
  static const char *const WORDS[] = { "rose", "علي", "5", "%", NULL };
  static const gboolean EXPECTED[] = { FALSE, TRUE, TRUE, TRUE, FALSE, TRUE, FALSE, FALSE };
  Text text;

  set_up_text (&text, "Profit Rose 5 % 15 عَلَى وعلى");
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < G_N_ELEMENTS (EXPECTED); i++) {
      g_assert_cmpint (mz_tokens_is_in (text.tokens, i, WORDS), ==, EXPECTED[i]);
      g_assert_cmpint (mz_tokens_is_one_of (text.tokens, i, WORDS, 4), ==, EXPECTED[i]);
    }
  g_assert_false (mz_tokens_is_in (text.tokens, G_N_ELEMENTS (EXPECTED) + 1, WORDS));
  tear_down_text (&text);
}

static char *
make_word (guint i)
{
  return g_strdup_printf ("word%c%c", 'a' + i / 26 % 26, 'a' + i % 26);
}

/* Each list has one word, by turns one of the text's and one that it has not. */
static const char *const *
make_lists (void)
{
  const char **lists = g_new0 (const char *, 2 * N_LISTS);

  for (guint i = 0; i < N_LISTS; i++)
    lists[2 * i] = make_word (i % (2 * N_WORDS));
  return lists;
}

static gboolean
is_found (const Text *text, const char *const *list)
{
  guint n = 0;

  for (guint i = 0; i < text->tokens->tokens->len; i++)
    n += mz_tokens_is_in (text->tokens, i, list);
  g_assert_cmpuint (n, <=, 1);
  return n == 1;
}

typedef struct {
  const Text *text;
  const char *const *lists;
} Job;

static gpointer
ask_all_cb (gpointer data)
{
  const Job *job = data;

  for (guint i = 0; i < N_LISTS; i++)
    g_assert_cmpint (is_found (job->text, job->lists + 2 * i), ==, i % (2 * N_WORDS) < N_WORDS);
  return NULL;
}

static void
test_more_lists_than_are_remembered (void)
{
  g_autoptr (GString) prose = g_string_new (NULL);
  const char *const *lists = make_lists ();
  Text text;
  Job job = { &text, lists };
  GThread *threads[3];

  for (guint i = 0; i < N_WORDS; i++) {
    g_autofree char *word = make_word (i);

    g_string_append_printf (prose, "%s ", word);
  }
  set_up_text (&text, prose->str);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("asks", ask_all_cb, &job);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < N_LISTS; i++)
    g_free ((char *) lists[2 * i]);
  g_free ((gpointer) lists);
  tear_down_text (&text);
}

static void
test_prefixes_are_among_the_glued (void)
{
  gsize bits = mz_word_list_get_glued_bits ("الراجحي");
  Text text;

  set_up_text (&text, "الراجحي والراجحي فالراجحي بالراجحي كالراجحي للراجحي");
  for (guint i = 0; i < 6; i++) {
    g_assert_true (mz_tokens_is_glued (text.tokens, i, "الراجحي"));
    g_assert_cmpuint (bits & mz_word_list_get_bit (mz_tokens_get (text.tokens, i)->hash), !=, 0);
  }
  tear_down_text (&text);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-lists/answers-stay-when-asked-again", test_answers_stay_when_asked_again);
  g_test_add_func ("/word-lists/more-lists-than-are-remembered",
                   test_more_lists_than_are_remembered);
  g_test_add_func ("/word-lists/prefixes-are-among-the-glued", test_prefixes_are_among_the_glued);
  return g_test_run ();
}
