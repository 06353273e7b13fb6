/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How vendors call the same share or index, and which index a market is compared with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether both stand for the same thing: "^GSPC" and "SPX" do, "2222.SR" and "2222" too. */
gboolean mz_symbol_same (const char *a, const char *b);

/* Static: the symbol of the index that shares of a market are compared with, by the market's
 * ISO 10383 code; NULL where none is known. */
const char *mz_symbol_of_benchmark (const char *mic);

G_END_DECLS
