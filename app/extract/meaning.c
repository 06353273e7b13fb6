/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what each quantity means: metric, role, change, qualifier, period, company, speaker. */
#include "extract/meaning.h"

struct _MzMeaning {
  /* Borrowed */
  const MzProse *prose;
};

/**
 * mz_meaning_new:
 * @prose: (transfer none): an article cut into quantities
 *
 * Returns: (transfer full): what is known of @prose as a whole
 */
MzMeaning *
mz_meaning_new (const MzProse *prose)
{
  MzMeaning *self = g_new0 (MzMeaning, 1);

  self->prose = prose;
  return self;
}

/**
 * mz_meaning_free:
 * @self: (nullable): a meaning
 */
void
mz_meaning_free (MzMeaning *self)
{
  g_free (self);
}

/**
 * mz_meaning_read:
 * @self: a meaning
 * @i: a quantity
 * @reading: (inout): its kind and value; gets the rest
 * @reason: (out): why it is no figure, where it is none
 *
 * Returns: whether the quantity is a figure
 */
gboolean
mz_meaning_read (MzMeaning *self, guint i, MzReading *reading, MzUnreadReason *reason)
{
  const MzQuantity *quantity = mz_prose_get_quantity (self->prose, i);

  *reason = MZ_UNREAD_NONE;
  reading->metric = g_intern_static_string ("other");
  if (quantity->flags & MZ_QUANTITY_RANGE)
    reading->qualifier = MZ_QUALIFIER_RANGE;
  return TRUE;
}

/**
 * mz_meaning_attribute:
 * @self: a meaning
 * @attribution: (out): what the text says of its origin
 */
void
mz_meaning_attribute (MzMeaning *self, MzAttribution *attribution)
{
  *attribution = (MzAttribution){ 0 };
}
