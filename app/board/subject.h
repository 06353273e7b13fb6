/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which company a chart of one share is about, where nobody said so. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

/* New: canonical name; NULL where no figure has a company. The company of @symbol (may be NULL),
 * else the one that most figures are of. @several (out): whether figures are of more than one. */
char *mz_subject_choose (const MzArticleFacts *articles,
                         guint n_articles,
                         const char *symbol,
                         const MzBoardOptions *options,
                         gboolean *several);

G_END_DECLS
