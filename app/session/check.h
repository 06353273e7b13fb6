/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of one figure when it was held against the prices, or against the article's own
 * arithmetic, in words of the interface's language. Immutable.
 *
 * Properties: heading, story, allowance, arithmetic (texts, "" where there is nothing to say),
 * remedy ("date", "prices" or "company" where that is what is missing; else ""), readings (a list
 * of MzCheckReading). */
#pragma once

#include "market/claim-value.h"
#include "model/number-text.h"
#include "session/check-reading.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MZ_TYPE_CHECK (mz_check_get_type ())
G_DECLARE_FINAL_TYPE (MzCheck, mz_check, MZ, CHECK, GObject)

/* Borrowed by the call. */
typedef struct {
  MzFigure *figure;
  const GPtrArray *claims; /* of MzClaim: those of the article */
  const GArray *values;    /* of MzValueCheck: those of the article */
  const MzCatalog *catalog;
  MzNumberStyle style;
} MzCheckParts;

/* New; NULL where there is nothing to hold the figure against. */
MzCheck *mz_check_new (const MzCheckParts *parts);

/* Borrowed. */
MzFigure *mz_check_get_figure (MzCheck *self);
MzVerdict mz_check_get_verdict (MzCheck *self);
/* GDate julian day of the session that the move began with; 0 where that is not known. */
guint32 mz_check_get_event_day (MzCheck *self);

/* Borrowed: "≠ differs". */
const char *mz_check_get_word (MzCheck *self);

/* Borrowed: verdict and story, for a balloon. */
const char *mz_check_get_summary (MzCheck *self);

G_END_DECLS
