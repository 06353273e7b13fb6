/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/scale.h"

#include <math.h>

static const double SESSIONS[] = { 100, 101, 102, 105, 106, 110 };

static MzScale
make_scale (MzScaleKind kind, gboolean backwards)
{
  MzScale scale = { .kind = kind,
                    .from = 100,
                    .to = 110,
                    .start = backwards ? 900 : 60,
                    .end = backwards ? 60 : 900,
                    .sessions = SESSIONS,
                    .n_sessions = G_N_ELEMENTS (SESSIONS) };

  return scale;
}

static void
test_inverts_what_it_maps (void)
{
  for (MzScaleKind kind = MZ_SCALE_LINEAR; kind <= MZ_SCALE_SESSIONS; kind++)
    for (guint backwards = 0; backwards < 2; backwards++) {
      MzScale scale = make_scale (kind, backwards);
      for (double number = 95; number <= 116; number += 0.25)
        g_assert_cmpfloat_with_epsilon (mz_scale_invert (&scale, mz_scale_map (&scale, number)),
                                        number, 1e-9);
    }
}

static void
test_maps_ends_to_ends (void)
{
  for (MzScaleKind kind = MZ_SCALE_LINEAR; kind <= MZ_SCALE_SESSIONS; kind++)
    for (guint backwards = 0; backwards < 2; backwards++) {
      MzScale scale = make_scale (kind, backwards);
      g_assert_cmpfloat_with_epsilon (mz_scale_map (&scale, 100), scale.start, 1e-9);
      g_assert_cmpfloat_with_epsilon (mz_scale_map (&scale, 110), scale.end, 1e-9);
    }
}

static void
test_runs_one_way (void)
{
  for (MzScaleKind kind = MZ_SCALE_LINEAR; kind <= MZ_SCALE_SESSIONS; kind++) {
    MzScale scale = make_scale (kind, FALSE);
    for (double number = 95; number < 116; number += 0.5)
      g_assert_cmpfloat (mz_scale_map (&scale, number), <, mz_scale_map (&scale, number + 0.5));
  }
}

static void
test_sessions_stand_side_by_side (void)
{
  MzScale scale = make_scale (MZ_SCALE_SESSIONS, FALSE);
  double width = mz_scale_map (&scale, SESSIONS[1]) - mz_scale_map (&scale, SESSIONS[0]);

  for (guint i = 1; i < G_N_ELEMENTS (SESSIONS); i++)
    g_assert_cmpfloat_with_epsilon (
        mz_scale_map (&scale, SESSIONS[i]) - mz_scale_map (&scale, SESSIONS[i - 1]), width, 1e-9);
}

static void
test_decades_are_alike (void)
{
  MzScale scale = { .kind = MZ_SCALE_LOGARITHM, .from = 1, .to = 1000, .start = 0, .end = 300 };

  g_assert_cmpfloat_with_epsilon (mz_scale_map (&scale, 10), 100, 1e-9);
  g_assert_cmpfloat_with_epsilon (mz_scale_map (&scale, 100), 200, 1e-9);
}

static void
test_a_single_number_has_a_place (void)
{
  MzScale scale = { .from = 5, .to = 5, .start = 10, .end = 20 };

  g_assert_cmpfloat (mz_scale_map (&scale, 5), ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/inverts-what-it-maps", test_inverts_what_it_maps);
  g_test_add_func ("/scale/maps-ends-to-ends", test_maps_ends_to_ends);
  g_test_add_func ("/scale/runs-one-way", test_runs_one_way);
  g_test_add_func ("/scale/sessions/stand-side-by-side", test_sessions_stand_side_by_side);
  g_test_add_func ("/scale/logarithm/decades-are-alike", test_decades_are_alike);
  g_test_add_func ("/scale/a-single-number-has-a-place", test_a_single_number_has_a_place);
  return g_test_run ();
}
