/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of prices as text in UTF-8. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* New: the message of an error names the file. */
GBytes *mz_price_input_load (const char *path, GError **error);

G_END_DECLS
