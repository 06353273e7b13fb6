/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of companies and indices. */
#include "extract/lexicon-tables.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const kinds[] = {
  "company", "private", "state", "fund", "etf", "index", "former",
};

static const char *
get_or_null (const MzRow *row, guint column)
{
  return row->fields[column][0] != '\0' ? row->fields[column] : NULL;
}

static gint
find_kind (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (nick, kinds[i]) == 0)
      return (gint) i;
  return -1;
}

/* Names and weak spellings: all by which somebody may look for the company. */
static GStrv
collect_names (const MzRow *row)
{
  g_autofree char *all =
      g_strjoin ("|", row->fields[MZ_COMPANY_NAMES], row->fields[MZ_COMPANY_WEAK], NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (all, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_strv_builder_add (names, parts[i]);
  return g_strv_builder_end (names);
}

static gboolean
read_company (MzRow *row, GError **error)
{
  g_auto (GStrv) names = collect_names (row);
  MzCompanyParts parts = {
    .name = row->fields[MZ_COMPANY_CANONICAL],
    .arabic = get_or_null (row, MZ_COMPANY_ARABIC),
    .names = (const char *const *) names,
    .ticker = get_or_null (row, MZ_COMPANY_TICKER),
    .exchange = get_or_null (row, MZ_COMPANY_EXCHANGE),
    .currency = get_or_null (row, MZ_COMPANY_CURRENCY),
  };

  row->code = find_kind (row->fields[MZ_COMPANY_KIND]);
  parts.is_index = row->code == MZ_COMPANY_KIND_INDEX || row->code == MZ_COMPANY_KIND_ETF;
  if (parts.name[0] == '\0')
    return mz_row_fail (error, _ ("the company has no name"));
  if (row->code < 0)
    return mz_row_fail (error, _ ("“%s” is no kind of company"), row->fields[MZ_COMPANY_KIND]);
  if (parts.currency != NULL && strlen (parts.currency) != 3)
    return mz_row_fail (error, _ ("“%s” is no currency code of three letters"), parts.currency);
  if (row->code == MZ_COMPANY_KIND_COMPANY && (parts.ticker == NULL || parts.exchange == NULL))
    return mz_row_fail (error, _ ("a listed company needs a ticker and an exchange"));
  row->company = mz_company_new (&parts);
  return TRUE;
}

const MzTableKind mz_table_companies = {
  .name = "companies",
  .columns = "canonical\tarabic\tnames\tweak\tticker\texchange\tcurrency\tkind\tcountry\tsector\t"
             "descriptors",
  .phrase_columns = { MZ_COMPANY_DESCRIPTORS, MZ_COMPANY_TICKER, MZ_COMPANY_CANONICAL,
                      MZ_COMPANY_ARABIC, MZ_COMPANY_NAMES, MZ_COMPANY_WEAK },
  .n_phrase_columns = 6,
  .owns_keys = TRUE,
  .read = read_company,
};
