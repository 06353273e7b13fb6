/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a new frame of a long series takes while it is panned and zoomed: layout and drawing at
 * 1600x900, and how much memory the series takes beside its bare columns.
 *
 * frames [BARS]      10,000,000 bars where nothing is said */
#include "board/timeline.h"
#include "chart/scene.h"
#include "timing.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define WIDTH      1600
#define HEIGHT     900
#define BUDGET     8.0 /* milliseconds a frame */
#define N_SPENDING 40
#define ZOOMS      36 /* times in, and as often out again */
#define PANS       4  /* a zoom */
#define ZOOM       0.77
#define N_FRAMES   (2 * ZOOMS * (PANS + 1))
#define FIRST_DAY  735000.0
#define MINUTE     (1 / 1440.0)

typedef struct {
  MzChart *chart;
  MzTrace *trace;
  cairo_surface_t *surface;
  double times[N_FRAMES];   /* milliseconds: ours */
  double layouts[N_FRAMES]; /* of them */
  double own[N_FRAMES];     /* of them, what the thread itself ran: others may want the processor */
  double walks[N_FRAMES];   /* one look at every visible bar */
  guint n;
} Bench;

static double
get_resident (void)
{
  long pages = 0;
  FILE *file = fopen ("/proc/self/statm", "r");

  if (file && fscanf (file, "%*d %ld", &pages) != 1)
    pages = 0;
  if (file)
    fclose (file);
  return (double) pages * (double) sysconf (_SC_PAGESIZE) / (1 << 20);
}

/* A bar a minute that wanders: no two columns are alike. */
static MzTrace *
make_trace (gsize n)
{
  MzTraceParts parts = { .n = n };
  double **columns[] = { &parts.x, &parts.y, &parts.open, &parts.high, &parts.low, &parts.volume };
  guint64 state = 88172645463325252u;
  double price = 100;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    *columns[i] = g_new (double, n);
  for (gsize i = 0; i < n; i++) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    double open = price;
    price = MAX (1, price * (1 + ((double) (state >> 40) / (1 << 24) - 0.5) * 2e-3));
    parts.x[i] = FIRST_DAY + (double) i * MINUTE;
    parts.open[i] = open;
    parts.y[i] = price;
    parts.high[i] = MAX (open, price) * 1.0002;
    parts.low[i] = MIN (open, price) * 0.9998;
    parts.volume[i] = (double) (state >> 44);
  }
  return mz_trace_new_take (&parts);
}

static MzChart *
make_chart (MzTrace *trace, gboolean bars)
{
  MzSpendingFact spending[N_SPENDING] = { 0 };
  double first;
  double last;

  mz_trace_get_extent (trace, &first, &last);
  for (guint i = 0; i < N_SPENDING; i++)
    spending[i] = (MzSpendingFact){ .first = first + (last - first) * i / N_SPENDING,
                                    .last = first + (last - first) * (i + 1) / N_SPENDING,
                                    .value = 1e9 * (1 + i % 7) };
  MzTimelineParts parts = { .prices = trace,
                            .symbol = "META",
                            .currency = "USD",
                            .spending.facts = spending,
                            .spending.n_facts = N_SPENDING,
                            .spending.currency = "USD" };
  MzBoardOptions options = { .writing = { .catalog = mz_catalog_for ("ar") },
                             .title = "الإنفاق مقابل السهم",
                             .candles = bars,
                             .volume = bars };
  return mz_timeline_new (&parts, &options);
}

static double
get_own_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1000000;
}

static void
show_frame (Bench *bench, double from, double to)
{
  MzSceneOptions options = { .width = WIDTH, .height = HEIGHT, .from = from, .to = to };
  gint64 start = g_get_monotonic_time ();
  double own_start = get_own_time ();
  g_autoptr (MzScene) scene = mz_scene_new (bench->chart, &options);
  gint64 laid_out = g_get_monotonic_time ();
  cairo_t *cr = cairo_create (bench->surface);

  mz_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (bench->surface);
  bench->own[bench->n] = get_own_time () - own_start;
  bench->layouts[bench->n] = (double) (laid_out - start) / 1000;
  bench->times[bench->n] = (double) (g_get_monotonic_time () - start) / 1000;
}

/* What a frame would cost that only looked at each visible bar, and drew nothing. */
static void
walk (Bench *bench, double from, double to)
{
  static double lows[WIDTH];
  static double highs[WIDTH];
  const double *x = mz_trace_get_x (bench->trace);
  const double *y = mz_trace_get_y (bench->trace);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < WIDTH; i++) {
    lows[i] = HUGE_VAL;
    highs[i] = -HUGE_VAL;
  }
  for (gsize i = mz_trace_find (bench->trace, from), end = mz_trace_find (bench->trace, to);
       i < end; i++) {
    gsize column = (gsize) ((x[i] - from) / (to - from) * (WIDTH - 1));
    lows[column] = MIN (lows[column], y[i]);
    highs[column] = MAX (highs[column], y[i]);
  }
  bench->walks[bench->n] = (double) (g_get_monotonic_time () - start) / 1000;
}

static void
move_to (Bench *bench, double centre, double length)
{
  double first;
  double last;

  mz_trace_get_extent (bench->trace, &first, &last);
  double from = CLAMP (centre - length / 2, first, last - length);
  show_frame (bench, from, from + length);
  walk (bench, from, from + length);
  bench->n++;
}

/* In at a place off the middle, with steps to either side on the way, and out again. */
static void
pan_and_zoom (Bench *bench)
{
  double first;
  double last;

  mz_trace_get_extent (bench->trace, &first, &last);
  double centre = first + 0.37 * (last - first);
  for (int step = 0; step < 2 * ZOOMS; step++) {
    int depth = step < ZOOMS ? step : 2 * ZOOMS - 1 - step;
    double length = (last - first) * pow (ZOOM, depth);
    move_to (bench, centre, length);
    for (int pan = 0; pan < PANS; pan++)
      move_to (bench, centre + length * 0.08 * (pan - PANS / 2), length);
  }
}

static void
measure (MzTrace *trace, const char *name, gboolean bars)
{
  Bench bench = { .chart = make_chart (trace, bars), .trace = trace };

  bench.surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  pan_and_zoom (&bench);
  bench.n = 0;
  pan_and_zoom (&bench);
  double all = bench.times[0];
  double walk_all = bench.walks[0];
  sort_times (bench.layouts, bench.n);
  sort_times (bench.own, bench.n);
  sort_times (bench.times, bench.n);
  double median = bench.times[bench.n / 2];
  printf ("%-20s median %.2f ms (%.2f of %.0f ms; layout %.2f ms; own time %.2f ms), 95%% %.2f ms, "
          "most %.2f ms; whole series %.2f ms, %.2f of one look at every bar\n",
          name, median, median / BUDGET, BUDGET, bench.layouts[bench.n / 2], bench.own[bench.n / 2],
          bench.times[bench.n * 95 / 100], bench.times[bench.n - 1], all, all / walk_all);
  cairo_surface_destroy (bench.surface);
  g_object_unref (bench.chart);
}

int
main (int argc, char **argv)
{
  gsize n = argc > 1 ? (gsize) atol (argv[1]) : 10000000;
  double before = get_resident ();
  g_autoptr (MzTrace) trace = make_trace (n);
  double raw = 6.0 * sizeof (double) * (double) n / (1 << 20);
  double held = get_resident () - before;

  printf ("%zu bars: %.0f MiB, %.3f times the bare columns\n", n, held, held / raw);
  measure (trace, "line", FALSE);
  measure (trace, "candles and volume", TRUE);
  return 0;
}
