/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board beside the article: of which company, which kind of chart, and the chart; without an
 * article, of what the library holds.
 *
 * companies (of MzCompany) is what can be chosen; where it has more than one, and the kind of chart
 * is not of a single company, the first has an empty name and stands for all of them.
 * scope-position is 0 for the article on view, 1 for all articles.
 * Properties, all notifying: kind, company-position, companies, scope-position, event-choices,
 * chart, seen-from and seen-to (of the chart's x axis; both 0 for all of it). Main thread only. */
#pragma once

#include "session/chart-choices.h"
#include "session/event-choices.h"
#include "session/library.h"

G_BEGIN_DECLS

#define MZ_TYPE_BOARD (mz_board_get_type ())
G_DECLARE_FINAL_TYPE (MzBoard, mz_board, MZ, BOARD, GObject)

MzBoard *mz_board_new (MzLibrary *library, MzLexiconSource *lexicon);

/* Make the chart for the entry on view, which may be NULL; again whenever its figures change. */
void mz_board_show (MzBoard *self, MzEntry *entry);

/* Borrowed: canonical name of the company that the board is of; NULL for all. */
const char *mz_board_get_company (MzBoard *self);

/* Borrowed: the company whose share is on the board; NULL where none is listed. */
MzCompany *mz_board_get_listed_company (MzBoard *self);

/* Whatever comes on view next, the board stays with its company where it can. */
void mz_board_keep_company (MzBoard *self);

/* The library has other prices, articles or reported figures now. */
void mz_board_reload (MzBoard *self);

/* Borrowed: which event it studies, and how; a change makes the chart anew. */
MzEventChoices *mz_board_get_event_choices (MzBoard *self);

/* Show the event of a company (its canonical name) on @day; see MzEventWish. */
void mz_board_study (MzBoard *self, const char *company, guint32 day, gboolean is_session);

/* Borrowed: how its chart is to look; a change makes it anew. */
MzChartChoices *mz_board_get_choices (MzBoard *self);

/* Borrowed; NULL while there is none. */
MzChart *mz_board_get_chart (MzBoard *self);

G_END_DECLS
