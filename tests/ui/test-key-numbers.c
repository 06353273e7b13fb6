/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of a company stand on cards, and a press on one lights its words. */
#include "articles.h"
#include "tile-card.h"
#include "window-fixture.h"

static const char *const english[] = { ENGLISH_ARTICLE, NULL };
static const char *const four[] = {
  "Meta raises its spending\n\nOct. 30, 2025\n\n"
  "Meta Platforms spent $19.37 billion on capital expenditures in the third quarter of 2025. "
  "Shares of Meta fell 11.33% on Thursday, and Meta lost more than $200 billion of its market "
  "value.\n",
  NULL
};

static void
test_press (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  wait_until (find_widget (fixture->window, MZ_TYPE_TILE_CARD));
  let_run_for (600); /* until the library is there too, and the cards are in their places */
  MzTileCard *card = find_widget (fixture->window, MZ_TYPE_TILE_CARD);
  MzFigure *figure = mz_tile_card_get_figure (card);

  g_assert_nonnull (figure);
  click (card, 10, 10);
  wait_until (mz_session_get_selected_figure (fixture->session) == figure);
}

static double
find_start (GtkWidget *card)
{
  double x;
  double y;

  g_assert_true (
      gtk_widget_translate_coordinates (card, gtk_widget_get_parent (card), 0, 0, &x, &y));
  return x;
}

/* Where there is no room for four in a row, they stand two and two. */
static void
test_narrow (WindowFixture *fixture)
{
  static const int widths[] = { 700, 460 };
  GtkWindow *window = GTK_WINDOW (fixture->window);

  window_fixture_wait_for_chart (fixture);
  wait_until (find_nth (window, MZ_TYPE_TILE_CARD, 3));
  /* What folds at the first width lets the window be as narrow as the second. */
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    gtk_window_set_default_size (window, widths[i], 760);
    wait_until (ABS (gtk_widget_get_width (GTK_WIDGET (window)) - widths[i]) < 20);
  }
  gtk_widget_activate_action (GTK_WIDGET (window), "win.side", "s", "board");
  let_run_for (500);
  GtkWidget *first = find_nth (window, MZ_TYPE_TILE_CARD, 0);
  GtkWidget *second = find_nth (window, MZ_TYPE_TILE_CARD, 1);
  GtkWidget *third = find_nth (window, MZ_TYPE_TILE_CARD, 2);
  g_assert_cmpfloat (find_start (second), >, find_start (first) + 20);
  g_assert_cmpfloat_with_epsilon (find_start (third), find_start (first), 1);
}

static void
add_tests (void)
{
  window_test_add ("/key-numbers/narrow", four, test_narrow);
  window_test_add ("/key-numbers/press-lights-the-words", english, test_press);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
