/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which nouns in front of a figure may govern it, and what speaks against those that may. */
#include "extract/metric-noun.h"

#include "extract/concept.h"
#include "extract/metric-idle.h"
#include "extract/metric-kind.h"

#include <string.h>

#define CUES_BACK_MAX 12 /* candidates looked at, where something near is looked for */
#define OBJECT_MAX    40 /* tokens from spending to what it goes to */
#define DEAL_REACH    10 /* tokens from a deal to what it is valued at */
#define CHAIN_MAX     6  /* words that "و" chains */
#define WAW           0x0648
#define LINK_NEAR     4  /* half words up to which "on revenue of" governs */
#define TOLL_CHAINED  2  /* for each word of a chain behind a preposition */
#define COST_MODIFIER 10 /* it stands behind a preposition: "after tax" */
#define COST_ASPECT   60 /* "by assets", "من حيث الأصول": what a rank is of; "قبل احتساب الضرائب" */

/* "توقعاتها للإنفاق الرأسمالي", "ميزانيتها للتسويق": the plan is of what stands behind it. */
static gboolean
is_plan_in_front (const MzSpot *spot, const MzCue *cue)
{
  g_autofree char *word = NULL;

  if (mz_cues_ending (spot->cues, MZ_TABLE_MODALITIES, spot->sentence->first, cue->first) != NULL)
    return TRUE;
  if (cue->first == spot->sentence->first)
    return FALSE;
  word = mz_tokens_dup_folded (spot->prose->tokens, cue->first - 1);
  return strstr (word, "ميزاني") != NULL || strstr (word, "موازن") != NULL;
}

static gboolean
is_spending (const MzCue *cue)
{
  MzConcept concept = mz_metric_row_get_concept (cue->row);

  return concept == MZ_CONCEPT_SPENDING || concept == MZ_CONCEPT_SPENT;
}

/* The spending that is spoken of last in front of token @i, or NULL. */
static const MzCue *
find_spending (const MzSpot *spot, guint i)
{
  guint k = mz_cues_find (spot->cues, i);

  for (guint step = 0; step < CUES_BACK_MAX && k-- > 0; step++) {
    const MzCue *cue = mz_cues_get (spot->cues, k);

    if (cue->first < spot->sentence->first)
      return NULL;
    if (cue->table == MZ_TABLE_METRICS && is_spending (cue))
      return cue;
  }
  return NULL;
}

/* "الإنفاق على تأجير منصات النفط": all that stands behind "on" is what the money goes to. */
static gboolean
is_spent_on (const MzSpot *spot, const MzCue *cue)
{
  static const char *const ON[] = { "on", "علي", NULL };
  const MzCue *spending = is_spending (cue) ? NULL : find_spending (spot, cue->first);

  if (spending == NULL || cue->first - spending->last > OBJECT_MAX ||
      mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_CAPEX ||
      mz_spot_is_parted (spot, spending->last, cue->first))
    return FALSE;
  for (guint i = spending->last; i < cue->first; i++) {
    if (mz_tokens_get (spot->prose->tokens, i)->type == MZ_TOKEN_NUMBER)
      return FALSE;
    if (mz_spot_is_word (spot, i, ON))
      return TRUE;
  }
  return FALSE;
}

/* "قبل الفوائد والضرائب والديون": the first of words that "و" chains to the one at @i. */
static guint
skip_chain (const MzSpot *spot, guint i)
{
  guint first = i;

  for (guint step = 0; step < CHAIN_MAX && first > spot->sentence->first; step++) {
    const MzToken *token = mz_tokens_get (spot->prose->tokens, first);

    /* "وإطفاء الدين": a noun may stand between "و" and what it belongs to. */
    if (token->sign != WAW && first >= spot->sentence->first + 2 &&
        mz_tokens_get (spot->prose->tokens, first - 1)->sign == WAW)
      token = mz_tokens_get (spot->prose->tokens, --first);
    if (token->sign != WAW || token->type != MZ_TOKEN_WORD ||
        mz_tokens_get (spot->prose->tokens, first - 1)->type != MZ_TOKEN_WORD)
      break;
    first--;
  }
  return first;
}

/* "قبل احتساب الفوائد", "لأغراض الصفقة": what is not taken off, what something is done for. */
static gboolean
is_deducted (const MzSpot *spot, guint i)
{
  static const char *const DEDUCTED[] = { "احتساب", "خصم",  "اقتطاع", "استقطاع", "لاغراض",
                                          "لغرض",   "بغرض", "اغراض",  NULL };

  return mz_spot_is_word (spot, i - 1, DEDUCTED);
}

/**
 * mz_noun_get_modifier_cost:
 * @spot: a figure and its surroundings
 * @cue: a noun of metrics.tsv in front of it
 * @distance: how far it stands, in half words
 *
 * A noun behind a preposition is no governor: "after tax", "من المبيعات"; but "a rise in profit" is
 * of profit, and "on revenue of 5 million" right in front of the number is of revenue.
 *
 * Returns: what speaks against it, in half words
 */
guint
mz_noun_get_modifier_cost (const MzSpot *spot, const MzCue *cue, guint distance)
{
  static const char *const CIRCUMSTANCES[] = { "after",   "before", "despite",  "amid",
                                               "through", "via",    "بعد",      "قبل",
                                               "بسبب",    "وسط",    "رغم",      "عبر",
                                               "خلال",    "عن",     "باستثناء", NULL };
  static const char *const LINKS[] = { "with", "on", "in", "of", "from", "for",
                                       "by",   "مع", "من", "في", "علي",  NULL };
  static const char *const ASPECTS[] = { "حيث", "terms", "by", NULL };
  guint i = cue->first;

  if (is_spent_on (spot, cue))
    return COST_ASPECT;
  if (cue->clitics & MZ_CLITIC_LI)
    return is_plan_in_front (spot, cue) ? 0 : COST_MODIFIER;
  if (cue->clitics & (MZ_CLITIC_BI | MZ_CLITIC_KA))
    return distance > LINK_NEAR ? COST_MODIFIER : 0;
  i = skip_chain (spot, i);
  while (i > spot->sentence->first &&
         mz_tokens_get (spot->prose->tokens, i - 1)->type == MZ_TOKEN_SIGN)
    i--;
  if (i == spot->sentence->first)
    return 0;
  if (mz_spot_is_word (spot, i - 1, ASPECTS) || is_deducted (spot, i))
    return COST_ASPECT;
  if (mz_spot_is_word (spot, i - 1, CIRCUMSTANCES))
    return COST_MODIFIER + TOLL_CHAINED * (cue->first - i);
  if (distance <= LINK_NEAR || !mz_spot_is_word (spot, i - 1, LINKS))
    return 0;
  if (mz_cues_ending (spot->cues, MZ_TABLE_CHANGES, spot->sentence->first, i - 1) != NULL)
    return 0;
  return COST_MODIFIER;
}

static gboolean
is_budget (const MzCue *cue)
{
  return cue != NULL && mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_BUDGET;
}

/* "capital spending budget", "ميزانية الإنفاق": the budget is of what is beside it. */
static gboolean
is_budget_of (const MzSpot *spot, const MzCue *cue)
{
  return is_budget (cue) && (mz_cues_ending (spot->cues, MZ_TABLE_METRICS, spot->sentence->first,
                                             cue->first) != NULL ||
                             mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, cue->last) != NULL);
}

static gboolean
is_arabic (const MzSpot *spot, guint i)
{
  return (mz_tokens_get (spot->prose->tokens, i)->flags & MZ_TOKEN_ARABIC) != 0;
}

/* The deal, order or purchase in front of @cue in its clause, with nobody named between; or NULL.
 */
static const MzCue *
find_deal (const MzSpot *spot, const MzCue *cue)
{
  guint first = MAX (spot->sentence->first + DEAL_REACH, cue->first) - DEAL_REACH;

  for (guint i = mz_cues_find (spot->cues, cue->first); i-- > 0;) {
    const MzCue *deal = mz_cues_get (spot->cues, i);
    MzConcept concept;

    if (deal->first < first)
      return NULL;
    if (deal->table != MZ_TABLE_METRICS || deal->last > cue->first)
      continue;
    concept = mz_metric_row_get_concept (deal->row);
    return (concept == MZ_CONCEPT_ACQUISITION || concept == MZ_CONCEPT_ORDER) &&
                   !mz_spot_is_parted (spot, deal->last, cue->first)
               ? deal
               : NULL;
  }
  return NULL;
}

/* "a transaction valued at 4 billion": the worth is the transaction's, not a company's. */
static gboolean
is_worth_of_deal (const MzSpot *spot, const MzCue *cue)
{
  static const char *const VALUED[] = { "valued", "enterprise", "equity", NULL };

  return mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_MARKET_CAP &&
         mz_spot_is_word (spot, cue->first, VALUED) && find_deal (spot, cue) != NULL;
}

/* Of nouns in a row, English ends with what the others are of ("oil revenues"), Arabic begins with
 * it ("إنتاج النفط"). */
static gboolean
is_modifier (const MzSpot *spot, const MzCue *cue)
{
  gboolean arabic = is_arabic (spot, cue->first);
  const MzCue *head;

  if (arabic && ((cue->clitics & ~(guint) MZ_CLITIC_AL) != 0 ||
                 mz_metric_row_get_concept (cue->row) == MZ_CONCEPT_PROJECT))
    return FALSE;
  head = arabic ? mz_cues_ending (spot->cues, MZ_TABLE_METRICS, spot->sentence->first, cue->first)
                : mz_cues_beginning (spot->cues, MZ_TABLE_METRICS, cue->last);
  return head != NULL && !is_budget (head) && !is_worth_of_deal (spot, head) &&
         is_arabic (spot, head->first) == arabic && !(arabic && (head->clitics & MZ_CLITIC_AL)) &&
         mz_metric_get_kind_cost (spot, mz_metric_row_get_concept (head->row)) == 0;
}

/* "قطاع إنتاج النفط", "the trading unit": a part of a company is called by it. */
static gboolean
is_name_of_part (const MzSpot *spot, const MzCue *cue)
{
  static const char *const PARTS[] = { "قطاع",  "القطاع", "قسم",   "وحده",   "ذراع",
                                       "شركات", "شركه",   "خدمات", "لخدمات", "انشطه",
                                       "نشاط",  "صناعه",  "مصافي", "حقول",   "خبراء",
                                       "خبير",  "وزير",   "وزاره", "سوق",    NULL };
  static const char *const BEHIND[] = { "unit",       "units",    "division",  "business",
                                        "businesses", "arm",      "segment",   "sector",
                                        "industry",   "company",  "companies", "giant",
                                        "major",      "majors",   "producer",  "producers",
                                        "stocks",     "minister", NULL };

  return mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_INDEX &&
         ((cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, PARTS)) ||
          mz_spot_is_word (spot, cue->last, BEHIND));
}

/* "أنهى المؤشر تداولات الأسبوع على هبوط 2%": the time of trading, not its worth. */
static gboolean
is_session (const MzSpot *spot, const MzCue *cue)
{
  static const char *const TIMES[] = { "جلسه",  "جلسات", "ختام",  "نهايه", "بدايه",
                                       "ساعات", "ايام",  "مستهل", "منتصف", NULL };
  static const char *const VERBS[] = { "افتتح", "افتتحت", "انهي", "انهت", "اختتم", "اختتمت",
                                       "استهل", "استهلت", "بدا",  "بدات", "ختم",   NULL };
  guint k = mz_cues_find (spot->cues, cue->first);

  if (mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_TURNOVER ||
      spot->quantity->kind == MZ_KIND_MONEY || spot->quantity->kind == MZ_KIND_COUNT)
    return FALSE;
  if (cue->clitics & MZ_CLITIC_LI ||
      (cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, VERBS)) ||
      (cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, TIMES)))
    return TRUE;
  for (guint step = 0; step < CUES_BACK_MAX && k-- > 0; step++) {
    const MzCue *other = mz_cues_get (spot->cues, k);

    if (other->first < spot->sentence->first || other->table == MZ_TABLE_CHANGES)
      return FALSE;
    if (other->table == MZ_TABLE_METRICS)
      return mz_metric_row_get_concept (other->row) == MZ_CONCEPT_INDEX ||
             mz_metric_row_get_concept (other->row) == MZ_CONCEPT_SHARE_PRICE;
  }
  return FALSE;
}

static gboolean
is_bracketed (const MzSpot *spot, guint i)
{
  return (mz_tokens_get (spot->prose->tokens, i)->flags & MZ_TOKEN_BRACKETED) != 0;
}

/* "earnings before interest and taxes (Ebitda) of 281 million": the name in short right in front.
 */
static gboolean
is_called_in_brackets (const MzSpot *spot, const MzCue *cue)
{
  return cue->last + 1 == spot->head && mz_tokens_get (spot->prose->tokens, cue->last)->sign == ')';
}

/**
 * mz_noun_governs_nothing:
 * @spot: a figure and its surroundings
 * @cue: a noun of metrics.tsv near it
 *
 * Returns: whether no figure is of it: it is said in passing, part of a name, beside the
 *   noun that it belongs to, counted, a time of trading, or the share of "per share"
 */
gboolean
mz_noun_governs_nothing (const MzSpot *spot, const MzCue *cue)
{
  static const char *const EACH[] = { "per", "a", "each", "every", "one", "كل", "لكل", NULL };

  if (mz_cues_is_aside (spot->cues, cue->first) &&
      !mz_cues_is_aside (spot->cues, spot->quantity->first))
    return TRUE;
  if (is_bracketed (spot, cue->first) && !is_bracketed (spot, spot->quantity->first) &&
      !is_called_in_brackets (spot, cue))
    return TRUE;
  if ((mz_mentions_is_inside (spot->mentions, cue->first) &&
       mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_INDEX) ||
      is_modifier (spot, cue) || is_budget_of (spot, cue) || is_name_of_part (spot, cue) ||
      is_session (spot, cue) || is_worth_of_deal (spot, cue) || mz_noun_is_idle (spot, cue))
    return TRUE;
  if (mz_metric_row_get_concept (cue->row) != MZ_CONCEPT_SHARE_PRICE)
    return FALSE;
  return (cue->clitics & MZ_CLITIC_LI) != 0 ||
         (cue->first > spot->sentence->first && mz_spot_is_word (spot, cue->first - 1, EACH));
}
