/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One press leads from a sentence to the study of the event that it tells of. */
#include "articles.h"
#include "board-view.h"
#include "check-popover.h"
#include "prices.h"
#include "study-panel.h"

#include <string.h>

/* The share fell 11.33% on 30 October, the day after the report. */
#define FIRST                                                                                      \
  "Meta falls\n"                                                                                   \
  "\n"                                                                                             \
  "Nov. 2, 2025\n"                                                                                 \
  "\n"                                                                                             \
  "Shares of Meta fell 13.75% in two days.\n"

#define SECOND                                                                                     \
  "Meta in talks\n"                                                                                \
  "\n"                                                                                             \
  "Nov. 4, 2025\n"                                                                                 \
  "\n"                                                                                             \
  "Meta spent $19.37 billion on capital expenditures in the third quarter of 2025.\n"

#define NOBODY                                                                                     \
  "Prices rise\n"                                                                                  \
  "\n"                                                                                             \
  "Nov. 2, 2025\n"                                                                                 \
  "\n"                                                                                             \
  "The village school cost $3 million.\n"

#define UNDATED                                                                                    \
  "Meta spends\n"                                                                                  \
  "\n"                                                                                             \
  "Meta spent $19.37 billion on capital expenditures in the third quarter of 2025.\n"

static const char *const undated[] = { UNDATED, NULL };
static const char *const one[] = { FIRST, NULL };
static const char *const two[] = { FIRST, SECOND, NULL };
static const char *const nobody[] = { NOBODY, NULL };

/* Two years of true prices. */
static void
import_sample (WindowFixture *fixture)
{
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "..", "..", "resources", "samples", "META.csv", NULL);
  g_autofree char *table = NULL;
  g_autoptr (GError) error = NULL;

  window_fixture_wait_for_chart (fixture);
  wait_until (mz_library_get_store (mz_session_get_library (fixture->session)));
  g_assert_true (g_file_get_contents (path, &table, NULL, &error));
  import_prices (fixture, "META", table);
}

static char *
get_kind (WindowFixture *fixture)
{
  char *kind;

  g_object_get (mz_session_get_board (fixture->session), "kind", &kind, NULL);
  return kind;
}

static const char *
get_story (WindowFixture *fixture)
{
  MzChart *chart = mz_board_get_chart (mz_session_get_board (fixture->session));
  const char *story = chart ? mz_chart_get_parts (chart)->story : NULL;

  return story ? story : "";
}

static void
select_first (WindowFixture *fixture)
{
  g_autoptr (MzFigure) figure =
      g_list_model_get_item (mz_session_get_figures (fixture->session), 0);

  mz_session_set_selected_figure (fixture->session, figure);
}

static void
test_by_keyboard (WindowFixture *fixture)
{
  import_sample (fixture);
  wait_until (find_text (fixture->window, "✓ matches"));
  select_first (fixture);
  press ("ctrl+t");
  wait_until (strstr (get_story (fixture), "On ⁨30⁩ October ⁨2025⁩"));
  g_autofree char *kind = get_kind (fixture);
  g_assert_cmpstr (kind, ==, "event");
  g_assert_nonnull (strstr (get_story (fixture), "returned ⁨−11.33%⁩"));
  g_assert_nonnull (strstr (get_story (fixture), "t = "));
  g_assert_nonnull (strstr (get_story (fixture), "it proves no cause"));
  g_assert_nonnull (strstr (get_story (fixture), "There are no prices of the market"));
  wait_until (find_widget (fixture->window, MZ_TYPE_STUDY_PANEL));
  wait_until (find_part (fixture->window, "On 30 October 2025 the share of Meta returned −11.33%"));
}

static void
test_by_button (WindowFixture *fixture)
{
  import_sample (fixture);
  wait_until (find_text (fixture->window, "✓ matches"));
  let_run_for (300); /* until the rows are in their places */
  click (find_text (fixture->window, "✓ matches"), 5, 5);
  wait_until (find_widget (fixture->window, MZ_TYPE_CHECK_POPOVER));
  let_run_for (300); /* until the popover is */
  click (find_text (find_widget (fixture->window, MZ_TYPE_CHECK_POPOVER), "Study This Event"), 5,
         5);
  wait_until (!find_widget (fixture->window, MZ_TYPE_CHECK_POPOVER));
  wait_until (strstr (get_story (fixture), "On ⁨30⁩ October ⁨2025⁩"));
}

static void
test_choices (WindowFixture *fixture)
{
  MzEventChoices *choices = mz_board_get_event_choices (mz_session_get_board (fixture->session));

  import_sample (fixture);
  wait_until (find_text (fixture->window, "✓ matches"));
  select_first (fixture);
  press ("ctrl+t");
  wait_until (strstr (get_story (fixture), "There are no prices of the market"));
  wait_until (strstr (get_story (fixture), "over ⁨6⁩ sessions"));

  g_object_set (choices, "last", 2, NULL);
  wait_until (strstr (get_story (fixture), "over ⁨3⁩ sessions"));
  g_object_set (choices, "model", 2u, NULL);
  wait_until (!strstr (get_story (fixture), "There are no prices of the market"));
  wait_until (find_text (fixture->window, "Mean adjusted · sessions −1 to 2 · estimated from 250"));
  /* The window follows the choice, and the usual is a press away. */
  mz_event_choices_reset (choices);
  wait_until (find_text (fixture->window, "Market model · sessions −1 to 5 · estimated from 250"));
  wait_until (strstr (get_story (fixture), "over ⁨6⁩ sessions"));
}

static void
test_overlap (WindowFixture *fixture)
{
  import_sample (fixture);
  wait_until (g_list_model_get_n_items (
                  mz_library_get_entries (mz_session_get_library (fixture->session))) == 2);
  wait_until (find_text (fixture->window, "✓ matches"));
  select_first (fixture);
  press ("ctrl+t");
  wait_until (strstr (get_story (fixture), "⁨4⁩ November ⁨2025⁩ (⁨Meta in talks⁩)"));
}

static void
test_no_share (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  press ("ctrl+t");
  wait_until (find_text (fixture->window, "Select a figure first: a press on its words does it."));
  select_first (fixture);
  press ("ctrl+t");
  wait_until (find_text (fixture->window, "Nothing says whose share this figure is about."));
}

/* The last event that is known of the company would be another one. */
static void
test_no_date (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  select_first (fixture);
  press ("ctrl+t");
  wait_until (find_text (fixture->window, "Nothing says when this was."));
  g_autofree char *kind = get_kind (fixture);
  g_assert_cmpstr (kind, ==, "pairs");
  let_run_for (300); /* until the toast is in its place */
  click (find_text (fixture->window, "Set the Date…"), 5, 5);
  wait_until (find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
  press ("Escape");
  wait_until (!find_toplevel (ADW_TYPE_MESSAGE_DIALOG));
}

/* Without prices the study says what brings them. */
static void
test_no_prices (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  select_first (fixture);
  press ("ctrl+t");
  wait_until (find_text (fixture->window, "Import Prices…"));
  import_sample (fixture);
  wait_until (strstr (get_story (fixture), "proves no cause"));
  wait_until (!find_text (fixture->window, "Import Prices…"));
}

static void
add_tests (void)
{
  window_test_add ("/study/keyboard-leads-from-a-figure-to-its-event", one, test_by_keyboard);
  window_test_add ("/study/button-beside-the-verdict", one, test_by_button);
  window_test_add ("/study/model-and-windows-can-be-chosen", one, test_choices);
  window_test_add ("/study/overlapping-event-is-named", two, test_overlap);
  window_test_add ("/study/what-is-missing-is-said", nobody, test_no_share);
  window_test_add ("/study/missing-date-is-asked-for", undated, test_no_date);
  window_test_add ("/study/missing-prices-are-asked-for", one, test_no_prices);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
