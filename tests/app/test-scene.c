/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/item.h"
#include "market-fixture.h"

static const char *const LANGUAGES[] = { "en", "ar" };
static const char *const THEMES[] = { "light", "dark", "print" };

static void
compare_lines (const char *name, const char *found, const char *expected)
{
  g_auto (GStrv) found_lines = g_strsplit (found, "\n", -1);
  g_auto (GStrv) expected_lines = g_strsplit (expected, "\n", -1);

  for (guint i = 0; found_lines[i] || expected_lines[i]; i++)
    if (g_strcmp0 (found_lines[i], expected_lines[i]) != 0) {
      g_test_message ("%s, line %u:\n  found    %s\n  expected %s", name, i + 1, found_lines[i],
                      expected_lines[i]);
      g_test_fail ();
      return;
    }
}

/* What a scene looks like is written down; MIZAN_WRITE_SCENES=1 writes it anew, to be looked at. */
static void
check_scene (const char *name, MzChart *chart, double width, double height, const char *theme)
{
  g_autoptr (MzScene) scene = lay_out (chart, width, height, theme);
  g_autofree char *found = mz_scene_describe (scene);
  g_autofree char *file = g_strdup_printf ("%s-%s.txt", name, theme);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "scenes", file, NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("MIZAN_WRITE_SCENES"))
    g_assert_true (g_file_set_contents (path, found, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  compare_lines (file, found, expected);
}

static void
test_pairs_look_as_written_down (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (MzChart) chart = make_pairs (LANGUAGES[i], 7);
    g_autofree char *name = g_strdup_printf ("pairs-%s", LANGUAGES[i]);
    for (guint k = 0; k < G_N_ELEMENTS (THEMES); k++)
      check_scene (name, chart, 1000, 600, THEMES[k]);
  }
}

static void
test_timelines_look_as_written_down (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint rtl = 0; rtl < 2; rtl++) {
      g_autoptr (MzChart) chart = make_timeline (LANGUAGES[i], rtl);
      g_autofree char *name = g_strdup_printf ("timeline-%s-%s", LANGUAGES[i], rtl ? "rtl" : "ltr");
      for (guint k = 0; k < G_N_ELEMENTS (THEMES); k++)
        check_scene (name, chart, 1000, 600, THEMES[k]);
    }
}

static MzChart *
make_kind (MzChartKind kind, const char *language, gboolean time_rtl)
{
  switch (kind) {
  case MZ_CHART_SCATTER:
    return make_scatter (language);
  case MZ_CHART_EVENT:
    return make_event (language, time_rtl);
  case MZ_CHART_COMPARE:
    return make_comparison (language, time_rtl);
  case MZ_CHART_TIMELINE:
    return make_timeline (language, time_rtl);
  default:
    return make_pairs (language, 7);
  }
}

static void
check_kind (MzChartKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint rtl = 0; rtl < (kind == MZ_CHART_SCATTER ? 1 : 2); rtl++) {
      g_autoptr (MzChart) chart = make_kind (kind, LANGUAGES[i], rtl);
      g_autofree char *name = kind == MZ_CHART_SCATTER
                                  ? g_strdup_printf ("scatter-%s", LANGUAGES[i])
                                  : g_strdup_printf ("%s-%s-%s", mz_chart_kind_to_nick (kind),
                                                     LANGUAGES[i], rtl ? "rtl" : "ltr");
      for (guint k = 0; k < G_N_ELEMENTS (THEMES); k++)
        check_scene (name, chart, 1000, 600, THEMES[k]);
    }
}

static void
test_scatters_look_as_written_down (void)
{
  check_kind (MZ_CHART_SCATTER);
}

static void
test_events_look_as_written_down (void)
{
  check_kind (MZ_CHART_EVENT);
}

static void
test_comparisons_look_as_written_down (void)
{
  check_kind (MZ_CHART_COMPARE);
}

/* The ink of a text: its box has room above and below that may be shared. */
static cairo_rectangle_t
get_ink (const MzItem *item)
{
  PangoRectangle ink;
  PangoRectangle logical;

  pango_layout_get_extents (item->layout, &ink, &logical);
  return (cairo_rectangle_t){ item->x + (double) (ink.x - logical.x) / PANGO_SCALE,
                              item->y + (double) ink.y / PANGO_SCALE,
                              (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE };
}

static gboolean
overlap (const MzItem *first, const MzItem *second)
{
  cairo_rectangle_t a = get_ink (first);
  cairo_rectangle_t b = get_ink (second);

  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

static void
check_texts (MzScene *scene)
{
  const MzSceneOptions *options = mz_scene_get_options (scene);

  for (guint i = 0; i < scene->items->len; i++) {
    const MzItem *item = &g_array_index (scene->items, MzItem, i);
    if (item->kind != MZ_ITEM_TEXT)
      continue;
    const char *words = pango_layout_get_text (item->layout);
    if (item->x < -1 || item->y < -1 || item->x + item->width > options->width + 1 ||
        item->y + item->height > options->height + 1)
      g_error ("at %.0fx%.0f “%s” lies outside: %.1f,%.1f %.1fx%.1f", options->width,
               options->height, words, item->x, item->y, item->width, item->height);
    for (guint k = 0; k < i; k++) {
      const MzItem *other = &g_array_index (scene->items, MzItem, k);
      if (other->kind == MZ_ITEM_TEXT && overlap (item, other))
        g_error ("at %.0fx%.0f %s “%s” (%.0f,%.0f) covers %s “%s” (%.0f,%.0f)", options->width,
                 options->height, item->role, words, item->x, item->y, other->role,
                 pango_layout_get_text (other->layout), other->x, other->y);
    }
  }
}

static const double SIZES[][2] = { { 320, 200 },   { 200, 320 },  { 360, 640 },  { 480, 270 },
                                   { 640, 360 },   { 700, 900 },  { 800, 450 },  { 1024, 300 },
                                   { 1280, 720 },  { 1600, 900 }, { 2400, 600 }, { 600, 2400 },
                                   { 3840, 2160 }, { 7680, 4320 } };

static void
check_all_sizes (MzChart *chart)
{
  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++) {
    g_autoptr (MzScene) scene = lay_out (chart, SIZES[i][0], SIZES[i][1], "light");
    check_texts (scene);
  }
}

static void
test_pairs_texts_never_overlap (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint n = 0; n <= G_N_ELEMENTS (ROWS); n++) {
      g_autoptr (MzChart) chart = make_pairs (LANGUAGES[i], n);
      check_all_sizes (chart);
    }
}

static void
test_many_pairs_never_overlap (void)
{
  guint counts[] = { 2, 12, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint k = 0; k < G_N_ELEMENTS (counts); k++) {
      MzBoardOptions options = make_options (LANGUAGES[i]);
      GArray *articles = make_articles (counts[k]);
      g_autoptr (MzChart) chart =
          mz_pairs_new ((const MzArticleFacts *) (void *) articles->data, articles->len, &options);
      check_all_sizes (chart);
      free_articles (articles);
    }
}

static void
test_timeline_texts_never_overlap (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint rtl = 0; rtl < 2; rtl++) {
      g_autoptr (MzChart) chart = make_timeline (LANGUAGES[i], rtl);
      check_all_sizes (chart);
    }
}

static void
test_texts_of_other_kinds_never_overlap (void)
{
  for (MzChartKind kind = MZ_CHART_SCATTER; kind <= MZ_CHART_COMPARE; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
      for (guint rtl = 0; rtl < 2; rtl++) {
        g_autoptr (MzChart) chart = make_kind (kind, LANGUAGES[i], rtl);
        check_all_sizes (chart);
      }
}

static void
test_every_stretch_of_time_is_labelled (void)
{
  g_autoptr (MzChart) chart = make_timeline ("en", FALSE);
  double first = mz_day_parse ("2024-06-03");

  for (double days = 2; days < 550; days *= 1.7) {
    MzSceneOptions options = { 900, 500, NULL, first + 3, first + 3 + days };
    g_autoptr (MzScene) scene = mz_scene_new (chart, &options);
    guint ticks = 0;
    check_texts (scene);
    for (guint i = 0; i < scene->items->len; i++)
      ticks += g_str_equal (g_array_index (scene->items, MzItem, i).role, "tick");
    g_assert_cmpuint (ticks, >=, 5);
  }
}

/* The reading order of a text is the one it is stored in; its glyphs are all there. */
static void
test_arabic_is_whole (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", 6);
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
  guint n_arabic = 0;

  for (guint i = 0; i < scene->items->len; i++) {
    const MzItem *item = &g_array_index (scene->items, MzItem, i);
    if (item->kind != MZ_ITEM_TEXT)
      continue;
    g_assert_cmpint (pango_layout_get_unknown_glyphs_count (item->layout), ==, 0);
    PangoLayoutLine *line = pango_layout_get_line_readonly (item->layout, 0);
    g_assert_cmpint (pango_layout_line_get_resolved_direction (line), ==, PANGO_DIRECTION_RTL);
    n_arabic += strstr (pango_layout_get_text (item->layout), "دولار") != NULL;
  }
  g_assert_cmpuint (n_arabic, >=, 6);
}

/* Where a character of a text stands, from the left edge of the text. */
static int
find_place (PangoLayout *layout, const char *part)
{
  const char *text = pango_layout_get_text (layout);
  const char *found = strstr (text, part);
  PangoRectangle box;

  g_assert_nonnull (found);
  pango_layout_index_to_pos (layout, (int) (found - text), &box);
  return MIN (box.x, box.x + box.width);
}

static PangoLayout *
find_text (MzScene *scene, const char *part)
{
  for (guint i = 0; i < scene->items->len; i++) {
    const MzItem *item = &g_array_index (scene->items, MzItem, i);
    if (item->kind == MZ_ITEM_TEXT && strstr (pango_layout_get_text (item->layout), part))
      return item->layout;
  }
  g_error ("there is no text with “%s”", part);
}

static void
test_minus_and_percent_stand_on_their_sides (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", 6);
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
  PangoLayout *tick = find_text (scene, "−8%");
  PangoLayout *value = find_text (scene, "8.5%");

  g_assert_cmpint (find_place (tick, "−"), <, find_place (tick, "8"));
  g_assert_cmpint (find_place (tick, "8"), <, find_place (tick, "%"));
  g_assert_cmpint (find_place (value, "8.5"), <, find_place (value, "%"));
  /* The triangle is read first, so it stands right of the number. */
  g_assert_cmpint (find_place (value, "▼"), >, find_place (value, "%"));
}

static void
test_a_date_is_not_swapped (void)
{
  g_autoptr (MzChart) chart = make_pairs ("ar", 6);
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
  PangoLayout *subtitle = find_text (scene, "أغسطس");

  g_assert_cmpint (find_place (subtitle, "2025"), <, find_place (subtitle, "أغسطس"));
  g_assert_cmpint (find_place (subtitle, "أغسطس"), <, find_place (subtitle, "صحيفة"));
}

static void
test_arabic_is_the_mirror_image (void)
{
  g_autoptr (MzChart) english = make_pairs ("en", 6);
  g_autoptr (MzChart) arabic = make_pairs ("ar", 6);
  g_autoptr (MzScene) ltr = lay_out (english, 1000, 600, "light");
  g_autoptr (MzScene) rtl = lay_out (arabic, 1000, 600, "light");
  cairo_rectangle_t a;
  cairo_rectangle_t b;

  for (guint i = 0; i < mz_chart_get_n_marks (english); i++) {
    g_assert_true (mz_scene_get_mark_area (ltr, i, &a));
    g_assert_true (mz_scene_get_mark_area (rtl, i, &b));
    if (mz_chart_get_mark (english, i)->value > 0) {
      g_assert_cmpfloat (a.x + a.width / 2 < 500, ==, b.x + b.width / 2 > 500);
    }
  }
}

static void
test_time_runs_as_asked (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint rtl = 0; rtl < 2; rtl++) {
      g_autoptr (MzChart) chart = make_timeline (LANGUAGES[i], rtl);
      g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
      double early = mz_scene_map_x (scene, mz_day_parse ("2024-08-01"));
      double late = mz_scene_map_x (scene, mz_day_parse ("2025-08-01"));
      g_assert_cmpint (early < late, ==, !rtl);
      g_assert_cmpfloat_with_epsilon (mz_scene_invert_x (scene, early), mz_day_parse ("2024-08-01"),
                                      1e-6);
    }
}

static void
check_picking (MzChart *chart)
{
  g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, "light");
  guint mark = mz_scene_walk (scene, MZ_NO_MARK, MZ_WALK_FIRST);
  guint n = 0;

  g_assert_cmpuint (mark, !=, MZ_NO_MARK);
  for (;;) {
    cairo_rectangle_t area;
    g_assert_true (mz_scene_get_mark_area (scene, mark, &area));
    guint found = mz_scene_pick (scene, area.x + area.width / 2, area.y + area.height / 2, 0);
    g_autoptr (GArray) gathered = mz_scene_dup_gathered (scene, found);
    gboolean is_there = FALSE;
    for (guint i = 0; i < gathered->len; i++)
      is_there |= g_array_index (gathered, guint, i) == mark;
    g_assert_true (is_there);
    n++;
    guint next = mz_scene_walk (scene, mark, MZ_WALK_NEXT);
    if (next == mark)
      break;
    g_assert_cmpuint (mz_scene_walk (scene, next, MZ_WALK_PREVIOUS), ==, mark);
    mark = next;
  }
  g_assert_cmpuint (mz_scene_walk (scene, MZ_NO_MARK, MZ_WALK_LAST), ==, mark);
  g_assert_cmpuint (n, ==, scene->order->len);
  g_assert_cmpuint (mz_scene_pick (scene, -100, -100, 5), ==, MZ_NO_MARK);
}

static void
test_each_mark_can_be_picked (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autoptr (MzChart) pairs = make_pairs (LANGUAGES[i], 6);
    g_autoptr (MzChart) timeline = make_timeline (LANGUAGES[i], FALSE);
    check_picking (pairs);
    check_picking (timeline);
  }
}

static void
test_a_figure_is_found_by_its_place (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 6);
  guint mark = mz_chart_find_figure (chart, "d1", 410);

  g_assert_cmpuint (mark, !=, MZ_NO_MARK);
  g_assert_cmpstr (mz_figure_get_evidence (mz_chart_get_mark (chart, mark)->figure)->quote, ==,
                   "8.5%");
  g_assert_cmpuint (mz_chart_find_figure (chart, "d1", 411), ==, MZ_NO_MARK);
  g_assert_cmpuint (mz_chart_find_figure (chart, "other", 410), ==, MZ_NO_MARK);
}

static void
test_a_crosshair_says_day_and_price (void)
{
  g_autoptr (MzChart) chart = make_timeline ("en", FALSE);
  g_autoptr (MzScene) scene = lay_out (chart, 1000, 600, "light");
  cairo_rectangle_t plane;
  MzProbe probe;

  g_assert_true (mz_scene_get_plane (scene, &plane));
  double x = mz_scene_map_x (scene, mz_day_parse ("2025-02-04"));
  g_assert_true (mz_scene_probe (scene, x + 0.1, plane.y + 5, &probe));
  g_assert_true (g_str_has_prefix (probe.words, "4 Feb 2025 · $"));
  g_assert_cmpfloat_with_epsilon (probe.place_x, x, 1);
  mz_probe_clear (&probe);
  g_assert_false (mz_scene_probe (scene, 0, 0, &probe));
}

static void
test_events_that_collide_are_gathered (void)
{
  MzBoardOptions options = make_options ("en");
  GArray *articles = make_articles (40);
  g_autoptr (MzTrace) prices = make_prices ();
  MzTimelineParts parts = { .prices = prices,
                            .articles = (const MzArticleFacts *) (void *) articles->data,
                            .n_articles = articles->len };
  g_autoptr (MzChart) chart = mz_timeline_new (&parts, &options);
  g_autoptr (MzScene) scene = lay_out (chart, 800, 450, "light");
  guint mark = mz_scene_walk (scene, MZ_NO_MARK, MZ_WALK_FIRST);
  g_autoptr (GArray) gathered = mz_scene_dup_gathered (scene, mark);

  guint n_events = 0;

  for (guint i = 0; i < mz_chart_get_n_marks (chart); i++)
    n_events += mz_chart_get_layer_of (chart, i)->kind == MZ_LAYER_EVENTS;
  /* All were published on one day; those of the company that is drawn are marked. */
  g_assert_cmpuint (n_events, >=, 10);
  g_assert_cmpuint (gathered->len, ==, n_events);
  free_articles (articles);
}

static void
test_drawing_leaves_no_trace (void)
{
  g_autoptr (MzChart) chart = make_timeline ("ar", FALSE);
  g_autoptr (MzScene) scene = lay_out (chart, 600, 400, "dark");
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, 400);
  cairo_t *cr = cairo_create (surface);

  mz_scene_draw (scene, cr);
  mz_scene_draw_selection (scene, cr, 0);
  g_assert_false (cairo_has_current_point (cr));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_a_scene_ends_with_its_last_user (void)
{
  g_autoptr (MzChart) chart = make_pairs ("en", 3);

  g_assert_finalize_object (lay_out (chart, 300, 200, "light"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/pairs/look-as-written-down", test_pairs_look_as_written_down);
  g_test_add_func ("/scene/timeline/look-as-written-down", test_timelines_look_as_written_down);
  g_test_add_func ("/scene/scatter/look-as-written-down", test_scatters_look_as_written_down);
  g_test_add_func ("/scene/event/look-as-written-down", test_events_look_as_written_down);
  g_test_add_func ("/scene/compare/look-as-written-down", test_comparisons_look_as_written_down);
  g_test_add_func ("/scene/other-kinds-never-overlap", test_texts_of_other_kinds_never_overlap);
  g_test_add_func ("/scene/pairs/texts-never-overlap", test_pairs_texts_never_overlap);
  g_test_add_func ("/scene/pairs/many-never-overlap", test_many_pairs_never_overlap);
  g_test_add_func ("/scene/timeline/texts-never-overlap", test_timeline_texts_never_overlap);
  g_test_add_func ("/scene/timeline/every-stretch-is-labelled",
                   test_every_stretch_of_time_is_labelled);
  g_test_add_func ("/scene/arabic/is-whole", test_arabic_is_whole);
  g_test_add_func ("/scene/arabic/minus-and-percent-stand-on-their-sides",
                   test_minus_and_percent_stand_on_their_sides);
  g_test_add_func ("/scene/arabic/a-date-is-not-swapped", test_a_date_is_not_swapped);
  g_test_add_func ("/scene/arabic/is-the-mirror-image", test_arabic_is_the_mirror_image);
  g_test_add_func ("/scene/timeline/time-runs-as-asked", test_time_runs_as_asked);
  g_test_add_func ("/scene/each-mark-can-be-picked", test_each_mark_can_be_picked);
  g_test_add_func ("/scene/a-figure-is-found-by-its-place", test_a_figure_is_found_by_its_place);
  g_test_add_func ("/scene/a-crosshair-says-day-and-price", test_a_crosshair_says_day_and_price);
  g_test_add_func ("/scene/events-that-collide-are-gathered",
                   test_events_that_collide_are_gathered);
  g_test_add_func ("/scene/drawing-leaves-no-trace", test_drawing_leaves_no_trace);
  g_test_add_func ("/scene/ends-with-its-last-user", test_a_scene_ends_with_its_last_user);
  return g_test_run ();
}
