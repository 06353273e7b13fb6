/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for words being the name of a company that no list has, and how much. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bits, each counted once for a name wherever the article says it. */
typedef enum {
  MZ_NAME_INTRODUCED = 1 << 0, /* "شركة سمبار" */
  MZ_NAME_SHARE = 1 << 1, /* "سهم العز لحديد التسليح بنسبة": one share, and the name ends there */
  MZ_NAME_QUOTED = 1 << 2, /* "شركة «سمبار»", "أرباح «سمبار»", "«سمبار» و«سوتيتال»" */
  MZ_NAME_FORMAL = 1 << 3,      /* "الشركة العربية لحليج الأقطان" */
  MZ_NAME_SHARES_OF = 1 << 4,   /* "shares of Winnebago" */
  MZ_NAME_SHARES = 1 << 5,      /* "Winnebago shares" */
  MZ_NAME_OWNS = 1 << 6,        /* "Winnebago's profit" */
  MZ_NAME_TICKER = 1 << 7,      /* "Winnebago (WGO)" */
  MZ_NAME_TRADE = 1 << 8,       /* "payments firm Adyen", "U.S.-based BioTelemetry" */
  MZ_NAME_SUFFIXED = 1 << 9,    /* "Winnebago Inc" */
  MZ_NAME_LABEL = 1 << 10,      /* "Winnebago — ..." in front of a paragraph */
  MZ_NAME_REPORTS = 1 << 11,    /* "Winnebago reported a profit" */
  MZ_NAME_OF_NATION = 1 << 12,  /* "Spain's Bankia" */
  MZ_NAME_BOUGHT = 1 << 18,     /* "agreed to buy Winnebago"; things are bought too */
  MZ_NAME_SPEAKS = 1 << 13,     /* "Winnebago said"; a person does too */
  MZ_NAME_MOVES = 1 << 14,      /* "Winnebago rose 5%"; gold does too */
  MZ_NAME_SPELLING = 1 << 15,   /* "BSE", "SmileDirect": nothing but a name is written so */
  MZ_NAME_REPEATED = 1 << 16,   /* said again */
  MZ_NAME_ANNOUNCES = 1 << 19,  /* "أعلنت «سمبار»"; an agency does too */
  MZ_NAME_LONGER = 1 << 20,     /* "First Gulf Bank", where a list has "Gulf Bank" */
  MZ_NAME_MOVES_LONG = 1 << 21, /* "Randgold Resources rose 5%" */
  MZ_NAME_LISTED = 1 << 22,     /* "Mphasis (down 5%)", "Glencore, Boliden and Anglo American" */
  MZ_NAME_BUYS = 1 << 23,       /* "Winnebago agreed to buy"; a person does too */
  MZ_NAME_PERSON = 1 << 17,     /* "chief executive Elon Musk" */
} MzNameEvidence;

/* Whether @evidence is enough to take the words for a company's name. */
gboolean mz_name_evidence_is_enough (guint evidence);

/* Whether it is once the words are said again. */
gboolean mz_name_evidence_may_be_enough (guint evidence);

G_END_DECLS
