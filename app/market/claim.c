/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reported move held against the actual one. */
#include "market/claim.h"

#include <math.h>

struct _MzClaim {
  GObject parent_instance;

  /* Owned */
  MzFigure *figure;
  char *company;
  char *symbol;
  char *currency;
  GArray *moves; /* of MzMove */

  MzClaimBounds bounds;
  MzVerdict verdict;
  MzDoubt doubt;
  gint told; /* places in moves; -1 where there is none */
  gint best;
};

G_DEFINE_FINAL_TYPE (MzClaim, mz_claim, G_TYPE_OBJECT)

static void
mz_claim_finalize (GObject *object)
{
  MzClaim *self = MZ_CLAIM (object);

  g_clear_object (&self->figure);
  g_clear_pointer (&self->company, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->currency, g_free);
  g_clear_pointer (&self->moves, g_array_unref);
  G_OBJECT_CLASS (mz_claim_parent_class)->finalize (object);
}

static void
mz_claim_class_init (MzClaimClass *class)
{
  G_OBJECT_CLASS (class)->finalize = mz_claim_finalize;
}

static void
mz_claim_init (MzClaim *self)
{
  self->moves = g_array_new (FALSE, FALSE, sizeof (MzMove));
  self->told = -1;
  self->best = -1;
}

/**
 * mz_claim_is_reported_move:
 * @figure: a figure
 *
 * Returns: whether it says by how many percent a price or a market value moved
 */
gboolean
mz_claim_is_reported_move (MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);

  return reading->kind == MZ_KIND_PERCENT && reading->role == MZ_ROLE_PRICE_MOVE &&
         (g_strcmp0 (reading->metric, "share_price") == 0 ||
          g_strcmp0 (reading->metric, "market_cap") == 0);
}

/* How far @move is from what the words allow. */
static double
find_miss (MzClaim *self, const MzMove *move)
{
  switch (mz_figure_get_reading (self->figure)->change) {
  case MZ_CHANGE_DOWN:
    return mz_claim_bounds_miss (&self->bounds, -move->percent);
  case MZ_CHANGE_UP:
    return mz_claim_bounds_miss (&self->bounds, move->percent);
  case MZ_CHANGE_LEVEL:
  default:
    return mz_claim_bounds_miss (&self->bounds, fabs (move->percent));
  }
}

/* Where two miss alike: what the text means, then from close to close, then what is nearer to the
 * number itself. */
static gboolean
is_better (MzClaim *self, const MzMove *move, const MzMove *best)
{
  double miss = find_miss (self, move);
  double best_miss = find_miss (self, best);

  if (fabs (miss - best_miss) > 1e-9)
    return miss < best_miss;
  if (move->is_told != best->is_told)
    return move->is_told;
  if ((move->kind == MZ_MOVE_CLOSE) != (best->kind == MZ_MOVE_CLOSE))
    return move->kind == MZ_MOVE_CLOSE;
  return fabs (mz_claim_get_difference (self, move)) < fabs (mz_claim_get_difference (self, best));
}

static void
choose_moves (MzClaim *self)
{
  for (guint i = 0; i < self->moves->len; i++) {
    const MzMove *move = &g_array_index (self->moves, MzMove, i);
    if (self->best < 0 || is_better (self, move, mz_claim_get_best (self)))
      self->best = (gint) i;
    if (move->is_told && (self->told < 0 || is_better (self, move, mz_claim_get_told (self))))
      self->told = (gint) i;
  }
}

static MzDoubt
find_doubt (const MzClaimQuestion *question)
{
  const MzReading *reading = mz_figure_get_reading (question->figure);

  if (reading->modality != MZ_MODALITY_ACTUAL)
    return MZ_DOUBT_NOT_ACTUAL;
  if (!question->company)
    return MZ_DOUBT_NO_COMPANY;
  if (!question->is_known)
    return MZ_DOUBT_UNKNOWN_COMPANY;
  if (!question->symbol)
    return MZ_DOUBT_NO_SYMBOL;
  return question->bars && question->n_bars > 0 ? MZ_DOUBT_NONE : MZ_DOUBT_NO_PRICES;
}

static MzDoubt
collect_moves (MzClaim *self, const MzClaimQuestion *question)
{
  const MzReading *reading = mz_figure_get_reading (question->figure);
  const MzMoveQuestion moves = { .period = &reading->period,
                                 .is_down = reading->change == MZ_CHANGE_DOWN,
                                 .published = question->published,
                                 .reports = question->reports,
                                 .n_reports = question->n_reports,
                                 .bars = question->bars,
                                 .n_bars = question->n_bars,
                                 .off = question->off };

  switch (mz_moves_collect (&moves, self->moves)) {
  case MZ_MOVES_NO_DATE:
    return MZ_DOUBT_NO_DATE;
  case MZ_MOVES_OUT_OF_RANGE:
    return MZ_DOUBT_OUT_OF_RANGE;
  case MZ_MOVES_FOUND:
  default:
    return MZ_DOUBT_NONE;
  }
}

/**
 * mz_claim_new:
 * @question: a figure that reports a move, whose it is, and the prices
 *
 * Returns: (transfer full): the figure held against the prices
 */
MzClaim *
mz_claim_new (const MzClaimQuestion *question)
{
  MzClaim *self = g_object_new (MZ_TYPE_CLAIM, NULL);

  self->figure = g_object_ref (question->figure);
  self->company = g_strdup (question->company);
  self->symbol = g_strdup (question->symbol);
  self->currency = g_strdup (question->currency);
  self->bounds = mz_claim_bounds (question->figure);
  self->doubt = find_doubt (question);
  if (self->doubt == MZ_DOUBT_NONE)
    self->doubt = collect_moves (self, question);
  if (self->doubt == MZ_DOUBT_NONE)
    choose_moves (self);
  if (self->told < 0)
    self->verdict = MZ_VERDICT_UNKNOWN;
  else
    self->verdict =
        find_miss (self, mz_claim_get_told (self)) > 0 ? MZ_VERDICT_DIFFERS : MZ_VERDICT_MATCHES;
  return self;
}

MzFigure *
mz_claim_get_figure (MzClaim *self)
{
  return self->figure;
}

const char *
mz_claim_get_company (MzClaim *self)
{
  return self->company;
}

const char *
mz_claim_get_symbol (MzClaim *self)
{
  return self->symbol;
}

const char *
mz_claim_get_currency (MzClaim *self)
{
  return self->currency;
}

MzVerdict
mz_claim_get_verdict (MzClaim *self)
{
  return self->verdict;
}

MzDoubt
mz_claim_get_doubt (MzClaim *self)
{
  return self->doubt;
}

const MzClaimBounds *
mz_claim_get_bounds (MzClaim *self)
{
  return &self->bounds;
}

double
mz_claim_get_reported (MzClaim *self)
{
  const MzReading *reading = mz_figure_get_reading (self->figure);
  double value = mz_amount_to_double (&reading->value);

  return reading->change == MZ_CHANGE_DOWN ? -value : value;
}

const MzMove *
mz_claim_get_moves (MzClaim *self, guint *n)
{
  *n = self->moves->len;
  return (const MzMove *) (gpointer) self->moves->data;
}

const MzMove *
mz_claim_get_told (MzClaim *self)
{
  return self->told < 0 ? NULL : &g_array_index (self->moves, MzMove, self->told);
}

const MzMove *
mz_claim_get_best (MzClaim *self)
{
  return self->best < 0 ? NULL : &g_array_index (self->moves, MzMove, self->best);
}

/**
 * mz_claim_get_difference:
 * @self: a claim
 * @move: a reading of it
 *
 * Returns: the percentage points from what was reported to @move; where the text gives no
 * direction, from the size reported to that of @move
 */
double
mz_claim_get_difference (MzClaim *self, const MzMove *move)
{
  gboolean is_directed = mz_figure_get_reading (self->figure)->change != MZ_CHANGE_LEVEL;

  return (is_directed ? move->percent : fabs (move->percent)) - mz_claim_get_reported (self);
}

const char *
mz_verdict_to_nick (MzVerdict verdict)
{
  static const char *const NICKS[] = { "matches", "differs", "cannot_tell" };

  return NICKS[verdict];
}

const char *
mz_doubt_to_nick (MzDoubt doubt)
{
  static const char *const NICKS[] = { "none",      "not_actual", "no_company", "unknown_company",
                                       "no_symbol", "no_prices",  "no_date",    "out_of_range" };

  return NICKS[doubt];
}

const char *
mz_move_kind_to_nick (MzMoveKind kind)
{
  static const char *const NICKS[] = { "close", "open", "after", "before", "extreme" };

  return NICKS[kind];
}
