/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The download of prices that the window shows: how far it is, and how it went. Main thread only.
 *
 * Properties, all notifying: busy; slow (for longer than half a second); stage (what it is at, in
 * words; NULL while nothing is). Signals: done (count: MzImportCount), failed (message: text). */
#pragma once

#include "model/company.h"
#include "store/store.h"

G_BEGIN_DECLS

#define MZ_TYPE_PRICE_DOWNLOAD (mz_price_download_get_type ())
G_DECLARE_FINAL_TYPE (MzPriceDownload, mz_price_download, MZ, PRICE_DOWNLOAD, GObject)

MzPriceDownload *mz_price_download_new (void);

/* Asks the provider for what @store lacks of @company's share; what was on its way is given up. */
void mz_price_download_start (MzPriceDownload *self,
                              MzStore *store,
                              const char *provider_id,
                              MzCompany *company);

/* Nothing for none. */
void mz_price_download_cancel (MzPriceDownload *self);

G_END_DECLS
