/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interface's language: where its texts are, and which way its window runs. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Once, before anything is shown. */
void mz_language_set_up (void);

/* Once GTK has started: an Arabic window is mirrored even where the machine has no Arabic locale.
 */
void mz_language_set_direction (void);

G_END_DECLS
