/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of how a chart looks as actions: with their state, and at hand where they matter. */
#pragma once

#include "session/chart-choices.h"

G_BEGIN_DECLS

/* Adds an action of each choice's name, which shows it and makes it. */
void mz_chart_actions_add (GActionMap *map, MzChartChoices *choices);

/* Lets those go that mean something to @chart, which may be NULL; see mz_choice_applies(). TRUE
 * where any does. */
gboolean mz_chart_actions_update (GActionMap *map, MzChart *chart, gboolean is_carried);

G_END_DECLS
