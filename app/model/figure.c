/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One number that an article states, with what it means and the words it stands in. Immutable. */
#include "model/figure.h"

#include <string.h>

struct _MzFigure {
  GObject parent_instance;

  /* Owned */
  MzReading reading;
  MzEvidence evidence;
};

G_DEFINE_FINAL_TYPE (MzFigure, mz_figure, G_TYPE_OBJECT)

static void
mz_figure_finalize (GObject *object)
{
  MzFigure *self = MZ_FIGURE (object);

  mz_reading_clear (&self->reading);
  g_free (self->evidence.digest);
  g_free (self->evidence.quote);
  g_free (self->evidence.before);
  g_free (self->evidence.after);
  G_OBJECT_CLASS (mz_figure_parent_class)->finalize (object);
}

static void
mz_figure_class_init (MzFigureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_figure_finalize;
}

static void
mz_figure_init (MzFigure *self)
{
}

/**
 * mz_figure_new:
 * @reading: what the figure says; copied
 * @evidence: where it stands; copied
 *
 * Returns: (transfer full): the figure
 */
MzFigure *
mz_figure_new (const MzReading *reading, const MzEvidence *evidence)
{
  MzReading own;
  MzEvidence place = {
    .digest = g_strdup (evidence->digest),
    .start = evidence->start,
    .end = evidence->end,
    .quote = g_strdup (evidence->quote),
    .before = g_strdup (evidence->before ? evidence->before : ""),
    .after = g_strdup (evidence->after ? evidence->after : ""),
  };

  mz_reading_copy (reading, &own);
  return mz_figure_new_take (&own, &place);
}

/**
 * mz_figure_new_take:
 * @reading: (inout): what the figure says, its metric interned
 * @evidence: (inout): where it stands; no string of it but the digest is %NULL
 *
 * Takes the strings of both, which are zeroed.
 *
 * Returns: (transfer full): the figure
 */
MzFigure *
mz_figure_new_take (MzReading *reading, MzEvidence *evidence)
{
  g_return_val_if_fail (evidence->quote != NULL && evidence->start < evidence->end, NULL);

  MzFigure *self = g_object_new (MZ_TYPE_FIGURE, NULL);
  self->reading = *reading;
  self->evidence = *evidence;
  memset (reading, 0, sizeof *reading);
  memset (evidence, 0, sizeof *evidence);
  return self;
}

/**
 * mz_figure_get_reading:
 * @self: a figure
 *
 * Returns: (transfer none): what it says
 */
const MzReading *
mz_figure_get_reading (MzFigure *self)
{
  g_return_val_if_fail (MZ_IS_FIGURE (self), NULL);

  return &self->reading;
}

/**
 * mz_figure_get_evidence:
 * @self: a figure
 *
 * Returns: (transfer none): where it stands
 */
const MzEvidence *
mz_figure_get_evidence (MzFigure *self)
{
  g_return_val_if_fail (MZ_IS_FIGURE (self), NULL);

  return &self->evidence;
}
