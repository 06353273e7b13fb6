/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bare numbers of a short text, whatever they count: for what a person types, and to hold the
 * grammar against the cases of other number readers. */
#pragma once

#include "extract/lexicon.h"
#include "model/amount.h"

G_BEGIN_DECLS

/* A plain value. */
typedef struct {
  gint64 start; /* code points of the text */
  gint64 end;
  MzAmount value; /* signed; a fraction to nine digits */
} MzNumeral;

/* New: the numbers of @text in order, of MzNumeral. Ordinals are none. */
GArray *mz_numerals_read (const MzLexicon *lexicon, const char *text, gsize length);

G_END_DECLS
