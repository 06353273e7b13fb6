/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The programs that Mizan is made of, wherever it was put. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* New: where the program that runs lies; NULL where the system does not say. */
char *mz_program_dup_own_folder (void);

/* New: the path of "mizan-window" or another of our programs that no user calls by name. */
char *mz_program_find (const char *name);

G_END_DECLS
