/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the texts of a chart are written: language, digits, sides of signs, names of months. */
#pragma once

#include "model/number-text.h"

G_BEGIN_DECLS

typedef enum {
  MZ_SIGNS_LEFT,  /* −12%: the minus left of the number and the percent sign right of it */
  MZ_SIGNS_RIGHT, /* the mirror image, as some Arabic houses set it; Arabic only */
} MzSigns;

typedef enum {
  MZ_MONTHS_GREGORIAN, /* يناير، فبراير */
  MZ_MONTHS_LEVANTINE, /* كانون الثاني، شباط */
} MzMonths;

/* A plain value. */
typedef struct {
  const MzCatalog *catalog; /* never NULL */
  MzDigits digits;
  MzSigns signs;
  MzMonths months;
} MzWriting;

/* English is written without isolates, Arabic with them. */
MzNumberStyle mz_writing_get_number_style (const MzWriting *writing);
gboolean mz_writing_is_rtl (const MzWriting *writing);

/* New: @text, which is taken, with minus and percent sign on the side asked for. */
char *mz_writing_place_signs (const MzWriting *writing, char *text);

/* New: words of any language, fenced off from what stands beside them. */
char *mz_writing_embed (const MzWriting *writing, const char *text);

G_END_DECLS
