/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements that give no rows, in one call. */
#include "store/database.h"

/**
 * mz_statement_run:
 * @self: a statement with its parameters bound, which gives no rows
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it ran
 */
gboolean
mz_statement_run (MzStatement *self, GError **error)
{
  mz_statement_step (self);
  return mz_statement_finish (self, error);
}
