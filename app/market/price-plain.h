/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a table brought to ASCII, so that a number in it can be read in one way. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define MZ_PLAIN_CELL_MAX 64 /* bytes of a cell that may be a number */

/* Digits, signs of the file's kind, letters in lower case; "?" stands for anything else. */
typedef struct {
  char text[MZ_PLAIN_CELL_MAX + 1];
  gsize length;
} MzPlainCell;

/* @decimal: the file's decimal sign, '.' or ','. */
void mz_plain_cell_make (const char *text, gsize length, char decimal, MzPlainCell *plain);

G_END_DECLS
