/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what each quantity means: asks each attribute's reader in turn and puts together what they
 * say, how sure they are and why. */
#include "extract/meaning.h"

#include "extract/attributes.h"
#include "extract/attribution.h"
#include "extract/concept.h"
#include "extract/metric-gain.h"

#include <string.h>

#define PRICE_MAX 100000 /* units of a currency: nothing that is traded costs more */

struct _MzMeaning {
  /* Borrowed */
  const MzProse *prose;
  /* Owned */
  MzCues *cues;
  MzMentions *mentions;
  MzTimes *times;
  MzTimeFocus time_focus;
  MzAttribution attribution;
  GString *trace;        /* of one figure after the other, while it is written */
  guint32 reference_day; /* that the article speaks from; 0 unknown */
  /* What was read of figures: the last, the last millions of money, the last rise or fall. Their
   * pointers are borrowed. */
  MzSense last;
  MzSense big;
  MzSense mover;
  gboolean has_last;
  gboolean has_big;
  gboolean has_mover;
};

/* What the readers found, while it becomes a reading. */
typedef struct {
  MzMetricReading metric;
  MzChangeReading change;
  MzSubjectReading subject;
  MzPeriodReading period;
  gboolean is_of_state; /* a state, a market or a person has it, no company */
  MzGround qualifier;
  MzGround modality;
  MzGround speaker;
} Findings;

/**
 * mz_meaning_new:
 * @prose: (transfer none): an article cut into quantities
 *
 * Returns: (transfer full): what is known of @prose as a whole
 */
MzMeaning *
mz_meaning_new (const MzProse *prose)
{
  MzMeaning *self = g_new0 (MzMeaning, 1);

  self->prose = prose;
  self->trace = g_string_new (NULL);
  self->cues = mz_cues_new (prose);
  self->mentions = mz_mentions_new (prose, self->cues);
  self->times = mz_times_new (prose, self->cues);
  mz_attribution_read (prose, self->cues, &self->attribution);
  self->reference_day = mz_day_parse (self->attribution.published);
  mz_time_focus_begin (&self->time_focus, self->times, prose, self->reference_day);
  return self;
}

/**
 * mz_meaning_free:
 * @self: (nullable): a meaning
 */
void
mz_meaning_free (MzMeaning *self)
{
  if (self == NULL)
    return;
  mz_cues_free (self->cues);
  mz_mentions_free (self->mentions);
  mz_times_free (self->times);
  g_string_free (self->trace, TRUE);
  g_free (self->attribution.outlet);
  g_strfreev (self->attribution.sources);
  g_free (self->attribution.published);
  g_free (self);
}

static void
find_spot (const MzMeaning *self, guint i, MzSpot *spot)
{
  const MzQuantity *quantity = mz_prose_get_quantity (self->prose, i);

  *spot = (MzSpot){
    .prose = self->prose,
    .cues = self->cues,
    .mentions = self->mentions,
    .times = self->times,
    .time_focus = &self->time_focus,
    .reference_day = self->reference_day,
    .quantity = quantity,
    .sentence = mz_tokens_get_sentence (self->prose->tokens, quantity->sentence),
    .earlier = self->has_last ? &self->last : NULL,
    .previous = self->has_last && self->last.sentence == quantity->sentence ? &self->last : NULL,
    .big = self->has_big ? &self->big : NULL,
    .mover = self->has_mover ? &self->mover : NULL,
  };
  mz_spot_look (spot);
}

static void
read_qualifier (const MzSpot *spot, MzReading *reading, MzGround *ground)
{
  if (spot->quantity->flags & MZ_QUANTITY_RANGE) {
    reading->qualifier = MZ_QUALIFIER_RANGE;
    *ground = (MzGround){ MZ_RULE_QUALIFIER_RANGE, 0, 0 };
  } else if (spot->qualifier_cue != NULL) {
    reading->qualifier = (MzQualifier) spot->qualifier_cue->row->code;
    *ground =
        (MzGround){ MZ_RULE_QUALIFIER_WORD, spot->qualifier_cue->first, spot->qualifier_cue->last };
  } else {
    reading->qualifier = MZ_QUALIFIER_EXACT;
    *ground = (MzGround){ MZ_RULE_QUALIFIER_NONE, 0, 0 };
  }
}

/* Money that is the price of a share, a barrel or a currency. */
static gboolean
is_price (const MzSpot *spot, const MzMetricReading *metric)
{
  MzConcept concept = mz_metric_get_concept (metric->row);

  return spot->quantity->kind == MZ_KIND_MONEY &&
         (concept == MZ_CONCEPT_SHARE_PRICE || concept == MZ_CONCEPT_PRICE) &&
         mz_amount_to_double (&spot->quantity->value) < PRICE_MAX;
}

/* Whether a figure of @row may be a company's. Results and costs are, unless a state has them; what
 * is invested is where a company is named. */
static gboolean
may_be_of_company (const MzRow *row, const Findings *findings)
{
  if (strcmp (mz_metric_row_get_metric (row), "investment") == 0)
    return findings->subject.is_company;
  return !findings->is_of_state;
}

static void
fill_metric (const MzSpot *spot, const Findings *findings, MzReading *reading)
{
  const MzRow *row = findings->metric.row;

  if (is_price (spot, &findings->metric))
    reading->kind = MZ_KIND_PRICE;
  if (row == NULL) {
    reading->metric = g_intern_static_string ("other");
    reading->role = MZ_ROLE_OTHER;
    return;
  }
  reading->metric = mz_metric_row_get_metric (row);
  reading->role =
      mz_metric_row_get_role (row, findings->change.change, may_be_of_company (row, findings));
}

static void
add_line (const MzSpot *spot,
          GString *trace,
          const char *attribute,
          const char *value,
          const MzGround *ground)
{
  if (ground->rule != MZ_RULE_NONE)
    mz_trace_add (trace, attribute, value, ground->rule, spot->prose->tokens, ground->from,
                  ground->to);
}

/* The copy that is kept takes no more room than its words. */
static char *
write_trace (GString *trace, const MzSpot *spot, const Findings *findings, const MzReading *reading)
{
  g_autofree char *period =
      findings->period.ground.rule != MZ_RULE_NONE ? mz_period_to_string (&reading->period) : NULL;

  g_string_truncate (trace, 0);
  if (spot->quantity->ground != NULL) {
    g_string_append (trace, "value ");
    g_string_append (trace, spot->quantity->ground);
  }
  add_line (spot, trace, "metric", reading->metric, &findings->metric.ground);
  add_line (spot, trace, "change", mz_change_to_nick (reading->change), &findings->change.ground);
  add_line (spot, trace, "qualifier", mz_qualifier_to_nick (reading->qualifier),
            &findings->qualifier);
  add_line (spot, trace, "modality", mz_modality_to_nick (reading->modality), &findings->modality);
  add_line (spot, trace, "period", period, &findings->period.ground);
  if (reading->index != NULL)
    add_line (spot, trace, "index", reading->index, &findings->subject.ground);
  else
    add_line (spot, trace, "company", reading->company != NULL ? reading->company : "-",
              &findings->subject.ground);
  if (reading->speaker != NULL)
    add_line (spot, trace, "speaker", reading->speaker, &findings->speaker);
  return g_strndup (trace->str, trace->len);
}

/* Each rule that spoke may be wrong on its own. */
static double
get_trust (const Findings *findings)
{
  return mz_rule_get_facts (findings->metric.ground.rule)->trust *
         mz_rule_get_facts (findings->change.ground.rule)->trust *
         mz_rule_get_facts (findings->subject.ground.rule)->trust *
         mz_rule_get_facts (findings->qualifier.rule)->trust;
}

static void
remember (MzMeaning *self, const MzSpot *spot, const Findings *findings, const MzReading *reading)
{
  self->last = (MzSense){
    .sentence = spot->quantity->sentence,
    .first = spot->quantity->first,
    .last = spot->quantity->last,
    .kind = spot->quantity->kind,
    .is_big = mz_quantity_is_big (spot->quantity),
    .metric = findings->metric.row,
    .change = reading->change,
    .verb = findings->change.verb,
    .modality = reading->modality,
    .relation = spot->relation,
    .company = findings->subject.company,
    .is_of_state = findings->is_of_state,
    .index = findings->subject.index,
  };
  self->has_last = TRUE;
  if (self->last.kind == MZ_KIND_MONEY && self->last.is_big) {
    self->big = self->last;
    self->has_big = TRUE;
  }
  if (findings->change.cue != NULL) {
    self->mover = self->last;
    self->has_mover = TRUE;
  }
}

/* Whether the subject is somebody who is no company, here or of the figure before where nobody else
 * is named. */
static gboolean
is_of_state (const MzSpot *spot, const MzSubjectReading *subject)
{
  if (subject->company != NULL)
    return FALSE;
  if (subject->index != NULL || subject->ground.rule == MZ_RULE_COMPANY_ACTOR)
    return TRUE;
  return (subject->ground.rule == MZ_RULE_COMPANY_AS_BEFORE ||
          subject->ground.rule == MZ_RULE_COMPANY_NONE) &&
         spot->earlier != NULL && spot->earlier->is_of_state;
}

static void
find_all (const MzSpot *spot, MzReading *reading, Findings *findings)
{
  *findings = (Findings){ 0 };
  findings->metric = mz_metric_read (spot);
  if (findings->metric.row == NULL)
    findings->metric.ground.rule = MZ_RULE_METRIC_UNNAMED;
  findings->change = mz_change_read (spot, &findings->metric);
  findings->subject = mz_subject_read (spot, &findings->metric);
  mz_metric_settle (spot, &findings->subject, &findings->change, &findings->metric);
  findings->is_of_state = is_of_state (spot, &findings->subject);
  findings->period = mz_period_read (spot, &findings->metric, findings->change.change);
  read_qualifier (spot, reading, &findings->qualifier);
  reading->change = findings->change.change;
  reading->modality = mz_modality_read (spot, &findings->period, &findings->modality);
}

/**
 * mz_meaning_read:
 * @self: a meaning
 * @i: a quantity
 * @reading: (inout): its kind and value; gets the rest
 * @reason: (out): why it is no figure, where it is none
 *
 * Returns: whether the quantity is a figure
 */
gboolean
mz_meaning_read (MzMeaning *self, guint i, MzReading *reading, MzUnreadReason *reason)
{
  MzSpot spot;
  Findings findings;

  *reason = MZ_UNREAD_NONE;
  find_spot (self, i, &spot);
  find_all (&spot, reading, &findings);
  if (mz_points_are_of_game (&spot, &findings.subject)) {
    *reason = MZ_UNREAD_COUNT;
    return FALSE;
  }
  reading->company = g_strdup (findings.subject.company);
  mz_period_settle (&spot, reading, &findings.period);
  mz_time_focus_update (&self->time_focus, &spot, reading, findings.subject.company,
                        &findings.period);
  reading->period = findings.period.period;
  reading->index = g_strdup (findings.subject.index);
  reading->speaker = mz_speaker_read (&spot, &findings.speaker);
  fill_metric (&spot, &findings, reading);
  reading->confidence *= get_trust (&findings);
  reading->trace = write_trace (self->trace, &spot, &findings, reading);
  remember (self, &spot, &findings, reading);
  return TRUE;
}

/**
 * mz_meaning_attribute:
 * @self: a meaning
 * @attribution: (out): what the text says of its origin; the caller frees its fields
 */
void
mz_meaning_attribute (MzMeaning *self, MzAttribution *attribution)
{
  attribution->outlet = g_strdup (self->attribution.outlet);
  attribution->sources = g_strdupv (self->attribution.sources);
  attribution->published = g_strdup (self->attribution.published);
}
