/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A company, or an index: how it is called in each language and where its share is traded.
 * Immutable. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct {
  const char *name;         /* canonical, English: what Figure's company says */
  const char *arabic;       /* how Arabic news calls it, or NULL */
  const char *const *names; /* every further spelling, any language, NULL-terminated; may be NULL */
  const char *ticker;       /* NULL where it is not listed */
  const char *exchange;     /* ISO 10383 market code ("XNAS", "XSAU"), NULL where not listed */
  const char *currency;     /* ISO 4217 of its quotation, NULL where not listed */
  gboolean is_index;
} MzCompanyParts;

#define MZ_TYPE_COMPANY (mz_company_get_type ())
G_DECLARE_FINAL_TYPE (MzCompany, mz_company, MZ, COMPANY, GObject)

MzCompany *mz_company_new (const MzCompanyParts *parts);
const char *mz_company_get_name (MzCompany *self);
const char *mz_company_get_name_in (MzCompany *self, const char *language);
const char *const *mz_company_get_names (MzCompany *self);
const char *mz_company_get_ticker (MzCompany *self);
const char *mz_company_get_exchange (MzCompany *self);
const char *mz_company_get_currency (MzCompany *self);
gboolean mz_company_is_index (MzCompany *self);

G_END_DECLS
