/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the command line: each is one file here and one row in main.c. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* argv[0] is the verb. All return an MzExit. */
int mz_verb_chart (int argc, char **argv);
int mz_verb_check (int argc, char **argv);
int mz_verb_facts (int argc, char **argv);
int mz_verb_figures (int argc, char **argv);
int mz_verb_library (int argc, char **argv);
int mz_verb_prices (int argc, char **argv);
int mz_verb_study (int argc, char **argv);
int mz_verb_verify (int argc, char **argv);

G_END_DECLS
