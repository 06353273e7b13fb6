/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as PNG. Cairo's own writer would take most of an export's time: zlib's level 1 with the
 * filter that subtracts the row above takes a quarter of it for flat colours. */
#include "chart/encode.h"

#include "chart/provenance.h"
#include "config.h"

#include <glib/gi18n.h>
#include <png.h>
#include <setjmp.h>
#include <string.h>

#define LONGEST_SIDE 32767 /* cairo's image surfaces end there */
#define LEVEL        1
#define ROW_CHANNELS 3

static cairo_surface_t *
paint (MzScene *scene, double scale, GError **error)
{
  const MzSceneOptions *options = mz_scene_get_options (scene);
  double width = options->width * scale;
  double height = options->height * scale;

  if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _ ("A picture of %.0f by %.0f pixels is too large: the longest side may have %d"),
                 width, height, LONGEST_SIDE);
    return NULL;
  }
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width + 0.5), (int) (height + 0.5));
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                         _ ("There is not enough memory for a picture of that size"));
    cairo_surface_destroy (surface);
    return NULL;
  }
  cairo_t *cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  mz_scene_draw (scene, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
bytes_written_cb (png_structp png, png_bytep data, png_size_t length)
{
  g_byte_array_append (png_get_io_ptr (png), data, (guint) length);
}

static void
bytes_flushed_cb (png_structp png)
{
}

static void
encoding_failed_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
  png_longjmp (png, 1);
}

static void
warning_given_cb (png_structp png, png_const_charp message)
{
  g_debug ("libpng: %s", message);
}

static png_text
make_text (const char *key, const char *text)
{
  return (png_text){ .compression = PNG_ITXT_COMPRESSION_NONE,
                     .key = (char *) key,
                     .text = (char *) text,
                     .itxt_length = strlen (text),
                     .lang = (char *) "",
                     .lang_key = (char *) "" };
}

static void
set_texts (png_structp png, png_infop info, MzScene *scene, const char *provenance)
{
  const MzChartParts *chart = mz_chart_get_parts (mz_scene_get_chart (scene));
  png_text texts[] = { make_text ("Title", chart->title),
                       make_text ("Software", "Mizan " PACKAGE_VERSION),
                       make_text (MZ_PROVENANCE_KEY, provenance),
                       make_text ("Source", chart->source ? chart->source : "") };

  png_set_text (png, info, texts, chart->source ? 4 : 3);
}

/* Cairo's pixels are 32-bit words in the machine's order. */
static void
unpack_row (const guint32 *pixels, int width, guint8 *row)
{
  for (int x = 0; x < width; x++) {
    row[3 * x] = (guint8) (pixels[x] >> 16);
    row[3 * x + 1] = (guint8) (pixels[x] >> 8);
    row[3 * x + 2] = (guint8) pixels[x];
  }
}

static void
write_image (png_structp png,
             png_infop info,
             cairo_surface_t *surface,
             MzScene *scene,
             const char *provenance,
             guint8 *row)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);

  png_set_IHDR (png, info, (png_uint_32) width, (png_uint_32) height, 8, PNG_COLOR_TYPE_RGB,
                PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_compression_level (png, LEVEL);
  png_set_filter (png, PNG_FILTER_TYPE_BASE, PNG_FILTER_UP);
  set_texts (png, info, scene, provenance);
  png_write_info (png, info);
  for (int y = 0; y < height; y++) {
    unpack_row ((const guint32 *) (const void *) (data + (gsize) y * (gsize) stride), width, row);
    png_write_row (png, row);
  }
  png_write_end (png, info);
}

/* libpng reports errors by a long jump: everything that has to be freed lies outside. */
static gboolean
try_write (png_structp png,
           png_infop info,
           cairo_surface_t *surface,
           MzScene *scene,
           const char *provenance,
           guint8 *row)
{
  if (setjmp (png_jmpbuf (png)))
    return FALSE;
  write_image (png, info, surface, scene, provenance, row);
  return TRUE;
}

/**
 * mz_encode_png:
 * @scene: a scene
 * @scale: pixels of the picture a pixel of the scene
 * @provenance: what mz_provenance_write() wrote
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the file's bytes, with title, source and provenance as iTXt
 */
GBytes *
mz_encode_png (MzScene *scene, double scale, const char *provenance, GError **error)
{
  cairo_surface_t *surface = paint (scene, scale, error);

  if (!surface)
    return NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_sized_new (256 * 1024);
  png_structp png =
      png_create_write_struct (PNG_LIBPNG_VER_STRING, NULL, encoding_failed_cb, warning_given_cb);
  png_infop info = png_create_info_struct (png);
  g_autofree guint8 *row =
      g_malloc (ROW_CHANNELS * (gsize) cairo_image_surface_get_width (surface));
  png_set_write_fn (png, bytes, bytes_written_cb, bytes_flushed_cb);
  gboolean written = try_write (png, info, surface, scene, provenance, row);
  png_destroy_write_struct (&png, &info);
  cairo_surface_destroy (surface);
  if (written)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture cannot be encoded"));
  return NULL;
}
