/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture of far more points than pixels must not lose. */
#include "chart-fixture.h"

#define N_POINTS 100000
#define SPIKE    62345
#define WIDTH    800
#define HEIGHT   600

/* Flat at 100 but for one point. */
static MzTrace *
make_spike (void)
{
  MzTraceParts parts = { .n = N_POINTS };

  parts.x = g_new (double, N_POINTS);
  parts.y = g_new (double, N_POINTS);
  for (gsize i = 0; i < N_POINTS; i++) {
    parts.x[i] = 735000 + (double) i / 1440;
    parts.y[i] = i == SPIKE ? 900 : 100;
  }
  return mz_trace_new_take (&parts);
}

static MzScene *
lay_out_spike (double from, double to, double density)
{
  g_autoptr (MzTrace) trace = make_spike ();
  MzTimelineParts parts = { .prices = trace, .symbol = "RML", .currency = "USD" };
  MzBoardOptions board = make_options ("en");
  g_autoptr (MzChart) chart = mz_timeline_new (&parts, &board);
  MzSceneOptions options = {
    .width = WIDTH, .height = HEIGHT, .from = from, .to = to, .density = density
  };

  return mz_scene_new (chart, &options);
}

static guint32
look_at (cairo_surface_t *surface, double x, double y)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (const void *) (pixels + (int) y * stride))[(int) x] & 0xffffff;
}

/* The spike, half of the way up to it, and the empty plane to either side. */
static void
check_spike (double from, double to)
{
  g_autoptr (MzScene) scene = lay_out_spike (from, to, 1);
  double day = 735000 + (double) SPIKE / 1440;
  MzProbe top = { 0 };
  MzProbe foot = { 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  mz_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  double place = mz_scene_map_x (scene, day);
  g_assert_true (mz_scene_probe (scene, mz_scene_map_x (scene, day + 0.2 / 1440), 100, &top));
  g_assert_true (mz_scene_probe (scene, place - 60, 100, &foot));
  /* A third of the way, where no line of the grid is likely to lie. */
  double height = foot.place_y + 0.31 * (top.place_y - foot.place_y);
  guint hits = 0;
  for (int x = -3; x <= 3; x++)
    hits += look_at (surface, place + x, height) != look_at (surface, place + 40, height);
  g_assert_cmpuint (hits, >=, 1);
  g_assert_cmpuint (hits, <=, 4);
  g_assert_cmphex (look_at (surface, place + 40, height), ==,
                   look_at (surface, place - 40, height));
  mz_probe_clear (&top);
  mz_probe_clear (&foot);
  cairo_surface_destroy (surface);
}

static void
test_one_point_of_many_is_seen (void)
{
  check_spike (0, 0);
}

static void
test_it_is_seen_at_every_zoom (void)
{
  double day = 735000 + (double) SPIKE / 1440;

  for (double half = 30; half > 0.4; half /= 1.7)
    check_spike (day - half, day + half * 1.1);
}

/* A picture of four times the pixels has a spike as fine as its own pixels. */
static void
test_a_denser_picture_is_finer (void)
{
  g_autoptr (MzScene) scene = lay_out_spike (0, 0, 4);
  double place = mz_scene_map_x (scene, 735000 + (double) SPIKE / 1440) * 4;
  cairo_rectangle_t plane;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 4 * WIDTH, 4 * HEIGHT);
  cairo_t *cr = cairo_create (surface);
  guint hits = 0;

  cairo_scale (cr, 4, 4);
  mz_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  g_assert_true (mz_scene_get_plane (scene, &plane));
  double height = 4 * (plane.y + 0.47 * plane.height);
  for (int x = -12; x <= 12; x++)
    hits += look_at (surface, place + x, height) != look_at (surface, place + 40, height);
  g_assert_cmpuint (hits, >=, 1);
  g_assert_cmpuint (hits, <=, 2);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dense/one-point-of-many-is-seen", test_one_point_of_many_is_seen);
  g_test_add_func ("/dense/it-is-seen-at-every-zoom", test_it_is_seen_at_every_zoom);
  g_test_add_func ("/dense/a-denser-picture-is-finer", test_a_denser_picture_is_finer);
  return g_test_run ();
}
