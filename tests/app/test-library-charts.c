/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the board charts of the library: articles that were only kept, companies by what there is of
 * them, and the session's own copies. */
#include "session/session.h"
#include "store-fixture.h"

#include <math.h>

#define META_TEXT                                                                                  \
  "Meta raises its spending\nMeta Platforms spent $19.37 billion on capital expenditures in the "  \
  "third quarter of 2025. Shares of Meta fell 11.33% on Thursday.\n"
#define EARLIER_TEXT                                                                               \
  "Meta spends more\nMeta Platforms spent $17.01 billion on capital expenditures in the second "   \
  "quarter of 2025.\n"
#define APPLE_TEXT                                                                                 \
  "Apple spends less\nApple spent $3.2 billion on capital expenditures in the third quarter of "   \
  "2025.\n"

#define let_run_until(condition)                                                                   \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 end_ = g_get_monotonic_time () + 30 * G_USEC_PER_SEC;                                   \
    while (!(condition)) {                                                                         \
      g_assert_cmpint (g_get_monotonic_time (), <, end_);                                          \
      g_main_context_iteration (NULL, FALSE);                                                      \
    }                                                                                              \
  }                                                                                                \
  G_STMT_END

typedef struct {
  MzLexiconSource *lexicon;
  MzSession *session;
  MzBoard *board;
} Desk;

static void
sit_down (Desk *desk, MzStore *store, const char *kind)
{
  desk->lexicon = mz_lexicon_source_new (NULL);
  desk->session = mz_session_new (desk->lexicon);
  desk->board = mz_session_get_board (desk->session);
  g_object_set (desk->board, "kind", kind, NULL);
  if (store)
    mz_library_set_store (mz_session_get_library (desk->session), store);
}

/* Whatever was begun is finished: callbacks hold the board. */
static void
stand_up (Desk *desk)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 5;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_finalize_object (desk->session);
  mz_lexicon_source_unref (desk->lexicon);
}

/* The article as a file of the fixture's folder. */
static GFile *
write_article (Fixture *fixture, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return g_file_new_for_path (path);
}

/* Reads an article in a session of its own, so that the store keeps it. */
static void
keep_article (Fixture *fixture, const char *name, const char *text)
{
  g_autoptr (GFile) file = write_article (fixture, name, text);
  Desk desk;

  sit_down (&desk, fixture->store, "pairs");
  mz_session_open_files (desk.session, &file, 1);
  let_run_until (mz_board_get_chart (desk.board));
  stand_up (&desk);
}

static guint
count_marks (MzBoard *board, double value)
{
  MzChart *chart = mz_board_get_chart (board);
  guint n = 0;

  for (guint i = 0; chart && i < mz_chart_get_n_marks (chart); i++)
    n += fabs (mz_chart_get_mark (chart, i)->value - value) < 1;
  return n;
}

static MzFigure *
find_figure (MzBoard *board, double value)
{
  MzChart *chart = mz_board_get_chart (board);

  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    if (fabs (mz_chart_get_mark (chart, i)->value - value) < 1)
      return mz_chart_get_mark (chart, i)->figure;
  return NULL;
}

static void
test_a_library_is_charted_at_once (Fixture *fixture, gconstpointer data)
{
  Desk desk;

  keep_article (fixture, "a.txt", META_TEXT);
  keep_article (fixture, "b.txt", EARLIER_TEXT);
  keep_article (fixture, "c.txt", APPLE_TEXT);
  sit_down (&desk, fixture->store, "timeline");
  let_run_until (mz_board_get_chart (desk.board));
  /* Meta is in most articles. */
  g_assert_cmpuint (count_marks (desk.board, 19.37e9), ==, 1);
  g_assert_cmpuint (count_marks (desk.board, 17.01e9), ==, 1);
  g_assert_cmpuint (count_marks (desk.board, 3.2e9), ==, 0);
  stand_up (&desk);
}

static void
test_an_empty_library_has_no_chart (Fixture *fixture, gconstpointer data)
{
  Desk desk;
  g_autoptr (GListModel) companies = NULL;

  sit_down (&desk, fixture->store, "timeline");
  for (gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_object_get (desk.board, "companies", &companies, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (companies), ==, 0);
  g_assert_null (mz_board_get_chart (desk.board));
  stand_up (&desk);
}

/* The file was edited since the library saw it: what it says now counts, and counts once. */
static void
test_what_was_read_now_wins (Fixture *fixture, gconstpointer data)
{
  Desk desk;

  keep_article (fixture, "a.txt", META_TEXT);
  keep_article (fixture, "b.txt", EARLIER_TEXT);
  g_autoptr (GFile) file =
      write_article (fixture, "a.txt",
                     "Meta raises its spending\nMeta Platforms spent $19.4 billion on capital "
                     "expenditures in the third quarter of 2025.\n");
  sit_down (&desk, fixture->store, "timeline");
  mz_session_open_files (desk.session, &file, 1);
  let_run_until (count_marks (desk.board, 17.01e9) == 1 && count_marks (desk.board, 19.4e9) == 1);
  g_assert_cmpuint (count_marks (desk.board, 19.37e9), ==, 0);
  stand_up (&desk);
}

static void
test_the_scope_can_be_one_article (Fixture *fixture, gconstpointer data)
{
  Desk desk;
  guint scope;

  keep_article (fixture, "b.txt", EARLIER_TEXT);
  g_autoptr (GFile) file = write_article (fixture, "a.txt", META_TEXT);
  sit_down (&desk, fixture->store, "timeline");
  mz_session_open_files (desk.session, &file, 1);
  let_run_until (count_marks (desk.board, 17.01e9) == 1 && count_marks (desk.board, 19.37e9) == 1);
  g_object_set (desk.board, "scope-position", 0, NULL);
  let_run_until (count_marks (desk.board, 17.01e9) == 0);
  g_assert_cmpuint (count_marks (desk.board, 19.37e9), ==, 1);
  /* Pairs begin with the article; a choice holds for every kind. */
  g_object_set (desk.board, "scope-position", 1, "kind", "pairs", NULL);
  g_object_get (desk.board, "scope-position", &scope, NULL);
  g_assert_cmpuint (scope, ==, 1);
  let_run_until (mz_chart_get_kind (mz_board_get_chart (desk.board)) == MZ_CHART_PAIRS);
  g_assert_cmpuint (count_marks (desk.board, 17.01e9), ==, 1);
  stand_up (&desk);
}

static void
test_a_mark_opens_its_article_at_the_words (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gone = g_build_filename (fixture->folder, "b.txt", NULL);
  g_autofree char *remark = NULL;
  Desk desk;

  keep_article (fixture, "a.txt", META_TEXT);
  keep_article (fixture, "b.txt", EARLIER_TEXT);
  g_assert_cmpint (g_unlink (gone), ==, 0);
  sit_down (&desk, fixture->store, "timeline");
  let_run_until (mz_board_get_chart (desk.board));
  mz_session_set_selected_figure (desk.session, find_figure (desk.board, 17.01e9));
  let_run_until (mz_session_get_selected_figure (desk.session));
  MzFigure *figure = mz_session_get_selected_figure (desk.session);
  MzEntry *entry = mz_session_get_entry (desk.session);
  g_assert_cmpstr (mz_figure_get_evidence (figure)->quote, ==, "$17.01 billion");
  g_assert_cmpstr (mz_entry_get_title (entry), ==, "Meta spends more");
  let_run_until ((g_object_get (entry, "remark", &remark, NULL), remark));
  g_assert_nonnull (strstr (remark, gone));
  stand_up (&desk);
}

static void
test_companies_are_counted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep_article (fixture, "a.txt", META_TEXT);
  keep_article (fixture, "b.txt", EARLIER_TEXT);
  keep_article (fixture, "c.txt", APPLE_TEXT);
  g_autoptr (GPtrArray) companies = mz_store_list_companies (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (companies->len, ==, 2);
  const MzKeptCompany *first = g_ptr_array_index (companies, 0);
  g_assert_cmpstr (first->name, ==, "Meta");
  g_assert_cmpuint (first->n_articles, ==, 2);
  g_autoptr (GPtrArray) apples = mz_store_load_figures (fixture->store, "Apple", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (apples->len, ==, 1);
  const MzKeptFigures *kept = g_ptr_array_index (apples, 0);
  g_assert_cmpstr (mz_article_summary_get_title (kept->article), ==, "Apple spends less");
  g_assert_cmpuint (kept->figures->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_test ("/library-charts/a-library-is-charted-at-once", test_a_library_is_charted_at_once);
  add_test ("/library-charts/an-empty-library-has-no-chart", test_an_empty_library_has_no_chart);
  add_test ("/library-charts/what-was-read-now-wins", test_what_was_read_now_wins);
  add_test ("/library-charts/the-scope-can-be-one-article", test_the_scope_can_be_one_article);
  add_test ("/library-charts/a-mark-opens-its-article-at-the-words",
            test_a_mark_opens_its_article_at_the_words);
  add_test ("/library-charts/companies-are-counted", test_companies_are_counted);
  return g_test_run ();
}
