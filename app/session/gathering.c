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
 * mz_gathering_find:
 * @library: the articles at hand
 * @entry: the one on view
 * @company: (nullable): canonical name of the company that the chart is of; %NULL for all
 * @kind: the kind of chart
 *
 * Returns: (transfer full) (element-type MzEntry): all that speak of the company; of no single one
 *   all for a scatter, which has a dot for each report, else the one on view
 */
GPtrArray *
mz_gathering_find (MzLibrary *library, MzEntry *entry, const char *company, MzChartKind kind)
{
  g_return_val_if_fail (MZ_IS_LIBRARY (library) && MZ_IS_ENTRY (entry), NULL);
  GPtrArray *gathered = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *entries = mz_library_get_entries (library);

  if (!company && kind != MZ_CHART_SCATTER) {
    g_ptr_array_add (gathered, g_object_ref (entry));
    return gathered;
  }
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++) {
    g_autoptr (MzEntry) one = g_list_model_get_item (entries, i);
    MzExtraction *extraction = mz_entry_get_extraction (one);
    if (company ? mz_companies_has (extraction, company) : extraction != NULL)
      g_ptr_array_add (gathered, g_steal_pointer (&one));
  }
  return gathered;
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
