/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever text comes in, its figures stand in order, quote what stands there, and are the same a
 * second time. */
#include "extract/extractor.h"
#include "extract/number-grammar.h"
#include "extract/numerals.h"
#include "fuzz/fuzz.h"

#include <string.h>

static const MzLexicon *
get_lexicon (void)
{
  static gsize lexicon = 0;

  if (g_once_init_enter (&lexicon)) {
    g_autoptr (GError) error = NULL;
    MzLexicon *self = mz_lexicon_new (NULL, &error);

    g_assert_no_error (error);
    g_once_init_leave (&lexicon, (gsize) self);
  }
  return (const MzLexicon *) lexicon;
}

/* The place of code point @at, found by walking, so that it does not share the engine's count. */
static const char *
walk (const char **from, gint64 *chars, const char *end, gint64 at)
{
  while (*chars < at) {
    g_assert_true (*from < end);
    *from = g_utf8_next_char (*from);
    *chars += 1;
  }
  return *from;
}

static void
check_quote (const char *at, const char *end, const char *quote)
{
  gsize length = strlen (quote);

  g_assert_true (length > 0 && length <= (gsize) (end - at));
  g_assert_cmpint (memcmp (at, quote, length), ==, 0);
}

static void
check_figures (MzArticle *article, GPtrArray *figures)
{
  gsize length;
  const char *at = mz_article_get_text (article, &length);
  const char *end = at + length;
  gint64 chars = 0;

  for (guint i = 0; i < figures->len; i++) {
    const MzEvidence *evidence = mz_figure_get_evidence (figures->pdata[i]);
    const MzReading *reading = mz_figure_get_reading (figures->pdata[i]);
    g_autofree char *value = mz_amount_to_string (&reading->value);

    g_assert_cmpuint (strlen (value), <, MZ_AMOUNT_TEXT_MAX);
    g_assert_cmpint (evidence->start, >=, chars);
    check_quote (walk (&at, &chars, end, evidence->start), end, evidence->quote);
    walk (&at, &chars, end, evidence->end);
    g_assert_cmpint (evidence->end, ==, chars);
    g_assert_cmpint (reading->value.digits, >=, 0);
    g_assert_true (reading->confidence > 0 && reading->confidence <= 1);
    g_assert_cmpint (reading->same_as, <, evidence->start);
  }
}

static void
check_unread (MzExtraction *extraction)
{
  guint n;
  const MzUnread *unread = mz_extraction_get_unread (extraction, &n);

  for (guint i = 0; i < n; i++)
    g_assert_true (unread[i].start < unread[i].end && unread[i].reason != NULL);
}

static void
check_same (GPtrArray *figures, GPtrArray *again)
{
  g_assert_cmpuint (figures->len, ==, again->len);
  for (guint i = 0; i < figures->len; i++) {
    const MzReading *a = mz_figure_get_reading (figures->pdata[i]);
    const MzReading *b = mz_figure_get_reading (again->pdata[i]);

    g_assert_true (mz_amount_equal (&a->value, &b->value));
    g_assert_cmpstr (a->metric, ==, b->metric);
    g_assert_cmpstr (a->company, ==, b->company);
    g_assert_cmpstr (a->trace, ==, b->trace);
  }
}

static void
check_article (MzArticle *article)
{
  g_autoptr (MzExtraction) extraction = mz_extractor_extract (get_lexicon (), article, NULL, NULL);
  g_autoptr (MzExtraction) again = mz_extractor_extract (get_lexicon (), article, NULL, NULL);

  check_figures (article, mz_extraction_get_figures (extraction));
  check_unread (extraction);
  check_same (mz_extraction_get_figures (extraction), mz_extraction_get_figures (again));
}

/* The grammar takes any bytes, not only what the reader lets through. */
static void
check_bytes (const char *bytes, gsize length)
{
  g_autofree char *copy = length > 0 ? g_memdup2 (bytes, length) : g_strdup ("");
  g_autoptr (MzTokens) tokens = mz_tokens_new (copy, length);
  g_autoptr (GArray) quantities = NULL;
  g_autoptr (GArray) numerals = mz_numerals_read (get_lexicon (), copy, length);

  mz_tokens_add (tokens, mz_lexicon_get_vocabulary (get_lexicon ()), 0, length, 0, 0);
  quantities = mz_quantities_read (get_lexicon (), tokens);
  for (guint i = 0; i < quantities->len; i++) {
    const MzQuantity *quantity = &g_array_index (quantities, MzQuantity, i);

    g_assert_true (quantity->start < quantity->end && quantity->end <= length);
    g_assert_true (quantity->first < quantity->last && quantity->last <= tokens->tokens->len);
  }
}

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = read_article (bytes, length, &error);

  if (article)
    check_article (article);
  check_bytes ((const char *) bytes, length);
  return 0;
}
