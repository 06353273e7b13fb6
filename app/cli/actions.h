/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A verb whose second word says what to do: "mizan library list". */
#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

typedef struct {
  MzCommand command; /* its verb is both words: "library list" */
  /* @argv begins with the second word; @data is the one below. Returns an MzExit. */
  int (*run) (const MzCommand *command, gconstpointer data, int argc, char **argv);
  gconstpointer data;
} MzAction;

/* Runs the action that argv[1] names, or prints all of them; @argv begins with the verb. */
int mz_actions_run (
    const MzCommand *verb, const MzAction *actions, guint n_actions, int argc, char **argv);

G_END_DECLS
