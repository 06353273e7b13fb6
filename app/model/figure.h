/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number that an article states, with what it means and the words it stands in. Immutable. */
#pragma once

#include "model/reading.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define MZ_EVIDENCE_CONTEXT 32 /* code points kept on either side of a figure's words */

/* Where a figure stands. Offsets count Unicode code points of the article's text. */
typedef struct {
  char *digest; /* of the article's file: SHA-256 in hexadecimal */
  gint64 start;
  gint64 end;   /* exclusive */
  char *quote;  /* exactly the text from start to end */
  char *before; /* up to MZ_EVIDENCE_CONTEXT code points in front of it */
  char *after;  /* as many behind it */
} MzEvidence;

#define MZ_TYPE_FIGURE (mz_figure_get_type ())
G_DECLARE_FINAL_TYPE (MzFigure, mz_figure, MZ, FIGURE, GObject)

MzFigure *mz_figure_new (const MzReading *reading, const MzEvidence *evidence);

/* The same with the strings of both taken and set to NULL; the metric is interned already. */
MzFigure *mz_figure_new_take (MzReading *reading, MzEvidence *evidence);
const MzReading *mz_figure_get_reading (MzFigure *self);
const MzEvidence *mz_figure_get_evidence (MzFigure *self);

G_END_DECLS
