/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which currency words mean, where "ريال" or "dinar" alone could be several: settled by what the
 * article names. */
#pragma once

#include "extract/number.h"

G_BEGIN_DECLS

/* What an article says of its currencies. Counted at the first question. */
typedef struct _MzCurrencies MzCurrencies;

MzCurrencies *mz_currencies_new (const MzLexicon *lexicon, const MzTokens *tokens);
void mz_currencies_free (MzCurrencies *self);

/* A currency's words in a text. */
typedef struct {
  char iso[4];    /* "" where nothing settles it */
  MzAmount share; /* 1, or of a part how much of the main unit it is */
  guint n_tokens;
  guint clitics;
  gboolean dual;      /* two of it by its form: "دولارين" */
  gboolean guessed;   /* settled by the article's context */
  gboolean scaled;    /* a currency only behind digits or a magnitude */
  gboolean sign;      /* a symbol or a code, which may stand in front of the number */
  const char *ground; /* interned: why, or NULL */
} MzCurrencyWords;

/* The currency whose words begin at token @i. */
gboolean
mz_currencies_read (MzCurrencies *self, const MzNumberScan *scan, guint i, MzCurrencyWords *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzCurrencies, mz_currencies_free)

G_END_DECLS
