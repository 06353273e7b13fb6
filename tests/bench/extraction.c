/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How fast figures are read out of news, beside PCRE2's compiled code with one realistic pattern of
 * money, which finds strings and no values, and beside a plain pass over the same memory; in turns.
 *
 * extraction FILE... [-- FILE...] : articles of business news, mixed by paragraphs, always in the
 * same way; and once more with as many bytes of other news, whose articles stand behind "--". The
 * time depends on how many figures there are, so that is said too. */
#define PCRE2_CODE_UNIT_WIDTH 8

#include "extract/extractor.h"
#include "read/reader.h"
#include "timing.h"

#include <pcre2.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#define TOTAL      (10u << 20) /* bytes of text */
#define PARAGRAPHS 12          /* of an article */
#define ROUNDS     7

enum { OURS, PATTERN, MEMORY, N_RACERS };

static const char *const NAMES[N_RACERS] = { "mizan, figures with their meaning",
                                             "PCRE2, one pattern, strings", "memchr" };

static const char MONEY[] =
    "(?:[$€£]\\s?)?(?:\\d{1,3}(?:[,٬]\\d{3})+|[0-9٠-٩]+)(?:[.٫][0-9٠-٩]+)?\\s*"
    "(?:(?:تريليون(?:ات)?|مليار(?:ات)?|مليون|ملايين|ألف|آلاف|trillion|billion|million|thousand|bn)"
    "\\s*(?:دولار(?:ا|ات)?|ريال(?:ات)?|درهم|جنيه|يورو|dollars?|euros?|USD|EUR|SAR|[$€£])?"
    "|(?:دولار(?:ا|ات)?|ريال(?:ات)?|درهم|جنيه|يورو|dollars?|USD|EUR|SAR|[$€£])|[%٪])";

typedef struct {
  GString *text;
  GPtrArray *articles;
  MzLexicon *lexicon;
  pcre2_code *pattern;
  pcre2_match_data *match;
  double times[N_RACERS][ROUNDS]; /* seconds of the processor's time */
  guint found[N_RACERS];
} Bench;

/* Paragraphs end at blank lines; where a file has none, with each line. */
static GPtrArray *
load_paragraphs (char **files, guint n_files)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (g_free);

  for (guint k = 0; k < n_files; k++) {
    g_autofree char *text = NULL;
    g_auto (GStrv) parts = NULL;

    if (!g_file_get_contents (files[k], &text, NULL, NULL))
      g_error ("%s cannot be read", files[k]);
    g_strstrip (text);
    parts = g_strsplit (text, strstr (text, "\n\n") != NULL ? "\n\n" : "\n", -1);
    for (guint i = 0; parts[i]; i++)
      g_ptr_array_add (paragraphs, g_strdup (g_strstrip (parts[i])));
  }
  return paragraphs;
}

static void
add_article (Bench *bench, const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
  MzArticle *article = mz_reader_read_stream (stream, "news", NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_ptr_array_add (bench->articles, article);
}

/* A paragraph of the kind of news of which there is less so far. */
static void
add_paragraph (Bench *bench, GPtrArray *const news[2], guint32 *random, gsize bytes[2])
{
  guint kind = news[1] != NULL && bytes[1] < bytes[0];
  const char *paragraph;

  *random = *random * 1664525u + 1013904223u;
  paragraph = news[kind]->pdata[(*random >> 8) % news[kind]->len];
  bytes[kind] += strlen (paragraph);
  g_string_append (bench->text, paragraph);
  g_string_append (bench->text, "\n\n");
}

static void
mix_articles (Bench *bench, GPtrArray *const news[2])
{
  guint32 random = 1;
  gsize bytes[2] = { 0, 0 };

  while (bench->text->len < TOTAL) {
    gsize start = bench->text->len;

    for (guint i = 0; i < PARAGRAPHS; i++)
      add_paragraph (bench, news, &random, bytes);
    add_article (bench, bench->text->str + start, bench->text->len - start);
  }
}

static guint
extract_all (Bench *bench)
{
  guint n = 0;

  for (guint i = 0; i < bench->articles->len; i++) {
    g_autoptr (MzExtraction) extraction =
        mz_extractor_extract (bench->lexicon, bench->articles->pdata[i], NULL, NULL);

    n += mz_extraction_get_figures (extraction)->len;
  }
  return n;
}

static guint
match_all (Bench *bench)
{
  PCRE2_SPTR text = (PCRE2_SPTR) bench->text->str;
  gsize at = 0;
  guint n = 0;

  while (pcre2_match (bench->pattern, text, bench->text->len, at, PCRE2_NO_UTF_CHECK, bench->match,
                      NULL) > 0) {
    at = pcre2_get_ovector_pointer (bench->match)[1];
    n++;
  }
  return n;
}

static void
race (Bench *bench, guint round)
{
  for (guint racer = 0; racer < N_RACERS; racer++) {
    clock_t start = clock ();

    if (racer == OURS)
      bench->found[racer] = extract_all (bench);
    else if (racer == PATTERN)
      bench->found[racer] = match_all (bench);
    else
      bench->found[racer] = memchr (bench->text->str, 1, bench->text->len) != NULL;
    bench->times[racer][round] = (double) (clock () - start) / CLOCKS_PER_SEC;
  }
}

static void
print_results (Bench *bench, const char *name)
{
  double megabytes = (double) bench->text->len / 1e6;

  for (guint racer = 0; racer < N_RACERS; racer++) {
    sort_times (bench->times[racer], ROUNDS);
    printf ("%-36s %8.1f ms  %8.1f MB/s  %6u found\n", NAMES[racer],
            bench->times[racer][ROUNDS / 2] * 1e3, megabytes / bench->times[racer][ROUNDS / 2],
            bench->found[racer]);
  }
  printf ("total: %.1f MB of %s, a figure every %.0f bytes: %.3f of PCRE2's speed\n", megabytes,
          name, (double) bench->text->len / MAX (bench->found[OURS], 1),
          bench->times[PATTERN][ROUNDS / 2] / bench->times[OURS][ROUNDS / 2]);
}

static void
compile_pattern (Bench *bench)
{
  int code;
  PCRE2_SIZE at;

  bench->pattern =
      pcre2_compile ((PCRE2_SPTR) MONEY, PCRE2_ZERO_TERMINATED, PCRE2_UTF, &code, &at, NULL);
  g_assert (bench->pattern && pcre2_jit_compile (bench->pattern, PCRE2_JIT_COMPLETE) == 0);
  bench->match = pcre2_match_data_create (1, NULL);
}

static void
run (const char *name, MzLexicon *lexicon, GPtrArray *const news[2])
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (g_object_unref);
  Bench bench = { .text = g_string_new (NULL), .articles = articles, .lexicon = lexicon };

  mix_articles (&bench, news);
  compile_pattern (&bench);
  for (guint round = 0; round < ROUNDS; round++)
    race (&bench, round);
  print_results (&bench, name);
  pcre2_match_data_free (bench.match);
  pcre2_code_free (bench.pattern);
  g_string_free (bench.text, TRUE);
}

int
main (int argc, char **argv)
{
  g_autoptr (MzLexicon) lexicon = mz_lexicon_new (NULL, NULL);
  guint n_files = (guint) argc - 1;
  guint n_business = 0;

  while (n_business < n_files && strcmp (argv[1 + n_business], "--") != 0)
    n_business++;
  if (n_business == 0 || lexicon == NULL)
    return 2;
  g_autoptr (GPtrArray) business = load_paragraphs (argv + 1, n_business);
  run ("business news", lexicon, (GPtrArray *const[2]){ business, NULL });
  if (n_business + 1 < n_files) {
    g_autoptr (GPtrArray) other = load_paragraphs (argv + n_business + 2, n_files - n_business - 1);

    run ("mixed news", lexicon, (GPtrArray *const[2]){ business, other });
  }
  return 0;
}
