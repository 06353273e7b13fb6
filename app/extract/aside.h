/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence says in passing between two commas. */
#pragma once

#include "extract/prose.h"

G_BEGIN_DECLS

/* New, of gboolean a token: whether it stands in such a passage: ", which ...," ", ثاني أكبر ...،".
 * A passage with a figure in it is none. */
GArray *mz_asides_find (const MzProse *prose);

G_END_DECLS
