/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who publishes an article, whom it quotes and of which day it is: what the text says, and nothing
 * where it says nothing. */
#include "extract/extractor.h"
#include "read/reader.h"

typedef struct {
  const char *text;
  const char *outlet;    /* NULL for none */
  const char *published; /* the same */
  const char *sources;   /* between bars; "" for none */
} Case;

static const Case CASES[] = {
  { "أنفقت ميتا 19.4 مليار دولار في الربع الثالث.\n\nنقلا عن: إرم نيوز", "إرم نيوز", NULL, "" },
  { "ذكر موقع \"تك كرانش\" أن ميتا أنفقت 19.4 مليار دولار.", NULL, NULL, "تك كرانش" },
  { "هبط سهم ميتا 11%، وفقا لوكالة رويترز.", NULL, NULL, "رويترز" },
  { "أفادت بلومبرغ بأن ميتا أنفقت 19.4 مليار دولار، بحسب ما أوردته رويترز.", NULL, NULL,
    "بلومبرغ|رويترز" },
  { "Meta spent $19.4 billion, Reuters reported, citing Bloomberg.", NULL, NULL,
    "Reuters|Bloomberg" },
  { "DUBAI (Reuters) - Aramco said on Tuesday that profit fell 2%.", "Reuters", NULL, "" },
  { "Meta pays the price\n\nMENLO PARK, Calif., Nov. 3, 2025\n\nMeta spent $19.4 billion.", NULL,
    "2025-11-03", "" },
  { "ميتا تنفق أكثر\n\nنشر في: 1 نوفمبر 2025\n\nأنفقت ميتا 19.4 مليار دولار.", NULL, "2025-11-01",
    "" },
  { "ميتا تنفق أكثر\n\nالسبت 1 نوفمبر/تشرين الثاني 2025\n\nأنفقت ميتا 19.4 مليار دولار.", NULL,
    "2025-11-01", "" },
  /* The day of something else is not the article's. */
  { "Oil rises\n\nBrent traded at $64.53, up from $51.80 on Dec. 31, 2020.", NULL, NULL, "" },
  { "أغلق المؤشر عند 11500 نقطة.\n\nوهذا أدنى مستوى له منذ 12 مارس 2023.", NULL, NULL, "" },
  { "The company, founded on Feb. 4, 2004, spent $19.4 billion.", NULL, NULL, "" },
  { "قال الرئيس التنفيذي إن ميتا أنفقت 19.4 مليار دولار.", NULL, NULL, "" },
};

static void
check (const MzLexicon *lexicon, const Case *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("mizan-XXXXXX.txt", &stream, &error);
  g_autoptr (MzArticle) article = NULL;
  g_autoptr (MzExtraction) extraction = NULL;
  g_autofree char *sources = NULL;
  const MzAttribution *found;

  g_assert_no_error (error);
  g_file_replace_contents (file, expected->text, strlen (expected->text), NULL, FALSE, 0, NULL,
                           NULL, &error);
  g_assert_no_error (error);
  article = mz_reader_read (file, NULL, NULL, NULL, &error);
  g_file_delete (file, NULL, NULL);
  g_assert_no_error (error);
  extraction = mz_extractor_extract (lexicon, article, NULL, &error);
  g_assert_no_error (error);
  found = mz_extraction_get_attribution (extraction);
  sources = g_strjoinv ("|", found->sources);
  g_test_message ("%s", expected->text);
  g_assert_cmpstr (found->outlet, ==, expected->outlet);
  g_assert_cmpstr (found->published, ==, expected->published);
  g_assert_cmpstr (sources, ==, expected->sources);
}

static void
test_says_what_the_text_says (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_lexicon_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++)
    check (lexicon, &CASES[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/attribution/says-what-the-text-says", test_says_what_the_text_says);
  return g_test_run ();
}
