/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as text in UTF-8. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* New: the message of an error names the file. */
GBytes *mz_text_table_load (const char *path, GError **error);

G_END_DECLS
