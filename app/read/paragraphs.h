/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cuts a text into its lines, each with place, direction and language. */
#pragma once

#include "read/format.h"

G_BEGIN_DECLS

/* New array of MzParagraph, one a line, in order; all of them BODY or BLANK. An error is
 * TOO_LARGE or G_IO_ERROR_CANCELLED. */
GArray *mz_paragraphs_split (const MzReadJob *job, GBytes *text, GError **error);

G_END_DECLS
