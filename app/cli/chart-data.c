/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What `mizan chart` draws: articles out of files or the library, prices, reported spending. */
#include "cli/chart-data.h"

#include "config.h"

#include "board/price-file.h"
#include "board/spending-file.h"
#include "cli/command.h"
#include "extract/extractor.h"
#include "read/reader.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

void
mz_chart_data_clear (MzChartData *data)
{
  g_clear_object (&data->store);
  g_clear_object (&data->prices);
  g_clear_pointer (&data->lexicon, mz_lexicon_unref);
  g_clear_pointer (&data->facts, g_array_unref);
  g_clear_pointer (&data->articles, g_ptr_array_unref);
  g_clear_pointer (&data->extractions, g_ptr_array_unref);
  g_clear_pointer (&data->spending, g_array_unref);
  g_clear_pointer (&data->company, g_free);
  g_clear_pointer (&data->symbol, g_free);
  g_clear_pointer (&data->price_currency, g_free);
  g_clear_pointer (&data->price_source, g_free);
  g_clear_pointer (&data->spending_currency, g_free);
  g_clear_pointer (&data->spending_source, g_free);
}

static void
complain (MzChartData *data, const GError *error)
{
  mz_command_complain (error->message);
  data->has_failed = TRUE;
}

static MzArticle *
read_article (const char *path, GError **error)
{
  if (strcmp (path, "-") == 0) {
    g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
    return mz_reader_read_stream (input, _ ("standard input"), NULL, NULL, NULL, error);
  }
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  return mz_reader_read (file, NULL, NULL, NULL, error);
}

static void
keep_article (MzChartData *data, MzArticle *article, MzExtraction *extraction)
{
  MzArticleFacts facts;

  mz_article_facts_init (&facts, article, extraction);
  g_ptr_array_add (data->articles, article);
  g_ptr_array_add (data->extractions, extraction);
  g_array_append_val (data->facts, facts);
}

static void
read_file (MzChartData *data, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzArticle) article = read_article (path, &error);
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

static gboolean
load_library (MzChartData *data, GError **error)
{
  g_autoptr (GPtrArray) summaries = mz_store_list_articles (data->store, 0, NULL, error);

  for (guint i = 0; summaries && i < summaries->len; i++) {
    MzArticleSummary *summary = g_ptr_array_index (summaries, i);
    MzArticle *article = NULL;
    MzExtraction *extraction = NULL;
    if (!mz_store_load_article (data->store, mz_article_summary_get_digest (summary), &article,
                                &extraction, NULL, error))
      return FALSE;
    keep_article (data, article, extraction);
  }
  return summaries != NULL;
}

static gboolean
open_lexicon (MzChartData *data, GError **error)
{
  g_autofree char *own_words =
      g_build_filename (g_get_user_config_dir (), GETTEXT_PACKAGE, "lexicon", NULL);

  data->lexicon = mz_lexicon_new (own_words, error);
  return data->lexicon != NULL;
}

/* The company that all figures are of; NULL where they are of several or of none. */
static char *
find_only_company (MzChartData *data)
{
  const char *only = NULL;

  for (guint i = 0; i < data->facts->len; i++) {
    GPtrArray *figures = g_array_index (data->facts, MzArticleFacts, i).figures;
    for (guint k = 0; k < figures->len; k++) {
      const char *company = mz_figure_get_reading (g_ptr_array_index (figures, k))->company;
      if (company && only && strcmp (company, only) != 0)
        return NULL;
      if (company)
        only = company;
    }
  }
  return g_strdup (only);
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

static double *
copy_prices (GArray *bars, gsize offset)
{
  double *values = g_new (double, MAX (bars->len, 1));

  for (guint i = 0; i < bars->len; i++) {
    gint64 price = G_STRUCT_MEMBER (gint64, &g_array_index (bars, MzBar, i), offset);
    if (price == MZ_PRICE_UNKNOWN) {
      g_free (values);
      return NULL;
    }
    values[i] = (double) price / MZ_PRICE_UNIT;
  }
  return values;
}

static MzTrace *
make_trace (GArray *bars)
{
  MzTraceParts parts = { .n = bars->len };

  parts.y = copy_prices (bars, G_STRUCT_OFFSET (MzBar, close));
  if (!parts.y)
    return NULL;
  parts.x = g_new (double, MAX (bars->len, 1));
  for (guint i = 0; i < bars->len; i++)
    parts.x[i] = g_array_index (bars, MzBar, i).day;
  parts.open = copy_prices (bars, G_STRUCT_OFFSET (MzBar, open));
  parts.high = copy_prices (bars, G_STRUCT_OFFSET (MzBar, high));
  parts.low = copy_prices (bars, G_STRUCT_OFFSET (MzBar, low));
  parts.volume = copy_prices (bars, G_STRUCT_OFFSET (MzBar, volume));
  return mz_trace_new_take (&parts);
}

/* The library's prices of the company, where there are any. */
static void
load_prices (MzChartData *data, const MzChartOrder *order)
{
  g_autofree char *only = data->company ? g_strdup (data->company) : find_only_company (data);
  MzCompany *company = only && data->lexicon ? mz_lexicon_find_company (data->lexicon, only) : NULL;
  const char *symbol = company ? mz_company_get_ticker (company) : NULL;
  g_autoptr (GError) error = NULL;

  if (!data->company)
    data->company = g_steal_pointer (&only);
  if (!symbol || !data->store)
    return;
  g_autoptr (MzBarBatch) batch =
      mz_store_load_bars (data->store, symbol, order->from, order->to, NULL, &error);
  if (!batch) {
    complain (data, error);
    return;
  }
  if (batch->bars->len == 0)
    return;
  data->prices = make_trace (batch->bars);
  data->symbol = g_strdup (symbol);
  data->price_currency =
      g_strdup (batch->currency ? batch->currency : mz_company_get_currency (company));
  data->price_source = g_strdup (batch->source);
}

static gboolean
read_tables (MzChartData *data, const MzChartOrder *order, GError **error)
{
  if (order->prices) {
    data->prices = mz_price_file_read (order->prices, order->from, order->to, NULL, error);
    data->price_source = g_path_get_basename (order->prices);
    if (!data->prices)
      return FALSE;
  }
  if (order->spending) {
    data->spending = mz_spending_file_read (order->spending, order->from, order->to,
                                            &data->spending_currency, error);
    data->spending_source = g_path_get_basename (order->spending);
    if (!data->spending)
      return FALSE;
  }
  return TRUE;
}

static gboolean
gather_articles (MzChartData *data, const MzChartOrder *order, gboolean library, GError **error)
{
  if (!open_lexicon (data, error))
    return FALSE;
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
 * Tables need no lexicon and no library: they are drawn without opening either.
 *
 * Returns: whether there is something to draw
 */
gboolean
mz_chart_data_gather (MzChartData *data, const MzChartOrder *order, GError **error)
{
  gboolean files = order->files && order->files[0];
  gboolean library = !files && !order->prices && !order->spending && !order->no_store;

  *data = (MzChartData){ 0 };
  data->articles = g_ptr_array_new_with_free_func (g_object_unref);
  data->extractions = g_ptr_array_new_with_free_func (g_object_unref);
  data->facts = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));
  if (!read_tables (data, order, error))
    return FALSE;
  if ((files || library) && !gather_articles (data, order, library, error))
    return FALSE;
  find_company (data, order);
  if (order->wants_prices && !data->prices && (files || library))
    load_prices (data, order);
  if (files && data->facts->len == 0) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                         _ ("none of the articles could be read, so there is nothing to draw."));
    return FALSE;
  }
  return TRUE;
}
