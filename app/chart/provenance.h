/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything in a picture comes from, as the picture itself carries it. */
#pragma once

#include "chart/scene.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define MZ_PROVENANCE_KEY    "mizan" /* of the PNG's iTXt chunk, and the SVG's metadata */
#define MZ_PROVENANCE_FORMAT 1       /* of the JSON; a reader refuses a higher one */

/* New: JSON with articles and their digests, figures with quotes and offsets, series, parameters,
 * version. */
char *mz_provenance_write (MzChart *chart, const MzSceneOptions *options, double scale);

/* A sum out of a table of spending. */
typedef struct {
  double first; /* GDate julian days */
  double last;  /* exclusive */
  double value;
  MzReportedFact *fact; /* the filing's figure; NULL for a row of a file; owned */
} MzProvenanceFact;

/* What a picture said of itself. Owns what it points to. */
typedef struct {
  char *program; /* "Mizan 0.1.0" */
  char *title;
  MzChartKind kind;
  MzWriting writing;
  gboolean time_rtl;
  MzSceneOptions look;
  double scale;
  GHashTable *parameters; /* char * to char * */
  GArray *sources;        /* of MzChartSource: articles, then tables, with what a trace can carry */
  GPtrArray *figures;     /* of MzFigure, as they were read then */
  GArray *facts;          /* of MzProvenanceFact */
  MzChart *chart;         /* as it was drawn; NULL where the picture does not carry it */
} MzProvenance;

/* New: what mz_provenance_write() wrote. */
MzProvenance *mz_provenance_parse (const char *json, gsize length, GError **error);
void mz_provenance_free (MzProvenance *self);

/* New: the provenance that a PNG, SVG or PDF carries; any thread. */
MzProvenance *mz_provenance_read (GBytes *picture, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzProvenance, mz_provenance_free)

G_END_DECLS
