/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A library in a folder of its own, and articles and prices of our own making to keep in it. */
#pragma once

#include "store/store.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder;
  char *path;
  MzStore *store;
} Fixture;

static inline MzStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  MzStore *store = mz_store_open (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (MZ_IS_STORE (store));
  return store;
}

static inline void
close_store (MzStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mz_store_close (store, &error));
  g_assert_no_error (error);
  g_object_unref (store);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("mizan-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "mizan.db", NULL);
  fixture->store = open_store (fixture->path);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->store)
    close_store (fixture->store);

  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder));) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* -- Articles of our own making: a line a paragraph -- */

static inline MzArticle *
make_article (const char *path, const char *text)
{
  g_autoptr (GArray) paragraphs = g_array_new (FALSE, FALSE, sizeof (MzParagraph));
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  g_auto (GStrv) doubts = g_strsplit ("a doubt|another", "|", -1);

  for (const char *line = text; *line;) {
    const char *end = strchr (line, '\n');
    end = end ? end : line + strlen (line);
    MzParagraph paragraph = {
      .start = (gsize) (line - text),
      .end = (gsize) (end - text),
      .first_char = g_utf8_pointer_to_offset (text, line),
      .direction = MZ_DIRECTION_RTL,
      .language = "ar",
      .role = line == text ? MZ_PARAGRAPH_TITLE : MZ_PARAGRAPH_BODY,
    };
    g_array_append_val (paragraphs, paragraph);
    line = *end ? end + 1 : end;
  }
  MzArticleParts parts = { .file = file,
                           .name = path ? path : "standard input",
                           .digest = digest,
                           .encoding = "UTF-8",
                           .text = text,
                           .length = strlen (text),
                           .byline = "Sara",
                           .published = "2025-11-02",
                           .paragraphs = paragraphs,
                           .doubts = doubts };
  return mz_article_new (&parts);
}

/* A figure on the one place of @quote in the article. */
static inline MzFigure *
make_figure (MzArticle *article, const char *quote, const char *value)
{
  const char *text = mz_article_get_text (article, NULL);
  const char *at = strstr (text, quote);
  gint64 start = g_utf8_pointer_to_offset (text, at);
  gint64 length = g_utf8_strlen (quote, -1);
  g_autofree char *before = g_utf8_substring (text, MAX (start - 32, 0), start);
  g_autofree char *rest = g_utf8_substring (text, start + length, -1);
  g_autofree char *after = g_utf8_substring (rest, 0, MIN (32, g_utf8_strlen (rest, -1)));
  MzEvidence evidence = { .digest = (char *) mz_article_get_digest (article),
                          .start = start,
                          .end = start + length,
                          .quote = (char *) quote,
                          .before = before,
                          .after = after };
  MzReading reading = { .kind = MZ_KIND_MONEY,
                        .currency = "USD",
                        .metric = "capex",
                        .definition = (char *) "gross",
                        .role = MZ_ROLE_SPENDING,
                        .change = MZ_CHANGE_UP,
                        .qualifier = MZ_QUALIFIER_RANGE,
                        .modality = MZ_MODALITY_PLAN,
                        .company = (char *) "Meta; Alphabet",
                        .index = (char *) "S&P 500",
                        .speaker = (char *) "Zuckerberg",
                        .confidence = 0.8125,
                        .trace = (char *) "line\nline",
                        .same_as = 3 };

  g_assert_true (mz_amount_parse (value, &reading.value));
  g_assert_true (mz_amount_parse ("123456789.00000001", &reading.high));
  g_assert_true (mz_period_parse ("next 3 years", &reading.period));
  mz_period_resolve (&reading.period, mz_day_parse ("2025-11-02"));
  return mz_figure_new (&reading, &evidence);
}

/* Takes @figure, which may be NULL. */
static inline MzExtraction *
make_extraction (MzFigure *figure, guint version)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (MzUnread));
  MzUnread number = { .start = 1, .end = 3, .quote = g_strdup ("21"), .reason = "age" };
  g_auto (GStrv) sources = g_strsplit ("تك كرانش|رويترز", "|", -1);
  MzAttribution attribution = { .outlet = (char *) "إرم نيوز",
                                .sources = sources,
                                .published = (char *) "2025-11-01" };

  if (figure)
    g_ptr_array_add (figures, figure);
  g_array_append_val (numbers, number);
  return mz_extraction_new (figures, numbers, &attribution, version);
}

static inline void
save (MzStore *store, MzArticle *article, MzExtraction *extraction)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (mz_store_save_article (store, article, extraction, NULL, &error));
  g_assert_no_error (error);
}

/* Saves an article at @path with one figure on @quote. */
static inline MzArticle *
save_text (MzStore *store, const char *path, const char *text, const char *quote)
{
  MzArticle *article = make_article (path, text);
  g_autoptr (MzExtraction) extraction =
      make_extraction (quote ? make_figure (article, quote, "600000000000") : NULL, 1);

  save (store, article, extraction);
  return article;
}

static inline GPtrArray *
list (MzStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *summaries = mz_store_list_articles (store, 0, NULL, &error);

  g_assert_no_error (error);
  return summaries;
}

static inline MzExtraction *
load (MzStore *store, MzArticle *article)
{
  g_autoptr (GError) error = NULL;
  MzExtraction *extraction = NULL;

  mz_store_load_article (store, mz_article_get_digest (article), NULL, &extraction, NULL, &error);
  g_assert_no_error (error);
  return extraction;
}

#define TEXT  "ميتا تنفق\nتنفق ميتا 600 مليار دولار خلال ثلاث سنوات وفق ما أعلنته الشركة أمس\n"
#define QUOTE "600 مليار دولار"

static inline void
assert_value (MzStore *store, MzArticle *article, const char *value)
{
  g_autoptr (MzExtraction) extraction = load (store, article);
  GPtrArray *figures = mz_extraction_get_figures (extraction);

  g_assert_cmpuint (figures->len, ==, 1);
  const MzFigure *figure = g_ptr_array_index (figures, 0);
  g_autofree char *text = mz_amount_to_string (&mz_figure_get_reading ((MzFigure *) figure)->value);
  g_assert_cmpstr (text, ==, value);
}

/* -- Prices -- */

#define DAY 739000

static inline GPtrArray *
make_batch (const char *symbol, guint32 first_day, guint n, gint64 price)
{
  GPtrArray *batches = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_bar_batch_free);
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (MzBar));

  for (guint i = 0; i < n; i++) {
    MzBar bar = { .day = first_day + i,
                  .open = price + i,
                  .high = price + i + 2,
                  .low = price + i - 2,
                  .close = price + i + 1,
                  .adjusted = i % 2 == 0 ? MZ_PRICE_UNKNOWN : price,
                  .volume = i };
    g_array_append_val (bars, bar);
  }
  g_ptr_array_add (batches, mz_bar_batch_new (symbol, "USD", "META.csv", bars));
  return batches;
}

static inline MzImportCount
import (MzStore *store, const char *symbol, guint32 first_day, guint n, gint64 price)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) batches = make_batch (symbol, first_day, n, price);
  MzImportCount count = { 0 };

  g_assert_true (mz_store_import_bars (store, batches, &count, NULL, &error));
  g_assert_no_error (error);
  return count;
}

static inline void
add_test (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}
