/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills lists of MzPriceRow with what was read of a price table. */
#include "session/price-rows.h"

#include "model/bar-batch.h"

#define SHOWN_DAYS 500 /* of each end are listed */

static void
replace (GListStore *list, GPtrArray *rows)
{
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), rows->pdata,
                       rows->len);
}

/**
 * mz_price_rows_list_days:
 * @list: a list of MzPriceRow, whose rows are replaced
 * @batches: (nullable) (element-type MzBarBatch): the days
 */
void
mz_price_rows_list_days (GListStore *list, GPtrArray *batches)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; batches && i < batches->len; i++) {
    const MzBarBatch *batch = g_ptr_array_index (batches, i);
    for (guint k = 0; k < batch->bars->len; k++)
      if (k < SHOWN_DAYS || k + SHOWN_DAYS >= batch->bars->len)
        g_ptr_array_add (rows,
                         mz_price_row_new (batch->symbol, &g_array_index (batch->bars, MzBar, k)));
  }
  replace (list, rows);
}

/**
 * mz_price_rows_list_remarks:
 * @list: a list of MzPriceRow, whose rows are replaced
 * @remarks: (nullable) (element-type MzRowRemark): what was odd about rows
 */
void
mz_price_rows_list_remarks (GListStore *list, GArray *remarks)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; remarks && i < remarks->len; i++)
    g_ptr_array_add (rows, mz_price_row_new_remark (&g_array_index (remarks, MzRowRemark, i)));
  replace (list, rows);
}
