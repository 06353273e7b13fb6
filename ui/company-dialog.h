/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whose a figure is: a list of companies to search in. */
#pragma once

#include "session/session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MZ_TYPE_COMPANY_DIALOG (mz_company_dialog_get_type ())
G_DECLARE_FINAL_TYPE (MzCompanyDialog, mz_company_dialog, MZ, COMPANY_DIALOG, AdwWindow)

/* New window over @parent. */
MzCompanyDialog *mz_company_dialog_new (GtkWindow *parent, MzSession *session, MzFigure *figure);

G_END_DECLS
