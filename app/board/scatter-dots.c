/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The events of a scatter chart as numbers: of like figures only, each with the move after it. */
#include "board/scatter-dots.h"

#include "board/scatter-like.h"
#include "board/words.h"

#include <math.h>
#include <string.h>

#define YEAR       365.25 /* days */
#define YEAR_TERM  15     /* days by which a year earlier may be off */
#define LEAST_MOVE 1e-9   /* percent: what is less is none */

typedef struct {
  MzScatterDots *dots;
  const MzScatterParts *parts;
  const MzBoardOptions *options;
  GPtrArray *returns; /* of MzReturns, one a series; NULL for moves that are reported */
  MzScatterLike like;
} Search;

static const MzReading *
get_reading (const MzArticleFacts *article, guint i)
{
  return mz_figure_get_reading (g_ptr_array_index (article->figures, i));
}

static gint
find_series (const Search *self, const char *companies)
{
  for (guint i = 0; i < self->parts->n_series; i++) {
    const char *company = self->parts->series[i].company;
    if (company && mz_names_include (companies, company))
      return (gint) i;
  }
  if (self->parts->n_series == 0)
    return -1;
  /* What no company is known of is held against the first share's prices. */
  return !companies || (self->parts->n_series == 1 && !self->parts->series[0].company) ? 0 : -1;
}

static gboolean
measure (const Search *self, const char *companies, MzReportTime time, MzScatterDot *dot)
{
  gint series = find_series (self, companies);

  if (series < 0 || dot->day == 0)
    return FALSE;
  return mz_move_measure (g_ptr_array_index (self->returns, series), dot->day, time,
                          &self->parts->window, &dot->move, &dot->session);
}

/* The first move that the article reports of the same company. */
static gboolean
find_reported (const MzArticleFacts *article, const char *company, double *percent)
{
  for (guint i = 0; i < article->figures->len; i++) {
    const MzReading *reading = get_reading (article, i);
    gboolean same = !company || !reading->company || strcmp (company, reading->company) == 0;
    if (reading->role != MZ_ROLE_PRICE_MOVE || reading->kind != MZ_KIND_PERCENT ||
        reading->change == MZ_CHANGE_LEVEL || !same)
      continue;
    *percent = mz_amount_to_double (&reading->value);
    if (reading->change == MZ_CHANGE_DOWN)
      *percent = -*percent;
    return TRUE;
  }
  return FALSE;
}

/* Of the same company, in the same session, for the same time, of the same sum. */
static gboolean
is_repetition (const Search *self, const MzScatterDot *one, const MzScatterDot *other)
{
  if (!other->figure || one->session != other->session ||
      fabs (one->move - other->move) > LEAST_MOVE)
    return FALSE;
  const MzReading *a = mz_figure_get_reading (one->figure);
  const MzReading *b = mz_figure_get_reading (other->figure);
  MzPeriod first = mz_article_facts_resolve (&self->parts->articles[one->source], a);
  MzPeriod second = mz_article_facts_resolve (&self->parts->articles[other->source], b);
  return g_strcmp0 (a->company, b->company) == 0 && mz_amount_equal (&a->value, &b->value) &&
         a->change == b->change && first.first_day == second.first_day &&
         first.last_day == second.last_day;
}

/* Many articles report one event: the first of them stands for all, as it happened once. */
static void
add_dot (Search *self, const MzScatterDot *dot)
{
  for (guint i = 0; dot->session > 0 && i < self->dots->dots->len; i++) {
    MzScatterDot *other = &g_array_index (self->dots->dots, MzScatterDot, i);
    if (!is_repetition (self, dot, other))
      continue;
    other->n_repeats++;
    return;
  }
  g_array_append_vals (self->dots->dots, dot, 1);
}

static void
add_figure (Search *self, MzFigure *figure, guint source)
{
  const MzArticleFacts *article = &self->parts->articles[source];
  const MzReading *reading = mz_figure_get_reading (figure);
  guint32 day = article->published ? mz_day_parse (article->published) : 0;
  MzScatterDot dot = { .spent = mz_amount_to_double (&reading->value),
                       .day = day,
                       .session = day,
                       .figure = figure,
                       .source = source,
                       .modality = reading->modality };
  gboolean found = self->returns ? measure (self, reading->company, MZ_REPORT_TIME_UNKNOWN, &dot)
                                 : find_reported (article, reading->company, &dot.move);

  if (reading->change == MZ_CHANGE_DOWN)
    dot.spent = -dot.spent;
  if (found)
    add_dot (self, &dot);
  else
    self->dots->n_without_move++;
}

static const MzScatterDot *
find_dot (const Search *self, const MzSpendingFact *fact)
{
  for (guint i = 0; i < self->dots->dots->len; i++) {
    const MzScatterDot *dot = &g_array_index (self->dots->dots, MzScatterDot, i);
    if (dot->fact == fact)
      return dot;
  }
  return NULL;
}

/* The filing that reports the same sum and has a dot. */
static const MzSpendingFact *
find_filing (const Search *self, const MzReading *reading, const MzArticleFacts *article)
{
  MzPeriod period = mz_article_facts_resolve (article, reading);
  const MzSpendingFact *fact = mz_spending_table_find (&self->parts->spending, &period);

  return fact && find_dot (self, fact) ? fact : NULL;
}

/* One report is one dot, the filing's: what an article says of it stands behind that. */
static void
add_claim_or_dot (Search *self, MzFigure *figure, guint source)
{
  const MzArticleFacts *article = &self->parts->articles[source];
  const MzReading *reading = mz_figure_get_reading (figure);
  MzScatterClaim claim = { find_filing (self, reading, article), figure, source };
  gboolean is_timed = mz_article_facts_resolve (article, reading).first_day > 0;

  if (claim.fact)
    g_array_append_val (self->dots->claims, claim);
  else if (mz_spending_table_is_filed (&self->parts->spending) && !is_timed)
    /* Whether it is one of the filings' sums cannot be told. */
    self->dots->n_unlike++;
  else
    add_figure (self, figure, source);
}

/* The first of the like figures of each company. */
static void
add_article (Search *self, guint source)
{
  const MzArticleFacts *article = &self->parts->articles[source];
  g_autoptr (GPtrArray) done = g_ptr_array_new ();

  for (guint i = 0; i < article->figures->len; i++) {
    const MzReading *reading = get_reading (article, i);
    MzScatterLike like = mz_scatter_like_of (self->options, reading, article);
    const char *company = reading->company ? reading->company : "";
    if (!mz_scatter_like_concerns (self->options, reading, article))
      continue;
    if (!mz_scatter_like_equal (&self->like, &like)) {
      self->dots->n_unlike++;
      continue;
    }
    if (g_ptr_array_find_with_equal_func (done, company, g_str_equal, NULL))
      continue;
    g_ptr_array_add (done, (gpointer) company);
    add_claim_or_dot (self, g_ptr_array_index (article->figures, i), source);
  }
}

/* What was spent in the same stretch of the year before. */
static const MzSpendingFact *
find_year_earlier (const Search *self, const MzSpendingFact *fact)
{
  for (guint i = 0; i < self->parts->spending.n_facts; i++) {
    const MzSpendingFact *other = &self->parts->spending.facts[i];
    if (fabs (fact->first - other->first - YEAR) < YEAR_TERM &&
        fabs (fact->last - other->last - YEAR) < YEAR_TERM)
      return other;
  }
  return NULL;
}

static void
add_fact (Search *self, const MzSpendingFact *fact)
{
  MzReportTime time = fact->after_close ? MZ_REPORT_AFTER_CLOSE : MZ_REPORT_TIME_UNKNOWN;
  MzScatterDot dot = {
    .spent = fact->value, .day = fact->reported, .fact = fact, .modality = fact->modality
  };
  const MzSpendingFact *before = find_year_earlier (self, fact);
  gboolean known = !self->options->change || (before && before->value > 0);

  if (known && self->options->change)
    dot.spent = 100 * (fact->value / before->value - 1);
  if (known && self->returns && measure (self, self->parts->spending.company, time, &dot))
    g_array_append_val (self->dots->dots, dot);
  else
    self->dots->n_without_move++;
}

static int
compare_dots (gconstpointer first, gconstpointer second)
{
  const MzScatterDot *a = first;
  const MzScatterDot *b = second;

  return a->day < b->day ? -1 : a->day > b->day;
}

static GPtrArray *
make_returns (const MzScatterParts *parts)
{
  GPtrArray *returns = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_returns_free);

  for (guint i = 0; i < parts->n_series; i++) {
    const MzPriceSeries *series = &parts->series[i];
    const MzPriceSeries *market = parts->market;
    g_ptr_array_add (returns, mz_returns_from_bars (series->bars, series->n_bars,
                                                    market ? market->bars : NULL,
                                                    market ? market->n_bars : 0, MZ_RETURN_SIMPLE,
                                                    MZ_PRICE_AUTOMATIC));
  }
  return returns;
}

/* A table of facts says itself what it counts. */
static void
describe_facts (Search *self)
{
  MzScatterDots *dots = self->dots;

  dots->kind = dots->is_change ? MZ_KIND_PERCENT : MZ_KIND_MONEY;
  dots->metric = self->parts->spending.metric;
  if (self->parts->spending.currency)
    g_strlcpy (dots->currency, self->parts->spending.currency, sizeof dots->currency);
}

static void
add_articles (Search *self)
{
  for (guint i = 0; i < self->parts->n_articles; i++)
    add_article (self, i);
}

void
mz_scatter_dots_init (MzScatterDots *self,
                      const MzScatterParts *parts,
                      const MzBoardOptions *options)
{
  Search search = { .dots = self, .parts = parts, .options = options };

  *self = (MzScatterDots){ .dots = g_array_new (FALSE, FALSE, sizeof (MzScatterDot)),
                           .claims = g_array_new (FALSE, FALSE, sizeof (MzScatterClaim)),
                           .is_change = options->change };
  g_autoptr (GPtrArray) returns = parts->n_series > 0 ? make_returns (parts) : NULL;
  search.returns = returns;
  if (parts->spending.n_facts > 0) {
    describe_facts (&search);
    for (guint i = 0; i < parts->spending.n_facts; i++)
      add_fact (&search, &parts->spending.facts[i]);
    if (mz_spending_table_is_filed (&parts->spending)) {
      search.like = mz_scatter_like_of_table (&parts->spending, options);
      add_articles (&search);
    }
  } else if (mz_scatter_like_choose (&search.like, parts, options)) {
    self->kind = search.like.kind;
    self->metric = search.like.metric;
    g_strlcpy (self->currency, search.like.currency, sizeof self->currency);
    add_articles (&search);
  }
  g_array_sort (self->dots, compare_dots);
}

gboolean
mz_scatter_dots_fit (const MzScatterDots *self, MzLineFit *fit)
{
  guint n = self->dots->len;
  g_autofree double *x = g_new (double, MAX (n, 1));
  g_autofree double *y = g_new (double, MAX (n, 1));

  for (guint i = 0; i < n; i++) {
    const MzScatterDot *dot = &g_array_index (self->dots, MzScatterDot, i);
    x[i] = dot->spent;
    y[i] = dot->move;
  }
  return mz_line_fit (x, y, n, fit);
}

void
mz_scatter_dots_clear (MzScatterDots *self)
{
  g_clear_pointer (&self->dots, g_array_unref);
  g_clear_pointer (&self->claims, g_array_unref);
}
