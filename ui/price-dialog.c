/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a file of prices into the library: what was understood of it, to look at and to change. */
#include "price-dialog.h"

#include "session/price-table.h"

#include <glib/gi18n.h>

struct _MzPriceDialog {
  AdwWindow parent_instance;

  /* Owned */
  MzSession *session;
  MzPriceTable *table;
  char *failure; /* why an import failed; or NULL */

  /* Template */
  GtkSwitch *month_first;
  GtkSwitch *decimal_comma;
};

G_DEFINE_FINAL_TYPE (MzPriceDialog, mz_price_dialog, ADW_TYPE_WINDOW)

enum { PROP_0, PROP_TABLE, PROP_FAILURE, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
set_failure (MzPriceDialog *self, const char *failure)
{
  g_free (self->failure);
  self->failure = g_strdup (failure);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzPriceDialog) self = data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  MzImportCount count;

  if (!mz_price_table_import_finish (self->table, result, &count, &error)) {
    if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
      set_failure (self, error->message);
    return;
  }
  g_autofree char *outcome = mz_price_dialog_dup_outcome (&count);
  if (parent)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.prices-imported", "s", outcome);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
import (GtkWidget *widget, const char *action, GVariant *parameter)
{
  MzPriceDialog *self = MZ_PRICE_DIALOG (widget);
  MzStore *store = mz_library_get_store (mz_session_get_library (self->session));

  if (!store) {
    set_failure (self, _ ("There is no library that could keep the prices."));
    return;
  }
  set_failure (self, NULL);
  mz_price_table_import_async (self->table, store, imported_cb, g_object_ref (self));
}

static void
symbol_applied_cb (AdwEntryRow *row, gpointer data)
{
  g_object_set (MZ_PRICE_DIALOG (data)->table, "symbol", gtk_editable_get_text (GTK_EDITABLE (row)),
                NULL);
}

static void
currency_applied_cb (AdwEntryRow *row, gpointer data)
{
  g_object_set (MZ_PRICE_DIALOG (data)->table, "currency",
                gtk_editable_get_text (GTK_EDITABLE (row)), NULL);
}

static void
ready_changed_cb (MzPriceTable *table, GParamSpec *pspec, gpointer data)
{
  gboolean is_ready;

  g_object_get (table, "ready", &is_ready, NULL);
  gtk_widget_action_set_enabled (data, "prices.import", is_ready);
}

static void
mz_price_dialog_dispose (GObject *object)
{
  MzPriceDialog *self = MZ_PRICE_DIALOG (object);

  if (self->table)
    mz_price_table_cancel (self->table);
  g_clear_object (&self->table);
  g_clear_object (&self->session);
  g_clear_pointer (&self->failure, g_free);
  G_OBJECT_CLASS (mz_price_dialog_parent_class)->dispose (object);
}

static void
mz_price_dialog_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzPriceDialog *self = MZ_PRICE_DIALOG (object);

  if (id == PROP_TABLE)
    g_value_set_object (value, self->table);
  else if (id == PROP_FAILURE)
    g_value_set_string (value, self->failure);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_price_dialog_class_init (MzPriceDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mz_price_dialog_dispose;
  object_class->get_property = mz_price_dialog_get_property;

  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, MZ_TYPE_PRICE_TABLE, readable);
  properties[PROP_FAILURE] = g_param_spec_string ("failure", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (MZ_TYPE_PRICE_TABLE);
  gtk_widget_class_install_action (widget_class, "prices.import", NULL, import);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/price-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, MzPriceDialog, month_first);
  gtk_widget_class_bind_template_child (widget_class, MzPriceDialog, decimal_comma);
  gtk_widget_class_bind_template_callback (widget_class, symbol_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, currency_applied_cb);
}

static void
mz_price_dialog_init (MzPriceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_price_dialog_new:
 * @parent: the window over which it opens
 * @session: whose library keeps the prices
 * @file: the file of prices
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
MzPriceDialog *
mz_price_dialog_new (GtkWindow *parent, MzSession *session, GFile *file)
{
  g_return_val_if_fail (MZ_IS_SESSION (session) && G_IS_FILE (file), NULL);

  MzPriceDialog *self = g_object_new (MZ_TYPE_PRICE_DIALOG, "transient-for", parent, NULL);
  const GBindingFlags both = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  self->session = g_object_ref (session);
  self->table = mz_price_table_new (file);
  g_object_bind_property (self->table, "month-first", self->month_first, "active", both);
  g_object_bind_property (self->table, "decimal-comma", self->decimal_comma, "active", both);
  g_signal_connect_object (self->table, "notify::ready", G_CALLBACK (ready_changed_cb), self, 0);
  ready_changed_cb (self->table, NULL, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TABLE]);
  return self;
}

/**
 * mz_price_dialog_dup_outcome:
 * @count: what became of the days of an import
 *
 * Returns: (transfer full): the same in a sentence
 */
char *
mz_price_dialog_dup_outcome (const MzImportCount *count)
{
  guint n = count->added + count->changed;
  g_autofree char *kept = g_strdup_printf (ngettext ("%u day of prices was added or changed.",
                                                     "%u days of prices were added or changed.", n),
                                           n);

  if (count->kept == 0)
    return g_steal_pointer (&kept);
  g_autofree char *by_hand =
      g_strdup_printf (ngettext ("%u day that was entered by hand stays.",
                                 "%u days that were entered by hand stay.", count->kept),
                       count->kept);
  return g_strconcat (kept, " ", by_hand, NULL);
}
