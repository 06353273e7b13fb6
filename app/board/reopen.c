/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes the chart of a picture again, from what the picture says of itself. */
#include "board/reopen.h"

#include "board/pairs.h"
#include "board/timeline.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a board is made of, out of a provenance; borrowed from it but for the arrays. */
typedef struct {
  MzBoardOptions options;
  GArray *articles; /* of MzArticleFacts */
  GArray *facts;    /* of MzSpendingFact */
  const MzChartSource *prices;
  const MzChartSource *spending;
} Parts;

void
mz_board_note (MzChartParts *chart, const char *name, const char *value)
{
  if (value && *value)
    g_hash_table_insert (chart->parameters, g_strdup (name), g_strdup (value));
}

static void
note_day (MzChartParts *chart, const char *name, guint32 day)
{
  g_autofree char *text = day > 0 ? mz_day_to_string (day) : NULL;

  mz_board_note (chart, name, text);
}

/**
 * mz_board_note_options:
 * @chart: a chart that is being made
 * @options: what was asked for
 *
 * What the writing says, the chart has anyway.
 */
void
mz_board_note_options (MzChartParts *chart, const MzBoardOptions *options)
{
  mz_board_note (chart, "company", options->company);
  mz_board_note (chart, "title", options->title);
  mz_board_note (chart, "candles", options->candles ? "yes" : NULL);
  mz_board_note (chart, "volume", options->volume ? "yes" : NULL);
  mz_board_note (chart, "log", options->logarithm ? "yes" : NULL);
  note_day (chart, "from", options->from);
  note_day (chart, "to", options->to);
}

static const char *
get_parameter (const MzProvenance *provenance, const char *name)
{
  return g_hash_table_lookup (provenance->parameters, name);
}

static guint32
get_day (const MzProvenance *provenance, const char *name)
{
  const char *text = get_parameter (provenance, name);

  return text ? mz_day_parse (text) : 0;
}

static MzBoardOptions
read_options (const MzProvenance *provenance, GPtrArray *companies)
{
  return (MzBoardOptions){ .writing = provenance->writing,
                           .time_rtl = provenance->time_rtl,
                           .candles = get_parameter (provenance, "candles") != NULL,
                           .volume = get_parameter (provenance, "volume") != NULL,
                           .logarithm = get_parameter (provenance, "log") != NULL,
                           .title = get_parameter (provenance, "title"),
                           .note = provenance->note,
                           .company = get_parameter (provenance, "company"),
                           .from = get_day (provenance, "from"),
                           .to = get_day (provenance, "to"),
                           .companies = companies };
}

static GPtrArray *
find_figures (const MzProvenance *provenance, const char *digest)
{
  GPtrArray *figures = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < provenance->figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (provenance->figures, i);
    if (g_strcmp0 (mz_figure_get_evidence (figure)->digest, digest) == 0)
      g_ptr_array_add (figures, g_object_ref (figure));
  }
  return figures;
}

static void
add_article (Parts *parts, const MzProvenance *provenance, const MzChartSource *source)
{
  MzArticleFacts article = { .digest = source->digest,
                             .title = source->title,
                             .outlet = source->outlet,
                             .published = source->published,
                             .name = source->name,
                             .figures = find_figures (provenance, source->digest) };

  g_array_append_val (parts->articles, article);
}

/* The words of a mark are its value and its stretch of time, and below them what the table says. */
static void
add_fact (Parts *parts, const MzProvenanceFact *fact)
{
  const char *more = fact->words ? strchr (fact->words, '\n') : NULL;
  MzSpendingFact spending = { .first = fact->first,
                              .last = fact->last,
                              .value = fact->value,
                              .modality = fact->modality,
                              .words = more ? more + 1 : NULL };

  g_array_append_val (parts->facts, spending);
}

static void
clear_article (gpointer data)
{
  g_ptr_array_unref (((MzArticleFacts *) data)->figures);
}

static void
parts_init (Parts *parts, const MzProvenance *provenance, GPtrArray *companies)
{
  *parts = (Parts){ .options = read_options (provenance, companies) };
  parts->articles = g_array_new (FALSE, FALSE, sizeof (MzArticleFacts));
  g_array_set_clear_func (parts->articles, clear_article);
  parts->facts = g_array_new (FALSE, FALSE, sizeof (MzSpendingFact));
  for (guint i = 0; i < provenance->sources->len; i++) {
    const MzChartSource *source = &g_array_index (provenance->sources, MzChartSource, i);
    if (!source->table)
      add_article (parts, provenance, source);
    else if (source->trace)
      parts->prices = parts->prices ? parts->prices : source;
    else
      parts->spending = source;
  }
  for (guint i = 0; i < provenance->facts->len; i++)
    add_fact (parts, &g_array_index (provenance->facts, MzProvenanceFact, i));
}

static MzChart *
make_timeline (const Parts *parts, const MzProvenance *provenance)
{
  MzTimelineParts timeline = {
    .spending = (const MzSpendingFact *) (void *) parts->facts->data,
    .n_spending = parts->facts->len,
    .currency = get_parameter (provenance, "price_currency"),
    .spending_currency = get_parameter (provenance, "spending_currency"),
    .spending_metric = get_parameter (provenance, "spending_metric"),
    .spending_source = parts->spending ? parts->spending->outlet : NULL,
    .articles = (const MzArticleFacts *) (void *) parts->articles->data,
    .n_articles = parts->articles->len,
  };

  if (parts->prices) {
    timeline.prices = parts->prices->trace;
    timeline.symbol = parts->prices->title;
    timeline.price_source = parts->prices->outlet;
  }
  return mz_timeline_new (&timeline, &parts->options);
}

/**
 * mz_board_reopen:
 * @provenance: what a picture says of itself
 * @companies: (nullable): names in the chart's language
 * @error: return location for an error where this kind of chart cannot be made again
 *
 * Figures, sums and prices are those that were drawn; a price of very many days is as fine as the
 * picture was.
 *
 * Returns: (transfer full): the chart
 */
MzChart *
mz_board_reopen (const MzProvenance *provenance, GPtrArray *companies, GError **error)
{
  Parts parts;
  MzChart *chart = NULL;

  parts_init (&parts, provenance, companies);
  if (provenance->kind == MZ_CHART_PAIRS)
    chart = mz_pairs_new ((const MzArticleFacts *) (void *) parts.articles->data,
                          parts.articles->len, &parts.options);
  else if (provenance->kind == MZ_CHART_TIMELINE)
    chart = make_timeline (&parts, provenance);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _ ("this kind of chart is not brought back from a picture"));
  g_array_unref (parts.articles);
  g_array_unref (parts.facts);
  return chart;
}
