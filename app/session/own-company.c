/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's own word on whose a figure is. */
#include "session/own-company.h"

#include <glib/gi18n.h>

/* A correction on its way: kept first, then the figures in force are loaded. Owned. */
typedef struct {
  MzSession *session;
  MzEntry *entry;
  MzFigure *figure;
} Call;

static void
free_call (Call *call)
{
  g_object_unref (call->session);
  g_object_unref (call->entry);
  g_object_unref (call->figure);
  g_free (call);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Call, free_call)

static void
tell (Call *call, const GError *error)
{
  mz_library_set_notice (mz_session_get_library (call->session), error->message);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Call) call = data;
  g_autoptr (MzExtraction) extraction = NULL;
  g_autoptr (GError) error = NULL;

  if (!mz_store_load_article_finish (MZ_STORE (source), result, NULL, &extraction, &error)) {
    tell (call, error);
    return;
  }
  mz_entry_take_extraction (call->entry, extraction);
  if (mz_session_get_entry (call->session) == call->entry)
    mz_session_set_selected_figure (call->session, call->figure);
}

static void
corrected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Call) call = data;
  g_autoptr (GError) error = NULL;

  if (!mz_store_correct_figure_finish (MZ_STORE (source), result, &error)) {
    tell (call, error);
    return;
  }
  const char *digest = mz_entry_get_digest (call->entry);
  mz_store_load_article_async (MZ_STORE (source), digest, NULL, loaded_cb, g_steal_pointer (&call));
}

static int
compare_names (gconstpointer first, gconstpointer second, gpointer language)
{
  return g_utf8_collate (mz_company_get_name_in (MZ_COMPANY ((gpointer) first), language),
                         mz_company_get_name_in (MZ_COMPANY ((gpointer) second), language));
}

/**
 * mz_own_company_list:
 * @session: a session whose figures are there
 *
 * Returns: (transfer full): a list of MzCompany, in the order of their names in the interface's
 *   language
 */
GListModel *
mz_own_company_list (MzSession *session)
{
  g_return_val_if_fail (MZ_IS_SESSION (session), NULL);
  const MzLexicon *lexicon = mz_lexicon_source_get (mz_session_get_lexicon (session), NULL);
  GPtrArray *companies = lexicon ? mz_lexicon_get_companies (lexicon) : NULL;
  GListStore *list = g_list_store_new (MZ_TYPE_COMPANY);

  if (companies)
    g_list_store_splice (list, 0, 0, companies->pdata, companies->len);
  g_list_store_sort (list, compare_names,
                     (gpointer) mz_catalog_get_language (mz_catalog_for (NULL)));
  return G_LIST_MODEL (list);
}

/**
 * mz_own_company_set:
 * @session: a session
 * @figure: one of the figures on view
 * @company: a canonical name
 *
 * Keeps it in the library and shows the figures as they are then.
 */
void
mz_own_company_set (MzSession *session, MzFigure *figure, const char *company)
{
  g_return_if_fail (MZ_IS_SESSION (session) && MZ_IS_FIGURE (figure) && company != NULL);
  MzStore *store = mz_library_get_store (mz_session_get_library (session));
  MzEntry *entry = mz_session_get_entry (session);
  MzReading reading = *mz_figure_get_reading (figure);

  if (!store || !entry) {
    mz_library_set_notice (mz_session_get_library (session),
                           _ ("There is no library that could keep the company."));
    return;
  }
  Call *call = g_new0 (Call, 1);
  call->session = g_object_ref (session);
  call->entry = g_object_ref (entry);
  call->figure = g_object_ref (figure);
  reading.company = (char *) company;
  reading.index = NULL;
  mz_store_correct_figure_async (store, mz_figure_get_evidence (figure), &reading, NULL,
                                 corrected_cb, call);
}
