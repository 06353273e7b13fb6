/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joins pieces of text, in whatever language, to a line that runs the interface's way. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_LINE_DOT " · "

/* Adds @part, which is in the interface's language, behind @separator; nothing for NULL or "". */
void mz_line_add (GString *line, const char *separator, const char *part);

/* The same for a part that may be in any language: a name, a number. */
void mz_line_add_foreign (GString *line, const char *separator, const char *part);

/* Takes @line; returns its text, new. */
char *mz_line_finish (GString *line);

/* New: a name or number in an isolate, for the place of a %s. */
char *mz_line_isolate (const char *text);

G_END_DECLS
