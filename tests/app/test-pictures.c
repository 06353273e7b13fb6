/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small set of pictures, pixel by pixel within a tolerance: what the descriptions of scenes leave
 * to the drawing. MIZAN_WRITE_PICTURES=1 draws them anew, to be looked at.
 *
 * The letters are the same on every machine: a configuration of its own gives fontconfig the
 * families of the charts and nothing else, and no hinting. */
#include "market-fixture.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define WIDTH  336
#define HEIGHT 216

/* Another version of a library may round an edge differently, but not paint more than an edge. */
#define MOST_OFF      12    /* of 255: a pixel that is further off in one of its colours differs */
#define MOST_SHARE    0.001 /* of the pixels may differ */
#define FONT_PACKAGES "fonts-noto-core"

/* The last two have the minus sign and the arrows. */
static const char *const FONT_FILES[] = {
  "NotoSans-Regular.ttf",    "NotoSans-Bold.ttf",        "NotoSansArabic-Regular.ttf",
  "NotoSansArabic-Bold.ttf", "NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf"
};

static const char *const FONT_FOLDERS[] = { "/usr/share/fonts/truetype/noto",
                                            "/usr/share/fonts/noto",
                                            "/usr/share/fonts/google-noto" };

/* -- Fonts -- */

static char *
find_font (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (FONT_FOLDERS); i++) {
    g_autofree char *path = g_build_filename (FONT_FOLDERS[i], name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
      return g_steal_pointer (&path);
  }
  g_error ("%s is missing: the package " FONT_PACKAGES " has it", name);
}

/* Before anything asks for a font. */
static char *
set_up_fonts (void)
{
  char *folder = g_dir_make_tmp ("mizan-fonts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *text = g_strdup_printf (
      "<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir>"
      "<match target=\"font\">"
      "<edit name=\"antialias\" mode=\"assign\"><bool>true</bool></edit>"
      "<edit name=\"hinting\" mode=\"assign\"><bool>false</bool></edit>"
      "<edit name=\"hintstyle\" mode=\"assign\"><const>hintnone</const></edit>"
      "<edit name=\"rgba\" mode=\"assign\"><const>none</const></edit>"
      "</match></fontconfig>",
      folder, folder);

  for (gsize i = 0; i < G_N_ELEMENTS (FONT_FILES); i++) {
    g_autofree char *font = find_font (FONT_FILES[i]);
    g_autofree char *link = g_build_filename (folder, FONT_FILES[i], NULL);
    g_assert_cmpint (symlink (font, link), ==, 0);
  }
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  return folder;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  for (const char *name; folder && (name = g_dir_read_name (folder));) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    if (!g_file_test (inside, G_FILE_TEST_IS_SYMLINK) && g_file_test (inside, G_FILE_TEST_IS_DIR))
      remove_folder (inside);
    else
      g_unlink (inside);
  }
  g_rmdir (path);
}

/* -- Pictures -- */

static cairo_surface_t *
paint (MzChart *chart, const MzTheme *theme)
{
  const MzSceneOptions options = { .width = WIDTH, .height = HEIGHT, .theme = theme };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  g_autoptr (MzScene) scene = mz_scene_new (chart, &options);
  cairo_t *cr = cairo_create (surface);

  mz_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_off (guint32 found, guint32 expected)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (abs ((int) (found >> shift & 0xff) - (int) (expected >> shift & 0xff)) > MOST_OFF)
      return TRUE;
  return FALSE;
}

/* The share of the pixels that differ; 1 for pictures of two sizes. */
static double
compare (cairo_surface_t *found, cairo_surface_t *expected)
{
  guint n = 0;

  if (cairo_image_surface_get_width (expected) != WIDTH ||
      cairo_image_surface_get_height (expected) != HEIGHT)
    return 1;
  for (gint y = 0; y < HEIGHT; y++) {
    const guchar *a = cairo_image_surface_get_data (found) +
                      (gsize) y * (gsize) cairo_image_surface_get_stride (found);
    const guchar *b = cairo_image_surface_get_data (expected) +
                      (gsize) y * (gsize) cairo_image_surface_get_stride (expected);
    for (gint x = 0; x < WIDTH; x++)
      n += is_off (((const guint32 *) (gconstpointer) a)[x],
                   ((const guint32 *) (gconstpointer) b)[x]);
  }
  return (double) n / (WIDTH * HEIGHT);
}

static char *
find_picture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", "pictures", name, NULL);
}

static cairo_surface_t *
load_picture (const char *name)
{
  g_autofree char *path = find_picture (name);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    g_error ("%s: %s", path, cairo_status_to_string (cairo_surface_status (picture)));
  return picture;
}

/* What was found stays beside the test program, to be looked at. */
static void
complain (const char *name, cairo_surface_t *found, double share)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_BUILT, "pictures", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (folder, 0700);
  cairo_surface_write_to_png (found, path);
  g_test_message ("%s: %.2f%% of the pixels differ; see %s", name, share * 100, path);
  g_test_fail ();
}

static void
check_picture (const char *name, MzChart *chart, const char *theme)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", name, theme);
  g_autofree char *path = find_picture (file);
  cairo_surface_t *found = paint (chart, mz_theme_find (theme));

  if (g_getenv ("MIZAN_WRITE_PICTURES"))
    g_assert_cmpint (cairo_surface_write_to_png (found, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_t *expected = load_picture (file);
  double share = compare (found, expected);
  if (share > MOST_SHARE)
    complain (file, found, share);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (found);
}

/* Arabic with the time from the right, English with it from the left. */
static MzChart *
make_chart (MzChartKind kind, gboolean rtl)
{
  const char *language = rtl ? "ar" : "en";

  switch (kind) {
  case MZ_CHART_SCATTER:
    return make_scatter (language);
  case MZ_CHART_EVENT:
    return make_event (language, rtl);
  case MZ_CHART_COMPARE:
    return make_comparison (language, rtl);
  case MZ_CHART_TIMELINE:
    return make_timeline (language, rtl);
  default:
    return make_pairs (language, 7);
  }
}

static void
test_pictures_are_as_drawn_before (gconstpointer data)
{
  static const char *const THEMES[] = { "light", "dark", "print" };
  MzChartKind kind = (MzChartKind) GPOINTER_TO_UINT (data);

  for (guint rtl = 0; rtl < 2; rtl++) {
    g_autoptr (MzChart) chart = make_chart (kind, rtl);
    g_autofree char *name =
        g_strdup_printf ("%s-%s", mz_chart_kind_to_nick (kind), rtl ? "rtl" : "ltr");
    for (gsize i = 0; i < G_N_ELEMENTS (THEMES); i++)
      check_picture (name, chart, THEMES[i]);
  }
}

/* The comparison itself: the colour of the lines alone is changed. */
static void
test_another_colour_is_noticed (void)
{
  MzTheme theme = *mz_theme_find ("light");
  g_autoptr (MzChart) chart = make_chart (MZ_CHART_TIMELINE, FALSE);
  cairo_surface_t *expected = load_picture ("timeline-ltr-light.png");

  theme.hues[0].red = 1 - theme.hues[0].red;
  cairo_surface_t *found = paint (chart, &theme);
  g_assert_cmpfloat (compare (found, expected), >, MOST_SHARE);
  cairo_surface_destroy (found);
  cairo_surface_destroy (expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_autofree char *fonts = set_up_fonts ();
  for (MzChartKind kind = MZ_CHART_PAIRS; kind <= MZ_CHART_COMPARE; kind++) {
    g_autofree char *path = g_strdup_printf ("/pictures/%s", mz_chart_kind_to_nick (kind));
    g_test_add_data_func (path, GUINT_TO_POINTER (kind), test_pictures_are_as_drawn_before);
  }
  g_test_add_func ("/pictures/another-colour", test_another_colour_is_noticed);
  int status = g_test_run ();
  remove_folder (fonts);
  return status;
}
