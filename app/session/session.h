/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one view state the window binds to: the article on view, its figures, what is selected.
 *
 * Properties, all notifying: library, board, checks, download, entry, entry-position, state (of the
 * entry), article, figures, selected-figure, selected-position. Main thread only. */
#pragma once

#include "session/board.h"
#include "session/checks.h"
#include "session/library.h"
#include "session/price-download.h"
#include "session/selection.h"

G_BEGIN_DECLS

typedef enum {
  MZ_STUDY_SHOWN,
  MZ_STUDY_NO_SHARE, /* nothing says whose share it is */
  MZ_STUDY_NO_DATE,  /* nothing says when it was */
} MzStudyOutcome;

#define MZ_TYPE_SESSION (mz_session_get_type ())
G_DECLARE_FINAL_TYPE (MzSession, mz_session, MZ, SESSION, GObject)

MzSession *mz_session_new (MzLexiconSource *lexicon);

/* Borrowed. */
MzLibrary *mz_session_get_library (MzSession *self);
MzBoard *mz_session_get_board (MzSession *self);
MzChecks *mz_session_get_checks (MzSession *self);
MzPriceDownload *mz_session_get_download (MzSession *self);

MzLexiconSource *mz_session_get_lexicon (MzSession *self);

/* Read files, one entry each, and show the first one. */
void mz_session_open_files (MzSession *self, GFile *const *files, int n_files);

/* Read the file of the entry on view once more. */
void mz_session_reload (MzSession *self);

/* The analyst's word on when the article on view came out (ISO 8601); NULL takes it back. */
void mz_session_set_published (MzSession *self, const char *published);

/* Draw and check anew: the library has other prices. */
void mz_session_reload_prices (MzSession *self);

/* Show the event that @figure tells of, where nothing that is needed is missing. */
MzStudyOutcome mz_session_study (MzSession *self, MzFigure *figure);

/* Borrowed: what is on view; NULL while nothing is. */
MzEntry *mz_session_get_entry (MzSession *self);
void mz_session_set_entry (MzSession *self, MzEntry *entry);

/* Borrowed: the article's figures, of MzFigure, in the order of the text. */
GListModel *mz_session_get_figures (MzSession *self);

/* Borrowed: the figure that is selected everywhere, or NULL. Selecting one of another article
 * brings that article on view. */
MzFigure *mz_session_get_selected_figure (MzSession *self);
void mz_session_set_selected_figure (MzSession *self, MzFigure *figure);

/* Select the figure @step places further in the text; the ends stop. */
void mz_session_step_figure (MzSession *self, int step);

G_END_DECLS
