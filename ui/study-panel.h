/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Below the chart of an event: what it comes to in plain sentences, and how it is studied. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

#define MZ_TYPE_STUDY_PANEL (mz_study_panel_get_type ())
G_DECLARE_FINAL_TYPE (MzStudyPanel, mz_study_panel, MZ, STUDY_PANEL, MzPane)

G_END_DECLS
