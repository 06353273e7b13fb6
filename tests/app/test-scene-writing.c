/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the pictures, read back from their layouts: isolates, digits, months, sides, and
 * whether it can be seen. */
#include "chart/item.h"
#include "chart/tick-label.h"
#include "market-fixture.h"

#define FIRST_STRONG_ISOLATE  0x2068
#define LEFT_TO_RIGHT_ISOLATE 0x2066
#define POP_ISOLATE           0x2069

static MzWriting
make_writing (const char *language, MzDigits digits, MzMonths months)
{
  return (MzWriting){ .catalog = mz_catalog_for (language), .digits = digits, .months = months };
}

/* A chart of every kind. */
static MzChart *
make_chart (MzChartKind kind, gboolean time_rtl, const MzWriting *writing)
{
  MzFixtureLook look = { .writing = *writing, .time_rtl = time_rtl };

  switch (kind) {
  case MZ_CHART_SCATTER:
    return make_scatter_with (&look);
  case MZ_CHART_EVENT:
    return make_event_with (&look);
  case MZ_CHART_COMPARE:
    return make_comparison_with (&look);
  case MZ_CHART_TIMELINE:
    return make_timeline_with (&look);
  default:
    return make_pairs_with (&look, 7);
  }
}

typedef void (*TextCheck) (const MzItem *item, const char *text);

static void
check_texts (const MzWriting *writing, TextCheck check)
{
  for (MzChartKind kind = MZ_CHART_PAIRS; kind <= MZ_CHART_COMPARE; kind++)
    for (guint rtl = 0; rtl < 2; rtl++) {
      g_autoptr (MzChart) chart = make_chart (kind, rtl, writing);
      g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, "light");
      for (guint i = 0; i < scene->items->len; i++) {
        const MzItem *item = &g_array_index (scene->items, MzItem, i);
        if (item->kind == MZ_ITEM_TEXT)
          check (item, pango_layout_get_text (item->layout));
      }
    }
}

static gboolean
is_digit (gunichar character)
{
  return g_unichar_isdigit (character);
}

static void
check_isolates (const MzItem *item, const char *text)
{
  guint depth = 0;

  for (const char *c = text; *c; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    if (character == FIRST_STRONG_ISOLATE || character == LEFT_TO_RIGHT_ISOLATE)
      depth++;
    else if (character == POP_ISOLATE)
      depth--;
    else if (is_digit (character) && depth == 0)
      g_error ("%s “%s” has a number without an isolate", item->role, text);
  }
  g_assert_cmpuint (depth, ==, 0);
}

static void
test_every_number_is_isolated (void)
{
  MzWriting latin = make_writing ("ar", MZ_DIGITS_LATIN, MZ_MONTHS_GREGORIAN);
  MzWriting arabic = make_writing ("ar", MZ_DIGITS_ARABIC, MZ_MONTHS_GREGORIAN);

  check_texts (&latin, check_isolates);
  check_texts (&arabic, check_isolates);
}

static void
check_digits (const MzItem *item, const char *text)
{
  for (const char *c = text; *c; c++)
    if (g_ascii_isdigit (*c))
      g_error ("%s “%s” has Latin digits", item->role, text);
}

static void
test_arabic_digits_are_the_only_ones (void)
{
  MzWriting writing = make_writing ("ar", MZ_DIGITS_ARABIC, MZ_MONTHS_GREGORIAN);

  check_texts (&writing, check_digits);
}

static void
check_months (const MzItem *item, const char *text)
{
  static const char *const OTHERS[] = { "يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                        "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر" };

  for (guint i = 0; g_str_equal (item->role, "tick") && i < G_N_ELEMENTS (OTHERS); i++)
    if (strstr (text, OTHERS[i]))
      g_error ("“%s” is no month of the Levant", text);
}

static void
test_months_are_those_chosen (void)
{
  MzWriting writing = make_writing ("ar", MZ_DIGITS_LATIN, MZ_MONTHS_LEVANTINE);
  g_autoptr (MzChart) chart = make_chart (MZ_CHART_TIMELINE, FALSE, &writing);
  g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, "light");
  g_autofree char *text = mz_scene_describe (scene);

  check_texts (&writing, check_months);
  g_assert_nonnull (strstr (text, "كانون الثاني"));
}

static void
check_glyphs (const MzItem *item, const char *text)
{
  if (pango_layout_get_unknown_glyphs_count (item->layout) > 0)
    g_error ("“%s” has letters that no font has", text);
  for (const char *c = text; *c; c = g_utf8_next_char (c)) {
    gunichar character = g_utf8_get_char (c);
    /* Letters are shaped by the font, never stored in a shape. */
    g_assert_false (character >= 0xfb50 && character <= 0xfdff);
    g_assert_false (character >= 0xfe70 && character <= 0xfefc);
  }
}

static void
test_glyphs_are_all_there (void)
{
  MzWriting writing = make_writing ("ar", MZ_DIGITS_ARABIC, MZ_MONTHS_LEVANTINE);

  check_texts (&writing, check_glyphs);
}

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

static const MzItem *
find_tick (MzScene *scene, const char *part)
{
  for (guint i = 0; i < scene->items->len; i++) {
    const MzItem *item = &g_array_index (scene->items, MzItem, i);
    if (item->kind == MZ_ITEM_TEXT && g_str_equal (item->role, "tick") &&
        strstr (pango_layout_get_text (item->layout), part))
      return item;
  }
  g_error ("no tick has “%s”", part);
}

/* "−10%": the sign on the side that is chosen, whatever way the digits look. */
static void
test_signs_stand_on_the_side_chosen (void)
{
  static const char *const MINUS = "−";

  for (guint right = 0; right < 2; right++)
    for (guint arabic = 0; arabic < 2; arabic++) {
      MzWriting writing =
          make_writing ("ar", arabic ? MZ_DIGITS_ARABIC : MZ_DIGITS_LATIN, MZ_MONTHS_GREGORIAN);
      writing.signs = right ? MZ_SIGNS_RIGHT : MZ_SIGNS_LEFT;
      g_autoptr (MzChart) chart = make_chart (MZ_CHART_EVENT, FALSE, &writing);
      g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, "light");
      PangoLayout *tick = find_tick (scene, arabic ? "−٥" : "−5")->layout;
      gboolean before = find_place (tick, MINUS) < find_place (tick, arabic ? "٥" : "5");
      g_assert_cmpint (before, ==, !right);
    }
}

/* The forms that Arabic counts in, on one axis: 3 to 10 take the plural, 11 to 99 the accusative.
 */
static void
test_billions_are_counted_as_arabic_counts (void)
{
  static const struct {
    double number;
    const char *words;
  } CASES[] = {
    { 3e9, "\u20683\u2069 مليارات" },   { 10e9, "\u206810\u2069 مليارات" },
    { 11e9, "\u206811\u2069 مليارًا" },  { 99e9, "\u206899\u2069 مليارًا" },
    { 100e9, "\u2068100\u2069 مليار" },
  };
  MzWriting writing = make_writing ("ar", MZ_DIGITS_LATIN, MZ_MONTHS_GREGORIAN);
  const MzAxis axis = { .quantity = MZ_AXIS_MONEY, .currency = "USD" };

  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *text = mz_tick_label_number (&axis, CASES[i].number, 0, &writing);
    g_assert_cmpstr (text, ==, CASES[i].words);
  }
}

/* Whichever way time runs, the rest of an Arabic chart starts at the right. */
static void
test_only_time_turns_round (void)
{
  MzWriting writing = make_writing ("ar", MZ_DIGITS_LATIN, MZ_MONTHS_GREGORIAN);

  for (guint rtl = 0; rtl < 2; rtl++) {
    g_autoptr (MzChart) chart = make_chart (MZ_CHART_TIMELINE, rtl, &writing);
    g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, "light");
    cairo_rectangle_t plane;
    g_assert_true (mz_scene_get_plane (scene, &plane));
    const MzItem *price = find_tick (scene, "200");
    const MzItem *spending = find_tick (scene, "مليار");
    g_assert_cmpfloat (price->x, >, plane.x + plane.width - 1);
    g_assert_cmpfloat (spending->x + spending->width, <, plane.x + 1);
    g_assert_cmpint (mz_scene_map_x (scene, mz_day_parse ("2024-08-01")) <
                         mz_scene_map_x (scene, mz_day_parse ("2025-08-01")),
                     ==, !rtl);
  }
}

/* Names of lines stand where time ends. */
static void
test_names_stand_where_time_ends (void)
{
  static const char *const LANGUAGES[] = { "en", "ar" };

  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++)
    for (guint rtl = 0; rtl < 2; rtl++) {
      g_autoptr (MzChart) chart = make_comparison (LANGUAGES[i], rtl);
      g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, "light");
      cairo_rectangle_t plane;
      guint n = 0;
      g_assert_true (mz_scene_get_plane (scene, &plane));
      for (guint k = 0; k < scene->items->len; k++) {
        const MzItem *item = &g_array_index (scene->items, MzItem, k);
        if (!g_str_equal (item->role, "end-name"))
          continue;
        n++;
        g_assert_cmpint (item->x > plane.x + plane.width, ==, !rtl);
        g_assert_cmpint (item->x + item->width < plane.x, ==, rtl);
      }
      g_assert_cmpuint (n, ==, 4);
    }
}

static double
get_contrast (MzScene *scene, const MzColour *colour)
{
  MzColour opaque = *colour;

  opaque.alpha = 1;
  return mz_colour_get_contrast (&opaque, &mz_scene_get_options (scene)->theme->background);
}

static void
check_contrast (MzScene *scene, const MzItem *item)
{
  static const char *const MARKS[] = { "line",  "bar",   "point", "whisker", "candle", "wick",
                                       "event", "arrow", "cap",   "denied",  "hatch",  "span" };

  if (item->kind == MZ_ITEM_TEXT) {
    g_assert_cmpfloat (get_contrast (scene, &item->fill), >=, 4.5);
    g_assert_cmpfloat (item->fill.alpha, ==, 1);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (g_str_equal (item->role, MARKS[i])) {
      /* What is drawn, not a tint behind it. */
      const MzColour *colour = item->stroke.alpha > 0 ? &item->stroke : &item->fill;
      g_assert_cmpfloat (colour->alpha, ==, 1);
      g_assert_cmpfloat (get_contrast (scene, colour), >=, 3);
    }
}

static void
test_everything_can_be_seen (void)
{
  static const char *const THEMES[] = { "light", "dark", "print" };
  MzWriting writing = make_writing ("ar", MZ_DIGITS_LATIN, MZ_MONTHS_GREGORIAN);

  for (guint i = 0; i < G_N_ELEMENTS (THEMES); i++)
    for (MzChartKind kind = MZ_CHART_PAIRS; kind <= MZ_CHART_COMPARE; kind++) {
      g_autoptr (MzChart) chart = make_chart (kind, FALSE, &writing);
      g_autoptr (MzScene) scene = lay_out (chart, 1200, 700, THEMES[i]);
      for (guint k = 0; k < scene->items->len; k++)
        check_contrast (scene, &g_array_index (scene->items, MzItem, k));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene-writing/every-number-is-isolated", test_every_number_is_isolated);
  g_test_add_func ("/scene-writing/arabic-digits-are-the-only-ones",
                   test_arabic_digits_are_the_only_ones);
  g_test_add_func ("/scene-writing/months-are-those-chosen", test_months_are_those_chosen);
  g_test_add_func ("/scene-writing/glyphs-are-all-there", test_glyphs_are_all_there);
  g_test_add_func ("/scene-writing/signs-stand-on-the-side-chosen",
                   test_signs_stand_on_the_side_chosen);
  g_test_add_func ("/scene-writing/billions-are-counted-as-arabic-counts",
                   test_billions_are_counted_as_arabic_counts);
  g_test_add_func ("/scene-writing/only-time-turns-round", test_only_time_turns_round);
  g_test_add_func ("/scene-writing/names-stand-where-time-ends", test_names_stand_where_time_ends);
  g_test_add_func ("/scene-writing/everything-can-be-seen", test_everything_can_be_seen);
  return g_test_run ();
}
