/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window's way from a sentence to the study of the event that it tells of, and what brings what
 * is missing for that. */
#pragma once

#include "window.h"

G_BEGIN_DECLS

/* win.study-event, of the figure that is selected; win.set-date, of the article;
 * win.choose-company, of that figure. */
void mz_study_actions_install (GtkWidgetClass *window_class);

G_END_DECLS
