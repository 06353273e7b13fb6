/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the number grammar yields: a number of the text with its unit, before its meaning. */
#pragma once

#include "model/reading.h"

#include <glib.h>

G_BEGIN_DECLS

/* Why a number is no figure; MZ_UNREAD_NONE for one that is. */
typedef enum {
  MZ_UNREAD_NONE,
  MZ_UNREAD_DATE,     /* "12 مارس", "2025", "Q3 2025" */
  MZ_UNREAD_TIME,     /* "10:30" */
  MZ_UNREAD_DURATION, /* "ثلاث سنوات", "five days" */
  MZ_UNREAD_AGE,      /* "34 عاما" of somebody, "aged 34" */
  MZ_UNREAD_PEOPLE,   /* "1200 موظف" */
  MZ_UNREAD_ORDINAL,  /* "الثالث", "3rd" */
  MZ_UNREAD_NAME,     /* "S&P 500", "iPhone 15" */
  MZ_UNREAD_MEASURE,  /* "40 كيلومترا", "10 gigawatts" */
  MZ_UNREAD_CODE,     /* telephone numbers, versions, fixtures: digits that are no amount */
  MZ_UNREAD_FACTOR,   /* "ثلاثة أضعاف", "twice", "3x" */
  MZ_UNREAD_COUNT,   /* a count of something that no figure is made of: "أربعة مشاريع" */
  MZ_UNREAD_UNKNOWN, /* nothing near says what it is */
} MzUnreadReason;

typedef enum {
  MZ_QUANTITY_RANGE = 1 << 0,       /* value .. high */
  MZ_QUANTITY_BARE = 1 << 1,        /* a magnitude without a number: "مليار دولار" */
  MZ_QUANTITY_WORDS = 1 << 2,       /* written in words: "خمسة مليارات" */
  MZ_QUANTITY_FRACTION = 1 << 3,    /* "ثلث", "half": a share of something, as percent */
  MZ_QUANTITY_SHARED_UNIT = 1 << 4, /* its unit stands at a neighbour: "7 و9 مليارات" */
  MZ_QUANTITY_NO_CURRENCY = 1 << 5, /* money by its magnitude only: "10 مليارات" */
  MZ_QUANTITY_GUESSED_CURRENCY = 1 << 6, /* ريال, جنيه, $ ...: settled by the article's context */
  MZ_QUANTITY_GUESSED_POINT = 1 << 7,   /* its "," or "." could be read two ways */
  MZ_QUANTITY_MINOR = 1 << 8,           /* written in a minor unit: "63 فلسا" */
  MZ_QUANTITY_IN_BRACKETS = 1 << 9,     /* stands in brackets */
  MZ_QUANTITY_FROM_TO = 1 << 10,        /* one of two levels: "من 91 إلى 93" */
  MZ_QUANTITY_NEGATIVE = 1 << 11,       /* written with a minus sign; the value stays positive */
  MZ_QUANTITY_PLUS = 1 << 12,           /* written with a plus sign */
  MZ_QUANTITY_CURRENCY_FIRST = 1 << 14, /* "$5": the currency stands in front */
  MZ_QUANTITY_PER_UNIT = 1 << 13,       /* followed by "للسهم", "a barrel", "per share" */
} MzQuantityFlags;

/* A plain value; nothing in it is owned. */
typedef struct {
  guint32 first; /* its first token in MzProse.tokens */
  guint32 last;  /* exclusive */
  guint32 sentence;
  gsize start; /* bytes of the text; a glued و ف ب ل ك in front is outside */
  gsize end;
  gint64 first_char; /* the same in code points */
  gint64 last_char;
  MzKind kind;      /* MONEY, PERCENT, PERCENTAGE_POINTS, BASIS_POINTS, POINTS or COUNT. PRICE
                       only where the unit itself says so ("للسهم"); else meaning decides */
  MzAmount value;   /* positive, full units, minor units already made main ones */
  MzAmount high;    /* where RANGE is set */
  char currency[4]; /* ISO 4217 or "" */
  MzAmount share;   /* of the main unit that the text counts: 0.01 for cents, else 1 */
  guint flags;      /* MzQuantityFlags */
  MzUnreadReason unread;
  gint same_as;       /* index of the quantity that it restates in another currency, or -1 */
  const char *unit;   /* of a COUNT: "shares", "units", "barrels" ...: the lexicon's nick; else
                         NULL */
  const char *ground; /* why currency or separator was settled so, for the trace, or NULL */
  double confidence;  /* of span, value and unit; 0 to 1 */
} MzQuantity;

/* Whether it is a million or more: money of companies, not of shares. */
gboolean mz_quantity_is_big (const MzQuantity *quantity);

/* Borrowed: "date", "age" ... as --unread prints it. */
const char *mz_unread_reason_to_nick (MzUnreadReason reason);

G_END_DECLS
