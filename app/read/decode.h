/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns the bytes of a text file into UTF-8. */
#pragma once

#include "read/charset.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* New: @bytes behind the byte order mark as valid UTF-8; shares them where they are that already.
 * @damage: how many characters could not be read and became U+FFFD. */
GBytes *mz_decode (GBytes *bytes,
                   const MzCharset *charset,
                   gsize *damage,
                   GCancellable *cancellable,
                   GError **error);

G_END_DECLS
