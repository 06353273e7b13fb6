/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of prices on its way into the library. */
#include "session/price-table.h"

#include "session/price-reading.h"
#include "session/price-row.h"
#include "session/price-rows.h"

#include <glib/gi18n.h>

struct _MzPriceTable {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  MzPriceReading *reading; /* the last that succeeded; NULL before */
  char *error;             /* why there is none; or NULL */
  GListStore *days;        /* of MzPriceRow */
  GListStore *remarks;     /* of MzPriceRow */
  GCancellable *cancellable;
  MzPriceWishes wishes;

  gboolean is_busy;
};

G_DEFINE_FINAL_TYPE (MzPriceTable, mz_price_table, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_NAME,
  PROP_SYMBOL,
  PROP_CURRENCY,
  PROP_MONTH_FIRST,
  PROP_DECIMAL_COMMA,
  PROP_BUSY,
  PROP_READY,
  PROP_ERROR,
  PROP_SUMMARY,
  PROP_SEVERAL_SYMBOLS,
  PROP_DAYS,
  PROP_REMARKS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GPtrArray *
get_batches (MzPriceTable *self)
{
  return self->reading ? self->reading->import->batches : NULL;
}

static gboolean
is_ready (MzPriceTable *self)
{
  GPtrArray *batches = get_batches (self);

  return !self->is_busy && !self->error && batches && batches->len > 0;
}

/* -- Telling -- */

static void
notify_all (MzPriceTable *self)
{
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_SYMBOL; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
set_busy (MzPriceTable *self, gboolean is_busy)
{
  self->is_busy = is_busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

/* -- Reading -- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzPriceTable) self = data;
  g_autoptr (GError) error = NULL;
  MzPriceReading *reading = mz_price_reading_finish (result, &error);

  /* Then another reading is on its way, or nobody looks any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->is_busy = FALSE;
  g_clear_pointer (&self->error, g_free);
  if (reading) {
    g_clear_pointer (&self->reading, mz_price_reading_unref);
    self->reading = reading;
  } else {
    self->error = g_strdup (error->message);
  }
  mz_price_rows_list_days (self->days, get_batches (self));
  mz_price_rows_list_remarks (self->remarks, self->reading ? self->reading->import->remarks : NULL);
  notify_all (self);
}

static void
read_again (MzPriceTable *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);
  mz_price_reading_async (self->file, self->reading, &self->wishes, self->cancellable, read_cb,
                          g_object_ref (self));
}

static void
wish_text (MzPriceTable *self, char **wish, const char *text)
{
  g_autofree char *wanted = g_strstrip (g_strdup (text ? text : ""));

  if (g_strcmp0 (*wish ? *wish : "", wanted) == 0)
    return;
  g_free (*wish);
  *wish = *wanted ? g_steal_pointer (&wanted) : NULL;
  read_again (self);
}

static void
wish_form (MzPriceTable *self, MzPriceForm *wish, gboolean is_other)
{
  MzPriceForm wanted = is_other ? MZ_PRICE_FORM_YES : MZ_PRICE_FORM_NO;

  if (*wish == wanted)
    return;
  *wish = wanted;
  read_again (self);
}

/* -- Properties -- */

/* What the analyst says, else what the table says, where it is about one symbol. */
static const char *
get_symbol (MzPriceTable *self)
{
  GPtrArray *batches = get_batches (self);

  if (self->wishes.symbol)
    return self->wishes.symbol;
  return batches && batches->len == 1 ? ((MzBarBatch *) g_ptr_array_index (batches, 0))->symbol
                                      : NULL;
}

static const char *
get_currency (MzPriceTable *self)
{
  GPtrArray *batches = get_batches (self);

  if (self->wishes.currency)
    return self->wishes.currency;
  return batches && batches->len > 0 ? ((MzBarBatch *) g_ptr_array_index (batches, 0))->currency
                                     : NULL;
}

static gboolean
is_month_first (MzPriceTable *self)
{
  if (self->wishes.month_first != MZ_PRICE_FORM_AS_FOUND)
    return self->wishes.month_first == MZ_PRICE_FORM_YES;
  return self->reading && self->reading->format->order == MZ_MONTH_FIRST;
}

static gboolean
has_decimal_comma (MzPriceTable *self)
{
  if (self->wishes.decimal_comma != MZ_PRICE_FORM_AS_FOUND)
    return self->wishes.decimal_comma == MZ_PRICE_FORM_YES;
  return self->reading && self->reading->format->decimal == ',';
}

static void
mz_price_table_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzPriceTable *self = MZ_PRICE_TABLE (object);
  GPtrArray *batches = get_batches (self);

  switch (id) {
  case PROP_NAME:
    g_value_take_string (value, g_file_get_parse_name (self->file));
    break;
  case PROP_SYMBOL:
    g_value_set_string (value, get_symbol (self));
    break;
  case PROP_CURRENCY:
    g_value_set_string (value, get_currency (self));
    break;
  case PROP_MONTH_FIRST:
    g_value_set_boolean (value, is_month_first (self));
    break;
  case PROP_DECIMAL_COMMA:
    g_value_set_boolean (value, has_decimal_comma (self));
    break;
  case PROP_BUSY:
    g_value_set_boolean (value, self->is_busy);
    break;
  case PROP_READY:
    g_value_set_boolean (value, is_ready (self));
    break;
  case PROP_ERROR:
    g_value_set_string (value, self->error);
    break;
  case PROP_SUMMARY:
    g_value_take_string (value,
                         self->reading ? mz_price_reading_dup_summary (self->reading) : NULL);
    break;
  case PROP_SEVERAL_SYMBOLS:
    g_value_set_boolean (value, batches && batches->len > 1);
    break;
  case PROP_DAYS:
    g_value_set_object (value, self->days);
    break;
  case PROP_REMARKS:
    g_value_set_object (value, self->remarks);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_price_table_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  MzPriceTable *self = MZ_PRICE_TABLE (object);

  switch (id) {
  case PROP_SYMBOL:
    if (g_strcmp0 (g_value_get_string (value), get_symbol (self)) != 0)
      wish_text (self, &self->wishes.symbol, g_value_get_string (value));
    break;
  case PROP_CURRENCY:
    if (g_strcmp0 (g_value_get_string (value), get_currency (self)) != 0)
      wish_text (self, &self->wishes.currency, g_value_get_string (value));
    break;
  case PROP_MONTH_FIRST:
    if (g_value_get_boolean (value) != is_month_first (self))
      wish_form (self, &self->wishes.month_first, g_value_get_boolean (value));
    break;
  case PROP_DECIMAL_COMMA:
    if (g_value_get_boolean (value) != has_decimal_comma (self))
      wish_form (self, &self->wishes.decimal_comma, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_price_table_dispose (GObject *object)
{
  MzPriceTable *self = MZ_PRICE_TABLE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->file);
  g_clear_object (&self->days);
  g_clear_object (&self->remarks);
  g_clear_pointer (&self->reading, mz_price_reading_unref);
  g_clear_pointer (&self->error, g_free);
  g_clear_pointer (&self->wishes.symbol, g_free);
  g_clear_pointer (&self->wishes.currency, g_free);
  G_OBJECT_CLASS (mz_price_table_parent_class)->dispose (object);
}

static void
mz_price_table_class_init (MzPriceTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags written = readable | G_PARAM_WRITABLE | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = mz_price_table_dispose;
  object_class->get_property = mz_price_table_get_property;
  object_class->set_property = mz_price_table_set_property;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, readable);
  properties[PROP_SYMBOL] = g_param_spec_string ("symbol", NULL, NULL, NULL, written);
  properties[PROP_CURRENCY] = g_param_spec_string ("currency", NULL, NULL, NULL, written);
  properties[PROP_MONTH_FIRST] = g_param_spec_boolean ("month-first", NULL, NULL, FALSE, written);
  properties[PROP_DECIMAL_COMMA] =
      g_param_spec_boolean ("decimal-comma", NULL, NULL, FALSE, written);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_READY] = g_param_spec_boolean ("ready", NULL, NULL, FALSE, readable);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, readable);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, readable);
  properties[PROP_SEVERAL_SYMBOLS] =
      g_param_spec_boolean ("several-symbols", NULL, NULL, FALSE, readable);
  properties[PROP_DAYS] = g_param_spec_object ("days", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  properties[PROP_REMARKS] =
      g_param_spec_object ("remarks", NULL, NULL, G_TYPE_LIST_MODEL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_price_table_init (MzPriceTable *self)
{
  self->days = g_list_store_new (MZ_TYPE_PRICE_ROW);
  self->remarks = g_list_store_new (MZ_TYPE_PRICE_ROW);
}

/**
 * mz_price_table_new:
 * @file: a file of prices
 *
 * Returns: (transfer full): a table that is being read
 */
MzPriceTable *
mz_price_table_new (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  MzPriceTable *self = g_object_new (MZ_TYPE_PRICE_TABLE, NULL);
  self->file = g_object_ref (file);
  read_again (self);
  return self;
}

/**
 * mz_price_table_import_async:
 * @self: a table that is ready
 * @store: where its days go
 * @callback: called when they are there
 * @user_data: for @callback
 *
 * Keeps the days in one transaction: all or none.
 */
void
mz_price_table_import_async (MzPriceTable *self,
                             MzStore *store,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_return_if_fail (MZ_IS_PRICE_TABLE (self) && is_ready (self));

  set_busy (self, TRUE);
  mz_store_import_bars_async (store, get_batches (self), self->cancellable, callback, user_data);
}

/**
 * mz_price_table_import_finish:
 * @self: the table
 * @result: what the callback got
 * @count: (out): what became of the days
 * @error: return location for an error
 *
 * Returns: whether they are kept
 */
gboolean
mz_price_table_import_finish (MzPriceTable *self,
                              GAsyncResult *result,
                              MzImportCount *count,
                              GError **error)
{
  g_autoptr (MzStore) store = MZ_STORE (g_async_result_get_source_object (result));
  gboolean is_kept = mz_store_import_bars_finish (store, result, count, error);

  set_busy (self, FALSE);
  return is_kept;
}

/**
 * mz_price_table_cancel:
 * @self: the table
 *
 * Stops reading or importing.
 */
void
mz_price_table_cancel (MzPriceTable *self)
{
  g_cancellable_cancel (self->cancellable);
}
