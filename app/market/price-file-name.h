/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The symbol that the name of a file of prices gives. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* New: "META" of "META.csv", also where a vendor writes more round it. */
char *mz_price_file_name_dup_symbol (const char *file_name);

G_END_DECLS
