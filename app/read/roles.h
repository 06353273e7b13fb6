/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells headline, byline and credit lines of a text from its body. */
#pragma once

#include "read/format.h"

G_BEGIN_DECLS

/* Sets the roles of @draft's paragraphs, and its byline where a line has one. */
void mz_roles_assign (MzDraft *draft);

G_END_DECLS
