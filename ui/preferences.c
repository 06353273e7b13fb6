/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the analyst sets once: digits of Arabic charts, and whether and where prices are downloaded.
 */
#include "preferences.h"

#include "session/price-providers.h"
#include "session/price-update.h"

#include <glib/gi18n.h>

struct _MzPreferences {
  AdwPreferencesWindow parent_instance;

  /* Owned */
  GSettings *settings;
  MzPriceProviders *providers;
  GCancellable *cancellable;

  /* Template */
  AdwComboRow *digits;
  GtkSwitch *allow_downloads;
  AdwComboRow *provider;
  AdwPasswordEntryRow *key;
  AdwActionRow *where;
};

G_DEFINE_FINAL_TYPE (MzPreferences, mz_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
tell (MzPreferences *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (escaped));
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzPreferences) self = data;
  g_autoptr (GError) error = NULL;

  if (mz_price_key_keep_finish (result, &error)) {
    gtk_editable_set_text (GTK_EDITABLE (self->key), "");
    tell (self, _ ("The key is kept among the desktop's secrets."));
  } else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    tell (self, error->message);
  }
}

static void
key_applied_cb (MzPreferences *self)
{
  const char *key = gtk_editable_get_text (GTK_EDITABLE (self->key));
  g_autofree char *id = g_settings_get_string (self->settings, "price-provider");

  if (*key)
    mz_price_key_keep_async (id, key, self->cancellable, kept_cb, g_object_ref (self));
}

static void
update_key_rows (MzPreferences *self)
{
  guint position = adw_combo_row_get_selected (self->provider);
  const char *where = mz_price_providers_get_where (self->providers, position);

  gtk_widget_set_visible (GTK_WIDGET (self->key),
                          mz_price_providers_takes_key (self->providers, position));
  gtk_widget_set_visible (GTK_WIDGET (self->where), where && *where);
  adw_action_row_set_subtitle (self->where, where ? where : "");
}

static void
provider_chosen_cb (MzPreferences *self)
{
  const char *id =
      mz_price_providers_get_id (self->providers, adw_combo_row_get_selected (self->provider));

  if (id)
    g_settings_set_string (self->settings, "price-provider", id);
  update_key_rows (self);
}

static void
digits_chosen_cb (MzPreferences *self)
{
  g_settings_set_enum (self->settings, "digits", (int) adw_combo_row_get_selected (self->digits));
}

static void
list_providers (MzPreferences *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_settings_get_string (self->settings, "price-provider");
  guint n = mz_price_providers_get_n (self->providers);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (names, mz_price_providers_get_name (self->providers, i));
  adw_combo_row_set_model (self->provider, G_LIST_MODEL (names));
  for (guint i = 0; i < n; i++)
    if (g_str_equal (mz_price_providers_get_id (self->providers, i), chosen))
      adw_combo_row_set_selected (self->provider, i);
}

static void
mz_preferences_dispose (GObject *object)
{
  MzPreferences *self = MZ_PREFERENCES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->providers, mz_price_providers_free);
  G_OBJECT_CLASS (mz_preferences_parent_class)->dispose (object);
}

static void
mz_preferences_class_init (MzPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mz_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/mizan_app/Mizan/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MzPreferences, digits);
  gtk_widget_class_bind_template_child (widget_class, MzPreferences, allow_downloads);
  gtk_widget_class_bind_template_child (widget_class, MzPreferences, provider);
  gtk_widget_class_bind_template_child (widget_class, MzPreferences, key);
  gtk_widget_class_bind_template_child (widget_class, MzPreferences, where);
  gtk_widget_class_bind_template_callback (widget_class, key_applied_cb);
}

static void
mz_preferences_init (MzPreferences *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * mz_preferences_new:
 * @parent: the window over which it opens
 * @settings: what it sets
 *
 * Returns: (transfer none): a window that is not shown yet
 */
MzPreferences *
mz_preferences_new (GtkWindow *parent, GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_autoptr (GError) error = NULL;
  MzPreferences *self = g_object_new (MZ_TYPE_PREFERENCES, "transient-for", parent, NULL);

  self->settings = g_object_ref (settings);
  self->providers = mz_price_providers_new (&error);
  if (error)
    tell (self, error->message);
  g_settings_bind (settings, "allow-downloads", self->allow_downloads, "active",
                   G_SETTINGS_BIND_DEFAULT);
  adw_combo_row_set_selected (self->digits, (guint) g_settings_get_enum (settings, "digits"));
  list_providers (self);
  update_key_rows (self);
  g_signal_connect_swapped (self->digits, "notify::selected", G_CALLBACK (digits_chosen_cb), self);
  g_signal_connect_swapped (self->provider, "notify::selected", G_CALLBACK (provider_chosen_cb),
                            self);
  return self;
}
