/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the parts of the store ask its worker; nobody else's business. */
#pragma once

#include "store/database.h"
#include "store/store.h"

G_BEGIN_DECLS

/* Runs on the worker. NULL goes with an error set. */
typedef gpointer (*MzStoreWork) (MzDatabase *database, gpointer request, GError **error);

/* What is asked: takes @request, which @free_request frees; @free_answer frees an answer that
 * nobody fetches. */
typedef struct {
  MzStoreWork work;
  gpointer request;
  GDestroyNotify free_request;
  GDestroyNotify free_answer;
} MzStoreQuestion;

void mz_store_ask_async (MzStore *self,
                         const MzStoreQuestion *question,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gpointer mz_store_ask_finish (MzStore *self, GAsyncResult *result, GError **error);

/* The same, waiting for the answer. */
gpointer mz_store_ask (MzStore *self,
                       const MzStoreQuestion *question,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
