/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A board from within. For board.c and board-following.c. */
#pragma once

#include "session/board.h"
#include "session/chart-maker.h"
#include "session/company-choice.h"

G_BEGIN_DECLS

struct _MzBoard {
  GObject parent_instance;

  /* Owned */
  MzLibrary *library;
  MzLexiconSource *lexicon;
  MzEntry *entry; /* on view; may be NULL */
  MzCompanyChoice *companies;
  MzEventChoices *event;
  MzChartChoices *choices; /* how the chart is to look */
  MzChartMaker *maker;
  GSignalGroup *library_signals;

  MzChartKind kind;
  MzChartScope scope; /* as it was chosen */
  double seen_from;   /* of the chart's x axis */
  double seen_to;
};

/* How far its chart reaches now. */
MzChartScope mz_board_find_scope (MzBoard *self);

/* Its chart is made anew, or completed where more articles have been read. */
void mz_board_refresh (MzBoard *self);
void mz_board_complete (MzBoard *self);

/* What its properties are set to. */
void mz_board_choose_company (MzBoard *self, guint position);
void mz_board_choose_scope (MzBoard *self, guint position);
void mz_board_choose_kind (MzBoard *self, const char *nick);

G_END_DECLS
