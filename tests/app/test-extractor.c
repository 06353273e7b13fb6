/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading figures is a pure function: the same on any thread, at the right places in the strangest
 * text, in time that grows with its length and no faster. */
#include "extract/extractor.h"
#include "read/reader.h"

#include <string.h>
#include <time.h>

#define THREADS  4
#define TIMES    8
#define SHORT    100000 /* bytes */
#define LONGER   4      /* times as long */
#define ONE_LINE 10000000
#define TOO_STEEP                                                                                  \
  10.0 /* four times the text takes four times as long, or sixteen were it squared */
#define ATTEMPTS   3
#define MEASURABLE 0.002 /* seconds */

static const char NEWS[] =
    "مينلو بارك، 30 أكتوبر 2025\n"
    "رفعت ميتا إنفاقها الرأسمالي 12% إلى 34 مليار دولار، وتراجع سهمها 11.3% إلى 666.47 دولار.\n"
    "وتتوقع الشركة إنفاق ما بين 70 و72 مليار دولار (نحو 265 مليار ريال سعودي) هذا العام.\n"
    "Apple, Intel and AMD rose 1%, 2% and 3%, respectively, and profit fell by a third.\n";

typedef struct {
  const MzLexicon *lexicon;
  MzArticle *article;
  char *wanted;
} Shared;

static MzArticle *
read_text (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  MzArticle *article = mz_reader_read_stream (stream, "text", NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return article;
}

static char *
describe_figures (const MzLexicon *lexicon, MzArticle *article)
{
  g_autoptr (MzExtraction) extraction = mz_extractor_extract (lexicon, article, NULL, NULL);
  GPtrArray *figures = mz_extraction_get_figures (extraction);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < figures->len; i++) {
    const MzReading *reading = mz_figure_get_reading (figures->pdata[i]);
    const MzEvidence *evidence = mz_figure_get_evidence (figures->pdata[i]);
    g_autofree char *value = mz_amount_to_string (&reading->value);

    g_string_append_printf (all, "%" G_GINT64_FORMAT " %s %s %s %s\n%s\n", evidence->start,
                            evidence->quote, value, reading->currency,
                            reading->company != NULL ? reading->company : "", reading->trace);
  }
  return g_string_free (all, FALSE);
}

static gpointer
describe_again (gpointer data)
{
  const Shared *shared = data;

  for (guint i = 0; i < TIMES; i++) {
    g_autofree char *again = describe_figures (shared->lexicon, shared->article);

    if (strcmp (again, shared->wanted) != 0)
      return g_steal_pointer (&again);
  }
  return NULL;
}

static void
test_threads (gconstpointer data)
{
  g_autoptr (MzArticle) article = read_text (NEWS, strlen (NEWS));
  g_autofree char *wanted = describe_figures (data, article);
  Shared shared = { data, article, wanted };
  GThread *threads[THREADS];

  g_assert_nonnull (strstr (wanted, "666.47"));
  for (guint i = 0; i < THREADS; i++)
    threads[i] = g_thread_new (NULL, describe_again, &shared);
  for (guint i = 0; i < THREADS; i++) {
    g_autofree char *other = g_thread_join (threads[i]);

    g_assert_cmpstr (other, ==, NULL);
  }
}

/* Checks that the only figure of @text is @quote, at code point @start. */
static void
assert_only_figure (
    const MzLexicon *lexicon, const char *text, gsize length, gint64 start, const char *quote)
{
  g_autoptr (MzArticle) article = read_text (text, length);
  g_autoptr (MzExtraction) extraction = mz_extractor_extract (lexicon, article, NULL, NULL);
  GPtrArray *figures = mz_extraction_get_figures (extraction);

  g_assert_cmpuint (figures->len, ==, 1);
  g_assert_cmpint (mz_figure_get_evidence (figures->pdata[0])->start, ==, start);
  g_assert_cmpstr (mz_figure_get_evidence (figures->pdata[0])->quote, ==, quote);
}

static void
test_one_line (gconstpointer data)
{
  static const char word[] = "كلمة ";
  static const char tail[] = "بلغت 7 مليارات دولار";
  g_autoptr (GString) text = g_string_sized_new (ONE_LINE + sizeof tail);
  gint64 chars = 0;

  while (text->len < ONE_LINE) {
    g_string_append (text, word);
    chars += 5;
  }
  g_string_append (text, tail);
  assert_only_figure (data, text->str, text->len, chars + 5, "7 مليارات دولار");
}

static void
test_bidi_controls (gconstpointer data)
{
  static const char text[] = "\u202bبلغت \u20687 مليارات\u2069 دولار\u202c";

  assert_only_figure (data, text, strlen (text), 7, "7 مليارات\u2069 دولار");
}

static void
test_nuls (gconstpointer data)
{
  static const char text[] = "بلغت\0 الإيرادات 7 مليارات دولار\0 أمس";

  assert_only_figure (data, text, sizeof text - 1, 16, "7 مليارات دولار");
}

static void
test_damaged_bytes (gconstpointer data)
{
  static const char text[] = "بلغت الإيرادات \xff\xed\xa0\x80 مبلغ 7 مليارات دولار في \xd8 العام "
                             "الماضي كما قالت الشركة";
  g_autoptr (MzArticle) article = read_text (text, sizeof text - 1);
  g_autofree char *figures = describe_figures (data, article);

  g_assert_nonnull (strstr (figures, "7 مليارات دولار 7000000000 USD"));
}

static double
measure (const MzLexicon *lexicon, const char *unit, gsize length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (MzArticle) article = NULL;
  clock_t start;

  while (text->len < length)
    g_string_append (text, unit);
  article = read_text (text->str, text->len);
  start = clock ();
  g_object_unref (mz_extractor_extract (lexicon, article, NULL, NULL));
  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* What is measured is the processor's time, and the least of several attempts. */
static void
test_growth (gconstpointer data)
{
  static const char *const units[] = {
    "1234567890", "مليار ",  "مكتبة",      "\" ( « [ “ ", "1.5.2,",
    "خمسة و",     "$ ريال ", "from 5 to ", "بين 5 و",     "12 345,67 ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++) {
    double few = G_MAXDOUBLE;
    double many = G_MAXDOUBLE;

    for (guint k = 0; k < ATTEMPTS; k++) {
      few = MIN (few, measure (data, units[i], SHORT));
      many = MIN (many, measure (data, units[i], SHORT * LONGER));
    }
    if (many > TOO_STEEP * MAX (few, MEASURABLE))
      g_error ("“%s”: %.4f s, and %.4f s for %d times as much", units[i], few, many, LONGER);
  }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = NULL;

  g_test_init (&argc, &argv, NULL);
  lexicon = mz_lexicon_new (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/extractor/gives-the-same-on-any-thread", lexicon, test_threads);
  g_test_add_data_func ("/extractor/counts-right-on-a-line-of-ten-megabytes", lexicon,
                        test_one_line);
  g_test_add_data_func ("/extractor/counts-bidi-controls", lexicon, test_bidi_controls);
  g_test_add_data_func ("/extractor/reads-past-nuls", lexicon, test_nuls);
  g_test_add_data_func ("/extractor/reads-past-damaged-bytes", lexicon, test_damaged_bytes);
  g_test_add_data_func ("/extractor/takes-time-in-proportion", lexicon, test_growth);
  return g_test_run ();
}
