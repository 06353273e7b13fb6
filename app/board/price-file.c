/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of prices in a file, of any length, as a trace. */
#include "board/price-file.h"

#include "board/price-line.h"
#include "board/price-scan.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define GATHER_FROM ((goffset) 8 * 1024 * 1024) /* bytes: smaller files are kept point by point */
#define READ_MOST   ((goffset) 1024 * 1024 * 1024) /* bytes that are read with care, at most */
#define HEAD        4096
#define BLOCK       (256 * 1024)

typedef struct {
  double values[MZ_PRICE_N_FIELDS]; /* NAN: not said */
} Point;

/* A file that is read line by line, with quotes and in any order. */
typedef struct {
  const char *path;
  MzPriceHeader header;
  gboolean header_known;
  gint64 from; /* seconds */
  gint64 to;
  GString *line;  /* owned: the header */
  GArray *points; /* owned: of Point */
  Point point;    /* of the line that is being read */
  int column;
  guint row;
  gboolean has_date;
  gboolean has_price;
  MzPriceDay day;
  GError *error;
} Reader;

static void
fail (Reader *self, const char *message)
{
  if (!self->error)
    self->error = g_error_new (G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                               /* Translators: a file, a line number, what is wrong with it */
                               _ ("“%s”, line %u: %s"), self->path, self->row + 1, message);
}

static void
read_value (Reader *self, MzPriceField field, const char *text, gsize length)
{
  double number;
  gint64 seconds;

  if (field == MZ_PRICE_DATE) {
    self->has_date = mz_price_line_parse_time (text, length, &self->day, &seconds);
    if (self->has_date)
      self->point.values[field] = (double) seconds;
    return;
  }
  if (!mz_price_line_parse_number (text, length, &number))
    return;
  self->point.values[field] = number;
  if (field == MZ_PRICE_CLOSE)
    self->has_price = TRUE;
}

static void
field_read_cb (void *data, size_t length, void *user_data)
{
  Reader *self = user_data;

  if (!self->header_known)
    g_string_append_printf (self->line, "%s%.*s", self->column > 0 ? "," : "", (int) length,
                            (const char *) data);
  else
    for (guint field = 0; field < MZ_PRICE_N_FIELDS; field++)
      if (self->header.columns[field] == self->column)
        read_value (self, field, data, length);
  self->column++;
}

static void
start_line (Reader *self)
{
  self->column = 0;
  self->has_date = FALSE;
  self->has_price = FALSE;
  for (guint i = 0; i < MZ_PRICE_N_FIELDS; i++)
    self->point.values[i] = NAN;
}

static void
keep_point (Reader *self)
{
  double seconds = self->point.values[MZ_PRICE_DATE];

  if (!self->has_date)
    fail (self, _ ("this is no date that is written like 2025-10-30"));
  else if (self->has_price && seconds >= (double) self->from && seconds <= (double) self->to)
    g_array_append_val (self->points, self->point);
}

/* The first line is a header or, where it begins with a date, data already. */
static void
keep_header (Reader *self)
{
  self->header_known = TRUE;
  if (mz_price_header_parse (self->line->str, self->line->len, &self->header))
    return;
  g_auto (GStrv) fields = g_strsplit (self->line->str, ",", -1);
  start_line (self);
  for (guint i = 0; fields[i]; i++)
    field_read_cb (fields[i], strlen (fields[i]), self);
  keep_point (self);
}

static void
line_read_cb (int end, void *user_data)
{
  Reader *self = user_data;

  if (!self->header_known)
    keep_header (self);
  else if (self->column > 1 || self->has_date)
    keep_point (self);
  self->row++;
  start_line (self);
}

static gboolean
read_carefully (Reader *self, int fd, GCancellable *cancellable, GError **error)
{
  g_autofree char *buffer = g_malloc (BLOCK);
  struct csv_parser parser;
  gssize n = 0;

  csv_init (&parser, CSV_APPEND_NULL);
  start_line (self);
  lseek (fd, 0, SEEK_SET);
  while (!self->error && (n = read (fd, buffer, BLOCK)) > 0) {
    if (g_cancellable_set_error_if_cancelled (cancellable, &self->error))
      break;
    csv_parse (&parser, buffer, (gsize) n, field_read_cb, line_read_cb, self);
  }
  if (n < 0)
    fail (self, g_strerror (errno));
  csv_fini (&parser, field_read_cb, line_read_cb, self);
  csv_free (&parser);
  if (!self->error)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

static int
compare_points (gconstpointer first, gconstpointer second)
{
  double a = ((const Point *) first)->values[MZ_PRICE_DATE];
  double b = ((const Point *) second)->values[MZ_PRICE_DATE];

  return a < b ? -1 : a > b;
}

static gboolean
is_sorted (GArray *points)
{
  for (guint i = 1; i < points->len; i++)
    if (compare_points (&g_array_index (points, Point, i - 1), &g_array_index (points, Point, i)) >
        0)
      return FALSE;
  return TRUE;
}

static double *
dup_field (GArray *points, MzPriceField field)
{
  double *values = g_new (double, MAX (points->len, 1));

  for (guint i = 0; i < points->len; i++) {
    values[i] = g_array_index (points, Point, i).values[field];
    if (isnan (values[i])) {
      g_free (values);
      return NULL;
    }
  }
  return values;
}

static MzTrace *
make_trace (GArray *points)
{
  MzTraceParts parts = { .n = points->len };

  if (!is_sorted (points))
    g_array_sort (points, compare_points);
  parts.x = dup_field (points, MZ_PRICE_DATE);
  for (guint i = 0; i < points->len; i++)
    parts.x[i] /= MZ_SECONDS_A_DAY;
  parts.y = dup_field (points, MZ_PRICE_CLOSE);
  parts.open = dup_field (points, MZ_PRICE_OPEN);
  parts.high = dup_field (points, MZ_PRICE_HIGH);
  parts.low = dup_field (points, MZ_PRICE_LOW);
  parts.volume = dup_field (points, MZ_PRICE_VOLUME);
  return mz_trace_new_take (&parts);
}

static MzTrace *
read_points (
    const char *path, int fd, gint64 from, gint64 to, GCancellable *cancellable, GError **error)
{
  Reader reader = { .path = path, .from = from, .to = to };
  MzTrace *trace = NULL;

  reader.line = g_string_new (NULL);
  reader.points = g_array_new (FALSE, FALSE, sizeof (Point));
  if (!read_carefully (&reader, fd, cancellable, error))
    trace = NULL;
  else if (reader.points->len == 0)
    g_set_error (
        error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
        _ ("“%s” has no prices: a table needs a column of dates and one of prices, such as "
           "“date,close”"),
        path);
  else
    trace = make_trace (reader.points);
  g_string_free (reader.line, TRUE);
  g_array_unref (reader.points);
  return trace;
}

/* Only plain lines of known columns; the careful reader takes whatever is not. */
static MzTrace *
gather (int fd, goffset size, gint64 from, gint64 to)
{
  g_autofree char *head = g_malloc0 (HEAD);
  gssize n = pread (fd, head, HEAD, 0);
  gsize mark = n >= 3 && memcmp (head, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
  const char *end = n > 0 ? memchr (head, '\n', (gsize) n) : NULL;
  MzPriceHeader header;

  if (!end || memchr (head, '"', (gsize) n))
    return NULL;
  gsize length = (gsize) (end - head) - mark;
  if (length > 0 && head[mark + length - 1] == '\r')
    length--;
  MzPriceScan scan = {
    .fd = fd, .start = (gint64) mark, .end = size, .header = &header, .from = from, .to = to
  };
  if (mz_price_header_parse (head + mark, length, &header))
    scan.start = end + 1 - head;
  return mz_price_scan_run (&scan);
}

static gboolean
check_file (const char *path, int fd, struct stat *status, GError **error)
{
  int reason = fd < 0 || fstat (fd, status) < 0 ? errno : S_ISDIR (status->st_mode) ? EISDIR : 0;

  if (reason == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, (gint) g_io_error_from_errno (reason),
               _ ("“%s” cannot be read: %s"), path, g_strerror (reason));
  return FALSE;
}

/**
 * mz_price_file_read:
 * @path: a file
 * @from: the first day, as a GDate julian day; 0 leaves it open
 * @to: the last day, inclusive; 0 leaves it open
 * @cancellable: (nullable): stops it
 * @error: where an error goes; it names the file and the line
 *
 * Returns: (transfer full) (nullable): the prices
 */
MzTrace *
mz_price_file_read (
    const char *path, guint32 from, guint32 to, GCancellable *cancellable, GError **error)
{
  gint64 first = from > 0 ? (gint64) from * MZ_SECONDS_A_DAY : G_MININT64;
  gint64 last = to > 0 ? (gint64) (to + 1) * MZ_SECONDS_A_DAY - 1 : G_MAXINT64;
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  struct stat status = { 0 };
  MzTrace *trace = NULL;

  if (check_file (path, fd, &status, error)) {
    if (S_ISREG (status.st_mode) && status.st_size >= GATHER_FROM)
      trace = gather (fd, status.st_size, first, last);
    if (!trace && status.st_size > READ_MOST)
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _ ("“%s” is too large to be read unless every line is plain, “date,price”, and "
                      "the dates ascend"),
                   path);
    else if (!trace)
      trace = read_points (path, fd, first, last, cancellable, error);
  }
  if (fd >= 0)
    close (fd);
  return trace;
}
