/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What reported moves are held against, each looked up once. */
#include "session/claim-library.h"

#include "market/reports.h"
#include "market/symbols.h"

struct _MzClaimLibrary {
  /* Owned */
  MzStore *store;      /* NULL where there is none */
  GPtrArray *symbols;  /* of MzSymbol: what the library has prices of; NULL without a store */
  GPtrArray *facts;    /* of MzReportedFact; NULL where there are none */
  GHashTable *bars;    /* symbol to MzBarBatch, as they are asked for */
  GHashTable *reports; /* company to GArray of MzReport, the same */
  GCancellable *cancellable;

  /* Borrowed */
  const MzLexicon *lexicon;
};

/**
 * mz_claim_library_new:
 * @lexicon: where companies are looked up
 * @store: (nullable): where prices and reports are
 * @cancellable: (nullable): ends what is asked of @store
 *
 * What the store cannot say is missing: the claims tell that.
 *
 * Returns: (transfer full): what claims are held against
 */
MzClaimLibrary *
mz_claim_library_new (const MzLexicon *lexicon, MzStore *store, GCancellable *cancellable)
{
  g_return_val_if_fail (lexicon != NULL, NULL);
  MzClaimLibrary *self = g_new0 (MzClaimLibrary, 1);

  self->lexicon = lexicon;
  self->cancellable = cancellable ? g_object_ref (cancellable) : NULL;
  self->bars =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) mz_bar_batch_free);
  self->reports =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  if (store) {
    self->store = g_object_ref (store);
    self->symbols = mz_store_list_symbols (store, cancellable, NULL);
    self->facts = mz_store_load_facts (store, NULL, NULL, cancellable, NULL);
  }
  return self;
}

/**
 * mz_claim_library_free:
 * @self: (transfer full): what claims are held against
 */
void
mz_claim_library_free (MzClaimLibrary *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->symbols, g_ptr_array_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_hash_table_unref (self->bars);
  g_hash_table_unref (self->reports);
  g_free (self);
}

static MzCompany *
find_company_cb (const char *name, gpointer data)
{
  return mz_lexicon_find_company (((MzClaimLibrary *) data)->lexicon, name);
}

/* As the library spells it. */
static const char *
find_symbol (MzClaimLibrary *self, const char *ticker)
{
  for (guint i = 0; ticker && self->symbols && i < self->symbols->len; i++) {
    const MzSymbol *symbol = g_ptr_array_index (self->symbols, i);
    if (mz_symbol_same (symbol->symbol, ticker))
      return symbol->symbol;
  }
  return NULL;
}

static const MzBarBatch *
find_bars_cb (MzCompany *company, gpointer data)
{
  MzClaimLibrary *self = data;
  const char *symbol = find_symbol (self, mz_company_get_ticker (company));
  MzBarBatch *batch = symbol ? g_hash_table_lookup (self->bars, symbol) : NULL;

  if (batch || !symbol)
    return batch;
  batch = mz_store_load_bars (self->store, symbol, 0, 0, self->cancellable, NULL);
  if (batch)
    g_hash_table_insert (self->bars, g_strdup (symbol), batch);
  return batch;
}

static const GArray *
find_reports_cb (const char *company, gpointer data)
{
  MzClaimLibrary *self = data;
  GArray *reports = self->facts ? g_hash_table_lookup (self->reports, company) : NULL;

  if (!self->facts || reports)
    return reports;
  reports = mz_reports_new (self->facts, company);
  g_hash_table_insert (self->reports, g_strdup (company), reports);
  return reports;
}

/**
 * mz_claim_library_get_sources:
 * @self: what claims are held against
 *
 * Returns: the same, for mz_claims_new()
 */
MzClaimSources
mz_claim_library_get_sources (MzClaimLibrary *self)
{
  return (MzClaimSources){ find_company_cb, find_bars_cb, find_reports_cb, self };
}

/**
 * mz_claim_library_get_facts:
 * @self: what claims are held against
 *
 * Returns: (transfer none) (nullable) (element-type MzReportedFact): all reported figures
 */
const GPtrArray *
mz_claim_library_get_facts (MzClaimLibrary *self)
{
  return self->facts;
}
