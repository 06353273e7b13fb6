/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The companies that an article's figures are of. Pure. */
#include "session/companies.h"

/* A figure of several companies names them all, joined by ";". */
static GStrv
split_names (MzFigure *figure)
{
  const char *text = mz_figure_get_reading (figure)->company;
  GStrv names = g_strsplit (text ? text : "", ";", -1);

  for (guint i = 0; names[i]; i++)
    g_strstrip (names[i]);
  return names;
}

static gboolean
is_of (MzFigure *figure, const char *name)
{
  g_auto (GStrv) names = split_names (figure);

  return g_strv_contains ((const char *const *) names, name);
}

static guint
count_figures (MzExtraction *extraction, const char *name)
{
  GPtrArray *figures = extraction ? mz_extraction_get_figures (extraction) : NULL;
  guint n = 0;

  for (guint i = 0; figures && i < figures->len; i++)
    n += is_of (g_ptr_array_index (figures, i), name);
  return n;
}

/**
 * mz_companies_add_name:
 * @companies: (element-type MzCompany): companies
 * @lexicon: (nullable): where it is looked up; one that is not there has its name alone
 * @name: a canonical name
 *
 * Appends the company where it is not there yet.
 */
void
mz_companies_add_name (GPtrArray *companies, const MzLexicon *lexicon, const char *name)
{
  MzCompany *known = lexicon ? mz_lexicon_find_company (lexicon, name) : NULL;

  for (guint i = 0; i < companies->len; i++)
    if (g_str_equal (mz_company_get_name (g_ptr_array_index (companies, i)), name))
      return;
  g_ptr_array_add (companies, known ? g_object_ref (known)
                                    : mz_company_new (&(MzCompanyParts){ .name = name }));
}

/**
 * mz_companies_add:
 * @companies: (element-type MzCompany): companies
 * @lexicon: (nullable): where companies are looked up
 * @figures: (element-type MzFigure): an article's
 *
 * Appends those that the figures are of and that are not there yet, in the order of the text.
 */
void
mz_companies_add (GPtrArray *companies, const MzLexicon *lexicon, GPtrArray *figures)
{
  for (guint i = 0; i < figures->len; i++) {
    g_auto (GStrv) names = split_names (g_ptr_array_index (figures, i));
    for (guint j = 0; names[j]; j++)
      if (*names[j])
        mz_companies_add_name (companies, lexicon, names[j]);
  }
}

/**
 * mz_companies_find:
 * @extraction: (nullable): what was read out of an article
 * @lexicon: (nullable): where companies are looked up; one that is not there has its name alone
 *
 * Returns: (transfer full) (element-type MzCompany): the companies, in the order of the text
 */
GPtrArray *
mz_companies_find (MzExtraction *extraction, const MzLexicon *lexicon)
{
  GPtrArray *companies = g_ptr_array_new_with_free_func (g_object_unref);

  if (extraction)
    mz_companies_add (companies, lexicon, mz_extraction_get_figures (extraction));
  return companies;
}

/**
 * mz_companies_find_main:
 * @companies: (element-type MzCompany): the article's
 * @extraction: what was read out of it
 * @symbols: (nullable): the tickers that there are prices of
 *
 * A chart with one price line is of one company: the one that has a line to be drawn, then the one
 * that most figures are of, then the one that is named first.
 *
 * Returns: its position; 0 where there is none
 */
guint
mz_companies_find_main (GPtrArray *companies, MzExtraction *extraction, GHashTable *symbols)
{
  g_return_val_if_fail (companies != NULL, 0);
  guint best = 0;
  guint most = 0;
  gboolean has_prices = FALSE;

  for (guint i = 0; i < companies->len; i++) {
    MzCompany *company = g_ptr_array_index (companies, i);
    const char *ticker = mz_company_get_ticker (company);
    gboolean is_priced = symbols && ticker && g_hash_table_contains (symbols, ticker);
    guint n = count_figures (extraction, mz_company_get_name (company));
    if (is_priced < has_prices || (is_priced == has_prices && n <= most))
      continue;
    best = i;
    most = n;
    has_prices = is_priced;
  }
  return best;
}

/**
 * mz_companies_has:
 * @extraction: (nullable): what was read out of an article
 * @name: a company's canonical name
 *
 * Returns: whether one of its figures is of that company
 */
gboolean
mz_companies_has (MzExtraction *extraction, const char *name)
{
  return count_figures (extraction, name) > 0;
}
