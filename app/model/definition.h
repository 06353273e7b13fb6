/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two sums are defined alike: gross, net and "including finance leases" are not. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both may be NULL or "": who states no definition does not contradict one. */
gboolean mz_definition_agrees (const char *a, const char *b);

G_END_DECLS
