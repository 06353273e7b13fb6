/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notices that another program, such as the command line, has changed the library. */
#include "session/price-watch.h"

struct _MzPriceWatch {
  GObject parent_instance;

  /* Borrowed */
  MzSession *session; /* a weak pointer */

  gint64 version; /* of the library at the last look; 0 before the first */
};

G_DEFINE_FINAL_TYPE (MzPriceWatch, mz_price_watch, G_TYPE_OBJECT)

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzPriceWatch) self = data;
  gint64 version = mz_store_get_version_finish (MZ_STORE (source), result, NULL);
  gboolean is_other = self->version > 0 && version > 0 && version != self->version;

  if (version > 0)
    self->version = version;
  if (is_other && self->session)
    mz_session_reload_prices (self->session);
}

static void
mz_price_watch_dispose (GObject *object)
{
  g_clear_weak_pointer (&MZ_PRICE_WATCH (object)->session);
  G_OBJECT_CLASS (mz_price_watch_parent_class)->dispose (object);
}

static void
mz_price_watch_class_init (MzPriceWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mz_price_watch_dispose;
}

static void
mz_price_watch_init (MzPriceWatch *self)
{
}

/**
 * mz_price_watch_new:
 * @session: whose library is watched
 *
 * Returns: (transfer full): a watch that has not looked yet
 */
MzPriceWatch *
mz_price_watch_new (MzSession *session)
{
  g_return_val_if_fail (MZ_IS_SESSION (session), NULL);
  MzPriceWatch *self = g_object_new (MZ_TYPE_PRICE_WATCH, NULL);

  g_set_weak_pointer (&self->session, session);
  return self;
}

/**
 * mz_price_watch_look:
 * @self: a watch
 *
 * The first look only remembers how the library is.
 */
void
mz_price_watch_look (MzPriceWatch *self)
{
  g_return_if_fail (MZ_IS_PRICE_WATCH (self));
  MzStore *store =
      self->session ? mz_library_get_store (mz_session_get_library (self->session)) : NULL;

  if (store)
    mz_store_get_version_async (store, NULL, looked_cb, g_object_ref (self));
}
