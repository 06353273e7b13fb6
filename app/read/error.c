/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file could not be opened as an article, so that a caller can tell the ways out apart. */
#include "read/error.h"

G_DEFINE_QUARK (mz - read - error - quark, mz_read_error)
