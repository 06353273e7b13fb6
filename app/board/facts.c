/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board makes charts of: an article's part of it. */
#include "board/facts.h"

/**
 * mz_article_facts_init:
 * @facts: (out caller-allocates): an article's part
 * @article: the article
 * @extraction: what was read out of it
 *
 * What the file does not say of its origin, its prose may. Everything is borrowed.
 */
void
mz_article_facts_init (MzArticleFacts *facts, MzArticle *article, MzExtraction *extraction)
{
  const MzAttribution *attribution = mz_extraction_get_attribution (extraction);
  const char *outlet = mz_article_get_outlet (article);
  const char *published = mz_article_get_published (article);

  *facts = (MzArticleFacts){ .digest = mz_article_get_digest (article),
                             .title = mz_article_get_title (article),
                             .outlet = outlet ? outlet : attribution->outlet,
                             .published = published ? published : attribution->published,
                             .name = mz_article_get_name (article),
                             .figures = mz_extraction_get_figures (extraction) };
}

/**
 * mz_article_facts_init_kept:
 * @facts: (out caller-allocates): an article's part
 * @kept: an article with its figures; everything is borrowed from it
 */
void
mz_article_facts_init_kept (MzArticleFacts *facts, const MzKeptFigures *kept)
{
  *facts = (MzArticleFacts){ .digest = mz_article_summary_get_digest (kept->article),
                             .title = mz_article_summary_get_title (kept->article),
                             .outlet = mz_article_summary_get_outlet (kept->article),
                             .published = mz_article_summary_get_published (kept->article),
                             .name = mz_article_summary_get_name (kept->article),
                             .figures = kept->figures };
}

/**
 * mz_article_facts_resolve:
 * @facts: an article's part
 * @reading: of one of its figures
 *
 * Returns: what the figure covers; its days are 0 where they are not known
 */
MzPeriod
mz_article_facts_resolve (const MzArticleFacts *facts, const MzReading *reading)
{
  MzPeriod period = reading->period;

  if (period.first_day == 0)
    mz_period_resolve (&period, facts->published ? mz_day_parse (facts->published) : 0);
  return period;
}
