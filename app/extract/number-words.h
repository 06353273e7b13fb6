/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers below a thousand in words: "مئة وخمسة وعشرين", "two hundred and five". */
#pragma once

#include "extract/number.h"

G_BEGIN_DECLS

typedef struct {
  guint last; /* token, exclusive */
  MzAmount value;
  guint clitics; /* in front of the first word */
} MzNumberWords;

gboolean mz_number_words_read (const MzNumberScan *scan, guint i, MzNumberWords *words);

G_END_DECLS
