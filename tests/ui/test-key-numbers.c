/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of a company stand on cards, and a press on one lights its words. */
#include "articles.h"
#include "tile-card.h"
#include "window-fixture.h"

static const char *const english[] = { ENGLISH_ARTICLE, NULL };

static void
test_press (WindowFixture *fixture)
{
  window_fixture_wait_for_chart (fixture);
  wait_until (find_widget (fixture->window, MZ_TYPE_TILE_CARD));
  MzTileCard *card = find_widget (fixture->window, MZ_TYPE_TILE_CARD);
  MzFigure *figure = mz_tile_card_get_figure (card);

  g_assert_nonnull (figure);
  let_run_for (300); /* until the cards are in their places */
  click (card, 10, 10);
  wait_until (mz_session_get_selected_figure (fixture->session) == figure);
}

static void
add_tests (void)
{
  window_test_add ("/key-numbers/press-lights-the-words", english, test_press);
}

int
main (int argc, char **argv)
{
  return window_test_main (argc, argv, add_tests);
}
