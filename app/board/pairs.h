/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What articles say was spent against what they say the share did: needs no date and no price. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

/* New, for any number of figures: for none it says what is missing. */
MzChart *
mz_pairs_new (const MzArticleFacts *articles, guint n_articles, const MzBoardOptions *options);

G_END_DECLS
