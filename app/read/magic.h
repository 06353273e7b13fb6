/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names a binary file by its first bytes. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the bytes are, translated: "a PDF document"; NULL where they are none of the kinds known. */
const char *mz_magic_name (const guint8 *bytes, gsize length);

G_END_DECLS
