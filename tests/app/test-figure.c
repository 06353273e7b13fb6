/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/extraction.h"
#include "model/figure-text.h"
#include "model/passage.h"

static MzReading
make_reading (MzKind kind, const char *value, const char *currency)
{
  MzReading reading = { .kind = kind, .metric = "capex", .confidence = 0.9, .same_as = -1 };

  g_assert_true (mz_amount_parse (value, &reading.value));
  g_strlcpy (reading.currency, currency, sizeof reading.currency);
  return reading;
}

static MzEvidence
make_evidence (void)
{
  return (MzEvidence){ .digest = (char *) "00", .start = 3, .end = 8, .quote = (char *) "$20bn" };
}

static void
test_keeps_copies_of_what_it_is_given (void)
{
  g_autofree char *company = g_strdup ("Meta");
  MzReading reading = make_reading (MZ_KIND_MONEY, "20000000000", "USD");
  MzEvidence evidence = make_evidence ();

  reading.company = company;
  MzFigure *figure = mz_figure_new (&reading, &evidence);
  company[0] = 'B';
  g_assert_cmpstr (mz_figure_get_reading (figure)->company, ==, "Meta");
  g_assert_cmpstr (mz_figure_get_evidence (figure)->quote, ==, "$20bn");
  g_assert_cmpstr (mz_figure_get_evidence (figure)->before, ==, "");
  g_assert_finalize_object (figure);
}

static void
test_extraction_owns_its_figures (void)
{
  MzReading reading = make_reading (MZ_KIND_MONEY, "1", "USD");
  MzEvidence evidence = make_evidence ();
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *unread = g_array_new (FALSE, FALSE, sizeof (MzUnread));
  MzUnread number = { .start = 9, .end = 13, .quote = g_strdup ("2025"), .reason = "date" };
  MzAttribution attribution = { .outlet = (char *) "Erem News" };
  guint n;

  g_ptr_array_add (figures, mz_figure_new (&reading, &evidence));
  g_array_append_val (unread, number);
  MzExtraction *extraction = mz_extraction_new (figures, unread, &attribution, 7);
  g_assert_cmpuint (mz_extraction_get_figures (extraction)->len, ==, 1);
  g_assert_cmpstr (mz_extraction_get_unread (extraction, &n)->quote, ==, "2025");
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (mz_extraction_get_attribution (extraction)->outlet, ==, "Erem News");
  g_assert_cmpuint (mz_extraction_get_version (extraction), ==, 7);
  g_assert_finalize_object (extraction);
}

static void
test_every_nick_reads_back (void)
{
  for (guint i = 0; i <= MZ_KIND_COUNT; i++) {
    MzKind kind;
    g_assert_true (mz_kind_from_nick (mz_kind_to_nick (i), &kind));
    g_assert_cmpuint (kind, ==, i);
  }
  for (guint i = 0; i <= MZ_QUALIFIER_RANGE; i++) {
    MzQualifier qualifier;
    g_assert_true (mz_qualifier_from_nick (mz_qualifier_to_nick (i), &qualifier));
    g_assert_cmpuint (qualifier, ==, i);
  }
  MzRole role;
  g_assert_true (mz_role_from_nick ("price_move", &role));
  g_assert_cmpuint (role, ==, MZ_ROLE_PRICE_MOVE);
  g_assert_false (mz_role_from_nick ("nonesuch", &role));
  g_assert_false (mz_role_from_nick (NULL, &role));
}

typedef struct {
  MzKind kind;
  const char *value;
  const char *currency;
  MzQualifier qualifier;
  MzChange change;
  const char *english;
  const char *arabic;
} ValueCase;

static const ValueCase VALUE_CASES[] = {
  { MZ_KIND_MONEY, "600000000000", "USD", MZ_QUALIFIER_UP_TO, 0, "up to $600bn",
    "حتى 600 مليار دولار" },
  { MZ_KIND_MONEY, "7000000000", "USD", 0, MZ_CHANGE_UP, "▲ $7bn", "▲ 7 مليارات دولار" },
  { MZ_KIND_MONEY, "11000000000", "USD", 0, 0, "$11bn", "11 مليار دولار" },
  { MZ_KIND_MONEY, "11000000000", "", 0, 0, "11bn", "11 مليارًا" },
  { MZ_KIND_MONEY, "100000000000", "", 0, 0, "100bn", "100 مليار" },
  { MZ_KIND_MONEY, "19370000000", "USD", MZ_QUALIFIER_ABOUT, 0, "about $19.37bn",
    "نحو 19.37 مليار دولار" },
  { MZ_KIND_MONEY, "3500000", "SAR", 0, 0, "SAR 3.5mn", "3.5 مليون ريال سعودي" },
  { MZ_KIND_MONEY, "2000000000000", "USD", 0, 0, "$2tn", "2 تريليون دولار" },
  { MZ_KIND_PRICE, "666.47", "USD", 0, 0, "$666.47", "666.47 دولار" },
  { MZ_KIND_MONEY, "0.125", "SAR", 0, 0, "SAR 0.125", "0.125 ريال سعودي" },
  { MZ_KIND_MONEY, "5000000000", "XYZ", 0, 0, "XYZ 5bn", "5 مليارات XYZ" },
  { MZ_KIND_PERCENT, "12", "", 0, MZ_CHANGE_DOWN, "▼ 12%", "▼ 12%" },
  { MZ_KIND_PERCENTAGE_POINTS, "3", "", 0, 0, "3 percentage points", "3 نقاط مئوية" },
  { MZ_KIND_BASIS_POINTS, "25", "", 0, 0, "25 basis points", "25 نقطة أساس" },
  { MZ_KIND_POINTS, "12866.06", "", 0, 0, "12,866.06 points", "12,866.06 نقطة" },
  { MZ_KIND_COUNT, "3705882300", "", 0, 0, "3.706bn", "3.706 مليار" },
};

static void
test_value_is_said_in_both_languages (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (VALUE_CASES); i++) {
    const ValueCase *test = &VALUE_CASES[i];
    MzReading reading = make_reading (test->kind, test->value, test->currency);
    reading.qualifier = test->qualifier;
    reading.change = test->change;
    g_autofree char *english =
        mz_reading_value_text (&reading, mz_catalog_for ("en"), (MzNumberStyle){ 0 });
    g_autofree char *arabic =
        mz_reading_value_text (&reading, mz_catalog_for ("ar"), (MzNumberStyle){ 0 });
    g_assert_cmpstr (english, ==, test->english);
    g_assert_cmpstr (arabic, ==, test->arabic);
  }
}

static void
test_a_range_says_both_ends (void)
{
  MzReading reading = make_reading (MZ_KIND_MONEY, "66000000000", "USD");

  reading.qualifier = MZ_QUALIFIER_RANGE;
  g_assert_true (mz_amount_parse ("72000000000", &reading.high));
  g_autofree char *english =
      mz_reading_value_text (&reading, mz_catalog_for ("en"), (MzNumberStyle){ 0 });
  g_autofree char *arabic =
      mz_reading_value_text (&reading, mz_catalog_for ("ar"), (MzNumberStyle){ 0 });
  g_assert_cmpstr (english, ==, "$66bn to $72bn");
  g_assert_cmpstr (arabic, ==, "من 66 مليار دولار إلى 72 مليار دولار");
}

static void
test_numbers_sit_in_isolates_and_in_the_digits_asked_for (void)
{
  MzReading percent = make_reading (MZ_KIND_PERCENT, "12.5", "");
  MzReading money = make_reading (MZ_KIND_MONEY, "7000000000", "USD");
  MzNumberStyle style = { .digits = MZ_DIGITS_ARABIC, .isolates = TRUE };

  g_autofree char *rate = mz_reading_value_text (&percent, mz_catalog_for ("ar"), style);
  g_autofree char *sum = mz_reading_value_text (&money, mz_catalog_for ("ar"), style);
  g_assert_cmpstr (rate, ==, "\u2068١٢٫٥٪\u2069");
  g_assert_cmpstr (sum, ==, "\u2068٧\u2069 مليارات دولار");
}

static void
test_a_metric_of_the_lexicon_alone_keeps_its_name (void)
{
  g_assert_cmpstr (mz_metric_text ("capex", mz_catalog_for ("ar")), ==, "نفقات رأسمالية");
  g_assert_cmpstr (mz_metric_text ("orders_won", mz_catalog_for ("ar")), ==, "orders_won");
}

static void
test_a_passage_never_cuts_a_word (void)
{
  static const struct {
    const char *before;
    const char *after;
    const char *passage;
  } CASES[] = {
    { "", "", "$20bn" },
    { "Meta spent ", " in a quarter.", "Meta spent $20bn in a quarter." },
    /* 32 code points: the first and the last word may be halves. */
    { "al spending of the company about ", " in the third quarter of the yea",
      "… spending of the company about $20bn in the third quarter of the …" },
    { "First line\nMeta spent ", " so far\nNext line", "Meta spent $20bn so far" },
    { "وأوضح الموقع أن الإنفاق بلغ نحو ", "، نتيجة الاستثمار المكثف في الموا",
      "… الموقع أن الإنفاق بلغ نحو $20bn، نتيجة الاستثمار المكثف في …" },
    { "(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "$20bn" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++) {
    MzEvidence evidence = make_evidence ();
    evidence.before = (char *) CASES[i].before;
    evidence.after = (char *) CASES[i].after;
    g_autofree char *passage = mz_evidence_passage (&evidence);
    g_assert_cmpstr (passage, ==, CASES[i].passage);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/keeps-copies-of-what-it-is-given",
                   test_keeps_copies_of_what_it_is_given);
  g_test_add_func ("/figure/extraction-owns-its-figures", test_extraction_owns_its_figures);
  g_test_add_func ("/figure/every-nick-reads-back", test_every_nick_reads_back);
  g_test_add_func ("/figure/value-is-said-in-both-languages", test_value_is_said_in_both_languages);
  g_test_add_func ("/figure/a-range-says-both-ends", test_a_range_says_both_ends);
  g_test_add_func ("/figure/numbers-sit-in-isolates-and-in-the-digits-asked-for",
                   test_numbers_sit_in_isolates_and_in_the_digits_asked_for);
  g_test_add_func ("/figure/a-metric-of-the-lexicon-alone-keeps-its-name",
                   test_a_metric_of_the_lexicon_alone_keeps_its_name);
  g_test_add_func ("/figure/a-passage-never-cuts-a-word", test_a_passage_never_cuts_a_word);
  return g_test_run ();
}
