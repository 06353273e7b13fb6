/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the analyst wants charts to look: each choice is a property, a setting and an action of one
 * name. Main thread only. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

typedef enum {
  MZ_CHOICE_PRICES_AS, /* "line", "candles" */
  MZ_CHOICE_VOLUME,
  MZ_CHOICE_SCALE, /* "linear", "log" */
  MZ_CHOICE_INDEXED,
  MZ_CHOICE_ADJUSTED,
  MZ_CHOICE_SPENDING_AS, /* "level", "change" */
  MZ_CHOICE_TIME_AXIS,   /* "ltr", "rtl" */
  MZ_CHOICE_DIGITS,      /* "latin", "arabic" */
  MZ_CHOICE_MONTHS,      /* "gregorian", "levantine" */
  MZ_CHOICE_SIGNS,       /* "left", "right" */
  MZ_N_CHOICES,
} MzChoice;

/* "scale" and the like. Borrowed. */
const char *mz_choice_get_name (MzChoice choice);

/* Whether it is of two words, not of yes and no. */
gboolean mz_choice_has_words (MzChoice choice);

/* Whether @chart, which may be NULL, would look otherwise; @is_carried: it came out of a picture,
 * and can only be what its traces allow. */
gboolean mz_choice_applies (MzChoice choice, MzChart *chart, gboolean is_carried);

#define MZ_TYPE_CHART_CHOICES (mz_chart_choices_get_type ())
G_DECLARE_FINAL_TYPE (MzChartChoices, mz_chart_choices, MZ, CHART_CHOICES, GObject)

/* Properties, all notifying: those of MzChoice; a string where it has words, else a boolean. */
MzChartChoices *mz_chart_choices_new (void);

/* What is chosen, written in the language of the process; digits are for Arabic. Only the look is
 * set. */
MzBoardOptions mz_chart_choices_get (MzChartChoices *self);

/* The same, without what means nothing to a kind of chart. */
MzBoardOptions mz_chart_choices_get_for (MzChartChoices *self, MzChartKind kind);

/* Becomes the look of a chart that is there. */
void mz_chart_choices_take_from (MzChartChoices *self, MzChart *chart);

G_END_DECLS
