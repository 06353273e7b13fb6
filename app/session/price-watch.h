/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notices that another program, such as the command line, has changed the library. Main thread
 * only. */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

#define MZ_TYPE_PRICE_WATCH (mz_price_watch_get_type ())
G_DECLARE_FINAL_TYPE (MzPriceWatch, mz_price_watch, MZ, PRICE_WATCH, GObject)

/* @session is borrowed. */
MzPriceWatch *mz_price_watch_new (MzSession *session);

/* Has the session take other prices, where the library has changed since the last look. */
void mz_price_watch_look (MzPriceWatch *self);

G_END_DECLS
