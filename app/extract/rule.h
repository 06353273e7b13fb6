/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that meaning is read by: what each is called, what it is for, how far it is to be
 * trusted; and the trace of those that spoke. */
#pragma once

#include "text/token.h"

G_BEGIN_DECLS

typedef enum {
  MZ_RULE_NONE,
  /* metric */
  MZ_RULE_METRIC_IN_FRONT,
  MZ_RULE_METRIC_FAR_IN_FRONT,
  MZ_RULE_METRIC_BEHIND,
  MZ_RULE_METRIC_OF_CHANGE_BEHIND,
  MZ_RULE_METRIC_AS_BEFORE,
  MZ_RULE_METRIC_IN_LIST,
  MZ_RULE_METRIC_OF_POINTS,
  MZ_RULE_METRIC_OF_MOVE,
  MZ_RULE_METRIC_OF_MARKET,
  MZ_RULE_METRIC_OF_LOSS,
  MZ_RULE_METRIC_OF_SENTENCE_BEFORE,
  MZ_RULE_METRIC_OF_GOODS,
  MZ_RULE_METRIC_OF_LENDER,
  MZ_RULE_METRIC_OF_TAKINGS,
  MZ_RULE_METRIC_OF_DEAL,
  MZ_RULE_METRIC_OF_PERSON,
  MZ_RULE_METRIC_UNNAMED,
  /* change */
  MZ_RULE_CHANGE_IN_FRONT,
  MZ_RULE_CHANGE_FAR_IN_FRONT,
  MZ_RULE_CHANGE_BEHIND,
  MZ_RULE_CHANGE_AS_BEFORE,
  MZ_RULE_CHANGE_OF_GROWTH,
  MZ_RULE_CHANGE_SIGN,
  MZ_RULE_LEVEL_TIED,
  MZ_RULE_LEVEL_REACHED,
  MZ_RULE_LEVEL_SHARE,
  MZ_RULE_LEVEL_RAISED,
  MZ_RULE_LEVEL_PREMIUM,
  MZ_RULE_LEVEL_PLAIN,
  /* qualifier */
  MZ_RULE_QUALIFIER_WORD,
  MZ_RULE_QUALIFIER_RANGE,
  MZ_RULE_QUALIFIER_NONE,
  /* company */
  MZ_RULE_COMPANY_IN_FRONT,
  MZ_RULE_COMPANY_FAR_IN_FRONT,
  MZ_RULE_COMPANY_BEHIND,
  MZ_RULE_COMPANY_AS_BEFORE,
  MZ_RULE_COMPANY_IN_LIST,
  MZ_RULE_COMPANY_REFERENCE,
  MZ_RULE_COMPANY_FOCUS,
  MZ_RULE_COMPANY_TOPIC,
  MZ_RULE_COMPANY_DEAL,
  MZ_RULE_COMPANY_ACTOR,
  MZ_RULE_COMPANY_NONE,
  /* the rest */
  MZ_RULE_MODALITY_WORD,
  MZ_RULE_MODALITY_PERIOD,
  MZ_RULE_PERIOD_WORDS,
  MZ_RULE_PERIOD_AS_BEFORE,
  MZ_RULE_SPEAKER_SAYS,
  MZ_N_RULES,
} MzRule;

typedef struct {
  const char *name; /* as the trace prints it */
  double trust;     /* how often it is right, 0 to 1 */
} MzRuleFacts;

const MzRuleFacts *mz_rule_get_facts (MzRule rule);

/* Adds a line "attribute=value rule “words”" to @trace; no words where @from is not below @to. */
void mz_trace_add (GString *trace,
                   const char *attribute,
                   const char *value,
                   MzRule rule,
                   const MzTokens *tokens,
                   guint from,
                   guint to);

G_END_DECLS
