/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that was read out of one article: its figures, the numbers left alone, who is quoted.
 * Immutable. */
#pragma once

#include "model/figure.h"

G_BEGIN_DECLS

/* A number that was seen and not taken as a figure. */
typedef struct {
  gint64 start; /* code points */
  gint64 end;
  char *quote;
  const char *reason; /* interned nick: "date", "age", "name", "count_of_people", "ordinal",
                         "unknown" ... */
} MzUnread;

/* What the prose says of its origin; NULL and empty where it says nothing. */
typedef struct {
  char *outlet;    /* who publishes: "إرم نيوز" */
  GStrv sources;   /* whom it quotes, nearest first: "تك كرانش" */
  char *published; /* ISO 8601 date */
} MzAttribution;

#define MZ_TYPE_EXTRACTION (mz_extraction_get_type ())
G_DECLARE_FINAL_TYPE (MzExtraction, mz_extraction, MZ, EXTRACTION, GObject)

/* @figures: of MzFigure in the order of the text; @unread: of MzUnread. Takes both and copies
 * @attribution. */
MzExtraction *mz_extraction_new (GPtrArray *figures,
                                 GArray *unread,
                                 const MzAttribution *attribution,
                                 guint extractor_version);

/* All borrowed. */
GPtrArray *mz_extraction_get_figures (MzExtraction *self);
const MzUnread *mz_extraction_get_unread (MzExtraction *self, guint *n);
const MzAttribution *mz_extraction_get_attribution (MzExtraction *self);
guint mz_extraction_get_version (MzExtraction *self);

G_END_DECLS
