/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the verbs share: options, messages, the exit status. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum { MZ_EXIT_DONE, MZ_EXIT_FAILED, MZ_EXIT_USAGE } MzExit;

/* How a verb is called. Texts are marked with N_() and translated when shown. */
typedef struct {
  const char *verb;
  const char *arguments; /* "FILE..." */
  const char *summary;   /* what it does, in a sentence or a few */
  const char *more;      /* shown under the options, or NULL */
} MzCommand;

/* Reads the options; entries may have a G_OPTION_REMAINING one. FALSE: the verb is to return
 * @status, since help was asked for or an option was wrong; that has been said. */
gboolean mz_command_parse (
    const MzCommand *command, const GOptionEntry *entries, int argc, char **argv, int *status);

/* Says on stderr how @command is called wrongly; returns MZ_EXIT_USAGE. */
int mz_command_misuse (const MzCommand *command, const char *message);

/* Says on a terminal what takes its time, in place of what it said before; NULL for nothing more.
 * Where standard error is no terminal it says nothing. */
void mz_command_tell_stage (const char *stage);

/* The same with how much of it is done, from 0 to 1; @percent (inout) holds what was said last, so
 * that nothing is said twice, and begins with -1. */
void mz_command_tell_share (const char *stage, double fraction, int *percent);

/* Says a sentence on stderr. */
void mz_command_complain (const char *message);

/* Says what went wrong; returns MZ_EXIT_FAILED. */
int mz_command_fail (const GError *error);

/* Writes to standard output; FALSE where nobody takes it, which mz_command_finish() explains. */
gboolean mz_command_print (const char *text, gssize length);

/* Flushes standard output; returns @status, or MZ_EXIT_FAILED where the output was lost. */
int mz_command_finish (int status);

G_END_DECLS
