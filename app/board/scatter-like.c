/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures can stand on one axis of a scatter chart. */
#include "board/scatter-like.h"

#include "board/words.h"
#include "model/definition.h"

#include <math.h>
#include <string.h>

#define MONTH (365.25 / 12) /* days */

static guint
count_months (double days)
{
  return days > 0 ? (guint) MAX (1, round (days / MONTH)) : 0;
}

/* A change is measured between two stretches of time: its own length does not matter. */
MzScatterLike
mz_scatter_like_of (const MzBoardOptions *options,
                    const MzReading *reading,
                    const MzArticleFacts *article)
{
  MzPeriod period = mz_article_facts_resolve (article, reading);
  gboolean known = period.first_day > 0 && period.last_day >= period.first_day;

  return (MzScatterLike){
    .kind = reading->kind,
    .currency = reading->currency,
    .metric = reading->metric,
    .definition = reading->definition,
    .length =
        options->change || !known ? 0 : count_months (period.last_day - period.first_day + 1.0),
  };
}

/* What articles beside filings have to be like. */
MzScatterLike
mz_scatter_like_of_table (const MzSpendingTable *table, const MzBoardOptions *options)
{
  const MzSpendingFact *first = &table->facts[0];

  return (MzScatterLike){
    .kind = options->change ? MZ_KIND_PERCENT : MZ_KIND_MONEY,
    .currency = options->change || !table->currency ? "" : table->currency,
    .metric = g_intern_string (table->metric),
    .definition = table->definition,
    .length = options->change ? 0 : count_months (first->last - first->first),
  };
}

gboolean
mz_scatter_like_equal (const MzScatterLike *a, const MzScatterLike *b)
{
  return a->kind == b->kind && a->metric == b->metric && a->length == b->length &&
         strcmp (a->currency, b->currency) == 0 &&
         mz_definition_agrees (a->definition, b->definition);
}

gboolean
mz_scatter_like_concerns (const MzBoardOptions *options,
                          const MzReading *reading,
                          const MzArticleFacts *article)
{
  gboolean change = reading->change != MZ_CHANGE_LEVEL;
  gboolean kind =
      reading->kind == MZ_KIND_MONEY || (options->change && reading->kind == MZ_KIND_PERCENT);

  return kind && change == options->change && reading->role == MZ_ROLE_SPENDING &&
         reading->same_as < 0 && reading->modality != MZ_MODALITY_DENIED &&
         mz_words_is_wanted (options, article, reading);
}

static const MzReading *
get_reading (const MzArticleFacts *article, guint i)
{
  return mz_figure_get_reading (g_ptr_array_index (article->figures, i));
}

/* Whether a figure of the article is like @like. */
static gboolean
gives (const MzBoardOptions *options, const MzArticleFacts *article, const MzScatterLike *like)
{
  for (guint i = 0; i < article->figures->len; i++) {
    const MzReading *reading = get_reading (article, i);
    MzScatterLike other = mz_scatter_like_of (options, reading, article);
    if (mz_scatter_like_concerns (options, reading, article) &&
        mz_scatter_like_equal (like, &other))
      return TRUE;
  }
  return FALSE;
}

/* Appends a likeness that is not there yet. */
static void
note (GArray *likes, const MzScatterLike *like)
{
  for (guint i = 0; i < likes->len; i++) {
    const MzScatterLike *other = &g_array_index (likes, MzScatterLike, i);
    if (mz_scatter_like_equal (other, like) && g_strcmp0 (other->definition, like->definition) == 0)
      return;
  }
  g_array_append_vals (likes, like, 1);
}

static GArray *
list_likes (const MzScatterParts *parts, const MzBoardOptions *options)
{
  GArray *likes = g_array_new (FALSE, FALSE, sizeof (MzScatterLike));

  for (guint i = 0; i < parts->n_articles; i++) {
    const MzArticleFacts *article = &parts->articles[i];
    for (guint k = 0; k < article->figures->len; k++) {
      const MzReading *reading = get_reading (article, k);
      MzScatterLike like = mz_scatter_like_of (options, reading, article);
      if (mz_scatter_like_concerns (options, reading, article))
        note (likes, &like);
    }
  }
  return likes;
}

/* Of those that as many articles give, one that says how the sum is defined comes first, so that
 * nothing that is defined in another way stands beside it; then the first of the text. */
gboolean
mz_scatter_like_choose (MzScatterLike *self,
                        const MzScatterParts *parts,
                        const MzBoardOptions *options)
{
  g_autoptr (GArray) likes = list_likes (parts, options);
  guint most = 0;

  for (guint i = 0; i < likes->len; i++) {
    const MzScatterLike *like = &g_array_index (likes, MzScatterLike, i);
    guint n = 0;
    for (guint k = 0; k < parts->n_articles; k++)
      n += gives (options, &parts->articles[k], like);
    if (n > most || (n == most && n > 0 && like->definition && !self->definition))
      *self = *like;
    most = MAX (most, n);
  }
  return most > 0;
}
