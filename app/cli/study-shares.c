/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shares that "mizan study" is asked about, each with its market, as they are asked for. */
#include "cli/study-shares.h"

#include "market/symbols.h"

#include <glib/gi18n.h>

struct _MzStudyShares {
  /* Borrowed */
  const MzStudyCall *call;
  const MzLexicon *lexicon;
  MzSeriesInput *series;
  const char *market; /* symbol; may be NULL */

  /* Owned */
  GPtrArray *shares; /* of MzStudyShare, those that can't be had without returns */
};

static void
free_share (gpointer data)
{
  MzStudyShare *share = data;

  g_free (share->asked);
  g_free (share->company);
  g_free (share->shown);
  g_free (share->symbol);
  g_free (share->benchmark);
  g_clear_pointer (&share->returns, mz_returns_free);
  g_free (share);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzStudyShare, free_share)

/* The symbol of the market; NULL where nothing says which. */
static const char *
choose_market (MzStudyShares *self, MzCompany *company)
{
  const char *asked = self->call->benchmark;
  MzCompany *index = asked ? mz_lexicon_find_company (self->lexicon, asked) : NULL;

  if (index && mz_company_is_index (index) && mz_company_get_ticker (index))
    return mz_company_get_ticker (index);
  if (asked)
    return asked;
  if (self->market)
    return self->market;
  return company ? mz_symbol_of_benchmark (mz_company_get_exchange (company)) : NULL;
}

static gboolean
find_market (MzStudyShares *self, MzCompany *company, const MzBarBatch **market, GError **error)
{
  const char *symbol = choose_market (self, company);
  g_autoptr (GError) reason = NULL;

  *market = NULL;
  if (self->call->study.model == MZ_MODEL_MEAN)
    return TRUE;
  if (symbol)
    *market = mz_series_input_find (self->series, symbol, &reason);
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (!*market && symbol)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
        _ ("there are no prices of the market (%s). Import them, name a file with --market, "
           "or choose --model mean."),
        symbol);
  else if (!*market)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                         _ ("no index is known for this share. Name one with --benchmark, a file "
                            "with --market, or choose --model mean."));
  return *market != NULL;
}

static gboolean
find_asset (MzStudyShares *self,
            const MzStudyShare *share,
            const MzBarBatch **asset,
            GError **error)
{
  g_autoptr (GError) reason = NULL;

  *asset = mz_series_input_find (self->series, share->symbol, &reason);
  if (reason)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (!*asset)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
        _ ("there are no prices of %s (%s). Import them with “mizan prices import”, or name "
           "a file with --prices."),
        share->asked, share->symbol);
  return *asset != NULL;
}

/* What the lexicon does not know is taken for a symbol. */
static gboolean
name_share (MzStudyShare *share, MzCompany *company, const MzStudyCall *call, GError **error)
{
  if (!company) {
    share->company = g_strdup (share->asked);
    share->shown = g_strdup (share->asked);
    share->symbol = g_strdup (share->asked);
    return TRUE;
  }
  share->company = g_strdup (mz_company_get_name (company));
  share->shown =
      g_strdup (mz_company_get_name_in (company, mz_catalog_get_language (call->catalog)));
  share->symbol = g_strdup (mz_company_get_ticker (company));
  if (!share->symbol)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("%s has no share that is traded."),
                 share->shown);
  return share->symbol != NULL;
}

static MzStudyShare *
make_share (MzStudyShares *self, const char *asked, GError **error)
{
  g_autoptr (MzStudyShare) share = g_new0 (MzStudyShare, 1);
  MzCompany *company = mz_study_find_company (self->lexicon, asked);
  const MzBarBatch *asset;
  const MzBarBatch *market;

  share->asked = g_strdup (asked);
  if (!name_share (share, company, self->call, error) || !find_asset (self, share, &asset, error) ||
      !find_market (self, company, &market, error))
    return NULL;
  g_free (share->symbol);
  share->symbol = g_strdup (asset->symbol);
  share->benchmark = market ? g_strdup (market->symbol) : NULL;
  share->returns =
      mz_returns_from_bars ((const MzBar *) (gpointer) asset->bars->data, asset->bars->len,
                            market ? (const MzBar *) (gpointer) market->bars->data : NULL,
                            market ? market->bars->len : 0, self->call->returns, self->call->price);
  return g_steal_pointer (&share);
}

/**
 * mz_study_shares_new:
 * @call: how the verb is called
 * @lexicon: where companies are looked up
 * @series: where prices are
 * @market: (nullable): the symbol of the market's own file
 *
 * Returns: (transfer full): no shares yet
 */
MzStudyShares *
mz_study_shares_new (const MzStudyCall *call,
                     const MzLexicon *lexicon,
                     MzSeriesInput *series,
                     const char *market)
{
  MzStudyShares *self = g_new0 (MzStudyShares, 1);

  self->call = call;
  self->lexicon = lexicon;
  self->series = series;
  self->market = market;
  self->shares = g_ptr_array_new_with_free_func (free_share);
  return self;
}

/**
 * mz_study_shares_free:
 * @self: (transfer full): the shares
 */
void
mz_study_shares_free (MzStudyShares *self)
{
  g_ptr_array_unref (self->shares);
  g_free (self);
}

/**
 * mz_study_shares_find:
 * @self: the shares
 * @asked: a name or a symbol
 * @error: return location for an error, which is set the first time that a share can't be had
 *
 * Returns: (transfer none) (nullable): the share
 */
const MzStudyShare *
mz_study_shares_find (MzStudyShares *self, const char *asked, GError **error)
{
  for (guint i = 0; i < self->shares->len; i++) {
    const MzStudyShare *share = g_ptr_array_index (self->shares, i);
    if (g_str_equal (share->asked, asked))
      return share->returns ? share : NULL;
  }
  MzStudyShare *share = make_share (self, asked, error);
  if (share) {
    g_ptr_array_add (self->shares, share);
    return share;
  }
  MzStudyShare *nothing = g_new0 (MzStudyShare, 1);
  nothing->asked = g_strdup (asked);
  g_ptr_array_add (self->shares, nothing);
  return NULL;
}

/**
 * mz_study_find_company:
 * @lexicon: where companies are looked up
 * @asked: a name, or a symbol as any vendor writes it
 *
 * Returns: (transfer none) (nullable): the company
 */
MzCompany *
mz_study_find_company (const MzLexicon *lexicon, const char *asked)
{
  MzCompany *company = mz_lexicon_find_company (lexicon, asked);
  GPtrArray *companies = mz_lexicon_get_companies (lexicon);

  for (guint i = 0; !company && i < companies->len; i++) {
    const char *ticker = mz_company_get_ticker (g_ptr_array_index (companies, i));
    if (ticker && mz_symbol_same (ticker, asked))
      company = g_ptr_array_index (companies, i);
  }
  return company;
}
