/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which companies an article names without doubt, and what makes a doubtful spelling a name. */
#pragma once

#include "extract/own-names.h"

G_BEGIN_DECLS

typedef struct _MzSureNames MzSureNames;

/* Borrows @prose and @cues; tells @own_names the short names of those it finds. New. */
MzSureNames *mz_sure_names_new (const MzProse *prose, const MzCues *cues, MzOwnNames *own_names);
void mz_sure_names_free (MzSureNames *self);

/* Whether the company of that row is named somewhere by a spelling that nobody else has. */
gboolean mz_sure_names_has (const MzSureNames *self, const MzRow *company);

/* Whether a weak spelling or a ticker at token @i is the company that it may be. */
gboolean mz_sure_names_supports (const MzSureNames *self,
                                 const MzHit *hit,
                                 guint i,
                                 const MzSentence *sentence);

/* Borrowed: "شركة" or another word that says a name follows at token @i; NULL where there is none
 * behind @first. */
const MzCue *
mz_introduction_ending (const MzProse *prose, const MzCues *cues, guint i, guint first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzSureNames, mz_sure_names_free)

G_END_DECLS
