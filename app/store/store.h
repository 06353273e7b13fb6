/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's library on disk, asked without waiting: one worker thread owns the database.
 *
 * Each request has an _async/_finish pair for a window and a plain form for a program that may
 * wait; both run on the worker, one after the other, in the order they were asked. */
#pragma once

#include "model/article-summary.h"
#include "model/article.h"
#include "model/bar-batch.h"
#include "model/extraction.h"
#include "model/kept-figures.h"
#include "model/reported.h"
#include "store/error.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MZ_TYPE_STORE (mz_store_get_type ())
G_DECLARE_FINAL_TYPE (MzStore, mz_store, MZ, STORE, GObject)

/* New: MIZAN_STORE, or mizan/mizan.db in the user's data folder. */
char *mz_store_dup_default_path (void);

/* Open (making folder and file, bringing an older file up to date). @path NULL: the default. The
 * store comes back new; an error is of MZ_STORE_ERROR or G_IO_ERROR_CANCELLED and its message says
 * what to do. */
MzStore *mz_store_open (const char *path, GCancellable *cancellable, GError **error);
void mz_store_open_async (const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
MzStore *mz_store_open_finish (GAsyncResult *result, GError **error);

/* Close, after what was asked before; anything asked afterwards fails with CLOSED. */
gboolean mz_store_close (MzStore *self, GError **error);
void mz_store_close_async (MzStore *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean mz_store_close_finish (MzStore *self, GAsyncResult *result, GError **error);

/* Borrowed. */
const char *mz_store_get_path (MzStore *self);

/* -- Articles (store-articles.c) -- */

/* Keep an article with what was read out of it. The same file, or the same content in another
 * place, updates what is there; the analyst's corrections survive. */
gboolean mz_store_save_article (MzStore *self,
                                MzArticle *article,
                                MzExtraction *extraction,
                                GCancellable *cancellable,
                                GError **error);
void mz_store_save_article_async (MzStore *self,
                                  MzArticle *article,
                                  MzExtraction *extraction,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean mz_store_save_article_finish (MzStore *self, GAsyncResult *result, GError **error);

/* New array of MzArticleSummary, opened last comes first; at most @limit, 0 for all. */
GPtrArray *
mz_store_list_articles (MzStore *self, guint limit, GCancellable *cancellable, GError **error);
void mz_store_list_articles_async (MzStore *self,
                                   guint limit,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *mz_store_list_articles_finish (MzStore *self, GAsyncResult *result, GError **error);

/* New summary of the one article that @key names: a URI, a digest or the start of one (8 digits
 * or more) or a file's path. NOT_FOUND where there is none. */
MzArticleSummary *
mz_store_find_article (MzStore *self, const char *key, GCancellable *cancellable, GError **error);
void mz_store_find_article_async (MzStore *self,
                                  const char *key,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
MzArticleSummary *
mz_store_find_article_finish (MzStore *self, GAsyncResult *result, GError **error);

/* The article as it was saved, and its figures with the analyst's corrections in place. Both come
 * back new; either may be NULL where the caller does not want it. */
gboolean mz_store_load_article (MzStore *self,
                                const char *digest,
                                MzArticle **article,
                                MzExtraction **extraction,
                                GCancellable *cancellable,
                                GError **error);
void mz_store_load_article_async (MzStore *self,
                                  const char *digest,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean mz_store_load_article_finish (MzStore *self,
                                       GAsyncResult *result,
                                       MzArticle **article,
                                       MzExtraction **extraction,
                                       GError **error);

gboolean mz_store_remove_article (MzStore *self,
                                  const char *digest,
                                  GCancellable *cancellable,
                                  GError **error);
void mz_store_remove_article_async (MzStore *self,
                                    const char *digest,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean mz_store_remove_article_finish (MzStore *self, GAsyncResult *result, GError **error);

/* The analyst's word on a stretch of the text: @reading outranks what the rules read there and
 * survives reading again; NULL says that the words are no figure. */
gboolean mz_store_correct_figure (MzStore *self,
                                  const MzEvidence *evidence,
                                  const MzReading *reading,
                                  GCancellable *cancellable,
                                  GError **error);
void mz_store_correct_figure_async (MzStore *self,
                                    const MzEvidence *evidence,
                                    const MzReading *reading,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
gboolean mz_store_correct_figure_finish (MzStore *self, GAsyncResult *result, GError **error);

/* -- What charts gather (store-gathered.c); for threads that may wait -- */

/* New array of MzKeptFigures: of the articles that have a figure of @company (canonical; NULL for
 * all), opened last first. */
GPtrArray *mz_store_load_figures (MzStore *self,
                                  const char *company,
                                  GCancellable *cancellable,
                                  GError **error);

/* New array of MzKeptCompany, those with most articles first. */
GPtrArray *mz_store_list_companies (MzStore *self, GCancellable *cancellable, GError **error);

/* The day on which an article came out by the analyst's own word, which outranks what file and
 * prose say and survives reading again (store-own-dates.c). @published: ISO 8601; NULL takes it
 * back. */
gboolean mz_store_set_own_date (MzStore *self,
                                const char *digest,
                                const char *published,
                                GCancellable *cancellable,
                                GError **error);
void mz_store_set_own_date_async (MzStore *self,
                                  const char *digest,
                                  const char *published,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean mz_store_set_own_date_finish (MzStore *self, GAsyncResult *result, GError **error);

/* New; "" where the analyst has said nothing. */
void mz_store_find_own_date_async (MzStore *self,
                                   const char *digest,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
char *mz_store_find_own_date_finish (MzStore *self, GAsyncResult *result, GError **error);

/* -- Prices (store-prices.c) -- */

/* All of @batches (of MzBarBatch) or nothing; days entered by hand are kept. */
gboolean mz_store_import_bars (MzStore *self,
                               GPtrArray *batches,
                               MzImportCount *count,
                               GCancellable *cancellable,
                               GError **error);
/* The same; @progress may be NULL. */
gboolean mz_store_import_bars_telling (MzStore *self,
                                       GPtrArray *batches,
                                       const MzImportProgress *progress,
                                       MzImportCount *count,
                                       GCancellable *cancellable,
                                       GError **error);
void mz_store_import_bars_async (MzStore *self,
                                 GPtrArray *batches,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean mz_store_import_bars_finish (MzStore *self,
                                      GAsyncResult *result,
                                      MzImportCount *count,
                                      GError **error);

/* A day by the analyst's own hand, which no import changes (store-own-prices.c). @currency may be
 * NULL. */
gboolean mz_store_set_bar (MzStore *self,
                           const char *symbol,
                           const char *currency,
                           const MzBar *bar,
                           GCancellable *cancellable,
                           GError **error);
gboolean mz_store_unset_bar (
    MzStore *self, const char *symbol, guint32 day, GCancellable *cancellable, GError **error);
/* The same for a price outside the hours of the exchange. */
gboolean mz_store_set_off_price (MzStore *self,
                                 const char *symbol,
                                 const char *currency,
                                 const MzOffPrice *price,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean mz_store_unset_off_price (MzStore *self,
                                   const char *symbol,
                                   guint32 day,
                                   MzOffTime time,
                                   GCancellable *cancellable,
                                   GError **error);
/* New array of guint32, julian days in order. */
GArray *mz_store_list_own_days (MzStore *self,
                                const char *symbol,
                                GCancellable *cancellable,
                                GError **error);

/* New: the bars of @symbol from one julian day to another, inclusive; 0 leaves an end open. */
MzBarBatch *mz_store_load_bars (MzStore *self,
                                const char *symbol,
                                guint32 from,
                                guint32 to,
                                GCancellable *cancellable,
                                GError **error);
void mz_store_load_bars_async (MzStore *self,
                               const char *symbol,
                               guint32 from,
                               guint32 to,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
MzBarBatch *mz_store_load_bars_finish (MzStore *self, GAsyncResult *result, GError **error);

/* New array of MzSymbol, by name. */
GPtrArray *mz_store_list_symbols (MzStore *self, GCancellable *cancellable, GError **error);
void mz_store_list_symbols_async (MzStore *self,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *mz_store_list_symbols_finish (MzStore *self, GAsyncResult *result, GError **error);

/* -- Reported figures (store-facts.c); for threads that may wait -- */

/* All of @facts (of MzReportedFact) or nothing. */
gboolean mz_store_import_facts (MzStore *self,
                                GPtrArray *facts,
                                MzImportCount *count,
                                GCancellable *cancellable,
                                GError **error);

/* New array of MzReportedFact, by company, metric and time; @company (canonical) and @metric may be
 * NULL. */
GPtrArray *mz_store_load_facts (MzStore *self,
                                const char *company,
                                const char *metric,
                                GCancellable *cancellable,
                                GError **error);

/* A number that is another one once another program has written into the library; 0 where that
 * cannot be told (store-version.c). */
void mz_store_get_version_async (MzStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gint64 mz_store_get_version_finish (MzStore *self, GAsyncResult *result, GError **error);

/* -- Upkeep (store-upkeep.c); for programs that may wait -- */

/* New array of sentences, each a fault found; empty where the library is whole. */
GStrv mz_store_check (MzStore *self, GCancellable *cancellable, GError **error);

/* A whole copy of the library as @path, which is replaced in one step or left as it was. */
gboolean
mz_store_backup (MzStore *self, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
