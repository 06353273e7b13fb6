/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as PNG.
 *
 * Cairo's own writer would take most of an export's time. Of what was measured on charts (libpng
 * and libdeflate at several levels and filters) zlib's level 1 without a filter is fastest and
 * smaller than with one: flat rows repeat. The rows are cut into slices that are compressed at the
 * same time and joined, as pigz does; libpng cannot, so that the few chunks are written here
 * (ISO/IEC 15948, "PNG specification, second edition"). */
#include "chart/encode.h"

#include "chart/provenance.h"
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>
#include <zlib.h>

#define LONGEST_SIDE 32767 /* cairo's image surfaces end there */
#define LEVEL        1
#define MEMORY       9            /* zlib's memLevel: the most */
#define SLICE        (512 * 1024) /* bytes of rows that are worth a thread */
#define MOST_SLICES  16
#define CHANNELS     3

/* Rows that one thread compresses. */
typedef struct {
  cairo_surface_t *surface;
  int first;
  int end;
  gboolean last;
  GByteArray *bytes; /* owned: a part of a raw deflate stream */
  uLong checksum;
  gsize length; /* bytes that went in */
  gboolean failed;
} Slice;

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

/* Cairo's pixels are 32-bit words in the machine's order; a row begins with its filter: none. */
static void
unpack_row (const guint32 *pixels, int width, guint8 *row)
{
  *row++ = 0;
  for (int x = 0; x < width; x++) {
    row[0] = (guint8) (pixels[x] >> 16);
    row[1] = (guint8) (pixels[x] >> 8);
    row[2] = (guint8) pixels[x];
    row += CHANNELS;
  }
}

/* Moves what the compressor has to the slice's bytes until it asks for more rows. */
static void
drain (Slice *slice, z_stream *stream, int flush)
{
  guint8 buffer[32 * 1024];

  do {
    stream->next_out = buffer;
    stream->avail_out = sizeof buffer;
    if (deflate (stream, flush) == Z_STREAM_ERROR)
      slice->failed = TRUE;
    g_byte_array_append (slice->bytes, buffer, (guint) (sizeof buffer - stream->avail_out));
  } while (stream->avail_out == 0 && !slice->failed);
}

/* A slice ends on a byte, so that the next can be put behind it. */
static gpointer
compress_slice (gpointer data)
{
  Slice *slice = data;
  int width = cairo_image_surface_get_width (slice->surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (slice->surface);
  const guint8 *pixels = cairo_image_surface_get_data (slice->surface);
  gsize length = CHANNELS * (gsize) width + 1;
  g_autofree guint8 *row = g_malloc (length);
  z_stream stream = { 0 };

  slice->checksum = adler32 (0, NULL, 0);
  if (deflateInit2 (&stream, LEVEL, Z_DEFLATED, -MAX_WBITS, MEMORY, Z_DEFAULT_STRATEGY) != Z_OK) {
    slice->failed = TRUE;
    return NULL;
  }
  for (int y = slice->first; y < slice->end && !slice->failed; y++) {
    unpack_row ((const guint32 *) (const void *) (pixels + (gsize) y * stride), width, row);
    slice->checksum = adler32 (slice->checksum, row, (uInt) length);
    stream.next_in = row;
    stream.avail_in = (uInt) length;
    drain (slice, &stream, Z_NO_FLUSH);
  }
  drain (slice, &stream, slice->last ? Z_FINISH : Z_SYNC_FLUSH);
  deflateEnd (&stream);
  slice->length = length * (gsize) (slice->end - slice->first);
  return NULL;
}

static guint
cut (cairo_surface_t *surface, Slice *slices)
{
  int height = cairo_image_surface_get_height (surface);
  gsize size = (gsize) cairo_image_surface_get_stride (surface) * (gsize) height;
  guint n = (guint) CLAMP (size / SLICE, 1, MIN (g_get_num_processors (), MOST_SLICES));

  n = MIN (n, (guint) height);
  for (guint i = 0; i < n; i++)
    slices[i] = (Slice){ .surface = surface,
                         .first = (int) ((gint64) height * i / n),
                         .end = (int) ((gint64) height * (i + 1) / n),
                         .last = i + 1 == n,
                         .bytes = g_byte_array_new () };
  return n;
}

/* The first slice is compressed on this thread. */
static void
compress_slices (Slice *slices, guint n)
{
  GThread *threads[MOST_SLICES];

  for (guint i = 1; i < n; i++)
    threads[i] = g_thread_new ("png", compress_slice, &slices[i]);
  compress_slice (&slices[0]);
  for (guint i = 1; i < n; i++)
    g_thread_join (threads[i]);
}

static void
append_word (GByteArray *bytes, guint32 word)
{
  guint32 swapped = GUINT32_TO_BE (word);

  g_byte_array_append (bytes, (const guint8 *) &swapped, sizeof swapped);
}

static void
append_chunk (GByteArray *file, const char *type, const guint8 *data, gsize length)
{
  guint start = file->len + 4;

  append_word (file, (guint32) length);
  g_byte_array_append (file, (const guint8 *) type, 4);
  if (length > 0)
    g_byte_array_append (file, data, (guint) length);
  append_word (file, (guint32) crc32 (crc32 (0, NULL, 0), file->data + start, file->len - start));
}

/* iTXt: keyword, not compressed, no language, no translated keyword, UTF-8 text. */
static void
append_text (GByteArray *file, const char *key, const char *text)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();

  if (!text)
    return;
  g_byte_array_append (data, (const guint8 *) key, (guint) strlen (key));
  g_byte_array_append (data, (const guint8 *) "\0\0\0\0\0", 5);
  g_byte_array_append (data, (const guint8 *) text, (guint) strlen (text));
  append_chunk (file, "iTXt", data->data, data->len);
}

static void
append_header (GByteArray *file, cairo_surface_t *surface)
{
  static const guint8 SIGNATURE[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const guint8 KIND[] = { 8, 2, 0, 0,
                                 0 }; /* 8 bits, RGB, deflate, adaptive, not interlaced */
  g_autoptr (GByteArray) data = g_byte_array_new ();

  append_word (data, (guint32) cairo_image_surface_get_width (surface));
  append_word (data, (guint32) cairo_image_surface_get_height (surface));
  g_byte_array_append (data, KIND, sizeof KIND);
  g_byte_array_append (file, SIGNATURE, sizeof SIGNATURE);
  append_chunk (file, "IHDR", data->data, data->len);
}

static void
append_texts (GByteArray *file, MzScene *scene, const char *provenance)
{
  const MzChartParts *chart = mz_chart_get_parts (mz_scene_get_chart (scene));

  append_text (file, "Title", chart->title);
  append_text (file, "Source", chart->source);
  append_text (file, "Software", "Mizan " PACKAGE_VERSION);
  append_text (file, MZ_PROVENANCE_KEY, provenance);
}

/* The slices joined to one zlib stream (RFC 1950): head, deflate parts, checksum of all rows. */
static gboolean
append_pixels (GByteArray *file, cairo_surface_t *surface)
{
  static const guint8 HEAD[] = { 0x78, 0x01 };
  Slice slices[MOST_SLICES];
  guint n = cut (surface, slices);
  g_autoptr (GByteArray) data = g_byte_array_new ();
  uLong checksum = adler32 (0, NULL, 0);
  gboolean failed = FALSE;

  compress_slices (slices, n);
  g_byte_array_append (data, HEAD, sizeof HEAD);
  for (guint i = 0; i < n; i++) {
    failed |= slices[i].failed;
    g_byte_array_append (data, slices[i].bytes->data, slices[i].bytes->len);
    checksum = adler32_combine (checksum, slices[i].checksum, (z_off_t) slices[i].length);
    g_byte_array_unref (slices[i].bytes);
  }
  append_word (data, (guint32) checksum);
  append_chunk (file, "IDAT", data->data, data->len);
  return !failed;
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
  g_autoptr (GByteArray) file = g_byte_array_sized_new (256 * 1024);
  append_header (file, surface);
  append_texts (file, scene, provenance);
  gboolean written = append_pixels (file, surface);
  cairo_surface_destroy (surface);
  append_chunk (file, "IEND", NULL, 0);
  if (written)
    return g_byte_array_free_to_bytes (g_steal_pointer (&file));
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The picture cannot be encoded"));
  return NULL;
}
