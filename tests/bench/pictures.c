/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a chart takes to become the bytes of a PNG: ours beside cairo's own encoder and beside
 * one zlib stream at several levels and filters, on the same pixels, in turns.
 *
 * pictures [ROUNDS] */
#include "board/timeline.h"
#include "chart/encode.h"
#include "chart/scene.h"
#include "timing.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <zlib.h>

#define WIDTH       1600
#define HEIGHT      900
#define N_POINTS    10000
#define MOST_ROUNDS 99

typedef struct {
  const char *name;
  int level;
  gboolean up; /* each byte less the one above it */
} Variant;

static const Variant VARIANTS[] = {
  { "zlib 1, no filter", 1, FALSE }, { "zlib 1, up", 1, TRUE }, { "zlib 3, no filter", 3, FALSE },
  { "zlib 6, no filter", 6, FALSE }, { "zlib 6, up", 6, TRUE },
};

#define N_VARIANTS G_N_ELEMENTS (VARIANTS)

enum { OURS, CAIRO, FIRST_VARIANT };

typedef struct {
  MzScene *scene;
  cairo_surface_t *surface;
  double times[FIRST_VARIANT + N_VARIANTS][MOST_ROUNDS]; /* milliseconds */
  gsize sizes[FIRST_VARIANT + N_VARIANTS];
} Bench;

static MzScene *
make_scene (void)
{
  MzTraceParts prices = { .n = N_POINTS };
  MzSpendingFact spending[40] = { 0 };
  MzSceneOptions look = { .width = WIDTH, .height = HEIGHT };

  prices.x = g_new (double, N_POINTS);
  prices.y = g_new (double, N_POINTS);
  for (gsize i = 0; i < N_POINTS; i++) {
    prices.x[i] = 730000 + (double) i;
    prices.y[i] = 200 + 80 * sin ((double) i / 700) + (double) (i * 7919 % 101) / 10;
  }
  g_autoptr (MzTrace) trace = mz_trace_new_take (&prices);
  for (guint i = 0; i < G_N_ELEMENTS (spending); i++)
    spending[i] = (MzSpendingFact){ .first = 730000 + i * 250.0,
                                    .last = 730250 + i * 250.0,
                                    .value = 1e9 * (1 + i % 9) };
  MzTimelineParts parts = { .prices = trace,
                            .spending.facts = spending,
                            .spending.n_facts = G_N_ELEMENTS (spending) };
  MzBoardOptions options = { .writing = { .catalog = mz_catalog_for ("ar") },
                             .title = "الإنفاق مقابل السهم" };
  g_autoptr (MzChart) chart = mz_timeline_new (&parts, &options);
  return mz_scene_new (chart, &look);
}

static void
paint (Bench *bench)
{
  cairo_t *cr = cairo_create (bench->surface);

  mz_scene_draw (bench->scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (bench->surface);
}

static void
encode_ours (Bench *bench)
{
  g_autoptr (GBytes) bytes = mz_encode_png (bench->scene, 1, NULL, NULL);

  bench->sizes[OURS] = g_bytes_get_size (bytes);
}

static cairo_status_t
bytes_written_cb (void *closure, const unsigned char *data, unsigned int length)
{
  *(gsize *) closure += length;
  return CAIRO_STATUS_SUCCESS;
}

static void
encode_by_cairo (Bench *bench)
{
  paint (bench);
  bench->sizes[CAIRO] = 0;
  cairo_surface_write_to_png_stream (bench->surface, bytes_written_cb, &bench->sizes[CAIRO]);
}

static guint8 *
unpack (Bench *bench, gboolean up)
{
  const guint8 *pixels = cairo_image_surface_get_data (bench->surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (bench->surface);
  gsize length = 3 * WIDTH + 1;
  guint8 *rows = g_malloc0 (length * HEIGHT);

  for (gsize y = 0; y < HEIGHT; y++) {
    const guint32 *row = (const guint32 *) (const void *) (pixels + y * stride);
    for (gsize x = 0; x < WIDTH; x++)
      for (guint c = 0; c < 3; c++)
        rows[y * length + 1 + 3 * x + c] = (guint8) (row[x] >> (16 - 8 * c));
  }
  for (gsize y = HEIGHT; up && y-- > 0;) {
    rows[y * length] = 2;
    for (gsize i = 1; y > 0 && i < length; i++)
      rows[y * length + i] -= rows[(y - 1) * length + i];
  }
  return rows;
}

static void
encode_by_zlib (Bench *bench, guint variant)
{
  gsize length = (3 * WIDTH + 1) * HEIGHT;
  uLongf n = compressBound (length);
  g_autofree guint8 *packed = g_malloc (n);

  paint (bench);
  g_autofree guint8 *rows = unpack (bench, VARIANTS[variant].up);
  compress2 (packed, &n, rows, length, VARIANTS[variant].level);
  bench->sizes[FIRST_VARIANT + variant] = n;
}

static void
race (Bench *bench, guint racer, guint round)
{
  gint64 start = g_get_monotonic_time ();

  if (racer == OURS)
    encode_ours (bench);
  else if (racer == CAIRO)
    encode_by_cairo (bench);
  else
    encode_by_zlib (bench, racer - FIRST_VARIANT);
  bench->times[racer][round] = (double) (g_get_monotonic_time () - start) / 1000;
}

int
main (int argc, char **argv)
{
  guint rounds = argc > 1 ? (guint) CLAMP (atoi (argv[1]), 1, MOST_ROUNDS) : 15;
  Bench bench = { .scene = make_scene () };

  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  race (&bench, OURS, 0);
  for (guint round = 0; round < rounds; round++)
    for (guint racer = 0; racer < FIRST_VARIANT + N_VARIANTS; racer++)
      race (&bench, racer, round);
  for (guint racer = 0; racer < FIRST_VARIANT + N_VARIANTS; racer++) {
    const char *name = racer == OURS    ? "ours"
                       : racer == CAIRO ? "cairo's own"
                                        : VARIANTS[racer - FIRST_VARIANT].name;
    sort_times (bench.times[racer], rounds);
    printf ("%-20s median %6.2f ms, %.2f of ours, %4zu kB\n", name, bench.times[racer][rounds / 2],
            bench.times[racer][rounds / 2] / bench.times[OURS][rounds / 2],
            bench.sizes[racer] / 1000);
  }
  cairo_surface_destroy (bench.surface);
  g_object_unref (bench.scene);
  return 0;
}
