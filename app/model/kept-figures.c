/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a library holds, as charts gather it. */
#include "model/kept-figures.h"

/**
 * mz_kept_figures_free:
 * @self: (transfer full): an article's figures
 */
void
mz_kept_figures_free (MzKeptFigures *self)
{
  g_object_unref (self->article);
  g_ptr_array_unref (self->figures);
  g_free (self);
}

/**
 * mz_kept_company_free:
 * @self: (transfer full): a company
 */
void
mz_kept_company_free (MzKeptCompany *self)
{
  g_free (self->name);
  g_free (self);
}
