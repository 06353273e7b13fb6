/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A timeline of Meta with prices of our own, in the window. */
#include "timeline-fixture.h"

void
timeline_fixture_import (WindowFixture *fixture)
{
  MzLibrary *library = mz_session_get_library (fixture->session);
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (MzBar));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < TIMELINE_DAYS; i++) {
    gint64 price = (100 + i) * MZ_PRICE_UNIT;
    MzBar bar = { .day = TIMELINE_FIRST_DAY + i,
                  .open = price,
                  .high = price + MZ_PRICE_UNIT,
                  .low = price - MZ_PRICE_UNIT,
                  .close = price,
                  .adjusted = i < TIMELINE_SPLIT ? price / 2 : price,
                  .volume = 1000 + i };
    if (i % 7 < 5)
      g_array_append_val (bars, bar);
  }
  g_autoptr (GPtrArray) batches =
      g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
  MzImportCount count;
  g_ptr_array_add (batches, mz_bar_batch_new ("META", "USD", "test", bars));
  wait_until (mz_library_get_store (library));
  g_assert_true (
      mz_store_import_bars (mz_library_get_store (library), batches, &count, NULL, &error));
  g_assert_no_error (error);
  mz_board_reload (mz_session_get_board (fixture->session));
}

static gboolean
has_prices (MzChart *chart)
{
  const MzChartParts *parts = chart ? mz_chart_get_parts (chart) : NULL;

  for (guint i = 0; parts && i < parts->layers->len; i++)
    if (g_array_index (parts->layers, MzLayer, i).trace)
      return TRUE;
  return FALSE;
}

TimelinePlace
timeline_fixture_show (WindowFixture *fixture)
{
  MzBoard *board = mz_session_get_board (fixture->session);
  TimelinePlace place;

  window_fixture_wait_for_chart (fixture);
  timeline_fixture_import (fixture);
  press ("alt+2");
  wait_until (has_prices (mz_board_get_chart (board)));
  let_run_for (200);
  place.view = window_fixture_find (fixture, MZ_TYPE_CHART_VIEW);
  g_assert_true (mz_scene_get_plane (mz_chart_view_get_scene (place.view), &place.plane));
  place.middle = place.plane.y + place.plane.height / 2;
  return place;
}

char *
timeline_fixture_describe (TimelinePlace *place)
{
  let_run_for (300);
  return mz_scene_describe (mz_chart_view_get_scene (place->view));
}
