/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store-fixture.h"

static void
assert_same_reading (const MzReading *a, const MzReading *b)
{
  g_autofree char *period = mz_period_to_string (&a->period);
  g_autofree char *other_period = mz_period_to_string (&b->period);

  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_true (mz_amount_equal (&a->value, &b->value));
  g_assert_true (mz_amount_equal (&a->high, &b->high));
  g_assert_cmpstr (a->currency, ==, b->currency);
  g_assert_true (a->metric == b->metric); /* interned */
  g_assert_cmpstr (a->definition, ==, b->definition);
  g_assert_cmpint (a->role, ==, b->role);
  g_assert_cmpint (a->change, ==, b->change);
  g_assert_cmpint (a->qualifier, ==, b->qualifier);
  g_assert_cmpint (a->modality, ==, b->modality);
  g_assert_cmpstr (period, ==, other_period);
  g_assert_cmpuint (a->period.first_day, ==, b->period.first_day);
  g_assert_cmpuint (a->period.last_day, ==, b->period.last_day);
  g_assert_cmpstr (a->company, ==, b->company);
  g_assert_cmpstr (a->index, ==, b->index);
  g_assert_cmpstr (a->speaker, ==, b->speaker);
  g_assert_cmpfloat (a->confidence, ==, b->confidence);
  g_assert_cmpstr (a->trace, ==, b->trace);
  g_assert_cmpint (a->same_as, ==, b->same_as);
}

static void
assert_same_article (MzArticle *a, MzArticle *b)
{
  gsize length;
  gsize other_length;
  const char *text = mz_article_get_text (a, &length);
  const char *other_text = mz_article_get_text (b, &other_length);
  guint n;
  guint other_n;
  const MzParagraph *paragraphs = mz_article_get_paragraphs (a, &n);
  const MzParagraph *others = mz_article_get_paragraphs (b, &other_n);

  g_assert_true (g_file_equal (mz_article_get_file (a), mz_article_get_file (b)));
  g_assert_cmpstr (mz_article_get_name (a), ==, mz_article_get_name (b));
  g_assert_cmpstr (mz_article_get_digest (a), ==, mz_article_get_digest (b));
  g_assert_cmpstr (mz_article_get_encoding (a), ==, mz_article_get_encoding (b));
  g_assert_cmpmem (text, length, other_text, other_length);
  g_assert_cmpstr (mz_article_get_title (a), ==, mz_article_get_title (b));
  g_assert_cmpstr (mz_article_get_byline (a), ==, mz_article_get_byline (b));
  g_assert_cmpstr (mz_article_get_outlet (a), ==, mz_article_get_outlet (b));
  g_assert_cmpstr (mz_article_get_published (a), ==, mz_article_get_published (b));
  g_assert_cmpuint (n, ==, other_n);
  for (guint i = 0; i < n; i++) {
    g_assert_cmpuint (paragraphs[i].start, ==, others[i].start);
    g_assert_cmpuint (paragraphs[i].end, ==, others[i].end);
    g_assert_cmpint (paragraphs[i].first_char, ==, others[i].first_char);
    g_assert_cmpint (paragraphs[i].direction, ==, others[i].direction);
    g_assert_cmpstr (paragraphs[i].language, ==, others[i].language);
    g_assert_cmpint (paragraphs[i].role, ==, others[i].role);
  }
  g_assert_cmpstrv (mz_article_get_doubts (a), mz_article_get_doubts (b));
}

static void
test_article_comes_back_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) loaded = NULL;
  g_autoptr (MzExtraction) extraction = NULL;
  g_autoptr (MzFigure) figure = make_figure (article, QUOTE, "600000000000");
  guint n;

  g_assert_true (mz_store_load_article (fixture->store, mz_article_get_digest (article), &loaded,
                                        &extraction, NULL, &error));
  assert_same_article (article, loaded);
  GPtrArray *figures = mz_extraction_get_figures (extraction);
  g_assert_cmpuint (figures->len, ==, 1);
  const MzEvidence *wanted = mz_figure_get_evidence (figure);
  const MzEvidence *got = mz_figure_get_evidence (g_ptr_array_index (figures, 0));
  assert_same_reading (mz_figure_get_reading (figure),
                       mz_figure_get_reading (g_ptr_array_index (figures, 0)));
  g_assert_cmpstr (wanted->digest, ==, got->digest);
  g_assert_cmpint (wanted->start, ==, got->start);
  g_assert_cmpint (wanted->end, ==, got->end);
  g_assert_cmpstr (wanted->quote, ==, got->quote);
  g_assert_cmpstr (wanted->before, ==, got->before);
  g_assert_cmpstr (wanted->after, ==, got->after);
  const MzUnread *unread = mz_extraction_get_unread (extraction, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (unread->start, ==, 1);
  g_assert_cmpint (unread->end, ==, 3);
  g_assert_cmpstr (unread->quote, ==, "21");
  g_assert_cmpstr (unread->reason, ==, "age");
  g_assert_cmpstr (mz_extraction_get_attribution (extraction)->outlet, ==, "إرم نيوز");
  g_assert_cmpstr (mz_extraction_get_attribution (extraction)->sources[1], ==, "رويترز");
  g_assert_cmpstr (mz_extraction_get_attribution (extraction)->published, ==, "2025-11-01");
  g_assert_cmpuint (mz_extraction_get_version (extraction), ==, 1);
}

static void
test_same_file_again_is_one_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) again = save_text (fixture->store, "/a/b.txt", TEXT, NULL);
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  g_autoptr (MzExtraction) extraction = load (fixture->store, article);

  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_cmpuint (mz_extraction_get_figures (extraction)->len, ==, 0);
}

static void
test_same_content_elsewhere_is_one_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) moved = save_text (fixture->store, "/c/d.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) typed = save_text (fixture->store, NULL, TEXT, QUOTE);
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  g_autoptr (MzArticleSummary) found =
      mz_store_find_article (fixture->store, "/a/b.txt", NULL, NULL);

  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_cmpstr (mz_article_summary_get_uri (g_ptr_array_index (summaries, 0)), ==,
                   "file:///c/d.txt");
  g_assert_cmpstr (mz_article_summary_get_digest (found), ==, mz_article_get_digest (moved));
}

static void
test_edited_file_updates_its_article (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) edited = save_text (fixture->store, "/a/b.txt", "خبر\n" TEXT, QUOTE);
  g_autoptr (GPtrArray) summaries = list (fixture->store);

  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_cmpstr (mz_article_summary_get_digest (g_ptr_array_index (summaries, 0)), ==,
                   mz_article_get_digest (edited));
}

static void
test_edit_of_one_copy_leaves_the_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) copy = save_text (fixture->store, "/c/d.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) edited = save_text (fixture->store, "/a/b.txt", "خبر\n" TEXT, QUOTE);
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  g_autoptr (MzArticleSummary) found =
      mz_store_find_article (fixture->store, "/c/d.txt", NULL, NULL);

  g_assert_cmpuint (summaries->len, ==, 2);
  g_assert_cmpstr (mz_article_summary_get_digest (found), ==, mz_article_get_digest (copy));
}

static void
test_edit_back_to_a_known_content_merges (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) one = save_text (fixture->store, "/a/1.txt", TEXT, QUOTE);
  g_autoptr (MzArticle) two = save_text (fixture->store, "/a/2.txt", "خبر\n" TEXT, QUOTE);
  g_autoptr (MzArticle) same = save_text (fixture->store, "/a/2.txt", TEXT, QUOTE);
  g_autoptr (GPtrArray) summaries = list (fixture->store);

  g_assert_cmpuint (summaries->len, ==, 1);
  g_assert_cmpstr (mz_article_summary_get_digest (g_ptr_array_index (summaries, 0)), ==,
                   mz_article_get_digest (one));
}

static void
test_summary_says_what_a_list_shows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  MzArticleSummary *summary = g_ptr_array_index (summaries, 0);
  g_autofree char *title = NULL;
  guint n;

  g_assert_cmpstr (mz_article_summary_get_name (summary), ==, "/a/b.txt");
  g_assert_cmpstr (mz_article_summary_get_title (summary), ==, "ميتا تنفق");
  g_assert_cmpstr (mz_article_summary_get_outlet (summary), ==, "إرم نيوز");
  g_assert_cmpstr (mz_article_summary_get_published (summary), ==, "2025-11-02");
  g_assert_cmpstr (mz_article_summary_get_language (summary), ==, "ar");
  g_assert_cmpstr (mz_article_summary_get_companies (summary), ==, "Meta; Alphabet");
  g_assert_cmpuint (mz_article_summary_get_n_figures (summary), ==, 1);
  g_assert_cmpint (
      ABS (mz_article_summary_get_opened (summary) - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  g_object_get (summary, "title", &title, "n-figures", &n, NULL);
  g_assert_cmpstr (title, ==, "ميتا تنفق");
  g_assert_cmpuint (n, ==, 1);
}

static void
test_list_begins_with_what_was_opened_last (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) one = save_text (fixture->store, "/a/1.txt", "1\n" TEXT, QUOTE);
  g_autoptr (MzArticle) two = save_text (fixture->store, "/a/2.txt", "2\n" TEXT, QUOTE);
  g_autoptr (MzArticle) again = save_text (fixture->store, "/a/1.txt", "1\n" TEXT, QUOTE);
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  g_autoptr (GPtrArray) limited = mz_store_list_articles (fixture->store, 1, NULL, &error);

  g_assert_cmpuint (summaries->len, ==, 2);
  g_assert_cmpstr (mz_article_summary_get_name (g_ptr_array_index (summaries, 0)), ==, "/a/1.txt");
  g_assert_cmpuint (limited->len, ==, 1);
}

static void
test_article_is_found_by_place_and_by_digest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autofree char *start = g_strndup (mz_article_get_digest (article), 8);
  const char *const KEYS[] = { "/a/b.txt", "file:///a/b.txt", mz_article_get_digest (article),
                               start };
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++) {
    g_autoptr (MzArticleSummary) found =
        mz_store_find_article (fixture->store, KEYS[i], NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (mz_article_summary_get_name (found), ==, "/a/b.txt");
  }
  g_assert_null (mz_store_find_article (fixture->store, "/no/such.txt", NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NOT_FOUND);
}

static void
test_removed_article_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  const char *digest = mz_article_get_digest (article);

  g_assert_true (mz_store_remove_article (fixture->store, digest, NULL, &error));
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  g_assert_cmpuint (summaries->len, ==, 0);
  g_auto (GStrv) faults = mz_store_check (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (faults), ==, 0);
  g_assert_false (mz_store_remove_article (fixture->store, digest, NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NOT_FOUND);
}

/* -- Corrections -- */

static void
correct (MzStore *store, MzFigure *figure, const char *value)
{
  g_autoptr (GError) error = NULL;
  MzReading reading = *mz_figure_get_reading (figure);

  if (value)
    g_assert_true (mz_amount_parse (value, &reading.value));
  g_assert_true (mz_store_correct_figure (store, mz_figure_get_evidence (figure),
                                          value ? &reading : NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_correction_outranks_and_survives (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzFigure) figure = make_figure (article, QUOTE, "1");

  correct (fixture->store, figure, "7");
  assert_value (fixture->store, article, "7");
  g_autoptr (MzArticle) again = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  assert_value (fixture->store, article, "7");
  correct (fixture->store, figure, "8");
  assert_value (fixture->store, article, "8");
}

static void
test_rejection_takes_a_figure_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzFigure) figure = make_figure (article, QUOTE, "1");

  correct (fixture->store, figure, NULL);
  g_autoptr (MzExtraction) extraction = load (fixture->store, article);
  g_autoptr (GPtrArray) summaries = list (fixture->store);
  g_assert_cmpuint (mz_extraction_get_figures (extraction)->len, ==, 0);
  g_assert_cmpuint (mz_article_summary_get_n_figures (g_ptr_array_index (summaries, 0)), ==, 0);
  correct (fixture->store, figure, "9");
  assert_value (fixture->store, article, "9");
}

static void
test_correction_follows_its_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  g_autoptr (MzFigure) figure = make_figure (article, QUOTE, "1");

  correct (fixture->store, figure, "7");
  g_autoptr (MzArticle) edited =
      save_text (fixture->store, "/a/b.txt", "سطر جديد في أول الخبر\n" TEXT, QUOTE);
  assert_value (fixture->store, edited, "7");
  g_autoptr (MzArticle) cut =
      save_text (fixture->store, "/a/b.txt", "خبر آخر فيه " QUOTE " أيضًا\n", QUOTE);
  assert_value (fixture->store, cut, "600000000000");
  g_autoptr (MzArticle) restored = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  assert_value (fixture->store, restored, "7");
}

static void
test_correction_of_an_unknown_article_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = make_article ("/a/b.txt", TEXT);
  g_autoptr (MzFigure) figure = make_figure (article, QUOTE, "1");

  g_assert_false (mz_store_correct_figure (fixture->store, mz_figure_get_evidence (figure), NULL,
                                           NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NOT_FOUND);
}

static void
assert_published (MzStore *store, const char *expected)
{
  g_autoptr (GPtrArray) summaries = list (store);

  g_assert_cmpstr (mz_article_summary_get_published (g_ptr_array_index (summaries, 0)), ==,
                   expected);
}

/* The fixture's article says 2 November itself. */
static void
test_own_date_outranks_and_survives (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MzArticle) article = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  const char *digest = mz_article_get_digest (article);
  g_autoptr (GError) error = NULL;

  g_assert_true (mz_store_set_own_date (fixture->store, digest, "2025-10-31", NULL, &error));
  assert_published (fixture->store, "2025-10-31");
  g_autoptr (MzArticle) again = save_text (fixture->store, "/a/b.txt", TEXT, QUOTE);
  assert_published (fixture->store, "2025-10-31");

  g_assert_true (mz_store_set_own_date (fixture->store, digest, NULL, NULL, &error));
  assert_published (fixture->store, "2025-11-02");
  g_assert_false (mz_store_set_own_date (fixture->store, "nothing", "2025-10-31", NULL, &error));
  g_assert_error (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/store/article/comes-back-whole", test_article_comes_back_whole);
  add_test ("/store/article/same-file-again-is-one", test_same_file_again_is_one_article);
  add_test ("/store/article/same-content-elsewhere-is-one",
            test_same_content_elsewhere_is_one_article);
  add_test ("/store/article/edited-file-updates-it", test_edited_file_updates_its_article);
  add_test ("/store/article/edit-of-one-copy-leaves-the-other",
            test_edit_of_one_copy_leaves_the_other);
  add_test ("/store/article/edit-back-to-a-known-content-merges",
            test_edit_back_to_a_known_content_merges);
  add_test ("/store/article/summary-says-what-a-list-shows", test_summary_says_what_a_list_shows);
  add_test ("/store/article/list-begins-with-what-was-opened-last",
            test_list_begins_with_what_was_opened_last);
  add_test ("/store/article/is-found-by-place-and-by-digest",
            test_article_is_found_by_place_and_by_digest);
  add_test ("/store/article/removed-leaves-nothing", test_removed_article_leaves_nothing);
  add_test ("/store/correction/outranks-and-survives", test_correction_outranks_and_survives);
  add_test ("/store/correction/rejection-takes-a-figure-away", test_rejection_takes_a_figure_away);
  add_test ("/store/correction/follows-its-words", test_correction_follows_its_words);
  add_test ("/store/correction/of-an-unknown-article-is-refused",
            test_correction_of_an_unknown_article_is_refused);
  add_test ("/store/own-date/outranks-and-survives", test_own_date_outranks_and_survives);
  return g_test_run ();
}
