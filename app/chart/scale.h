/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From numbers to places and back. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  MZ_SCALE_LINEAR,
  MZ_SCALE_LOGARITHM, /* both ends above 0 */
  MZ_SCALE_SESSIONS,  /* every trading day as wide as the next, whatever lies between */
} MzScaleKind;

/* A plain value. A scale whose start lies behind its end runs the other way. */
typedef struct {
  MzScaleKind kind;
  double from;  /* the number at start */
  double to;    /* the number at end */
  double start; /* places, in pixels */
  double end;
  const double *sessions; /* SESSIONS: ascending days, borrowed */
  gsize n_sessions;       /* 2 or more */
} MzScale;

double mz_scale_map (const MzScale *scale, double number);
double mz_scale_invert (const MzScale *scale, double place);

G_END_DECLS
