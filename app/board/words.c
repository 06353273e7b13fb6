/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What boards say: figures, articles and sources in words. */
#include "board/words.h"

#include "chart/tick-label.h"
#include "model/figure-text.h"
#include "model/passage.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_ARTICLES 3 /* named in a source line */
#define SEPARATOR     " · "

static const MzCatalog *
get_catalog (const MzBoardOptions *options)
{
  return options->writing.catalog;
}

static char *
dup_one_company (const MzBoardOptions *options, const char *name)
{
  const char *language = mz_catalog_get_language (get_catalog (options));

  for (guint i = 0; options->companies && i < options->companies->len; i++) {
    MzCompany *company = g_ptr_array_index (options->companies, i);
    if (g_strcmp0 (mz_company_get_name (company), name) == 0)
      return g_strdup (mz_company_get_name_in (company, language));
  }
  return g_strdup (name);
}

/**
 * mz_board_company_text:
 * @options: language and known companies
 * @company: canonical names, several joined by ";"
 *
 * Returns: (transfer full): what the language calls them
 */
char *
mz_board_company_text (const MzBoardOptions *options, const char *company)
{
  g_auto (GStrv) names = g_strsplit (company, ";", -1);

  for (guint i = 0; names[i]; i++) {
    g_autofree char *name = g_strstrip (names[i]);
    names[i] = dup_one_company (options, name);
  }
  /* Translators: what stands between the names of a list */
  return g_strjoinv (mz_catalog_get_in (get_catalog (options), "list", ", "), names);
}

char *
mz_words_value (const MzBoardOptions *options, const MzReading *reading)
{
  MzNumberStyle style = mz_writing_get_number_style (&options->writing);

  return mz_writing_place_signs (&options->writing,
                                 mz_reading_value_text (reading, get_catalog (options), style));
}

static void
append_part (GString *text, const char *part)
{
  if (*part)
    g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part);
}

/* Metric, unless it is said elsewhere; modality where it is no plain fact; period. */
char *
mz_words_detail (const MzBoardOptions *options, const MzReading *reading, gboolean with_metric)
{
  MzNumberStyle style = mz_writing_get_number_style (&options->writing);
  const MzCatalog *catalog = get_catalog (options);
  g_autofree char *period = mz_reading_period_text (reading, catalog, style);
  GString *text = g_string_new (NULL);

  if (with_metric)
    append_part (text, mz_metric_text (reading->metric, catalog));
  if (reading->modality != MZ_MODALITY_ACTUAL)
    append_part (text, mz_reading_modality_text (reading, catalog));
  append_part (text, period);
  return g_string_free (text, FALSE);
}

static char *
dup_published (const MzBoardOptions *options, const MzArticleFacts *article)
{
  guint32 day = article->published ? mz_day_parse (article->published) : 0;

  return day > 0 ? mz_tick_label_date (day, &options->writing) : NULL;
}

/* Outlet and date: "Erem News · 2 Nov 2025"; NULL where neither is known. */
char *
mz_words_origin (const MzBoardOptions *options, const MzArticleFacts *article)
{
  g_autofree char *date = dup_published (options, article);
  g_autofree char *outlet =
      article->outlet ? mz_writing_embed (&options->writing, article->outlet) : NULL;

  if (outlet && date)
    return g_strconcat (outlet, SEPARATOR, date, NULL);
  return outlet ? g_steal_pointer (&outlet) : g_steal_pointer (&date);
}

/* "Erem News, “Spending without returns”", as far as it is known; NULL where nothing is. */
char *
mz_words_article (const MzBoardOptions *options, const MzArticleFacts *article)
{
  const MzCatalog *catalog = get_catalog (options);

  if (!article->title)
    return mz_words_origin (options, article);
  g_autofree char *title = mz_writing_embed (&options->writing, article->title);
  /* Translators: the title of an article */
  g_autofree char *quoted = g_strdup_printf (mz_catalog_get_in (catalog, "title", "“%s”"), title);
  if (!article->outlet)
    return g_steal_pointer (&quoted);
  g_autofree char *outlet = mz_writing_embed (&options->writing, article->outlet);
  /* Translators: an outlet (%1$s) and the title of its article (%2$s) */
  return g_strdup_printf (mz_catalog_get (catalog, "%1$s, %2$s"), outlet, quoted);
}

/* All that is known of a mark, a line each: what it says, where, in which words. */
char *
mz_words_mark (const MzBoardOptions *options, const MzFigure *figure, const MzArticleFacts *article)
{
  const MzReading *reading = mz_figure_get_reading ((MzFigure *) figure);
  const MzEvidence *evidence = mz_figure_get_evidence ((MzFigure *) figure);
  g_autofree char *value = mz_words_value (options, reading);
  g_autofree char *detail = mz_words_detail (options, reading, TRUE);
  g_autofree char *origin = mz_words_article (options, article);
  GString *text = g_string_new (NULL);

  if (reading->company) {
    g_autofree char *company = mz_board_company_text (options, reading->company);
    g_string_append_printf (text, "%s" SEPARATOR, company);
  }
  g_string_append_printf (text, "%s" SEPARATOR "%s", value, detail);
  if (evidence->quote && *evidence->quote) {
    g_autofree char *passage = mz_evidence_passage (evidence);
    g_autofree char *quote = mz_writing_embed (&options->writing, passage);
    g_autofree char *quoted =
        g_strdup_printf (mz_catalog_get_in (get_catalog (options), "quote", "“%s”"), quote);
    g_string_append_printf (text, "\n%s", quoted);
  }
  if (origin)
    g_string_append_printf (text, "\n%s", origin);
  return g_string_free (text, FALSE);
}

char *
mz_words_count (const MzBoardOptions *options, const char *one, const char *many, guint n)
{
  MzNumberStyle style = mz_writing_get_number_style (&options->writing);
  MzAmount amount = mz_amount_new (n, 0);
  g_autofree char *number = mz_number_text (&amount, get_catalog (options), style);

  return g_strdup_printf (mz_catalog_plural (get_catalog (options), one, many, n), number);
}

void
mz_words_append_repeats (GString *text, const MzBoardOptions *options, guint n)
{
  if (n == 0)
    return;
  g_autofree char *more = mz_words_count (
      options, NP_ ("%s more figure says the same.", "%s more figures say the same."), n);
  g_string_append_printf (text, "\n%s", more);
}

char *
mz_words_sources (const MzBoardOptions *options,
                  const MzArticleFacts *articles,
                  guint n_articles,
                  const char *more)
{
  const char *separator = mz_catalog_get_in (get_catalog (options), "sources", "; ");
  GString *text = g_string_new (more);
  guint named = 0;

  for (guint i = 0; i < n_articles && named < MOST_ARTICLES; i++) {
    g_autofree char *article = mz_words_article (options, &articles[i]);
    if (!article)
      continue;
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", article);
    named++;
  }
  if (n_articles > MOST_ARTICLES && named == MOST_ARTICLES) {
    g_autofree char *rest = mz_words_count (options, NP_ ("%s more article", "%s more articles"),
                                            n_articles - MOST_ARTICLES);
    g_string_append_printf (text, "%s%s", separator, rest);
  }
  g_autofree char *names = g_string_free (text, FALSE);
  if (!*names)
    return NULL;
  return g_strdup_printf (mz_catalog_get (get_catalog (options), "Source: %s"), names);
}

static void
append_name (GString *text, const char *name, const MzBoardOptions *options)
{
  g_autofree char *embedded = mz_writing_embed (&options->writing, name);

  if (strstr (text->str, embedded))
    return;
  g_string_append_printf (
      text, "%s%s", text->len > 0 ? mz_catalog_get_in (get_catalog (options), "list", ", ") : "",
      embedded);
}

static char *
dup_tables (const MzBoardOptions *options, const MzTableNames *tables)
{
  const MzCatalog *catalog = get_catalog (options);
  g_autoptr (GString) names = g_string_new (NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < tables->n_prices; i++)
    if (tables->prices[i])
      append_name (names, tables->prices[i], options);
  if (names->len > 0)
    /* Translators: part of the source line; %s is who publishes the prices, or a file's name */
    g_string_append_printf (text, mz_catalog_get (catalog, "prices: %s"), names->str);
  if (tables->spending) {
    g_autofree char *name = mz_writing_embed (&options->writing, tables->spending);
    if (text->len > 0)
      g_string_append (text, mz_catalog_get_in (catalog, "sources", "; "));
    g_string_append_printf (text, mz_catalog_get (catalog, "spending: %s"), name);
  }
  return g_string_free (text, FALSE);
}

char *
mz_words_all_sources (const MzBoardOptions *options,
                      const MzArticleFacts *articles,
                      guint n_articles,
                      const MzTableNames *tables)
{
  g_autofree char *names = dup_tables (options, tables);

  return mz_words_sources (options, articles, n_articles, *names ? names : NULL);
}

const char *
mz_words_spending (const MzBoardOptions *options, const char *metric)
{
  static const struct {
    const char *metric;
    const char *name;
  } NAMES[] = { { "capex", N_ ("Capital spending") },
                { "opex", N_ ("Operating expenses") },
                { "investment", N_ ("Investment") } };

  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++)
    if (g_strcmp0 (NAMES[i].metric, metric) == 0)
      return mz_catalog_get (get_catalog (options), NAMES[i].name);
  return mz_catalog_get (get_catalog (options), "Spending");
}

void
mz_words_add_sources (MzChartParts *chart, const MzArticleFacts *articles, guint n_articles)
{
  for (guint i = 0; i < n_articles; i++) {
    MzChartSource source = { .title = g_strdup (articles[i].title),
                             .outlet = g_strdup (articles[i].outlet),
                             .digest = g_strdup (articles[i].digest),
                             .published = g_strdup (articles[i].published),
                             .name = g_strdup (articles[i].name) };
    g_array_append_val (chart->sources, source);
  }
}

void
mz_words_add_table_source (MzChartParts *chart,
                           const MzSpendingTable *table,
                           const MzBoardOptions *options)
{
  MzChartSource source = { .outlet = g_strdup (table->source), .table = TRUE };

  if (table->n_facts == 0) {
    g_free (source.outlet);
    return;
  }
  if (mz_spending_table_is_filed (table)) {
    g_autofree char *company = mz_board_company_text (options, table->company);
    /* Translators: %s is a company */
    source.title =
        g_strdup_printf (mz_catalog_get (get_catalog (options), "Reported figures of %s"), company);
  }
  g_array_append_val (chart->sources, source);
}

gboolean
mz_words_is_spending (const MzReading *reading)
{
  return reading->kind == MZ_KIND_MONEY && reading->role == MZ_ROLE_SPENDING &&
         reading->same_as < 0 && !mz_amount_is_zero (&reading->value);
}

/* Arabic readers know a currency by its name, English ones of finance by its code. */
const char *
mz_words_unit (const MzBoardOptions *options, const char *currency)
{
  return mz_writing_is_rtl (&options->writing) ? mz_currency_text (currency, get_catalog (options))
                                               : currency;
}

gboolean
mz_words_is_of_company (const MzBoardOptions *options, const MzReading *reading)
{
  return !options->company || mz_reading_is_of (reading, options->company);
}

gboolean
mz_words_is_wanted (const MzBoardOptions *options,
                    const MzArticleFacts *article,
                    const MzReading *reading)
{
  guint32 day = article->published ? mz_day_parse (article->published) : 0;

  if (!mz_words_is_of_company (options, reading))
    return FALSE;
  if (day > 0 && options->from > 0 && day < options->from)
    return FALSE;
  return day == 0 || options->to == 0 || day <= options->to;
}
