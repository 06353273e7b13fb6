/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Beside each reported move the window says whether it was so, and what is missing to tell. */
#include "article-text.h"
#include "articles.h"
#include "check-popover.h"
#include "company-dialog.h"
#include "prices.h"
#include "verdict-button.h"

#include <string.h>

/* The closes say −11.33% after one session and −13.75% after two. */
#define TWO_DAYS                                                                                   \
  "Meta falls\n"                                                                                   \
  "\n"                                                                                             \
  "Nov. 2, 2025\n"                                                                                 \
  "\n"                                                                                             \
  "Shares of Meta fell 12% in two days. Shares of Meta fell 13.75% in two days. "                  \
  "Meta spent $19.37 billion on capital expenditures in the third quarter of 2025.\n"

#define UNDATED                                                                                    \
  "Meta falls\n"                                                                                   \
  "\n"                                                                                             \
  "Shares of Meta fell 12% in two days.\n"

#define NOBODYS                                                                                    \
  "Shares fall\n"                                                                                  \
  "\n"                                                                                             \
  "Nov. 2, 2025\n"                                                                                 \
  "\n"                                                                                             \
  "The shares fell 12% in two days.\n"

static const char *const nobodys[] = { NOBODYS, NULL };
static const char *const dated[] = { TWO_DAYS, NULL };
static const char *const undated[] = { UNDATED, NULL };

static void
wait_for_library (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  wait_until (mz_library_get_store (mz_session_get_library (fixture->session)));
}

static GtkWidget *
open_popover (WindowFixture *fixture, const char *word)
{
  wait_until (find_text (fixture->window, word));
  let_run_for (300); /* until the rows are in their places */
  click (find_text (fixture->window, word), 5, 5);
  wait_until (find_widget (fixture->window, MZ_TYPE_CHECK_POPOVER));
  return find_widget (fixture->window, MZ_TYPE_CHECK_POPOVER);
}

static void
close_popover (WindowFixture *fixture)
{
  press ("Escape");
  wait_until (!find_widget (fixture->window, MZ_TYPE_CHECK_POPOVER));
}

static void
test_missing_prices (WindowFixture *fixture)
{
  wait_for_library (fixture);
  GtkWidget *popover = open_popover (fixture, "? cannot tell");

  g_assert_nonnull (find_part (popover, "There are no prices of it"));
  g_assert_nonnull (find_text (popover, "Import Prices…"));
  check_accessible_names (popover);
  close_popover (fixture);
}

static void
test_verdicts (WindowFixture *fixture)
{
  wait_for_library (fixture);
  wait_until (find_text (fixture->window, "? cannot tell"));
  import_prices (fixture, "META", META_PRICES);
  wait_until (find_text (fixture->window, "≠ differs"));
  g_assert_nonnull (find_text (fixture->window, "✓ matches"));
  g_assert_null (find_text (fixture->window, "? cannot tell"));

  GtkWidget *popover = open_popover (fixture, "≠ differs");
  g_assert_nonnull (find_part (popover, "−13.75%"));
  g_assert_nonnull (find_part (popover, "Nearest to it comes −11.33%"));
  g_assert_nonnull (find_part (popover, "allows for 11.5% to 12.5%"));
  /* What the text may mean comes first: two closes after the one before the report. */
  GtkWidget *readings = find_widget (popover, GTK_TYPE_LIST_VIEW);
  g_assert_true (find_nth (readings, GTK_TYPE_LABEL, 0) ==
                 find_text (readings, "−13.75% from the close of 29 October 2025 to that of 31 "
                                      "October 2025"));
  g_assert_true (find_nth (readings, GTK_TYPE_LABEL, 1) ==
                 find_text (readings, "1.75 percentage points off"));
  g_assert_null (find_text (popover, "Import Prices…"));
  check_accessible_names (popover);
  close_popover (fixture);
}

/* A press on the verdict says of which figure it is. */
static void
test_selects (WindowFixture *fixture)
{
  wait_for_library (fixture);
  import_prices (fixture, "META", META_PRICES);
  open_popover (fixture, "✓ matches");
  MzFigure *figure = mz_session_get_selected_figure (fixture->session);

  g_assert_nonnull (figure);
  g_assert_cmpstr (mz_figure_get_evidence (figure)->quote, ==, "13.75%");
  close_popover (fixture);
}

static void
test_balloon (WindowFixture *fixture)
{
  MzArticleText *text;

  wait_for_library (fixture);
  import_prices (fixture, "META", META_PRICES);
  wait_until (find_text (fixture->window, "≠ differs"));
  text = window_fixture_find (fixture, MZ_TYPE_ARTICLE_TEXT);
  g_autoptr (MzFigure) figure =
      g_list_model_get_item (mz_session_get_figures (fixture->session), 0);
  g_autofree char *balloon = mz_article_text_dup_balloon (text, figure);
  g_assert_nonnull (strstr (balloon, "≠ differs"));
  g_assert_nonnull (strstr (balloon, "−13.75%"));
}

static void
test_missing_date (WindowFixture *fixture)
{
  wait_for_library (fixture);
  import_prices (fixture, "META", META_PRICES);
  let_run_for (300);
  GtkWidget *popover = open_popover (fixture, "? cannot tell");

  g_assert_nonnull (find_part (popover, "has a date"));
  g_assert_null (find_text (popover, "Import Prices…"));
  let_run_for (300); /* until the popover is in its place */
  click (find_text (popover, "Set the Date…"), 5, 5);
  wait_until (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  check_accessible_names (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  press ("Escape");
  wait_until (!find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

/* The analyst's date counts at once, outlives reading the file again, and can be taken back. */
static void
test_own_date (WindowFixture *fixture)
{
  wait_for_library (fixture);
  import_prices (fixture, "META", META_PRICES);
  wait_until (find_text (fixture->window, "? cannot tell"));
  mz_session_set_published (fixture->session, "2025-11-02");
  wait_until (find_text (fixture->window, "≠ differs"));
  wait_until (find_part (fixture->window, "2 November 2025 · 1 figure"));

  mz_session_reload (fixture->session);
  wait_until (mz_library_get_busy (mz_session_get_library (fixture->session)));
  wait_until (!mz_library_get_busy (mz_session_get_library (fixture->session)));
  let_run_for (300);
  wait_until (find_text (fixture->window, "≠ differs"));

  mz_session_set_published (fixture->session, NULL);
  wait_until (find_text (fixture->window, "? cannot tell"));
}

/* Whose share it is can be said where the text does not: by name or symbol. */
static void
test_own_company (WindowFixture *fixture)
{
  wait_for_library (fixture);
  import_prices (fixture, "META", META_PRICES);
  GtkWidget *popover = open_popover (fixture, "? cannot tell");
  g_assert_nonnull (find_part (popover, "does not say whose price it is"));
  let_run_for (300); /* until the popover is in its place */
  click (find_text (popover, "Choose the Company…"), 5, 5);
  wait_until (find_toplevel (MZ_TYPE_COMPANY_DIALOG));
  check_accessible_names (find_toplevel (MZ_TYPE_COMPANY_DIALOG));
  let_run_for (300); /* until the dialog has the keyboard */
  press ("m");
  press ("e");
  press ("t");
  press ("a");
  wait_until (find_text (find_toplevel (MZ_TYPE_COMPANY_DIALOG), "Meta · META"));
  let_run_for (300); /* until the others are out of the list */
  click (find_text (find_toplevel (MZ_TYPE_COMPANY_DIALOG), "Meta · META"), 5, 5);
  wait_until (!find_toplevel (MZ_TYPE_COMPANY_DIALOG));
  wait_until (find_text (fixture->window, "≠ differs"));
}

/* Another program writes into the library, and the analyst comes back to the window. */
static void
test_other_program (WindowFixture *fixture)
{
  g_autofree char *path = window_fixture_path (fixture, "library.db");
  g_autoptr (GError) error = NULL;

  wait_for_library (fixture);
  wait_until (find_text (fixture->window, "? cannot tell"));
  g_autoptr (MzStore) other = mz_store_open (path, NULL, &error);
  g_assert_no_error (error);
  keep_prices (other, "META", META_PRICES);
  g_assert_true (mz_store_close (other, &error));
  let_run_for (300);
  g_assert_nonnull (find_text (fixture->window, "? cannot tell"));
  GtkWindow *aside = GTK_WINDOW (gtk_window_new ());
  gtk_window_present (aside);
  wait_until (gtk_window_is_active (aside));
  gtk_window_destroy (aside);
  gtk_window_present (GTK_WINDOW (fixture->window));
  wait_until (find_text (fixture->window, "≠ differs"));
}

static void
add_tests (void)
{
  window_test_add ("/verdict/missing-prices-are-told-with-the-way-out", dated, test_missing_prices);
  window_test_add ("/verdict/follows-the-prices", dated, test_verdicts);
  window_test_add ("/verdict/press-selects-its-figure", dated, test_selects);
  window_test_add ("/verdict/words-tell-it-too", dated, test_balloon);
  window_test_add ("/verdict/missing-date-is-told-with-the-way-out", undated, test_missing_date);
  window_test_add ("/verdict/follows-the-date-that-the-analyst-gives", undated, test_own_date);
  window_test_add ("/verdict/follows-the-company-that-the-analyst-chooses", nobodys,
                   test_own_company);
  window_test_add ("/verdict/follows-what-another-program-writes", dated, test_other_program);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
