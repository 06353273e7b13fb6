/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of the session as a whole: to open files, to read anew, to take other prices, to
 * study an event. */
#include "session/session.h"

#include "model/period.h"
#include "session/own-date.h"

/**
 * mz_session_open_files:
 * @self: a session
 * @files: (array length=n_files): articles' files
 * @n_files: how many
 *
 * Reads files, one entry each, and brings the first one on view.
 */
void
mz_session_open_files (MzSession *self, GFile *const *files, int n_files)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  /* Each newcomer goes to the top of the library: the last one first keeps the order asked for. */
  for (int i = n_files - 1; i >= 0; i--) {
    MzEntry *entry = mz_library_open_file (mz_session_get_library (self), files[i]);
    if (i == 0)
      mz_session_set_entry (self, entry);
  }
}

/**
 * mz_session_reload:
 * @self: a session
 *
 * Reads the file of the entry on view once more.
 */
void
mz_session_reload (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));
  MzEntry *entry = mz_session_get_entry (self);
  GFile *file = entry ? mz_entry_get_file (entry) : NULL;

  if (file)
    mz_library_open_file (mz_session_get_library (self), file);
}

static void
date_failed_cb (const char *message, gpointer library)
{
  mz_library_set_notice (library, message);
}

/**
 * mz_session_set_published:
 * @self: a session
 * @published: (nullable): a day, ISO 8601; %NULL for what the article says itself
 *
 * The analyst's word on when the article on view came out. Charts and checks follow it.
 */
void
mz_session_set_published (MzSession *self, const char *published)
{
  g_return_if_fail (MZ_IS_SESSION (self));
  MzLibrary *library = mz_session_get_library (self);
  MzEntry *entry = mz_session_get_entry (self);

  if (!entry || !mz_entry_get_article (entry))
    return;
  mz_own_date_set (mz_library_get_store (library), entry, published, date_failed_cb,
                   G_OBJECT (library));
  mz_board_show (mz_session_get_board (self), entry);
  mz_board_reload (mz_session_get_board (self));
}

/**
 * mz_session_reload_prices:
 * @self: a session
 *
 * Draws and checks anew; to be called when the library has other prices.
 */
void
mz_session_reload_prices (MzSession *self)
{
  g_return_if_fail (MZ_IS_SESSION (self));

  mz_board_reload (mz_session_get_board (self));
  mz_checks_reload_prices (mz_session_get_checks (self));
}

/**
 * mz_session_get_download:
 * @self: a session
 *
 * Returns: (transfer none): the download of prices
 */
MzPriceDownload *
mz_session_get_download (MzSession *self)
{
  g_autoptr (MzPriceDownload) download = NULL;

  g_return_val_if_fail (MZ_IS_SESSION (self), NULL);
  g_object_get (self, "download", &download, NULL);
  return download; /* the session holds it */
}

/* Borrowed: the listed company that @figure is of; where it is of none, the one on the board. */
static MzCompany *
find_listed (MzSession *self, MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  MzBoard *board = mz_session_get_board (self);
  g_autoptr (GListModel) companies = NULL;

  if (!reading->company && !reading->index)
    return mz_board_get_listed_company (board);
  g_object_get (board, "companies", &companies, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (companies); i++) {
    g_autoptr (MzCompany) company = g_list_model_get_item (companies, i);
    if (mz_company_get_ticker (company) &&
        mz_reading_is_of (reading, mz_company_get_name (company)))
      return company; /* the list holds it */
  }
  return NULL;
}

/**
 * mz_session_study:
 * @self: a session
 * @figure: one of the article's figures
 *
 * Shows the event that a figure tells of: the session with which a reported move began, else the
 * report that the article speaks of.
 *
 * Returns: whether it is shown, or what is missing
 */
MzStudyOutcome
mz_session_study (MzSession *self, MzFigure *figure)
{
  g_return_val_if_fail (MZ_IS_SESSION (self) && MZ_IS_FIGURE (figure), MZ_STUDY_NO_SHARE);
  MzCompany *company = find_listed (self, figure);
  MzCheck *check = mz_checks_find (mz_session_get_checks (self), figure);
  MzEntry *entry = mz_session_get_entry (self);
  const char *published = entry ? mz_entry_get_published (entry) : NULL;
  guint32 session = check ? mz_check_get_event_day (check) : 0;
  guint32 day = session > 0 ? session : published ? mz_day_parse (published) : 0;

  if (!company)
    return MZ_STUDY_NO_SHARE;
  if (day == 0)
    return MZ_STUDY_NO_DATE;
  mz_board_study (mz_session_get_board (self), mz_company_get_name (company), day, session > 0);
  return MZ_STUDY_SHOWN;
}
