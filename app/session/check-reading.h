/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reading of a reported move: from where to where, and how far that is from what was told.
 * Immutable.
 *
 * Properties: move, detail (texts). */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define MZ_TYPE_CHECK_READING (mz_check_reading_get_type ())
G_DECLARE_FINAL_TYPE (MzCheckReading, mz_check_reading, MZ, CHECK_READING, GObject)

/* New. */
MzCheckReading *mz_check_reading_new (const char *move, const char *detail);

G_END_DECLS
