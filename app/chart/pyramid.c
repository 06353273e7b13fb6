/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of numbers, blocks of those blocks and so on, each with its lowest and highest. */
#include "chart/pyramid.h"

#include <math.h>

#define BLOCK       32u /* numbers, or blocks of the level below, a block */
#define MOST_LEVELS 12

typedef struct {
  float low; /* rounded outwards */
  float high;
} Block;

typedef struct {
  Block *blocks;
  gsize n;
} Level;

struct _MzPyramid {
  /* Owned */
  Level levels[MOST_LEVELS]; /* level 0 gathers numbers */
  guint n_levels;

  /* Borrowed */
  const double *lows;
  const double *highs;
};

/* Written so that what is no number leaves both as they are. */
static inline void
widen_by_numbers (
    const double *lows, const double *highs, gsize from, gsize to, double *low, double *high)
{
  double lowest = *low;
  double highest = *high;

  for (gsize i = from; i < to; i++) {
    lowest = lows[i] < lowest ? lows[i] : lowest;
    highest = highs[i] > highest ? highs[i] : highest;
  }
  *low = lowest;
  *high = highest;
}

static Block
round_outwards (double low, double high)
{
  Block block = { (float) low, (float) high };

  if ((double) block.low > low)
    block.low = nextafterf (block.low, -HUGE_VALF);
  if ((double) block.high < high)
    block.high = nextafterf (block.high, HUGE_VALF);
  return block;
}

static Level
gather_numbers (const double *lows, const double *highs, gsize n)
{
  Level level = { .n = (n + BLOCK - 1) / BLOCK };

  level.blocks = g_new (Block, level.n);
  for (gsize i = 0; i < level.n; i++) {
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    widen_by_numbers (lows, highs, i * BLOCK, MIN (n, (i + 1) * BLOCK), &low, &high);
    level.blocks[i] = round_outwards (low, high);
  }
  return level;
}

static Level
gather_blocks (const Level *below)
{
  Level level = { .n = (below->n + BLOCK - 1) / BLOCK };

  level.blocks = g_new (Block, level.n);
  for (gsize i = 0; i < level.n; i++) {
    Block block = { HUGE_VALF, -HUGE_VALF };
    for (gsize k = i * BLOCK; k < MIN (below->n, (i + 1) * BLOCK); k++) {
      block.low = MIN (block.low, below->blocks[k].low);
      block.high = MAX (block.high, below->blocks[k].high);
    }
    level.blocks[i] = block;
  }
  return level;
}

/**
 * mz_pyramid_new:
 * @lows: numbers; borrowed
 * @highs: numbers; borrowed
 * @n: how many of each
 *
 * Returns: (transfer full): the lowest of @lows and the highest of @highs, block by block
 */
MzPyramid *
mz_pyramid_new (const double *lows, const double *highs, gsize n)
{
  MzPyramid *self = g_new0 (MzPyramid, 1);

  self->lows = lows;
  self->highs = highs;
  if (n <= BLOCK)
    return self;
  self->levels[self->n_levels++] = gather_numbers (lows, highs, n);
  while (self->n_levels < MOST_LEVELS && self->levels[self->n_levels - 1].n > BLOCK) {
    self->levels[self->n_levels] = gather_blocks (&self->levels[self->n_levels - 1]);
    self->n_levels++;
  }
  return self;
}

void
mz_pyramid_free (MzPyramid *self)
{
  for (guint i = 0; i < self->n_levels; i++)
    g_free (self->levels[i].blocks);
  g_free (self);
}

/* From block @from to before block @to of a level: whole blocks of the level above where they are
 * inside, single blocks at both ends. */
static void
widen_by_blocks (MzPyramid *self, guint level, gsize from, gsize to, double *low, double *high)
{
  while (from < to) {
    if (from % BLOCK == 0 && to - from >= BLOCK && level + 1 < self->n_levels) {
      gsize whole = to / BLOCK;
      widen_by_blocks (self, level + 1, from / BLOCK, whole, low, high);
      from = whole * BLOCK;
      continue;
    }
    *low = MIN (*low, (double) self->levels[level].blocks[from].low);
    *high = MAX (*high, (double) self->levels[level].blocks[from].high);
    from++;
  }
}

void
mz_pyramid_widen (MzPyramid *self, gsize from, gsize to, double *low, double *high)
{
  gsize first_block = (from + BLOCK - 1) / BLOCK;
  gsize last_block = to / BLOCK;

  if (self->n_levels == 0 || first_block >= last_block) {
    widen_by_numbers (self->lows, self->highs, from, to, low, high);
    return;
  }
  widen_by_numbers (self->lows, self->highs, from, first_block * BLOCK, low, high);
  widen_by_blocks (self, 0, first_block, last_block, low, high);
  widen_by_numbers (self->lows, self->highs, last_block * BLOCK, to, low, high);
}
