/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A company, or an index: how it is called in each language and where its share is traded.
 * Immutable. */
#include "model/company.h"

struct _MzCompany {
  GObject parent_instance;

  /* Owned */
  char *name;
  char *arabic;
  GStrv names;
  char *ticker;
  char *exchange;
  char *currency;

  gboolean is_index;
};

G_DEFINE_FINAL_TYPE (MzCompany, mz_company, G_TYPE_OBJECT)

static void
mz_company_finalize (GObject *object)
{
  MzCompany *self = MZ_COMPANY (object);

  g_free (self->name);
  g_free (self->arabic);
  g_strfreev (self->names);
  g_free (self->ticker);
  g_free (self->exchange);
  g_free (self->currency);
  G_OBJECT_CLASS (mz_company_parent_class)->finalize (object);
}

static void
mz_company_class_init (MzCompanyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_company_finalize;
}

static void
mz_company_init (MzCompany *self)
{
}

/**
 * mz_company_new:
 * @parts: what is known of it; copied
 *
 * Returns: (transfer full): the company
 */
MzCompany *
mz_company_new (const MzCompanyParts *parts)
{
  static const char *const NONE[] = { NULL };

  g_return_val_if_fail (parts->name != NULL, NULL);

  MzCompany *self = g_object_new (MZ_TYPE_COMPANY, NULL);
  self->name = g_strdup (parts->name);
  self->arabic = g_strdup (parts->arabic);
  self->names = g_strdupv ((char **) (parts->names ? parts->names : NONE));
  self->ticker = g_strdup (parts->ticker);
  self->exchange = g_strdup (parts->exchange);
  self->currency = g_strdup (parts->currency);
  self->is_index = parts->is_index;
  return self;
}

/**
 * mz_company_get_name:
 * @self: a company
 *
 * Returns: (transfer none): its canonical English name
 */
const char *
mz_company_get_name (MzCompany *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), NULL);

  return self->name;
}

/**
 * mz_company_get_name_in:
 * @self: a company
 * @language: "ar", "en"
 *
 * Returns: (transfer none): how that language's news calls it, the canonical name where that is
 *   not known
 */
const char *
mz_company_get_name_in (MzCompany *self, const char *language)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), NULL);

  return g_strcmp0 (language, "ar") == 0 && self->arabic ? self->arabic : self->name;
}

/**
 * mz_company_get_names:
 * @self: a company
 *
 * Returns: (transfer none) (array zero-terminated=1): its further spellings
 */
const char *const *
mz_company_get_names (MzCompany *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), NULL);

  return (const char *const *) self->names;
}

/**
 * mz_company_get_ticker:
 * @self: a company
 *
 * Returns: (transfer none) (nullable): the symbol of its share, %NULL where it has no listing
 */
const char *
mz_company_get_ticker (MzCompany *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), NULL);

  return self->ticker;
}

/**
 * mz_company_get_exchange:
 * @self: a company
 *
 * Returns: (transfer none) (nullable): the ISO 10383 code of the market that lists it
 */
const char *
mz_company_get_exchange (MzCompany *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), NULL);

  return self->exchange;
}

/**
 * mz_company_get_currency:
 * @self: a company
 *
 * Returns: (transfer none) (nullable): the ISO 4217 code its share is quoted in
 */
const char *
mz_company_get_currency (MzCompany *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), NULL);

  return self->currency;
}

/**
 * mz_company_is_index:
 * @self: a company
 *
 * Returns: whether it is a share index rather than a company
 */
gboolean
mz_company_is_index (MzCompany *self)
{
  g_return_val_if_fail (MZ_IS_COMPANY (self), FALSE);

  return self->is_index;
}
