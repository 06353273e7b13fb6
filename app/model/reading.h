/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure says, as a plain value: kind, amount, meaning and how sure the reader is. */
#pragma once

#include "model/amount.h"
#include "model/period.h"

G_BEGIN_DECLS

typedef enum {
  MZ_KIND_MONEY,
  MZ_KIND_PERCENT,
  MZ_KIND_PERCENTAGE_POINTS,
  MZ_KIND_BASIS_POINTS,
  MZ_KIND_PRICE,  /* the market price of a traded thing: a share, a barrel, a currency */
  MZ_KIND_POINTS, /* of an index */
  MZ_KIND_COUNT,  /* shares, units sold */
} MzKind;

typedef enum { MZ_ROLE_OTHER, MZ_ROLE_SPENDING, MZ_ROLE_PRICE_MOVE, MZ_ROLE_RESULT } MzRole;

typedef enum { MZ_CHANGE_LEVEL, MZ_CHANGE_UP, MZ_CHANGE_DOWN } MzChange;

typedef enum {
  MZ_QUALIFIER_EXACT,
  MZ_QUALIFIER_ABOUT,
  MZ_QUALIFIER_OVER,
  MZ_QUALIFIER_UNDER,
  MZ_QUALIFIER_UP_TO,
  MZ_QUALIFIER_AT_LEAST,
  MZ_QUALIFIER_RANGE, /* high is set */
} MzQualifier;

typedef enum {
  MZ_MODALITY_ACTUAL,
  MZ_MODALITY_PLAN,
  MZ_MODALITY_FORECAST,
  MZ_MODALITY_DENIED,
} MzModality;

/* Strings are owned by whoever holds the reading: see mz_reading_copy(). */
typedef struct {
  MzKind kind;
  MzAmount value;     /* positive, in full units: 7 billion is 7000000000, 12% is 12 */
  MzAmount high;      /* the upper end where qualifier is RANGE */
  char currency[4];   /* ISO 4217, "" where there is none or the text does not say */
  const char *metric; /* interned: "capex", "opex", "share_price" ...; the lexicon names them */
  char *definition;   /* the text's own definition ("including finance leases"), or NULL */
  MzRole role;
  MzChange change;
  MzQualifier qualifier;
  MzModality modality;
  MzPeriod period;
  char *company;     /* canonical names, several joined by ";", or NULL */
  char *index;       /* the name of a share index, or NULL */
  char *speaker;     /* who says so in the text, or NULL */
  double confidence; /* 0 to 1, calibrated */
  char *trace;       /* the words and rules that gave each attribute, a line each, or NULL */
  gint64 same_as;    /* start of the figure this one restates in another currency, or -1 */
} MzReading;

void mz_reading_copy (const MzReading *source, MzReading *copy);
void mz_reading_clear (MzReading *reading);

/* Whether @names, joined by ";", has @name; NULL has none. */
gboolean mz_names_include (const char *names, const char *name);

/* Whether it is of @company, a canonical name, alone or among others. */
gboolean mz_reading_is_of (const MzReading *reading, const char *company);

const char *mz_kind_to_nick (MzKind kind);
const char *mz_role_to_nick (MzRole role);
const char *mz_change_to_nick (MzChange change);
const char *mz_qualifier_to_nick (MzQualifier qualifier);
const char *mz_modality_to_nick (MzModality modality);
gboolean mz_kind_from_nick (const char *nick, MzKind *kind);
gboolean mz_role_from_nick (const char *nick, MzRole *role);
gboolean mz_change_from_nick (const char *nick, MzChange *change);
gboolean mz_qualifier_from_nick (const char *nick, MzQualifier *qualifier);
gboolean mz_modality_from_nick (const char *nick, MzModality *modality);

G_END_DECLS
