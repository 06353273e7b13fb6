/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A seal on the points of a trace: the SHA-256 of all of them, and a short checksum of each of some
 * thousand equal stretches of time, which for a share of thirty years hold a day or two each. */
#include "chart/trace-seal.h"

#include <math.h>
#include <string.h>

#define N_STRETCHES  8192
#define MOST_POINTS  262144
#define UNITS        1e8   /* prices are kept to so many parts of one */
#define SECONDS      86400 /* a day */
#define DIGEST_BYTES 32
#define FNV_OFFSET   G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME    G_GUINT64_CONSTANT (1099511628211)

typedef struct {
  guint8 digest[DIGEST_BYTES];
  guint16 checksums[N_STRETCHES]; /* 0 for a stretch without points */
} Seal;

/* The stretch that @x lies in. */
static gsize
find_stretch (double x, double first, double last)
{
  double place = last > first ? (x - first) / (last - first) * N_STRETCHES : 0;

  return (gsize) CLAMP (place, 0, N_STRETCHES - 1);
}

/* The same number however it was written: as a decimal, or as whole parts of it. */
static gint64
count_units (double value, double units)
{
  return fabs (value) * units < 9e18 ? (gint64) llround (value * units) : G_MAXINT64;
}

/* FNV-1a (Fowler, Noll and Vo), 64 bits, folded to 16. */
static guint64
mix (guint64 hash, gint64 number)
{
  for (guint i = 0; i < sizeof number; i++)
    hash = (hash ^ (((guint64) number >> (8 * i)) & 0xff)) * FNV_PRIME;
  return hash;
}

static guint16
fold (guint64 hash)
{
  guint16 folded = (guint16) (hash ^ (hash >> 16) ^ (hash >> 32) ^ (hash >> 48));

  return folded == 0 ? 1 : folded;
}

/* Of the points from @first to @last. */
static void
make_seal (Seal *self, MzTrace *trace, double first, double last)
{
  const double *x = mz_trace_get_x (trace);
  const double *y = mz_trace_get_y (trace);
  gsize n = mz_trace_get_n_points (trace);
  g_autofree guint64 *hashes = g_new0 (guint64, N_STRETCHES);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = DIGEST_BYTES;

  for (gsize i = mz_trace_find (trace, first); i < n && x[i] <= last; i++) {
    gint64 point[] = { GINT64_TO_LE (count_units (x[i], SECONDS)),
                       GINT64_TO_LE (count_units (y[i], UNITS)) };
    guint64 *hash = &hashes[find_stretch (x[i], first, last)];
    *hash = mix (mix (*hash == 0 ? FNV_OFFSET : *hash, point[0]), point[1]);
    g_checksum_update (checksum, (const guchar *) point, sizeof point);
  }
  g_checksum_get_digest (checksum, self->digest, &length);
  for (gsize i = 0; i < N_STRETCHES; i++)
    self->checksums[i] = GUINT16_TO_LE (hashes[i] == 0 ? 0 : fold (hashes[i]));
}

/**
 * mz_trace_seal:
 * @trace: a trace
 *
 * Returns: (transfer full) (nullable): a seal on its points, in base 64
 */
char *
mz_trace_seal (MzTrace *trace)
{
  gsize n = mz_trace_get_n_points (trace);
  double first;
  double last;

  if (!mz_trace_get_x (trace) || n > MOST_POINTS || !mz_trace_get_extent (trace, &first, &last))
    return NULL;
  g_autofree Seal *seal = g_new0 (Seal, 1);
  make_seal (seal, trace, first, last);
  return g_base64_encode ((const guchar *) seal, sizeof *seal);
}

static void
compare (const Seal *expected, const Seal *found, double first, double last, MzSealDifference *self)
{
  for (gsize i = 0; i < N_STRETCHES; i++) {
    if (expected->checksums[i] == found->checksums[i])
      continue;
    if (self->n_broken < MZ_SEAL_NAMED)
      self->broken[self->n_broken] = first + (last - first) * (double) i / N_STRETCHES;
    self->n_broken++;
  }
  /* A short checksum may be the same by chance; the digest is not. */
  if (self->n_broken == 0 && memcmp (expected->digest, found->digest, DIGEST_BYTES) != 0) {
    self->broken[0] = first;
    self->n_broken = 1;
  }
}

/**
 * mz_trace_seal_compare:
 * @seal: what mz_trace_seal() gave
 * @first: where the sealed trace begins
 * @last: where it ends
 * @found: a trace that is to have the same points there
 * @difference: (out): where it has not
 *
 * Returns: whether @seal is one, and @found has single points to be held against it
 */
gboolean
mz_trace_seal_compare (
    const char *seal, double first, double last, MzTrace *found, MzSealDifference *difference)
{
  gsize length;
  g_autofree guchar *bytes = g_base64_decode (seal, &length);
  g_autofree Seal *now = g_new0 (Seal, 1);

  *difference = (MzSealDifference){ 0 };
  if (length != sizeof (Seal) || !mz_trace_get_x (found))
    return FALSE;
  g_autofree Seal *expected = g_memdup2 (bytes, sizeof (Seal));
  make_seal (now, found, first, last);
  compare (expected, now, first, last, difference);
  return TRUE;
}
