/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times that an article names, in order, and what each is there for. */
#pragma once

#include "extract/time-phrase.h"

G_BEGIN_DECLS

typedef enum {
  MZ_TIME_COVERS,   /* what a figure beside it covers */
  MZ_TIME_EARLIER,  /* the time that another is compared with: "a year earlier" */
  MZ_TIME_COMPARES, /* what a change is measured against: "on a year earlier", "yoy" */
  MZ_TIME_RECORD,   /* how far back a record goes: "the worst day since 2022" */
} MzTimeStanding;

/* A plain value. */
typedef struct {
  guint32 first; /* token */
  guint32 last;  /* exclusive */
  MzTimePhrase phrase;
  guint8 standing;      /* MzTimeStanding */
  gboolean is_owned;    /* it stands right behind a figure */
  gboolean may_compare; /* "on 2001", "عن 2024": of a change it is what that is measured against */
} MzTime;

typedef struct {
  GArray *times; /* of MzTime in the order of the text */
} MzTimes;

/* New. Takes time in proportion to the text. */
MzTimes *mz_times_new (const MzProse *prose, const MzCues *cues);
void mz_times_free (MzTimes *self);

/* The index of the first time at token @i or behind it; may be times->len. */
guint mz_times_find (const MzTimes *self, guint i);

static inline const MzTime *
mz_times_get (const MzTimes *self, guint i)
{
  return &g_array_index (self->times, MzTime, i);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MzTimes, mz_times_free)

G_END_DECLS
