/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a price table as the window lists it. */
#include "session/price-row.h"

#include "model/period.h"

#include <glib/gi18n.h>

enum {
  PROP_0,
  PROP_DAY,
  PROP_SYMBOL,
  PROP_OPEN,
  PROP_HIGH,
  PROP_LOW,
  PROP_CLOSE,
  PROP_VOLUME,
  PROP_REMARK,
  N_PROPERTIES,
};

struct _MzPriceRow {
  GObject parent_instance;

  char *texts[N_PROPERTIES]; /* owned; NULL for "" */
};

G_DEFINE_FINAL_TYPE (MzPriceRow, mz_price_row, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPERTIES];

static void
mz_price_row_finalize (GObject *object)
{
  MzPriceRow *self = MZ_PRICE_ROW (object);

  for (guint i = 0; i < N_PROPERTIES; i++)
    g_free (self->texts[i]);
  G_OBJECT_CLASS (mz_price_row_parent_class)->finalize (object);
}

static void
mz_price_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  const char *text = MZ_PRICE_ROW (object)->texts[id];

  g_value_set_string (value, text ? text : "");
}

static void
mz_price_row_class_init (MzPriceRowClass *klass)
{
  static const char *const NAMES[] = {
    NULL, "day", "symbol", "open", "high", "low", "close", "volume", "remark",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = mz_price_row_finalize;
  object_class->get_property = mz_price_row_get_property;

  for (guint i = PROP_DAY; i < N_PROPERTIES; i++)
    properties[i] =
        g_param_spec_string (NAMES[i], NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_price_row_init (MzPriceRow *self)
{
}

/**
 * mz_price_row_new:
 * @symbol: whose day it is
 * @bar: its prices
 *
 * Returns: (transfer full): the line for that day
 */
MzPriceRow *
mz_price_row_new (const char *symbol, const MzBar *bar)
{
  MzPriceRow *self = g_object_new (MZ_TYPE_PRICE_ROW, NULL);

  self->texts[PROP_DAY] = mz_day_to_string (bar->day);
  self->texts[PROP_SYMBOL] = g_strdup (symbol);
  self->texts[PROP_OPEN] = mz_price_to_string (bar->open);
  self->texts[PROP_HIGH] = mz_price_to_string (bar->high);
  self->texts[PROP_LOW] = mz_price_to_string (bar->low);
  self->texts[PROP_CLOSE] = mz_price_to_string (bar->close);
  if (bar->volume != MZ_PRICE_UNKNOWN)
    self->texts[PROP_VOLUME] = g_strdup_printf ("%" G_GINT64_FORMAT, bar->volume);
  return self;
}

/**
 * mz_price_row_new_remark:
 * @remark: what is odd about a row of the file
 *
 * Returns: (transfer full): the line that says so
 */
MzPriceRow *
mz_price_row_new_remark (const MzRowRemark *remark)
{
  MzPriceRow *self = g_object_new (MZ_TYPE_PRICE_ROW, NULL);
  const char *reason = mz_row_fault_text (remark->fault);

  self->texts[PROP_DAY] = remark->day ? mz_day_to_string (remark->day) : NULL;
  self->texts[PROP_SYMBOL] = g_strdup (remark->symbol);
  self->texts[PROP_REMARK] =
      remark->text
          /* Translators: the number of a line, a reason, and the cell of the table that is at fault
           */
          ? g_strdup_printf (_ ("Line %u: %s (“%s”)"), remark->line, reason, remark->text)
          : g_strdup_printf (_ ("Line %u: %s"), remark->line, reason);
  return self;
}
