/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days on which articles report on a company. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

/* New array of guint32, ascending, no day twice: GDate julian days. */
GArray *mz_report_days_new (const MzArticleFacts *articles, guint n_articles, const char *company);

G_END_DECLS
