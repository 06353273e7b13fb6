/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Millions of prices in one pass over a file, on every processor.
 *
 * Only what a pixel column can show is kept (M4, see chart/trace.c), in columns a few times finer
 * than pixels. The file is read in blocks that fit the processor's cache: mapping it would count
 * all of it as memory, and a file cut short meanwhile would end the process. */
#define _GNU_SOURCE /* memrchr */

#include "board/price-scan.h"

#include <errno.h>
#include <unistd.h>

#define N_COLUMNS  16384
#define BLOCK      (256 * 1024)
#define LEAST_PART (4 * 1024 * 1024) /* bytes for which a thread is worth its while */
#define MOST_PARTS 16
#define LONGEST    1024 /* bytes of a line that is read here */

/* What one thread reads. */
typedef struct {
  const MzPriceScan *scan;
  gint64 start;
  gint64 end;
  gint64 first; /* seconds: the left edge of column 0 */
  double columns_a_second;
  MzColumn *columns; /* owned */
  gsize n;
  gint64 last; /* seconds of the line before */
  gboolean failed;
} Part;

/* pread(2) may give less than it is asked for. */
static gssize
read_at (int fd, char *buffer, gsize length, gint64 offset)
{
  gsize done = 0;

  while (done < length) {
    gssize n = pread (fd, buffer + done, length - done, offset + (gint64) done);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return -1;
    if (n == 0)
      break;
    done += (gsize) n;
  }
  return (gssize) done;
}

static inline void
add_point (Part *part, gint64 seconds, double value)
{
  guint i = (guint) ((double) (seconds - part->first) * part->columns_a_second);
  MzColumn *column = &part->columns[MIN (i, N_COLUMNS - 1)];

  if (column->n == 0)
    *column = (MzColumn){ value, value, value, value, 0 };
  column->low = MIN (column->low, value);
  column->high = MAX (column->high, value);
  column->last = value;
  column->n++;
  part->n++;
}

/* A decimal number up to a comma or the line's end: the commonest shape, read without a second
 * look. */
static inline gboolean
read_number (const char **at, double *number)
{
  static const double TENTHS[] = { 1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8 };
  const char *c = *at;
  guint64 digits = 0;
  guint digit;
  gsize decimals = 0;

  while ((digit = (guint) (*c - '0')) <= 9) {
    digits = digits * 10 + digit;
    c++;
  }
  gsize whole = (gsize) (c - *at);
  if (*c == '.') {
    const char *point = ++c;
    while ((digit = (guint) (*c - '0')) <= 9) {
      digits = digits * 10 + digit;
      c++;
    }
    decimals = (gsize) (c - point);
  }
  *at = c;
  if (whole == 0 || whole + decimals > 15 || decimals >= G_N_ELEMENTS (TENTHS))
    return FALSE;
  *number = (double) digits * TENTHS[decimals];
  return *c == ',' || *c == '\n' || *c == '\r';
}

static inline guint
read_two (const char *text, guint *wrong)
{
  guint tens = (guint) (text[0] - '0');
  guint ones = (guint) (text[1] - '0');

  *wrong |= (guint) (tens > 9) | (guint) (ones > 9);
  return tens * 10 + ones;
}

/* "2025-10-30T14:05:00," on the day of the line before: what millions of lines look like. */
static inline gboolean
read_usual_stamp (const char **at, const MzPriceDay *day, gint64 *seconds)
{
  const char *c = *at;
  guint wrong = 0;

  if (memcmp (c, day->text, sizeof day->text) != 0 || c[10] != 'T' || c[13] != ':' ||
      c[16] != ':' || c[19] != ',')
    return FALSE;
  guint hours = read_two (c + 11, &wrong);
  guint minutes = read_two (c + 14, &wrong);
  guint rest = read_two (c + 17, &wrong);
  if (wrong || hours > 23 || minutes > 59 || rest > 60)
    return FALSE;
  *seconds = day->day * MZ_SECONDS_A_DAY + hours * 3600 + minutes * 60 + rest;
  *at = c + 19;
  return TRUE;
}

static inline gboolean
read_stamp (const char **at, MzPriceDay *day, gint64 *seconds)
{
  const char *c = *at;
  const char *end = c + 10;

  while (*end != ',' && *end != '\n' && end - c < 32)
    end++;
  *at = end;
  return mz_price_line_parse_time (c, (gsize) (end - c), day, seconds);
}

/* Date, a comma, price: without looking for columns. Returns where the line ends, NULL for another
 * shape. */
static inline const char *
read_pair (const char *line, MzPriceDay *day, gint64 *seconds, double *value)
{
  if (!read_usual_stamp (&line, day, seconds) &&
      (!read_stamp (&line, day, seconds) || *line != ','))
    return NULL;
  line++;
  if (!read_number (&line, value))
    return NULL;
  return *line == '\n' ? line : memchr (line, '\n', LONGEST);
}

static const char *
read_columns (
    const char *line, const MzPriceHeader *header, MzPriceDay *day, gint64 *seconds, double *value)
{
  guint read = 0;

  for (guint column = 0; column < header->n_columns; column++) {
    if ((int) column == header->columns[MZ_PRICE_DATE])
      read += (guint) read_stamp (&line, day, seconds);
    else if ((int) column == header->columns[MZ_PRICE_CLOSE])
      read += (guint) read_number (&line, value);
    while (*line != ',' && *line != '\n')
      line++;
    if (*line == '\n')
      break;
    line++;
  }
  return read == 2 ? memchr (line - 1, '\n', LONGEST) : NULL;
}

/* Whole lines only; the text behind them is long enough to be looked at. */
static void
read_lines (Part *part, const char *text, const char *end, MzPriceDay *day)
{
  const MzPriceScan *scan = part->scan;
  const MzPriceHeader *header = scan->header;
  gboolean pairs = header->columns[MZ_PRICE_DATE] == 0 && header->columns[MZ_PRICE_CLOSE] == 1;
  gint64 seconds;
  double value;

  while (text < end) {
    const char *next = pairs ? read_pair (text, day, &seconds, &value)
                             : read_columns (text, header, day, &seconds, &value);
    if (!next || seconds < part->last || next >= end) {
      part->failed = TRUE;
      return;
    }
    part->last = seconds;
    if (seconds >= scan->from && seconds <= scan->to)
      add_point (part, seconds, value);
    text = next + 1;
  }
}

static gpointer
read_part (gpointer data)
{
  Part *part = data;
  g_autofree char *buffer = g_malloc0 (BLOCK + LONGEST + 1);
  MzPriceDay day = { 0 };
  gint64 at = part->start;

  while (at < part->end && !part->failed) {
    gsize wanted = (gsize) MIN (BLOCK, part->end - at);
    gssize n = read_at (part->scan->fd, buffer, wanted, at);
    if (n <= 0) {
      part->failed = TRUE;
      break;
    }
    /* The last line of the file may lack its end. */
    if (at + n == part->scan->end && buffer[n - 1] != '\n')
      buffer[n++] = '\n';
    const char *last = memrchr (buffer, '\n', (gsize) n);
    if (!last) {
      part->failed = TRUE;
      break;
    }
    read_lines (part, buffer, last + 1, &day);
    at += last + 1 - buffer;
  }
  return NULL;
}

static gboolean
read_time_at (const MzPriceScan *scan, gint64 offset, gint64 *seconds)
{
  char buffer[LONGEST + 1] = { 0 };
  gssize n = read_at (scan->fd, buffer, LONGEST, offset);
  MzPriceDay day = { 0 };
  double value;

  if (n <= 0)
    return FALSE;
  buffer[MIN (n, LONGEST - 1)] = '\n';
  return read_columns (buffer, scan->header, &day, seconds, &value) != NULL;
}

/* Where the line begins that the byte in front of @offset belongs to. */
static gint64
find_line (const MzPriceScan *scan, gint64 offset)
{
  char buffer[LONGEST];
  gint64 from = MAX (scan->start, offset - LONGEST);
  gssize n = read_at (scan->fd, buffer, (gsize) (offset - from), from);

  if (n <= 0)
    return -1;
  /* The end of the line itself does not count. */
  const char *end = memrchr (buffer, '\n', (gsize) MAX (n - 1, 0));
  if (!end && from > scan->start)
    return -1;
  return end ? from + (end + 1 - buffer) : scan->start;
}

static gboolean
find_extent (const MzPriceScan *scan, gint64 *first, gint64 *last)
{
  gint64 offset = find_line (scan, scan->end);

  if (offset < 0 || !read_time_at (scan, scan->start, first) || !read_time_at (scan, offset, last))
    return FALSE;
  *first = MAX (*first, scan->from);
  *last = MIN (*last, scan->to);
  return *last >= *first;
}

static guint
split (const MzPriceScan *scan, Part *parts)
{
  gint64 length = scan->end - scan->start;
  guint n = (guint) CLAMP (length / LEAST_PART, 1, MIN (g_get_num_processors (), MOST_PARTS));
  gint64 at = scan->start;

  for (guint i = 0; i < n; i++) {
    gint64 end = i + 1 == n ? scan->end : find_line (scan, scan->start + length / n * (i + 1));
    parts[i] = (Part){ .scan = scan, .start = at, .end = end, .last = G_MININT64 };
    if (end < at)
      return 0;
    at = end;
  }
  return n;
}

static void
join (MzColumn *columns, const MzColumn *more)
{
  for (guint i = 0; i < N_COLUMNS; i++) {
    if (more[i].n == 0)
      continue;
    if (columns[i].n == 0) {
      columns[i] = more[i];
      continue;
    }
    columns[i].low = MIN (columns[i].low, more[i].low);
    columns[i].high = MAX (columns[i].high, more[i].high);
    columns[i].last = more[i].last;
    columns[i].n += more[i].n;
  }
}

/* The first part is read on this thread. */
static void
read_parts (Part *parts, guint n)
{
  GThread *threads[MOST_PARTS];

  for (guint i = 1; i < n; i++)
    threads[i] = g_thread_new ("prices", read_part, &parts[i]);
  read_part (&parts[0]);
  for (guint i = 1; i < n; i++)
    g_thread_join (threads[i]);
}

/**
 * mz_price_scan_run:
 * @scan: which bytes of which file, and how they are laid out
 *
 * Returns: (transfer full) (nullable): the trace; %NULL where a line is not plain (a quote, a word
 *   for no value) or earlier than the one before
 */
MzTrace *
mz_price_scan_run (const MzPriceScan *scan)
{
  Part parts[MOST_PARTS] = { 0 };
  gint64 first;
  gint64 last;
  gboolean failed = FALSE;
  gsize n_points = 0;

  if (!find_extent (scan, &first, &last))
    return NULL;
  guint n = split (scan, parts);
  for (guint i = 0; i < n; i++) {
    parts[i].first = first;
    parts[i].columns_a_second = N_COLUMNS / (double) (last - first + 1);
    parts[i].columns = g_new0 (MzColumn, N_COLUMNS);
  }
  read_parts (parts, n);
  for (guint i = 0; i < n; i++) {
    failed |= parts[i].failed || (i > 0 && parts[i].last < parts[i - 1].last);
    n_points += parts[i].n;
    if (i > 0) {
      join (parts[0].columns, parts[i].columns);
      g_free (parts[i].columns);
    }
  }
  if (n == 0 || failed || n_points == 0) {
    g_free (parts[0].columns);
    return NULL;
  }
  return mz_trace_new_gathered ((double) first / MZ_SECONDS_A_DAY, (double) last / MZ_SECONDS_A_DAY,
                                parts[0].columns, N_COLUMNS, n_points);
}
