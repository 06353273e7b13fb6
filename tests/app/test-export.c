/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */

#include "chart-fixture.h"
#include "chart/export.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <unistd.h>

static MzExportOptions
make_export (MzFormat format)
{
  return (MzExportOptions){ .format = format, .scene = { .width = 500, .height = 300 } };
}

static GBytes *export(MzChart *chart, const MzExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = mz_export_to_bytes (chart, options, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

typedef struct {
  const guint8 *at;
  gsize left;
} Stream;

static cairo_status_t
bytes_wanted_cb (void *closure, unsigned char *data, unsigned int length)
{
  Stream *stream = closure;

  if (length > stream->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, stream->at, length);
  stream->at += length;
  stream->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
decode (GBytes *bytes)
{
  Stream stream;

  stream.at = g_bytes_get_data (bytes, &stream.left);
  return cairo_image_surface_create_from_png_stream (bytes_wanted_cb, &stream);
}

static cairo_surface_t *
paint (MzScene *scene, int width, int height, double scale)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  mz_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a);

  g_assert_cmpint (width, ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < cairo_image_surface_get_height (a); y++) {
    const guint32 *row_a =
        (void *) (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
    const guint32 *row_b =
        (void *) (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));
    for (int x = 0; x < width; x++)
      g_assert_cmphex (row_a[x] & 0xffffff, ==, row_b[x] & 0xffffff);
  }
}

/* Another decoder than our encoder's sees the very pixels of the screen's routine. */
static void
test_png_has_what_the_screen_shows (void)
{
  double scales[] = { 1, 2, 3.5 };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++) {
    g_autoptr (MzChart) chart = make_timeline ("ar", FALSE);
    MzExportOptions options = make_export (MZ_FORMAT_PNG);
    options.scale = scales[i];
    g_autoptr (GBytes) bytes = export(chart, &options);
    g_autoptr (MzScene) scene = mz_scene_new (chart, &options.scene);
    cairo_surface_t *file = decode (bytes);
    cairo_surface_t *screen =
        paint (scene, (int) (500 * scales[i] + 0.5), (int) (300 * scales[i] + 0.5), scales[i]);
    g_assert_cmpint (cairo_surface_status (file), ==, CAIRO_STATUS_SUCCESS);
    assert_same_pixels (file, screen);
    cairo_surface_destroy (file);
    cairo_surface_destroy (screen);
  }
}

static guint32
read_word (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

/* The text of an iTXt chunk, read by the layout that the specification gives. */
static char *
find_chunk_text (GBytes *bytes, const char *key)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize at = 8; at + 12 <= length; at += 12 + read_word (data + at)) {
    gsize size = read_word (data + at);
    const char *chunk = (const char *) data + at + 8;
    if (memcmp (data + at + 4, "iTXt", 4) == 0 && strcmp (chunk, key) == 0)
      return g_strndup (chunk + strlen (key) + 5, size - strlen (key) - 5);
  }
  return NULL;
}

static void
test_png_says_where_it_comes_from (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", 6);
  MzExportOptions options = make_export (MZ_FORMAT_PNG);
  g_autoptr (GBytes) bytes = export(chart, &options);
  g_autofree char *title = find_chunk_text (bytes, "Title");
  g_autofree char *json = find_chunk_text (bytes, "mizan");
  g_autoptr (JsonParser) parser = json_parser_new ();

  g_assert_cmpstr (title, ==, mz_chart_get_title (chart));
  g_assert_true (json_parser_load_from_data (parser, json, -1, NULL));
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));
  JsonArray *figures = json_object_get_array_member (root, "figures");
  JsonArray *articles = json_object_get_array_member (root, "articles");
  g_assert_cmpstr (json_object_get_string_member (root, "kind"), ==, "pairs");
  g_assert_cmpuint (json_array_get_length (articles), ==, 1);
  g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (articles, 0), "digest"), ==,
      "d1");
  g_assert_cmpuint (json_array_get_length (figures), ==, mz_chart_get_n_marks (chart));
  JsonObject *figure = json_array_get_object_element (figures, 0);
  g_assert_cmpstr (json_object_get_string_member (figure, "quote"), ==, ROWS[0].quote);
  g_assert_cmpint (json_object_get_int_member (figure, "start"), ==, 10);
}

typedef struct {
  GString *texts;
  guint depth;
  guint n_texts;
} Svg;

static void
element_started_cb (GMarkupParseContext *context,
                    const char *element,
                    const char **names,
                    const char **values,
                    gpointer data,
                    GError **error)
{
  Svg *svg = data;

  svg->depth += g_str_equal (element, "text");
  svg->n_texts += g_str_equal (element, "text");
}

static void
element_ended_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((Svg *) data)->depth -= g_str_equal (element, "text");
}

static void
text_read_cb (
    GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  Svg *svg = data;

  if (svg->depth > 0)
    g_string_append_len (svg->texts, text, (gssize) length);
}

static void
test_svg_has_its_texts_as_texts (void)
{
  const GMarkupParser parser = { element_started_cb, element_ended_cb, text_read_cb, NULL, NULL };
  g_autoptr (MzChart) chart = make_pairs ("ar", 6);
  MzExportOptions options = make_export (MZ_FORMAT_SVG);
  g_autoptr (GBytes) bytes = export(chart, &options);
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Svg svg = { .texts = texts };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_true (g_markup_parse_context_parse (context, data, (gssize) length, &error));
  g_assert_true (g_markup_parse_context_end_parse (context, &error));
  g_assert_nonnull (strstr (texts->str, mz_chart_get_title (chart)));
  g_assert_nonnull (strstr (texts->str, "مليار دولار"));
  g_assert_cmpuint (svg.n_texts, >, 10);
}

static void
test_pdf_is_whole (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", 6);
  MzExportOptions options = make_export (MZ_FORMAT_PDF);
  g_autoptr (GBytes) bytes = export(chart, &options);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_cmpmem (data + length - 6, 6, "%%EOF\n", 6);
  /* Texts that can be selected have their characters beside the glyphs. */
  g_assert_nonnull (memmem (data, length, "/ToUnicode", strlen ("/ToUnicode")));
}

static void
test_csv_has_a_row_a_mark_and_a_point (void)
{
  g_autoptr (MzChart) chart = make_timeline ("en", FALSE);
  MzExportOptions options = make_export (MZ_FORMAT_CSV);
  g_autoptr (GBytes) bytes = export(chart, &options);
  g_autofree char *text = dup_text (bytes);
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbfseries,from,to,value"));
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + mz_chart_get_n_marks (chart) + 390 + 1);
  g_assert_nonnull (strstr (text, "2024-07-01,2024-09-30,11000000000,"));
  for (guint i = 0; lines[i] && *lines[i]; i++) {
    guint commas = 0;
    gboolean quoted = FALSE;
    for (const char *c = lines[i]; *c; c++) {
      quoted ^= *c == '"';
      commas += *c == ',' && !quoted;
    }
    g_assert_cmpuint (commas, ==, 18);
  }
}

static char *
make_folder (void)
{
  char *folder = g_dir_make_tmp ("mizan-export-XXXXXX", NULL);

  g_assert_nonnull (folder);
  return folder;
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir))
    n++;
  return n;
}

static void
test_a_failed_export_leaves_no_half_file (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 6);
  MzExportOptions options = make_export (MZ_FORMAT_PNG);
  g_autofree char *folder = make_folder ();
  g_autofree char *taken = g_build_filename (folder, "taken.png", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "a.png", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (taken, 0700), ==, 0);
  g_assert_false (mz_export_to_file (chart, &options, taken, NULL, &error));
  g_assert_nonnull (strstr (error->message, taken));
  g_clear_error (&error);
  g_assert_false (mz_export_to_file (chart, &options, nowhere, NULL, &error));
  g_assert_nonnull (strstr (error->message, nowhere));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_rmdir (taken);
  g_rmdir (folder);
}

static void
test_a_picture_beyond_measure_is_refused (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 6);
  MzExportOptions options = make_export (MZ_FORMAT_PNG);
  g_autoptr (GError) error = NULL;

  options.scene.width = 20000;
  options.scale = 8;
  g_assert_null (mz_export_to_bytes (chart, &options, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
}

static void
test_an_older_file_stays_until_the_new_one_is_there (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 6);
  MzExportOptions options = make_export (MZ_FORMAT_PNG);
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.png", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (mz_export_to_file (chart, &options, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "older");
  g_assert_true (mz_export_to_file (chart, &options, path, NULL, NULL));
  g_assert_cmpuint (count_files (folder), ==, 1);
  g_unlink (path);
  g_rmdir (folder);
}

typedef struct {
  GMainLoop *loop;
  GBytes *bytes;
} Wait;

static void
export_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->bytes = mz_export_to_bytes_finish (result, NULL);
  g_main_loop_quit (wait->loop);
}

static void
test_another_thread_draws_the_same (void)
{
  g_autoptr (MzChart) chart = make_timeline ("ar", FALSE);
  MzExportOptions options = make_export (MZ_FORMAT_PNG);
  g_autoptr (GBytes) here = export(chart, &options);
  Wait wait = { g_main_loop_new (NULL, FALSE), NULL };

  mz_export_to_bytes_async (chart, &options, NULL, export_done_cb, &wait);
  g_main_loop_run (wait.loop);
  g_assert_true (g_bytes_equal (here, wait.bytes));
  g_bytes_unref (wait.bytes);
  g_main_loop_unref (wait.loop);
}

static void
test_a_name_tells_the_format (void)
{
  MzFormat format;

  g_assert_true (mz_format_from_name ("a/b.PNG", &format));
  g_assert_cmpint (format, ==, MZ_FORMAT_PNG);
  g_assert_true (mz_format_from_name ("x.csv", &format));
  g_assert_cmpint (format, ==, MZ_FORMAT_CSV);
  g_assert_false (mz_format_from_name ("png", &format));
  g_assert_false (mz_format_from_name ("a.jpeg", &format));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/png/has-what-the-screen-shows", test_png_has_what_the_screen_shows);
  g_test_add_func ("/export/png/says-where-it-comes-from", test_png_says_where_it_comes_from);
  g_test_add_func ("/export/svg/has-its-texts-as-texts", test_svg_has_its_texts_as_texts);
  g_test_add_func ("/export/pdf/is-whole", test_pdf_is_whole);
  g_test_add_func ("/export/csv/has-a-row-a-mark-and-a-point",
                   test_csv_has_a_row_a_mark_and_a_point);
  g_test_add_func ("/export/a-failed-export-leaves-no-half-file",
                   test_a_failed_export_leaves_no_half_file);
  g_test_add_func ("/export/a-picture-beyond-measure-is-refused",
                   test_a_picture_beyond_measure_is_refused);
  g_test_add_func ("/export/an-older-file-stays-until-the-new-one-is-there",
                   test_an_older_file_stays_until_the_new_one_is_there);
  g_test_add_func ("/export/another-thread-draws-the-same", test_another_thread_draws_the_same);
  g_test_add_func ("/export/a-name-tells-the-format", test_a_name_tells_the_format);
  return g_test_run ();
}
