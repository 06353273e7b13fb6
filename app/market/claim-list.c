/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The claims of an article. */
#include "market/claim-list.h"

/* @name: NULL where the text does not say whose price it is. */
static MzClaim *
make_claim (MzFigure *figure, const char *name, guint32 published, const MzClaimSources *sources)
{
  MzCompany *company = name ? sources->find_company (name, sources->data) : NULL;
  const char *symbol = company ? mz_company_get_ticker (company) : NULL;
  const MzBarBatch *bars = symbol ? sources->find_bars (company, sources->data) : NULL;
  const GArray *reports =
      company && sources->find_reports ? sources->find_reports (name, sources->data) : NULL;
  MzClaimQuestion question = { .figure = figure,
                               .company = company ? mz_company_get_name (company) : name,
                               .symbol = bars ? bars->symbol : symbol,
                               .currency = bars ? bars->currency : NULL,
                               .is_known = company != NULL,
                               .published = published };

  if (reports) {
    question.reports = (const MzReport *) (gpointer) reports->data;
    question.n_reports = reports->len;
  }
  if (bars) {
    question.bars = (const MzBar *) (gpointer) bars->bars->data;
    question.n_bars = bars->bars->len;
    question.off = bars->off;
  }
  return mz_claim_new (&question);
}

static void
add_claims (GPtrArray *claims, MzFigure *figure, guint32 published, const MzClaimSources *sources)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  const char *names = reading->company ? reading->company : reading->index;

  if (!names) {
    g_ptr_array_add (claims, make_claim (figure, NULL, published, sources));
    return;
  }
  g_auto (GStrv) all = g_strsplit (names, ";", -1);
  for (guint i = 0; all[i]; i++)
    g_ptr_array_add (claims, make_claim (figure, g_strstrip (all[i]), published, sources));
}

/**
 * mz_claims_new:
 * @figures: (element-type MzFigure): an article's figures
 * @published: when the article came out, a GDate julian day; 0 where that is not known
 * @sources: where companies and prices are known from
 *
 * Returns: (transfer full) (element-type MzClaim): the moves it reports, held against the prices
 */
GPtrArray *
mz_claims_new (GPtrArray *figures, guint32 published, const MzClaimSources *sources)
{
  GPtrArray *claims = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (figures, i);
    if (mz_claim_is_reported_move (figure))
      add_claims (claims, figure, published, sources);
  }
  return claims;
}
