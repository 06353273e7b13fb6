/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where figures of tables come from, short enough for a line. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* New: the host of an address, else the first words of what the table says; "" for nothing. */
char *mz_source_name_dup (const char *source);

/* New: the first few of them, each once; NULL where none has a name. */
char *mz_source_name_join (const char *const *sources, guint n);

G_END_DECLS
