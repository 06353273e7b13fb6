/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that was read out of one article: its figures, the numbers left alone, who is quoted.
 * Immutable. */
#include "model/extraction.h"

struct _MzExtraction {
  GObject parent_instance;

  /* Owned */
  GPtrArray *figures;
  GArray *unread;
  MzAttribution attribution;

  guint version;
};

G_DEFINE_FINAL_TYPE (MzExtraction, mz_extraction, G_TYPE_OBJECT)

static void
clear_unread (gpointer data)
{
  MzUnread *unread = data;

  g_free (unread->quote);
}

static void
mz_extraction_finalize (GObject *object)
{
  MzExtraction *self = MZ_EXTRACTION (object);

  g_ptr_array_unref (self->figures);
  g_array_unref (self->unread);
  g_free (self->attribution.outlet);
  g_strfreev (self->attribution.sources);
  g_free (self->attribution.published);
  G_OBJECT_CLASS (mz_extraction_parent_class)->finalize (object);
}

static void
mz_extraction_class_init (MzExtractionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = mz_extraction_finalize;
}

static void
mz_extraction_init (MzExtraction *self)
{
}

/**
 * mz_extraction_new:
 * @figures: (element-type MzFigure) (transfer full): in the order of the text, holding references
 * @unread: (element-type MzUnread) (transfer full): in the order of the text; the quotes become
 *   the extraction's own
 * @attribution: what the prose says of its origin; copied
 * @extractor_version: which extractor read it
 *
 * Returns: (transfer full): the extraction
 */
MzExtraction *
mz_extraction_new (GPtrArray *figures,
                   GArray *unread,
                   const MzAttribution *attribution,
                   guint extractor_version)
{
  g_return_val_if_fail (figures != NULL && unread != NULL && attribution != NULL, NULL);

  MzExtraction *self = g_object_new (MZ_TYPE_EXTRACTION, NULL);
  self->figures = figures;
  self->unread = unread;
  g_array_set_clear_func (unread, clear_unread);
  self->attribution.outlet = g_strdup (attribution->outlet);
  self->attribution.sources = g_strdupv (attribution->sources);
  self->attribution.published = g_strdup (attribution->published);
  self->version = extractor_version;
  return self;
}

/**
 * mz_extraction_get_figures:
 * @self: an extraction
 *
 * Returns: (transfer none) (element-type MzFigure): the figures in the order of the text
 */
GPtrArray *
mz_extraction_get_figures (MzExtraction *self)
{
  g_return_val_if_fail (MZ_IS_EXTRACTION (self), NULL);

  return self->figures;
}

/**
 * mz_extraction_get_unread:
 * @self: an extraction
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the numbers that were seen and not taken
 */
const MzUnread *
mz_extraction_get_unread (MzExtraction *self, guint *n)
{
  g_return_val_if_fail (MZ_IS_EXTRACTION (self), NULL);

  *n = self->unread->len;
  return (const MzUnread *) (gpointer) self->unread->data;
}

/**
 * mz_extraction_get_attribution:
 * @self: an extraction
 *
 * Returns: (transfer none): what the prose says of its origin
 */
const MzAttribution *
mz_extraction_get_attribution (MzExtraction *self)
{
  g_return_val_if_fail (MZ_IS_EXTRACTION (self), NULL);

  return &self->attribution;
}

/**
 * mz_extraction_get_version:
 * @self: an extraction
 *
 * Returns: the version of the extractor that read it
 */
guint
mz_extraction_get_version (MzExtraction *self)
{
  g_return_val_if_fail (MZ_IS_EXTRACTION (self), 0);

  return self->version;
}
