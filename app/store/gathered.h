/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts gather from the whole library: figures by company, and the companies themselves. */
#pragma once

#include "model/kept-figures.h"
#include "store/database.h"

G_BEGIN_DECLS

/* New array of MzKeptFigures: of the articles that have a figure of @company, NULL for all that
 * have any; opened last comes first. */
GPtrArray *mz_gathered_load_figures (MzDatabase *database, const char *company, GError **error);

/* New array of MzKeptCompany: those with most articles first, then those with most reported
 * figures, then by name. */
GPtrArray *mz_gathered_list_companies (MzDatabase *database, GError **error);

G_END_DECLS
