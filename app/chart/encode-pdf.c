/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as PDF: one page, its texts selectable, its provenance among the document's properties.
 */
#include "chart/encode.h"

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#define POINTS_A_PIXEL 0.75 /* 96 pixels are 72 points are an inch */

static cairo_status_t
bytes_written_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_properties (cairo_surface_t *surface, MzScene *scene, const char *provenance)
{
  const MzChartParts *chart = mz_chart_get_parts (mz_scene_get_chart (scene));

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, chart->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Mizan " PACKAGE_VERSION);
  if (chart->source)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, chart->source);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, provenance);
}

/**
 * mz_encode_pdf:
 * @scene: a scene
 * @provenance: what mz_provenance_write() wrote
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the file's bytes
 */
GBytes *
mz_encode_pdf (MzScene *scene, const char *provenance, GError **error)
{
  const MzSceneOptions *options = mz_scene_get_options (scene);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
      bytes_written_cb, bytes, options->width * POINTS_A_PIXEL, options->height * POINTS_A_PIXEL);
  cairo_t *cr = cairo_create (surface);

  set_properties (surface, scene, provenance);
  cairo_scale (cr, POINTS_A_PIXEL, POINTS_A_PIXEL);
  mz_scene_draw (scene, cr);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The page cannot be encoded: %s"),
               cairo_status_to_string (status));
  return NULL;
}
