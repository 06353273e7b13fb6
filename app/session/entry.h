/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the library: a file, and how far it has been read. */
#pragma once

#include "model/article-summary.h"
#include "model/article.h"
#include "model/extraction.h"
#include "session/entry-state.h"

G_BEGIN_DECLS

#define MZ_TYPE_ENTRY (mz_entry_get_type ())
G_DECLARE_FINAL_TYPE (MzEntry, mz_entry, MZ, ENTRY, GObject)

/* A file to be read. */
MzEntry *mz_entry_new (GFile *file);

/* An article the store knows. */
MzEntry *mz_entry_new_kept (MzArticleSummary *summary);

/* All borrowed; NULL where unknown. */
GFile *mz_entry_get_file (MzEntry *self);
const char *mz_entry_get_digest (MzEntry *self);
const char *mz_entry_get_title (MzEntry *self);
const char *mz_entry_get_published (MzEntry *self);
MzArticle *mz_entry_get_article (MzEntry *self);
MzExtraction *mz_entry_get_extraction (MzEntry *self);
MzEntryState mz_entry_get_state (MzEntry *self);

/* What happens to it, in this order; each notifies. */
void mz_entry_begin (MzEntry *self);
void mz_entry_take_article (MzEntry *self, MzArticle *article);
void mz_entry_take_extraction (MzEntry *self, MzExtraction *extraction);
void mz_entry_fail (MzEntry *self, const char *message);

/* The analyst's word on its date (ISO 8601, NULL for none); until its file is read again. */
void mz_entry_set_published (MzEntry *self, const char *published);

/* What there is to say of where its article comes from; also the property "remark". Gone when it is
 * read again. */
void mz_entry_set_remark (MzEntry *self, const char *remark);

G_END_DECLS
