/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of the articles at hand belong on a chart. */
#include "session/gathering.h"

#include "session/companies.h"

/**
 * mz_gathering_is_of_one_company:
 * @kind: a kind of chart
 *
 * Returns: whether it has the line of one company's price
 */
gboolean
mz_gathering_is_of_one_company (MzChartKind kind)
{
  return kind == MZ_CHART_TIMELINE || kind == MZ_CHART_EVENT;
}

/**
 * mz_gathering_begins_with_one:
 * @kind: a kind of chart
 *
 * Returns: whether it says more of one company than of all, though it can be of all
 */
gboolean
mz_gathering_begins_with_one (MzChartKind kind)
{
  return mz_gathering_is_of_one_company (kind) || kind == MZ_CHART_SCATTER;
}

/**
 * mz_gathering_find_scope:
 * @wish: what was chosen
 * @kind: the kind of chart
 * @entry: (nullable): the one on view
 *
 * What one article says stands beside each other in pairs and comparisons; a chart through time, or
 * with a dot for each report, is of all that is known.
 *
 * Returns: how far the chart reaches
 */
MzChartScope
mz_gathering_find_scope (MzChartScope wish, MzChartKind kind, MzEntry *entry)
{
  if (!entry)
    return MZ_SCOPE_LIBRARY;
  if (wish != MZ_SCOPE_BY_KIND)
    return wish;
  return kind == MZ_CHART_PAIRS || kind == MZ_CHART_COMPARE ? MZ_SCOPE_ARTICLE : MZ_SCOPE_LIBRARY;
}

/**
 * mz_gathering_find:
 * @library: the articles at hand
 * @entry: (nullable): the one on view
 * @company: (nullable): canonical name of the company that the chart is of; %NULL for any
 * @scope: how far the chart reaches
 *
 * Returns: (transfer full) (element-type MzEntry): those of the session that belong on it
 */
GPtrArray *
mz_gathering_find (MzLibrary *library, MzEntry *entry, const char *company, MzChartScope scope)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (library), NULL);
  GPtrArray *gathered = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *entries = mz_library_get_entries (library);

  if (scope == MZ_SCOPE_ARTICLE) {
    if (entry && mz_entry_get_extraction (entry))
      g_ptr_array_add (gathered, g_object_ref (entry));
    return gathered;
  }
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (MzEntry) one = g_list_model_get_item (entries, i);
    MzExtraction *extraction = mz_entry_get_extraction (one);
    if (extraction && (!company || mz_companies_has (extraction, company)))
      g_ptr_array_add (gathered, g_steal_pointer (&one));
  }
  return gathered;
}

/**
 * mz_gathering_list_known:
 * @library: the articles at hand
 *
 * What was read in the session is newer than the same article in the store.
 *
 * Returns: (transfer full): set of digests and URIs
 */
GHashTable *
mz_gathering_list_known (MzLibrary *library)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (library), NULL);
  GHashTable *known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *entries = mz_library_get_entries (library);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (MzEntry) entry = g_list_model_get_item (entries, i);
    GFile *file = mz_entry_get_file (entry);
    if (!mz_entry_get_extraction (entry))
      continue;
    g_hash_table_add (known, g_strdup (mz_entry_get_digest (entry)));
    if (file)
      g_hash_table_add (known, g_file_get_uri (file));
  }
  return known;
}

static gboolean
has_source (const MzChartParts *parts, const char *digest)
{
  for (guint i = 0; i < parts->sources->len; i++)
    if (g_strcmp0 (g_array_index (parts->sources, MzChartSource, i).digest, digest) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_figure (GPtrArray *figures, const MzEvidence *wanted)
{
  for (guint i = 0; i < figures->len; i++) {
    const MzEvidence *evidence = mz_figure_get_evidence (g_ptr_array_index (figures, i));
    if (evidence->start == wanted->start && evidence->end == wanted->end)
      return TRUE;
  }
  return FALSE;
}

/**
 * mz_gathering_is_charted:
 * @entry: an entry
 * @chart: a chart
 *
 * A better extractor may have read other figures than the library has.
 *
 * Returns: whether the article is among the chart's sources, and what the chart shows of it among
 *   its figures
 */
gboolean
mz_gathering_is_charted (MzEntry *entry, MzChart *chart)
{
  g_return_val_if_fail (MZ_IS_ENTRY (entry) && MZ_IS_CHART (chart), FALSE);
  const MzChartParts *parts = mz_chart_get_parts (chart);
  const char *digest = mz_entry_get_digest (entry);
  MzExtraction *extraction = mz_entry_get_extraction (entry);

  if (!extraction || !has_source (parts, digest))
    return FALSE;
  for (guint i = 0; i < parts->marks->len; i++) {
    MzFigure *figure = g_array_index (parts->marks, MzMark, i).figure;
    const MzEvidence *evidence = figure ? mz_figure_get_evidence (figure) : NULL;
    if (evidence && g_strcmp0 (evidence->digest, digest) == 0 &&
        !has_figure (mz_extraction_get_figures (extraction), evidence))
      return FALSE;
  }
  return TRUE;
}

/**
 * mz_gathering_is_same:
 * @a: what was gathered
 * @b: what was gathered another time
 *
 * Returns: whether both are the same articles in the same order
 */
gboolean
mz_gathering_is_same (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; a->len == b->len && i < a->len; i++)
    if (a->pdata[i] != b->pdata[i])
      return FALSE;
  return a->len == b->len;
}
