/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds the words of a figure again after its article was edited, or says that they are gone. */
#pragma once

#include "model/figure.h"

G_BEGIN_DECLS

/* Whether @evidence has one place in @text, and the code points from @start to @end of it. */
gboolean mz_anchor_find (
    const MzEvidence *evidence, const char *text, gsize length, gint64 *start, gint64 *end);

G_END_DECLS
