/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What MzRow.code means in the tables of the number grammar. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* numbers.tsv; MzRow.amount is the value */
typedef enum {
  MZ_NUMBER_UNIT,
  MZ_NUMBER_TEN,
  MZ_NUMBER_TEEN,
  MZ_NUMBER_TENS,
  MZ_NUMBER_HUNDRED,
  MZ_NUMBER_HUNDREDS,
  MZ_NUMBER_FRACTION,
  MZ_NUMBER_ORDINAL,
  MZ_NUMBER_COLLECTIVE,
} MzNumberKind;

/* magnitudes.tsv; MzRow.amount is what it multiplies by, of a dual what it is by itself */
typedef enum {
  MZ_MAGNITUDE_FULL,
  MZ_MAGNITUDE_TANWIN,
  MZ_MAGNITUDE_DUAL,
  MZ_MAGNITUDE_SHORT,
  MZ_MAGNITUDE_PLURAL,
} MzMagnitudeKind;

/* Columns of currencies.tsv; MzRow.amount is the share, code and flags are the quarks of noun and
 * nation. MzRow.code in places.tsv is the quark of the nation */
enum {
  MZ_CURRENCY_ISO,
  MZ_CURRENCY_NOUN,
  MZ_CURRENCY_NATION,
  MZ_CURRENCY_SHARE,
  MZ_CURRENCY_WORDS,
};

/* Columns of currency-nouns.tsv; MzRow.flags is the quark of the noun */
enum {
  MZ_NOUN_KEY,
  MZ_NOUN_SETTLE,
  MZ_NOUN_ISO,
  MZ_NOUN_WORDS,
  MZ_NOUN_DUAL,
};

/* Columns of units.tsv */
enum {
  MZ_UNIT_NICK,
  MZ_UNIT_KIND,
  MZ_UNIT_WORDS,
  MZ_UNIT_DUAL,
};

/* currency-nouns.tsv */
typedef enum {
  MZ_SETTLE_DEFAULT,
  MZ_SETTLE_CONTEXT,
  MZ_SETTLE_SCALED,
} MzSettle;

/* units.tsv */
typedef enum {
  MZ_UNIT_KIND_PERCENT,
  MZ_UNIT_KIND_PERCENTAGE_POINTS,
  MZ_UNIT_KIND_BASIS_POINTS,
  MZ_UNIT_KIND_POINTS,
  MZ_UNIT_KIND_COUNT,
  MZ_UNIT_KIND_MEASURE,
  MZ_UNIT_KIND_PEOPLE,
  MZ_UNIT_KIND_THING,
  MZ_UNIT_KIND_DURATION,
  MZ_UNIT_KIND_AGE,
  MZ_UNIT_KIND_FACTOR,
  MZ_UNIT_KIND_MONTH,
  MZ_UNIT_KIND_ERA,
} MzUnitKind;

/* cues.tsv */
typedef enum {
  MZ_CUE_YEAR,
  MZ_CUE_IN,
  MZ_CUE_OF,
  MZ_CUE_BETWEEN,
  MZ_CUE_FROM,
  MZ_CUE_TO,
  MZ_CUE_AND,
  MZ_CUE_OR,
  MZ_CUE_NAME,
  MZ_CUE_NUMBER,
  MZ_CUE_PHONE,
  MZ_CUE_AGE,
  MZ_CUE_SHARE_OF,
  MZ_CUE_PER,
  MZ_CUE_HALF,
  MZ_CUE_RESPECTIVELY,
  MZ_CUE_EQUAL,
  MZ_CUE_TIME,
  MZ_CUE_MINUS,
  MZ_CUE_PLUS,
  MZ_CUE_POINT,
  MZ_CUE_ARTICLE,
  MZ_CUE_RANGE,
  MZ_CUE_LEVEL,
  MZ_CUE_FUNCTION,
  MZ_CUE_OVER,
  MZ_CUE_AMOUNT,
  MZ_CUE_INDEX,
} MzCue;

G_END_DECLS
