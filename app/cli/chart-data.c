/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `mizan chart` draws: articles out of files or the library, and prices. */
#include "cli/chart-data.h"

#include "board/adjusted-table.h"
#include "board/price-file.h"
#include "board/series.h"
#include "board/subject.h"
#include "cli/article-input.h"
#include "cli/command.h"
#include "extract/extractor.h"
#include "market/price-file-name.h"
#include "read/text-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_SYMBOL 6

void
mz_chart_data_clear (MzChartData *data)
{
  g_clear_object (&data->store);
  g_clear_object (&data->prices);
  g_clear_pointer (&data->lexicon, mz_lexicon_unref);
  g_clear_pointer (&data->facts, g_array_unref);
  g_clear_pointer (&data->articles, g_ptr_array_unref);
  g_clear_pointer (&data->kept, g_ptr_array_unref);
  g_clear_pointer (&data->company, g_free);
  g_clear_pointer (&data->subject, g_free);
  g_clear_pointer (&data->symbol, g_free);
  g_clear_pointer (&data->price_currency, g_free);
  g_clear_pointer (&data->price_source, g_free);
}

static void
complain (MzChartData *data, const GError *error)
{
  mz_command_complain (error->message);
  data->has_failed = TRUE;
}

static void
keep_article (MzChartData *data, MzArticle *article, MzExtraction *extraction)
{
  MzArticleFacts facts;

  mz_article_facts_init (&facts, article, extraction);
  g_ptr_array_add (data->articles, article);
  g_ptr_array_add (data->articles, extraction);
  g_array_append_val (data->facts, facts);
}

static void
read_file (MzChartData *data, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = mz_article_input_read (path, &error);
  g_autoptr (MzExtraction) extraction =
      article ? mz_extractor_extract (data->lexicon, article, NULL, &error) : NULL;

  if (extraction && data->store &&
      !mz_store_save_article (data->store, article, extraction, NULL, &error)) {
    complain (data, error);
    g_clear_error (&error);
    g_clear_object (&data->store);
  }
  if (error)
    complain (data, error);
  if (extraction)
    keep_article (data, g_steal_pointer (&article), g_steal_pointer (&extraction));
}

/* Their figures alone: no chart needs the texts. */
static gboolean
load_library (MzChartData *data, GError **error)
{
  data->kept = mz_store_load_figures (data->store, data->company, NULL, error);
  for (guint i = 0; data->kept && i < data->kept->len; i++) {
    MzArticleFacts facts;
    mz_article_facts_init_kept (&facts, g_ptr_array_index (data->kept, i));
    g_array_append_val (data->facts, facts);
  }
  return data->kept != NULL;
}

static gboolean
open_lexicon (MzChartData *data, GError **error)
{
  data->lexicon = mz_article_input_open_lexicon (error);
  return data->lexicon != NULL;
}

/* The name may be spelt in any way that the lexicon knows. */
static void
find_company (MzChartData *data, const MzChartOrder *order)
{
  MzCompany *company = order->company && data->lexicon
                           ? mz_lexicon_find_company (data->lexicon, order->company)
                           : NULL;

  if (company)
    data->company = g_strdup (mz_company_get_name (company));
  else
    data->company = g_strdup (order->company);
}

/* Borrowed: the company that the library has most of; NULL where it has none. */
static const char *
find_most_kept (GPtrArray *companies)
{
  return companies && companies->len > 0
             ? ((const MzKeptCompany *) g_ptr_array_index (companies, 0))->name
             : NULL;
}

/* Whose prices and filings are looked up: the company asked for, else the one that most figures are
 * of, else the one that the library has most of. */
static char *
choose_company (MzChartData *data)
{
  const MzBoardOptions options = { .companies = mz_lexicon_get_companies (data->lexicon) };
  gboolean several;

  if (data->company)
    return g_strdup (data->company);
  char *most = mz_subject_choose ((const MzArticleFacts *) (void *) data->facts->data,
                                  data->facts->len, NULL, &options, &several);
  if (most || !data->store || data->facts->len > 0)
    return most;
  g_autoptr (GPtrArray) companies = mz_store_list_companies (data->store, NULL, NULL);
  return g_strdup (find_most_kept (companies));
}

/* The library's prices of the company, where there are any. */
static void
load_prices (MzChartData *data, const MzChartOrder *order)
{
  MzCompany *company = data->subject && data->lexicon
                           ? mz_lexicon_find_company (data->lexicon, data->subject)
                           : NULL;
  const char *symbol = company ? mz_company_get_ticker (company) : NULL;
  g_autoptr (GError) error = NULL;

  if (!symbol || !data->store)
    return;
  g_autoptr (MzBarBatch) batch =
      mz_store_load_bars (data->store, symbol, order->from, order->to, NULL, &error);
  if (!batch) {
    /* Without prices the chart says so itself. */
    if (!g_error_matches (error, MZ_STORE_ERROR, MZ_STORE_ERROR_NOT_FOUND))
      complain (data, error);
    return;
  }
  if (batch->bars->len == 0)
    return;
  data->prices = mz_series_make_trace ((const MzBar *) (void *) batch->bars->data, batch->bars->len,
                                       order->adjusted);
  data->symbol = g_strdup (symbol);
  data->price_currency =
      g_strdup (batch->currency ? batch->currency : mz_company_get_currency (company));
  data->price_source = g_strdup (batch->source);
}

static MzTrace *
read_adjusted (const MzChartOrder *order, GError **error)
{
  g_autoptr (GBytes) table = mz_text_table_load (order->prices, error);
  g_autofree char *name = g_filename_display_name (order->prices);

  MzTrace *trace =
      table ? mz_adjusted_table_read (table, name, order->from, order->to, error) : NULL;
  if (table && !trace)
    g_prefix_error (error, "“%s”: ", name);
  return trace;
}

static gboolean
read_prices (MzChartData *data, const MzChartOrder *order, GError **error)
{
  if (order->prices && !order->wants_series) {
    data->symbol = mz_price_file_name_dup_symbol (order->prices);
    data->prices = order->adjusted
                       ? read_adjusted (order, error)
                       : mz_price_file_read (order->prices, order->from, order->to, NULL, error);
    data->price_source = g_path_get_basename (order->prices);
    if (!data->prices)
      return FALSE;
  }
  return TRUE;
}

/* Without a lexicon: short, and written in capitals in the file's name itself. */
static gboolean
is_symbol (const char *symbol, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return strlen (symbol) <= LONGEST_SYMBOL && strstr (name, symbol);
}

/* "META.csv" is about the company whose share is META; a file's name that is no symbol is none. */
static gboolean
name_symbol (MzChartData *data, const MzChartOrder *order, GError **error)
{
  if (!data->symbol)
    return TRUE;
  if (order->has_title) {
    if (!is_symbol (data->symbol, order->prices))
      g_clear_pointer (&data->symbol, g_free);
    return TRUE;
  }
  if (!data->lexicon && !open_lexicon (data, error))
    return FALSE;
  MzCompany *company =
      mz_series_find_company (mz_lexicon_get_companies (data->lexicon), data->symbol);
  if (!company)
    g_clear_pointer (&data->symbol, g_free);
  else
    data->price_currency = g_strdup (mz_company_get_currency (company));
  return TRUE;
}

static gboolean
gather_articles (MzChartData *data, const MzChartOrder *order, gboolean library, GError **error)
{
  if (!open_lexicon (data, error))
    return FALSE;
  find_company (data, order);
  if (!order->no_store) {
    g_autoptr (GError) reason = NULL;
    data->store = mz_store_open (order->store_path, NULL, &reason);
    if (!data->store && library) {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
    if (!data->store)
      complain (data, reason);
  }
  for (guint i = 0; order->files && order->files[i]; i++)
    read_file (data, order->files[i]);
  return !library || load_library (data, error);
}

/**
 * mz_chart_data_gather:
 * @data: (out caller-allocates): what there is; to be cleared also after an error
 * @order: what is asked for
 * @error: where an error goes
 *
 * Tables need no library, and a lexicon only where their symbol is to be called by its name.
 *
 * Returns: whether there is something to draw
 */
gboolean
mz_chart_data_gather (MzChartData *data, const MzChartOrder *order, GError **error)
{
  gboolean files = order->files && order->files[0];
  gboolean library = !files && !order->prices && !order->has_spending && !order->no_store;

  *data = (MzChartData){ 0 };
  data->articles = g_ptr_array_new_with_free_func (g_object_unref);
  data->facts = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));
  if (!read_prices (data, order, error))
    return FALSE;
  if ((files || library) && !gather_articles (data, order, library, error))
    return FALSE;
  if (order->wants_series && !data->lexicon && !open_lexicon (data, error))
    return FALSE;
  if (!name_symbol (data, order, error))
    return FALSE;
  if (!data->company)
    find_company (data, order);
  if (files || library)
    data->subject = choose_company (data);
  if (order->wants_prices && !data->prices && (files || library))
    load_prices (data, order);
  if (files && data->facts->len == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _ ("none of the articles could be read, so there is nothing to draw."));
    return FALSE;
  }
  return TRUE;
}
