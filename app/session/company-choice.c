/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies a board offers, and which of them is chosen. */
#include "session/company-choice.h"

#include "session/companies.h"
#include "session/gathering.h"

struct _MzCompanyChoice {
  /* Owned */
  GListStore *list;    /* of MzCompany */
  GPtrArray *kept;     /* of MzCompany: the library's */
  GHashTable *symbols; /* set of char *: there are prices of them */
  char *chosen;        /* canonical name of the one that was asked for; NULL: none was */

  guint position; /* in list */
  gboolean is_filling;
};

/**
 * mz_company_choice_new:
 *
 * Returns: (transfer full): a choice of nothing
 */
MzCompanyChoice *
mz_company_choice_new (void)
{
  MzCompanyChoice *self = g_new0 (MzCompanyChoice, 1);

  self->list = g_list_store_new (MZ_TYPE_COMPANY);
  self->kept = g_ptr_array_new_with_free_func (g_object_unref);
  self->symbols = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * mz_company_choice_free:
 * @self: (transfer full): a choice
 */
void
mz_company_choice_free (MzCompanyChoice *self)
{
  g_object_unref (self->list);
  g_ptr_array_unref (self->kept);
  g_hash_table_unref (self->symbols);
  g_free (self->chosen);
  g_free (self);
}

/**
 * mz_company_choice_get_list:
 * @self: a choice
 *
 * Returns: (transfer none): what there is to choose from, of MzCompany
 */
GListModel *
mz_company_choice_get_list (MzCompanyChoice *self)
{
  return G_LIST_MODEL (self->list);
}

/**
 * mz_company_choice_set_kept:
 * @self: a choice
 * @companies: (transfer full) (element-type MzCompany): the library's
 * @symbols: (transfer full): set of the symbols that it has prices of
 */
void
mz_company_choice_set_kept (MzCompanyChoice *self, GPtrArray *companies, GHashTable *symbols)
{
  g_ptr_array_unref (self->kept);
  g_hash_table_unref (self->symbols);
  self->kept = companies;
  self->symbols = symbols;
}

/* Borrowed. */
static MzCompany *
get_company (MzCompanyChoice *self, guint position)
{
  g_autoptr (MzCompany) company = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  return company; /* the list holds it */
}

/* G_MAXUINT where it is not there. */
static guint
find_name (GPtrArray *companies, const char *name)
{
  for (guint i = 0; name && i < companies->len; i++)
    if (g_str_equal (mz_company_get_name (g_ptr_array_index (companies, i)), name))
      return i;
  return G_MAXUINT;
}

static void
add_kept (MzCompanyChoice *self, GPtrArray *companies)
{
  for (guint i = 0; i < self->kept->len; i++) {
    MzCompany *company = g_ptr_array_index (self->kept, i);
    if (find_name (companies, mz_company_get_name (company)) == G_MAXUINT)
      g_ptr_array_add (companies, g_object_ref (company));
  }
}

/**
 * mz_company_choice_fill:
 * @self: a choice
 * @extraction: (nullable): what was read out of the article on view
 * @lexicon: (nullable): where its companies are looked up
 * @kind: the kind of chart
 * @with_kept: whether the library's are offered too
 *
 * Begins with the one that was chosen. Where none was, or it is not there: with all, or for kinds
 * that begin with one company with the article's main one, else the library's.
 */
void
mz_company_choice_fill (MzCompanyChoice *self,
                        MzExtraction *extraction,
                        const MzLexicon *lexicon,
                        MzChartKind kind,
                        gboolean with_kept)
{
  g_autoptr (GPtrArray) companies = mz_companies_find (extraction, lexicon);
  gboolean has_own = companies->len > 0;
  guint begin = mz_companies_find_main (companies, extraction, self->symbols);

  if (with_kept)
    add_kept (self, companies);
  if (!has_own)
    begin = mz_companies_find_main (companies, NULL, self->symbols);
  if (companies->len > 1 && !mz_gathering_is_of_one_company (kind)) {
    g_ptr_array_insert (companies, 0, mz_company_new (&(MzCompanyParts){ .name = "" }));
    begin = mz_gathering_begins_with_one (kind) ? begin + 1 : 0;
  }
  guint chosen = find_name (companies, self->chosen);
  self->position = chosen != G_MAXUINT ? chosen : begin;
  self->is_filling = TRUE;
  g_list_store_splice (self->list, 0, g_list_model_get_n_items (G_LIST_MODEL (self->list)),
                       companies->pdata, companies->len);
  self->is_filling = FALSE;
}

/**
 * mz_company_choice_get_position:
 * @self: a choice
 *
 * Returns: which of the list is chosen
 */
guint
mz_company_choice_get_position (MzCompanyChoice *self)
{
  return self->position;
}

/**
 * mz_company_choice_choose:
 * @self: a choice
 * @position: which of the list
 *
 * What shows the list says that its first line is selected, whenever the list is filled: that is no
 * choice.
 *
 * Returns: whether another one is chosen now
 */
gboolean
mz_company_choice_choose (MzCompanyChoice *self, guint position)
{
  if (self->is_filling || position == self->position ||
      position >= g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    return FALSE;
  self->position = position;
  mz_company_choice_keep (self);
  return TRUE;
}

/**
 * mz_company_choice_ask:
 * @self: a choice
 * @name: a canonical name
 *
 * Chooses that company when the list is filled anew and has it.
 */
void
mz_company_choice_ask (MzCompanyChoice *self, const char *name)
{
  g_free (self->chosen);
  self->chosen = g_strdup (name);
}

/**
 * mz_company_choice_keep:
 * @self: a choice
 *
 * The one that is shown stays when the list is filled anew and still has it.
 */
void
mz_company_choice_keep (MzCompanyChoice *self)
{
  mz_company_choice_ask (self, mz_company_choice_get_name (self));
}

/**
 * mz_company_choice_get_name:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the canonical name; %NULL for all companies
 */
const char *
mz_company_choice_get_name (MzCompanyChoice *self)
{
  MzCompany *company = get_company (self, self->position);

  return company && *mz_company_get_name (company) ? mz_company_get_name (company) : NULL;
}

/**
 * mz_company_choice_get_listed:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the company that is chosen where it has a ticker, else the
 *   first that has one
 */
MzCompany *
mz_company_choice_get_listed (MzCompanyChoice *self)
{
  const char *chosen = mz_company_choice_get_name (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->list)); i++) {
    MzCompany *company = get_company (self, i);
    if (mz_company_get_ticker (company) &&
        (!chosen || g_str_equal (mz_company_get_name (company), chosen)))
      return company;
  }
  return NULL;
}
