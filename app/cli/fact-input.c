/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reported figures of a file. */
#include "cli/fact-input.h"

#include "market/price-file-name.h"
#include "read/text-table.h"

#include <string.h>

#define FILE_PREFIX "reported_"

/* "reported_meta.csv" and "META.csv" name whose figures they hold. */
static char *
dup_company (const char *path)
{
  g_autofree char *base = mz_price_file_name_dup_symbol (path);
  gsize n = strlen (FILE_PREFIX);

  return g_strdup (g_ascii_strncasecmp (base, FILE_PREFIX, n) == 0 ? base + n : base);
}

/* The names of the table become those that figures bear. */
static void
settle_companies (GPtrArray *facts, const MzLexicon *lexicon)
{
  for (guint i = 0; i < facts->len; i++) {
    MzReportedFact *fact = g_ptr_array_index (facts, i);
    MzCompany *company = mz_lexicon_find_company (lexicon, fact->company);
    if (!company)
      continue;
    g_free (fact->company);
    fact->company = g_strdup (mz_company_get_name (company));
  }
}

/**
 * mz_fact_input_read:
 * @path: a path or a URI
 * @lexicon: where companies are looked up
 * @wishes: whose figures they are, and in which currency, where the file does not say
 * @ignored: (out) (optional) (transfer full): the headings of columns that were not taken
 * @error: return location for an error, which names the file
 *
 * Returns: (transfer full) (element-type MzReportedFact): what stands in the file, or %NULL
 */
GPtrArray *
mz_fact_input_read (const char *path,
                    const MzLexicon *lexicon,
                    const MzFactOptions *wishes,
                    GStrv *ignored,
                    GError **error)
{
  g_autoptr (GBytes) bytes = mz_text_table_load (path, error);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *source = g_path_get_basename (name);
  g_autofree char *company = wishes->company ? g_strdup (wishes->company) : dup_company (path);
  const MzFactOptions options = { company, wishes->currency, source };
  gsize length;

  if (!bytes)
    return NULL;
  const char *text = g_bytes_get_data (bytes, &length);
  GPtrArray *facts = mz_fact_csv_read (text, length, &options, ignored, error);
  if (facts)
    settle_companies (facts, lexicon);
  else
    g_prefix_error (error, "“%s”: ", name);
  return facts;
}
