/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The analyst's own word on whose a figure is. Main thread only. */
#pragma once

#include "session/session.h"

G_BEGIN_DECLS

/* New list of MzCompany: all that the lexicon has, by their names. */
GListModel *mz_own_company_list (MzSession *session);

/* @figure of the article on view is of the company with that canonical name, which outranks what
 * was read and survives reading again. */
void mz_own_company_set (MzSession *session, MzFigure *figure, const char *company);

G_END_DECLS
