/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what each quantity means: metric, role, change, qualifier, period, company, speaker. */
#pragma once

#include "extract/prose.h"
#include "model/extraction.h"

G_BEGIN_DECLS

typedef struct _MzMeaning MzMeaning;

/* Looks over the whole of @prose once: companies, title, dateline. @prose is borrowed. New. */
MzMeaning *mz_meaning_new (const MzProse *prose);
void mz_meaning_free (MzMeaning *self);

/* Fills @reading for quantity @i; called in order. kind, value, high, currency and confidence
 * are set already, everything else is zero. The caller clears @reading. FALSE where the clause
 * shows that the number is no figure after all; then @reason says why. */
gboolean mz_meaning_read (MzMeaning *self, guint i, MzReading *reading, MzUnreadReason *reason);

/* What the text says of its origin; the caller frees the fields. */
void mz_meaning_attribute (MzMeaning *self, MzAttribution *attribution);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzMeaning, mz_meaning_free)

G_END_DECLS
