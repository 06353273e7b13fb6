/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Companies that are named together, and so have the figure together. */
#pragma once

#include "extract/spot.h"

G_BEGIN_DECLS

/* Borrowed from the mentions: the name of mention @i behind those joined to it: "A;B". */
const char *mz_mention_group_keep_names (const MzSpot *spot, guint i);

G_END_DECLS
