/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a company says what it says: the exchange that a statement is made to. */
#pragma once

#include "extract/mention.h"

G_BEGIN_DECLS

/* The start of what an exchange is called whose place begins at token @start: "بورصة الكويت". */
guint
mz_venue_skip_exchange (const MzTokens *tokens, const MzMention *mention, guint start, guint first);

/* "في بيان لبورصة الكويت", "a filing to the exchange": whether such a statement stands in front of
 * token @start, with which @mention begins. */
gboolean
mz_venue_is_named (const MzTokens *tokens, const MzMention *mention, guint start, guint first);

G_END_DECLS
