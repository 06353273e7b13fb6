/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The download of prices that the window shows: how far it is, and how it went. */
#include "session/price-download.h"

#include "session/price-update.h"

#include <glib/gi18n.h>

#define SLOW_MS 500

struct _MzPriceDownload {
  GObject parent_instance;

  /* Owned */
  GCancellable *cancellable; /* of what is on its way; NULL while nothing is */
  char *stage;
  char *symbol;

  guint slow_source;
  gboolean is_slow;
};

/* One download on its way, or one thing that it tells. The other threads hold it. */
typedef struct {
  MzPriceDownload *download; /* owned */
  GCancellable *cancellable; /* owned: another one's news does not count */
  MzQuotesStage stage;
  guint64 amount;
} News;

G_DEFINE_FINAL_TYPE (MzPriceDownload, mz_price_download, G_TYPE_OBJECT)

enum { PROP_0, PROP_BUSY, PROP_SLOW, PROP_STAGE, N_PROPERTIES };
enum { DONE, FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void
notify (MzPriceDownload *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static News *
news_new (MzPriceDownload *self, GCancellable *cancellable)
{
  News *news = g_new0 (News, 1);

  news->download = g_object_ref (self);
  news->cancellable = g_object_ref (cancellable);
  return news;
}

static void
free_news (gpointer data)
{
  News *news = data;

  g_object_unref (news->download);
  g_object_unref (news->cancellable);
  g_free (news);
}

/* Takes @stage. */
static void
set_stage (MzPriceDownload *self, char *stage)
{
  g_free (self->stage);
  self->stage = stage;
  notify (self, PROP_STAGE);
}

static void
set_slow (MzPriceDownload *self, gboolean is_slow)
{
  g_clear_handle_id (&self->slow_source, g_source_remove);
  if (self->is_slow == is_slow)
    return;
  self->is_slow = is_slow;
  notify (self, PROP_SLOW);
}

static gboolean
slow_cb (gpointer data)
{
  MzPriceDownload *self = data;

  self->slow_source = 0;
  set_slow (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
end (MzPriceDownload *self)
{
  g_clear_object (&self->cancellable);
  set_slow (self, FALSE);
  set_stage (self, NULL);
  notify (self, PROP_BUSY);
}

/* -- What it tells -- */

static char *
write_stage (const MzPriceDownload *self, MzQuotesStage stage, guint64 amount)
{
  if (stage == MZ_QUOTES_WAITING_SECONDS)
    return g_strdup_printf (
        /* Translators: a server of prices asks for patience */
        ngettext ("Waiting for %u second, then asking again for prices of %s…",
                  "Waiting for %u seconds, then asking again for prices of %s…", (gulong) amount),
        (guint) amount, self->symbol);
  g_autofree char *size = g_format_size (amount);
  /* Translators: the symbol of a share, then a size such as 12 kB */
  return g_strdup_printf (_ ("Prices of %s: %s received…"), self->symbol, size);
}

static gboolean
told_cb (gpointer data)
{
  News *news = data;
  MzPriceDownload *self = news->download;

  if (news->cancellable == self->cancellable)
    set_stage (self, write_stage (self, news->stage, news->amount));
  return G_SOURCE_REMOVE;
}

/* On another thread. */
static void
tell (MzQuotesStage stage, guint64 amount, gpointer data)
{
  News *call = data;
  News *news = news_new (call->download, call->cancellable);

  news->stage = stage;
  news->amount = amount;
  g_idle_add_full (G_PRIORITY_DEFAULT, told_cb, news, free_news);
}

static void
updated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  News *call = data;
  MzPriceDownload *self = call->download;
  g_autoptr (GError) error = NULL;
  MzImportCount count;
  gboolean is_kept = mz_price_update_finish (result, &count, &error);
  gboolean is_own = call->cancellable == self->cancellable;

  if (is_own)
    end (self);
  if (is_kept)
    g_signal_emit (self, signals[DONE], 0, &count);
  else if (is_own && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  free_news (call);
}

/* -- The object -- */

static void
mz_price_download_dispose (GObject *object)
{
  MzPriceDownload *self = MZ_PRICE_DOWNLOAD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->slow_source, g_source_remove);
  g_clear_pointer (&self->stage, g_free);
  g_clear_pointer (&self->symbol, g_free);
  G_OBJECT_CLASS (mz_price_download_parent_class)->dispose (object);
}

static void
mz_price_download_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzPriceDownload *self = MZ_PRICE_DOWNLOAD (object);

  if (id == PROP_BUSY)
    g_value_set_boolean (value, self->cancellable != NULL);
  else if (id == PROP_SLOW)
    g_value_set_boolean (value, self->is_slow);
  else if (id == PROP_STAGE)
    g_value_set_string (value, self->stage);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_price_download_class_init (MzPriceDownloadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = mz_price_download_dispose;
  object_class->get_property = mz_price_download_get_property;
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  properties[PROP_SLOW] = g_param_spec_boolean ("slow", NULL, NULL, FALSE, readable);
  properties[PROP_STAGE] = g_param_spec_string ("stage", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[DONE] = g_signal_new ("done", MZ_TYPE_PRICE_DOWNLOAD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FAILED] = g_signal_new ("failed", MZ_TYPE_PRICE_DOWNLOAD, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mz_price_download_init (MzPriceDownload *self)
{
}

/**
 * mz_price_download_new:
 *
 * Returns: (transfer full): a download that was not started
 */
MzPriceDownload *
mz_price_download_new (void)
{
  return g_object_new (MZ_TYPE_PRICE_DOWNLOAD, NULL);
}

/**
 * mz_price_download_start:
 * @self: the download
 * @store: the library
 * @provider_id: whom to ask
 * @company: whose share
 *
 * Nobody waits for it: it runs on threads of its own until it is there, fails or is cancelled.
 */
void
mz_price_download_start (MzPriceDownload *self,
                         MzStore *store,
                         const char *provider_id,
                         MzCompany *company)
{
  g_return_if_fail (MZ_IS_PRICE_DOWNLOAD (self) && mz_company_get_ticker (company) != NULL);

  mz_price_download_cancel (self);
  self->cancellable = g_cancellable_new ();
  g_free (self->symbol);
  self->symbol = g_strdup (mz_company_get_ticker (company));
  News *call = news_new (self, self->cancellable);
  MzPriceUpdate update = { .provider_id = provider_id,
                           .symbol = self->symbol,
                           .currency = mz_company_get_currency (company),
                           .tell = tell,
                           .tell_data = call };
  /* Translators: the symbol of a share */
  set_stage (self, g_strdup_printf (_ ("Asking for prices of %s…"), self->symbol));
  self->slow_source = g_timeout_add (SLOW_MS, slow_cb, self);
  notify (self, PROP_BUSY);
  mz_price_update_async (store, &update, self->cancellable, updated_cb, call);
}

/**
 * mz_price_download_cancel:
 * @self: the download
 *
 * Gives up what is on its way; the library stays as it was.
 */
void
mz_price_download_cancel (MzPriceDownload *self)
{
  g_return_if_fail (MZ_IS_PRICE_DOWNLOAD (self));

  if (!self->cancellable)
    return;
  g_cancellable_cancel (self->cancellable);
  end (self);
}
