/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules that meaning is read by: what each is called and how far it is to be trusted. The
 * figures of trust are the shares of right readings in articles that were marked by hand. */
#include "extract/rule.h"

#include <string.h>

/* By MzRule; the comment says what the rule is for. */
static const MzRuleFacts FACTS[MZ_N_RULES] = {
  [MZ_RULE_NONE] = { "none", 1.0 },
  /* The noun that governs the number: "net profit of 5 million". */
  [MZ_RULE_METRIC_IN_FRONT] = { "noun-in-front", 0.99 },
  /* The same, with a clause or more between. */
  [MZ_RULE_METRIC_FAR_IN_FRONT] = { "noun-far-in-front", 0.9 },
  /* "5 million in profit", "13 billion investment". */
  [MZ_RULE_METRIC_BEHIND] = { "noun-behind", 0.97 },
  /* "a 15% drop in profit". */
  [MZ_RULE_METRIC_OF_CHANGE_BEHIND] = { "noun-of-the-change-behind", 0.99 },
  /* Compared, converted or listed with the number before it: "from 4 million", "(1 million)". */
  [MZ_RULE_METRIC_AS_BEFORE] = { "as-number-before", 0.97 },
  /* "sales and profit rose 5% and 7% respectively". */
  [MZ_RULE_METRIC_IN_LIST] = { "in-order-of-list", 0.97 },
  /* Points are those of an index. */
  [MZ_RULE_METRIC_OF_POINTS] = { "points-of-index", 0.99 },
  /* "Meta fell 12%": what rises or falls of a company or an index without a noun is its price. */
  [MZ_RULE_METRIC_OF_MOVE] = { "company-moves", 0.95 },
  /* What a market or its shares win or lose is market value. */
  [MZ_RULE_METRIC_OF_MARKET] = { "value-won-or-lost", 0.93 },
  /* What a company loses elsewhere is a loss. */
  [MZ_RULE_METRIC_OF_LOSS] = { "result-won-or-lost", 0.85 },
  /* Nothing in the sentence: what the one before it spoke of. */
  [MZ_RULE_METRIC_OF_SENTENCE_BEFORE] = { "as-sentence-before", 0.75 },
  /* Sales of things: in money they are revenue. */
  [MZ_RULE_METRIC_OF_GOODS] = { "goods-in-money", 0.95 },
  /* A bank's loans are its assets. */
  [MZ_RULE_METRIC_OF_LENDER] = { "lent-by-bank", 0.9 },
  /* "the unit generated 5 billion". */
  [MZ_RULE_METRIC_OF_TAKINGS] = { "taken-in", 0.8 },
  /* "the founder lost 5 billion" is his fortune. */
  [MZ_RULE_METRIC_OF_PERSON] = { "fortune-of-person", 0.9 },
  /* "تستحوذ على حصة مقابل 4 مليارات" */
  [MZ_RULE_METRIC_OF_DEAL] = { "stake-bought", 0.9 },
  [MZ_RULE_METRIC_UNNAMED] = { "unnamed", 0.7 },

  /* "rose 5%", "بارتفاع نسبته 5%". */
  [MZ_RULE_CHANGE_IN_FRONT] = { "rises-or-falls", 0.99 },
  [MZ_RULE_CHANGE_FAR_IN_FRONT] = { "rises-or-falls-far-in-front", 0.93 },
  /* "a 5% rise". */
  [MZ_RULE_CHANGE_BEHIND] = { "rise-or-fall-behind", 0.99 },
  [MZ_RULE_CHANGE_AS_BEFORE] = { "as-number-before", 0.97 },
  /* "its forecast of sales growth to 8%". */
  [MZ_RULE_CHANGE_OF_GROWTH] = { "rate-of-growth", 0.9 },
  /* "+5%". */
  [MZ_RULE_CHANGE_SIGN] = { "sign", 0.95 },
  /* "to 5 million", "from 4 million". */
  [MZ_RULE_LEVEL_TIED] = { "to-or-from", 0.99 },
  /* "reached 5 million". */
  [MZ_RULE_LEVEL_REACHED] = { "reached", 0.98 },
  /* "86% of it". */
  [MZ_RULE_LEVEL_SHARE] = { "share-of-whole", 0.93 },
  /* "raised 5 million" is money got. */
  [MZ_RULE_LEVEL_RAISED] = { "money-raised", 0.9 },
  /* "زيادة بنسبة 38% على سعر الإغلاق" */
  [MZ_RULE_LEVEL_PREMIUM] = { "above-price", 0.95 },
  [MZ_RULE_LEVEL_PLAIN] = { "nothing-rises-or-falls", 0.98 },

  [MZ_RULE_QUALIFIER_WORD] = { "word", 0.98 },
  [MZ_RULE_QUALIFIER_RANGE] = { "two-ends", 0.99 },
  [MZ_RULE_QUALIFIER_NONE] = { "no-word", 0.99 },

  /* The last subject named in front of the number. */
  [MZ_RULE_COMPANY_IN_FRONT] = { "named-in-front", 0.98 },
  [MZ_RULE_COMPANY_FAR_IN_FRONT] = { "named-far-in-front", 0.93 },
  /* "16% for Facebook's shares". */
  [MZ_RULE_COMPANY_BEHIND] = { "named-behind", 0.95 },
  [MZ_RULE_COMPANY_AS_BEFORE] = { "as-number-before", 0.97 },
  [MZ_RULE_COMPANY_IN_LIST] = { "in-order-of-list", 0.98 },
  /* "the company", "صانعة الرقائق". */
  [MZ_RULE_COMPANY_REFERENCE] = { "the-one-spoken-of", 0.95 },
  /* Nobody in the sentence: the subject of those before it. */
  [MZ_RULE_COMPANY_FOCUS] = { "subject-of-sentence-before", 0.95 },
  /* "a premium of 20%" is of the company that is bought, "the deal is worth" of the buyer. */
  [MZ_RULE_COMPANY_DEAL] = { "of-the-deal", 0.9 },
  [MZ_RULE_COMPANY_TOPIC] = { "topic-of-article", 0.9 },
  /* A state, a person or a market has the figure. */
  [MZ_RULE_COMPANY_ACTOR] = { "no-company-is-subject", 0.9 },
  [MZ_RULE_COMPANY_NONE] = { "nobody-named", 0.95 },

  [MZ_RULE_MODALITY_WORD] = { "word", 1.0 },
  [MZ_RULE_MODALITY_PERIOD] = { "time-to-come", 1.0 },
  [MZ_RULE_PERIOD_WORDS] = { "words-of-time", 1.0 },
  [MZ_RULE_PERIOD_AS_BEFORE] = { "as-number-before", 1.0 },
  [MZ_RULE_SPEAKER_SAYS] = { "says", 1.0 },
};

/**
 * mz_rule_get_facts:
 * @rule: a rule
 *
 * Returns: (transfer none): what it is called and how far it is to be trusted
 */
const MzRuleFacts *
mz_rule_get_facts (MzRule rule)
{
  g_return_val_if_fail (rule < MZ_N_RULES, NULL);

  return &FACTS[rule];
}

/* Appends without a look for the end of @trace, which mz_trace_add() closes. */
static inline void
append (GString *trace, const char *text, gsize length)
{
  if (trace->len + length < trace->allocated_len) {
    memcpy (trace->str + trace->len, text, length);
    trace->len += length;
  } else {
    g_string_append_len (trace, text, (gssize) length);
  }
}

/**
 * mz_trace_add:
 * @trace: lines so far
 * @attribute: which attribute of the figure
 * @value: what was read
 * @rule: the rule that gave it
 * @tokens: the article's tokens
 * @from: the first of the words that made it so
 * @to: behind the last; where @from is not below it there are none
 */
void
mz_trace_add (GString *trace,
              const char *attribute,
              const char *value,
              MzRule rule,
              const MzTokens *tokens,
              guint from,
              guint to)
{
  g_return_if_fail (rule < MZ_N_RULES);

  append (trace, "\n", trace->len > 0);
  append (trace, attribute, strlen (attribute));
  append (trace, "=", 1);
  append (trace, value, strlen (value));
  append (trace, " ", 1);
  append (trace, FACTS[rule].name, strlen (FACTS[rule].name));
  if (from < to) {
    gsize start = mz_tokens_get (tokens, from)->start;
    gsize end = mz_tokens_get (tokens, to - 1)->end;

    append (trace, " “", strlen (" “"));
    append (trace, tokens->text + start, end - start);
    append (trace, "”", strlen ("”"));
  }
  trace->str[trace->len] = '\0';
}
