/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture says of itself, and the chart that comes back from it. */
#include "chart-fixture.h"
#include "chart/export.h"
#include "chart/provenance.h"
#include "chart/trace-seal.h"
#include "chart/trace-text.h"
#include "market-fixture.h"

#include <zlib.h>

#define WIDTH  900
#define HEIGHT 500

static GBytes *
export_as (MzChart *chart, MzFormat format)
{
  MzExportOptions options = { .format = format, .scene = { .width = WIDTH, .height = HEIGHT } };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mz_export_to_bytes (chart, &options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static MzProvenance *
read_back (MzChart *chart, MzFormat format)
{
  g_autoptr (GBytes) bytes = export_as (chart, format);
  g_autoptr (GError) error = NULL;
  MzProvenance *provenance = mz_provenance_read (bytes, &error);

  g_assert_no_error (error);
  return provenance;
}

static char *
describe (MzChart *chart)
{
  g_autoptr (MzScene) scene = lay_out (chart, WIDTH, HEIGHT, "light");

  return mz_scene_describe (scene);
}

static void
check_comes_back (MzChart *chart, MzFormat format)
{
  g_autoptr (MzProvenance) provenance = read_back (chart, format);
  g_autofree char *expected = describe (chart);
  g_assert_nonnull (provenance->chart);
  g_autofree char *found = describe (provenance->chart);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  for (guint i = 0; expected_lines[i]; i++)
    g_assert_cmpstr (found_lines[i], ==, expected_lines[i]);
}

static void
test_a_chart_comes_back_from_each_format (void)
{
  static const MzFormat FORMATS[] = { MZ_FORMAT_PNG, MZ_FORMAT_SVG, MZ_FORMAT_PDF };
  static const char *const LANGUAGES[] = { "en", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    for (guint k = 0; k < G_N_ELEMENTS (LANGUAGES); k++) {
      g_autoptr (MzChart) pairs = make_pairs (LANGUAGES[k], 7);
      g_autoptr (MzChart) timeline = make_timeline (LANGUAGES[k], k == 1);
      check_comes_back (pairs, FORMATS[i]);
      check_comes_back (timeline, FORMATS[i]);
      g_autoptr (MzChart) comparison = make_comparison (LANGUAGES[k], k == 1);
      g_autoptr (MzChart) event = make_event (LANGUAGES[k], k == 1);
      g_autoptr (MzChart) scatter = make_scatter (LANGUAGES[k]);
      check_comes_back (comparison, FORMATS[i]);
      check_comes_back (event, FORMATS[i]);
      check_comes_back (scatter, FORMATS[i]);
    }
}

/* Numbers that point outside of what there is must not be followed. */
static void
test_a_damaged_chart_is_refused (void)
{
  static const char *const CHANGES[][2] = {
    { "\"layer\":0", "\"layer\":77" },
    { "\"row\":1", "\"row\":99999" },
    { "\"figure\":1", "\"figure\":500" },
    { "\"axis\":0", "\"axis\":9" },
    { "\"kind\":\"rows\"", "\"kind\":\"line\"" },
  };
  MzSceneOptions look = { .width = WIDTH, .height = HEIGHT };
  g_autoptr (MzChart) chart = make_pairs ("en", 7);
  g_autofree char *json = mz_provenance_write (chart, &look, 1);

  for (guint i = 0; i < G_N_ELEMENTS (CHANGES); i++) {
    g_auto (GStrv) pieces = g_strsplit (json, CHANGES[i][0], 2);
    g_autoptr (GError) error = NULL;
    g_assert_nonnull (pieces[1]);
    g_autofree char *changed = g_strjoinv (CHANGES[i][1], pieces);
    g_assert_null (mz_provenance_parse (changed, strlen (changed), &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  }
}

static void
test_it_says_what_each_figure_was_read_from (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", 7);
  g_autoptr (MzProvenance) provenance = read_back (chart, MZ_FORMAT_PNG);

  g_assert_cmpuint (provenance->sources->len, ==, 1);
  const MzChartSource *source = &g_array_index (provenance->sources, MzChartSource, 0);
  g_assert_cmpstr (source->digest, ==, "d1");
  g_assert_cmpstr (source->outlet, ==, "صحيفة الخليج");
  g_assert_cmpstr (source->published, ==, "2025-08-04");
  gboolean found = FALSE;
  for (guint i = 0; i < provenance->figures->len; i++) {
    const MzEvidence *evidence =
        mz_figure_get_evidence (g_ptr_array_index (provenance->figures, i));
    found |= g_str_equal (evidence->quote, "نحو 18 مليار دولار") && evidence->start == 210;
  }
  g_assert_true (found);
}

/* As a program that saves a PNG anew may do it. */
static GBytes *
compress_text (GBytes *png)
{
  static const char KEY[] = MZ_PROVENANCE_KEY;
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);
  GByteArray *copy = g_byte_array_new ();

  for (gsize at = 8; at + 12 <= length;) {
    guint32 word;
    memcpy (&word, data + at, sizeof word);
    gsize size = GUINT32_FROM_BE (word);
    if (memcmp (data + at + 4, "iTXt", 4) == 0 && memcmp (data + at + 8, KEY, sizeof KEY) == 0) {
      gsize head = sizeof KEY + 4;
      uLongf n = compressBound (size);
      g_autofree guint8 *packed = g_malloc (n);
      compress (packed, &n, data + at + 8 + head, size - head);
      guint32 total = GUINT32_TO_BE ((guint32) (n + head));
      g_byte_array_append (copy, data, 8);
      g_byte_array_append (copy, (const guint8 *) &total, 4);
      g_byte_array_append (copy, (const guint8 *) "iTXt", 4);
      g_byte_array_append (copy, (const guint8 *) KEY, sizeof KEY);
      g_byte_array_append (copy, (const guint8 *) "\1\0\0\0", 4);
      g_byte_array_append (copy, packed, (guint) n);
      g_byte_array_append (copy, (const guint8 *) "\0\0\0\0", 4);
    }
    at += size + 12;
  }
  return g_byte_array_free_to_bytes (copy);
}

static void
test_a_compressed_text_is_read (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 3);
  g_autoptr (GBytes) bytes = export_as (chart, MZ_FORMAT_PNG);
  g_autoptr (GBytes) packed = compress_text (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (MzProvenance) provenance = mz_provenance_read (packed, &error);

  g_assert_no_error (error);
  g_assert_cmpint (provenance->kind, ==, MZ_CHART_PAIRS);
}

static void
check_refused (const char *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  g_assert_null (mz_provenance_read (bytes, &error));
  g_assert_nonnull (error);
}

static void
test_what_is_cut_or_foreign_is_refused (void)
{
  static const MzFormat FORMATS[] = { MZ_FORMAT_PNG, MZ_FORMAT_SVG, MZ_FORMAT_PDF };
  static const char NEWER[] =
      "<svg><metadata id='mizan'>{\"format\":2,\"kind\":\"pairs\"}</metadata></svg>";

  check_refused ("", 0);
  check_refused ("not a picture", 13);
  check_refused ("\x89PNG\r\n\x1a\n", 8);
  check_refused ("\x89PNG\r\n\x1a\n\xff\xff\xff\xffiTXtmizan", 21);
  check_refused ("%PDF-1.5 /Keywords", 18);
  check_refused ("%PDF-1.5 /Keywords <FEFF00", 26);
  check_refused ("%PDF-1.5 /Keywords (((", 22);
  check_refused (NEWER, strlen (NEWER));
  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++) {
    g_autoptr (MzChart) chart = make_pairs ("ar", 7);
    g_autoptr (GBytes) bytes = export_as (chart, FORMATS[i]);
    gsize length;
    const char *data = g_bytes_get_data (bytes, &length);
    for (gsize cut = 0; cut < MIN (length, 3000); cut += 37) {
      g_autoptr (GBytes) part = g_bytes_new (data, cut);
      g_autoptr (MzProvenance) provenance = mz_provenance_read (part, NULL);
      (void) provenance;
    }
  }
}

static MzTrace *
make_long_trace (void)
{
  MzTraceParts parts = { .n = 50000 };

  parts.x = g_new (double, parts.n);
  parts.y = g_new (double, parts.n);
  for (gsize i = 0; i < parts.n; i++) {
    parts.x[i] = 730000 + (double) i / 7;
    parts.y[i] = 100 + 20 * sin ((double) i / 900) + (double) (i * 7919 % 101) / 50;
  }
  return mz_trace_new_take (&parts);
}

static MzTrace *
copy_by_text (MzTrace *trace)
{
  g_autofree char *text = mz_trace_to_text (trace, TRUE);
  MzTrace *copy = mz_trace_from_text (text);

  g_assert_nonnull (copy);
  return copy;
}

static void
test_points_come_back_exactly (void)
{
  double values[] = { 666.47, -0.5, 0, 1.0 / 3, 123456789.125, 1e12, 7, 0.000001, 10.05 };
  MzTraceParts parts = { .n = G_N_ELEMENTS (values) };

  parts.y = g_memdup2 (values, sizeof values);
  parts.x = g_new (double, parts.n);
  for (gsize i = 0; i < parts.n; i++)
    parts.x[i] = 738000 + (double) i * 0.1;
  g_autoptr (MzTrace) trace = mz_trace_new_take (&parts);
  g_autoptr (MzTrace) copy = copy_by_text (trace);
  g_assert_cmpuint (mz_trace_get_n_points (copy), ==, G_N_ELEMENTS (values));
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++) {
    g_assert_true (memcmp (&mz_trace_get_y (copy)[i], &values[i], sizeof (double)) == 0);
    g_assert_true (
        memcmp (&mz_trace_get_x (copy)[i], &mz_trace_get_x (trace)[i], sizeof (double)) == 0);
  }
}

static void
test_a_long_trace_is_held_against_its_source (void)
{
  g_autoptr (MzTrace) trace = make_long_trace ();
  g_autoptr (MzTrace) copy = copy_by_text (trace);
  MzTraceDifference difference;

  mz_trace_compare (copy, trace, &difference);
  g_assert_cmpuint (difference.n_compared, >, 500);
  g_assert_cmpuint (difference.n_different, ==, 0);
  /* One price of fifty thousand is another. */
  ((double *) mz_trace_get_y (trace))[31234] += 90;
  g_autoptr (MzTrace) edited = NULL;
  {
    MzTraceParts parts = { .n = 50000 };
    parts.x = g_memdup2 (mz_trace_get_x (trace), 50000 * sizeof (double));
    parts.y = g_memdup2 (mz_trace_get_y (trace), 50000 * sizeof (double));
    edited = mz_trace_new_take (&parts);
  }
  mz_trace_compare (copy, edited, &difference);
  g_assert_cmpuint (difference.n_different, ==, 1);
}

static void
test_a_day_that_changed_is_told (void)
{
  g_autoptr (MzTrace) trace = make_prices ();
  g_autoptr (MzTrace) copy = copy_by_text (trace);
  MzTraceDifference difference;

  mz_trace_compare (copy, trace, &difference);
  g_assert_cmpuint (difference.n_compared, ==, 390);
  g_assert_cmpuint (difference.n_different, ==, 0);
  double was = mz_trace_get_y (copy)[100];
  ((double *) mz_trace_get_y (trace))[100] = was + 1;
  ((double *) mz_trace_get_y (trace))[200] += 1;
  mz_trace_compare (copy, trace, &difference);
  g_assert_cmpuint (difference.n_different, ==, 2);
  g_assert_cmpfloat (difference.x, ==, mz_trace_get_x (trace)[100]);
  g_assert_cmpfloat_with_epsilon (difference.expected, was, 1e-9);
  g_assert_cmpfloat_with_epsilon (difference.found, was + 1, 1e-9);
}

static void
test_a_text_that_is_no_trace_is_none (void)
{
  static const char *const TEXTS[] = { "",
                                       "points",
                                       "points 3\n1 2\n1 2\n\n\n\n\n",
                                       "points 2\n2 1\n1 1\n\n\n\n\n",
                                       "points 99999999\n",
                                       "columns 5\n1 2\n",
                                       "columns 0\n1 2\n",
                                       "points 1\nx\ny\n\n\n\n\n" };

  for (guint i = 0; i < G_N_ELEMENTS (TEXTS); i++)
    g_assert_null (mz_trace_from_text (TEXTS[i]));
}

/* A share of twenty years is carried by what its columns show; the seal knows every price. */
static void
test_a_long_share_is_sealed_in_little_room (void)
{
  MzTraceParts parts = { .n = 5000, .x = g_new (double, 5000), .y = g_new (double, 5000) };
  MzSealDifference difference;

  for (gsize i = 0; i < parts.n; i++) {
    parts.x[i] = 730000.0 + (double) (i / 5 * 7 + i % 5);
    parts.y[i] = 50 + (double) (i * 37 % 400) / 100;
  }
  g_autoptr (MzTrace) trace = mz_trace_new_take (&parts);
  g_autofree char *text = mz_trace_to_text (trace, FALSE);
  g_autofree char *seal = mz_trace_seal (trace);
  g_assert_cmpuint (strlen (text) + strlen (seal), <, 48 * 1024);
  g_assert_true (mz_trace_seal_compare (seal, 730000, 736997, trace, &difference));
  g_assert_cmpuint (difference.n_broken, ==, 0);
  /* One cent on one day, and a point that is not asked about. */
  MzTraceParts other = { .n = 5001, .x = g_new (double, 5001), .y = g_new (double, 5001) };
  memcpy (other.x, mz_trace_get_x (trace), 5000 * sizeof (double));
  memcpy (other.y, mz_trace_get_y (trace), 5000 * sizeof (double));
  other.x[5000] = 737000;
  other.y[5000] = 1;
  other.y[2500] += 0.01;
  g_autoptr (MzTrace) changed = mz_trace_new_take (&other);
  g_assert_true (mz_trace_seal_compare (seal, 730000, 736997, changed, &difference));
  g_assert_cmpuint (difference.n_broken, ==, 1);
  g_assert_cmpfloat_with_epsilon (difference.broken[0], 733500, 1);
  g_assert_false (mz_trace_seal_compare ("AAAA", 730000, 736997, trace, &difference));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/provenance/a-chart-comes-back-from-each-format",
                   test_a_chart_comes_back_from_each_format);
  g_test_add_func ("/provenance/a-damaged-chart-is-refused", test_a_damaged_chart_is_refused);
  g_test_add_func ("/provenance/it-says-what-each-figure-was-read-from",
                   test_it_says_what_each_figure_was_read_from);
  g_test_add_func ("/provenance/a-compressed-text-is-read", test_a_compressed_text_is_read);
  g_test_add_func ("/provenance/what-is-cut-or-foreign-is-refused",
                   test_what_is_cut_or_foreign_is_refused);
  g_test_add_func ("/provenance/points-come-back-exactly", test_points_come_back_exactly);
  g_test_add_func ("/provenance/a-long-share-is-sealed-in-little-room",
                   test_a_long_share_is_sealed_in_little_room);
  g_test_add_func ("/provenance/a-long-trace-is-held-against-its-source",
                   test_a_long_trace_is_held_against_its_source);
  g_test_add_func ("/provenance/a-day-that-changed-is-told", test_a_day_that_changed_is_told);
  g_test_add_func ("/provenance/a-text-that-is-no-trace-is-none",
                   test_a_text_that_is_no_trace_is_none);
  return g_test_run ();
}
