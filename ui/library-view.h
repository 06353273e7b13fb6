/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the library: the articles at hand, newest first. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

#define MZ_TYPE_LIBRARY_VIEW (mz_library_view_get_type ())
G_DECLARE_FINAL_TYPE (MzLibraryView, mz_library_view, MZ, LIBRARY_VIEW, MzPane)

G_END_DECLS
