/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key numbers of a company. */
#include "board/tiles.h"

#include "board/reported-spending.h"
#include "board/scatter-slope.h"
#include "market/claim-text.h"
#include "market/wording.h"
#include "model/figure-text.h"

#include <math.h>
#include <string.h>

/* Tiles being made. */
typedef struct {
  const MzTileParts *parts;
  const MzBoardOptions *options;
  const MzCatalog *catalog;
  MzNumberStyle style;
  GPtrArray *tiles;
} Maker;

/* New: as the title of a card begins. A script without capitals is left alone. */
static char *
capitalize (const char *title)
{
  char *capital = g_strdup (title);

  *capital = g_ascii_toupper (*capital);
  return capital;
}

static MzTileText *
add_tile (Maker *self, MzTileKind kind, const char *title, char *value, char *detail)
{
  MzTileText *tile = g_new0 (MzTileText, 1);

  tile->kind = kind;
  tile->title = capitalize (title);
  tile->value = mz_writing_place_signs (&self->options->writing, value);
  tile->detail = detail ? detail : g_strdup ("");
  g_ptr_array_add (self->tiles, tile);
  return tile;
}

static MzTone
find_tone (double change)
{
  return change > 0 ? MZ_TONE_UP : change < 0 ? MZ_TONE_DOWN : MZ_TONE_PLAIN;
}

static MzTone
tone_of_reading (const MzReading *reading)
{
  return reading->change == MZ_CHANGE_UP     ? MZ_TONE_UP
         : reading->change == MZ_CHANGE_DOWN ? MZ_TONE_DOWN
                                             : MZ_TONE_PLAIN;
}

/* The first figure of the company that @is_it. */
static MzFigure *
find_figure (const Maker *self, gboolean (*is_it) (const MzReading *reading))
{
  const GPtrArray *figures = self->parts->article ? self->parts->article->figures : NULL;

  for (guint i = 0; figures && i < figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (figures, i);
    const MzReading *reading = mz_figure_get_reading (figure);
    if (is_it (reading) && mz_reading_is_of (reading, self->options->company))
      return figure;
  }
  return NULL;
}

/* "Q3 2025 · including finance leases", without what is empty. */
static char *
join (const char *first, const char *second)
{
  if (!first || *first == '\0')
    return g_strdup (second ? second : "");
  if (!second || *second == '\0')
    return g_strdup (first);
  return g_strdup_printf ("%s · %s", first, second);
}

/* -- Spending -- */

static gboolean
is_capex (const MzReading *reading)
{
  return reading->kind == MZ_KIND_MONEY && g_strcmp0 (reading->metric, "capex") == 0 &&
         reading->change == MZ_CHANGE_LEVEL && reading->modality == MZ_MODALITY_ACTUAL;
}

static const MzReportedFact *
find_reported (const Maker *self, const MzReportedSpending *spending, double last)
{
  const GPtrArray *facts = self->parts->reported;

  for (guint i = 0; i < facts->len; i++) {
    const MzReportedFact *fact = g_ptr_array_index (facts, i);
    if (fact->period.last_day + 1 == (guint32) last &&
        strcmp (fact->metric, spending->metric) == 0 &&
        strcmp (fact->definition, spending->definition) == 0 &&
        strcmp (fact->company, self->options->company) == 0)
      return fact;
  }
  return NULL;
}

static void
add_reported_spending (Maker *self, const MzReportedSpending *spending)
{
  const MzSpendingFact *newest =
      &g_array_index (spending->spending, MzSpendingFact, spending->spending->len - 1);
  const MzSpendingFact *before = mz_reported_spending_find_year_before (spending, newest);
  const MzReportedFact *fact = find_reported (self, spending, newest->last);
  g_autofree char *period = mz_period_text (&fact->period, self->catalog, self->style);
  g_autofree char *detail = join (period, fact->definition);
  double change = before && before->value > 0 ? newest->value / before->value - 1 : NAN;
  MzTileText *tile =
      add_tile (self, MZ_TILE_SPENDING, mz_metric_text (fact->metric, self->catalog),
                mz_money_text (&fact->value, fact->currency, self->catalog, self->style), NULL);

  g_free (tile->detail);
  tile->detail = g_strdup (detail);
  if (isnan (change))
    return;
  g_autofree char *percent = mz_writing_place_signs (
      &self->options->writing, mz_ratio_text (fabs (change), self->catalog, self->style));
  g_autofree char *moved = g_strdup_printf ("%s %s", change < 0 ? "▼" : "▲", percent);
  g_autofree char *against = g_strdup_printf (
      /* Translators: %s is a percentage, a change */
      mz_catalog_get (self->catalog, "%s on a year earlier"), moved);
  g_free (tile->detail);
  tile->detail = join (against, detail);
  tile->tone = find_tone (change);
}

static void
add_stated_spending (Maker *self, MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  g_autofree char *period = mz_reading_period_text (reading, self->catalog, self->style);
  MzTileText *tile =
      add_tile (self, MZ_TILE_SPENDING, mz_metric_text (reading->metric, self->catalog),
                mz_reading_value_text (reading, self->catalog, self->style),
                join (period, reading->definition));
  tile->figure = g_object_ref (figure);
}

/* Whether the text speaks of a later time than the filings reach. */
static gboolean
is_newer (const Maker *self, MzFigure *figure, const MzReportedSpending *spending)
{
  const MzSpendingFact *newest =
      &g_array_index (spending->spending, MzSpendingFact, spending->spending->len - 1);
  MzPeriod period = mz_article_facts_resolve (self->parts->article, mz_figure_get_reading (figure));

  return period.last_day > newest->last;
}

/* A table of reports is exact and has the year before; the text's own figure comes first where it
 * is of a later time, and stands in where there is no table. */
static void
add_spending (Maker *self)
{
  MzFigure *stated = find_figure (self, is_capex);
  MzReportedSpending spending = { 0 };

  if (self->parts->reported)
    mz_reported_spending_init (&spending, self->parts->reported, self->options->company, 0,
                               self->options->to);
  gboolean is_filed = spending.metric && spending.spending->len > 0;
  if (is_filed && (!stated || !is_newer (self, stated, &spending)))
    add_reported_spending (self, &spending);
  else if (stated)
    add_stated_spending (self, stated);
  mz_reported_spending_clear (&spending);
}

/* -- Moves -- */

static MzClaim *
find_claim (const Maker *self)
{
  const GPtrArray *claims = self->parts->claims;

  for (guint i = 0; claims && i < claims->len; i++)
    if (g_strcmp0 (mz_claim_get_company (g_ptr_array_index (claims, i)), self->options->company) ==
        0)
      return g_ptr_array_index (claims, i);
  return NULL;
}

static void
add_moves (Maker *self)
{
  MzClaim *claim = find_claim (self);

  if (!claim)
    return;
  MzFigure *figure = mz_claim_get_figure (claim);
  const MzReading *reading = mz_figure_get_reading (figure);
  const MzMove *told = mz_claim_get_told (claim);
  MzTileText *reported =
      add_tile (self, MZ_TILE_REPORTED_MOVE, mz_catalog_get (self->catalog, "Reported move"),
                mz_reading_value_text (reading, self->catalog, self->style),
                mz_reading_period_text (reading, self->catalog, self->style));
  reported->tone = tone_of_reading (reading);
  reported->figure = g_object_ref (figure);
  g_autofree char *day = told ? mz_day_text (told->day, self->catalog, self->style) : NULL;
  MzTileText *actual = add_tile (
      self, MZ_TILE_ACTUAL_MOVE, mz_catalog_get (self->catalog, "Actual move"),
      told ? mz_ratio_text (told->percent / 100, self->catalog, self->style) : g_strdup ("–"),
      join (mz_verdict_text (mz_claim_get_verdict (claim), self->catalog), day));
  actual->story = mz_claim_text (claim, self->catalog, self->style);
  actual->tone = told ? find_tone (told->percent) : MZ_TONE_PLAIN;
}

/* -- What it cost -- */

static gboolean
is_value_change (const MzReading *reading)
{
  return reading->kind == MZ_KIND_MONEY && g_strcmp0 (reading->metric, "market_cap") == 0 &&
         reading->change != MZ_CHANGE_LEVEL && reading->modality == MZ_MODALITY_ACTUAL;
}

static void
add_value_lost (Maker *self)
{
  MzFigure *figure = find_figure (self, is_value_change);

  if (!figure)
    return;
  const MzReading *reading = mz_figure_get_reading (figure);
  MzTileText *tile = add_tile (self, MZ_TILE_VALUE_LOST,
                               reading->change == MZ_CHANGE_DOWN
                                   ? mz_catalog_get (self->catalog, "Market value lost")
                                   : mz_catalog_get (self->catalog, "Market value gained"),
                               mz_reading_value_text (reading, self->catalog, self->style),
                               mz_reading_period_text (reading, self->catalog, self->style));
  tile->tone = tone_of_reading (reading);
  tile->figure = g_object_ref (figure);
}

static gboolean
is_more_spending (const MzReading *reading)
{
  return reading->kind == MZ_KIND_MONEY && reading->role == MZ_ROLE_SPENDING &&
         reading->change == MZ_CHANGE_UP && reading->modality == MZ_MODALITY_ACTUAL;
}

/* The article's own numbers: market value that went, over money that was spent more. */
static void
add_dollar_of_article (Maker *self)
{
  MzFigure *loss = find_figure (self, is_value_change);
  MzFigure *more = find_figure (self, is_more_spending);

  if (!loss || !more)
    return;
  const MzReading *lost = mz_figure_get_reading (loss);
  const MzReading *spent = mz_figure_get_reading (more);
  if (strcmp (lost->currency, spent->currency) != 0 || mz_amount_is_zero (&spent->value))
    return;
  double ratio = mz_amount_to_double (&lost->value) / mz_amount_to_double (&spent->value);
  MzAmount amount = mz_amount_new (llround (ratio * 100), -2);
  g_autofree char *value = mz_money_text (&amount, lost->currency, self->catalog, self->style);
  g_autofree char *first = mz_reading_value_text (lost, self->catalog, self->style);
  g_autofree char *second = mz_reading_value_text (spent, self->catalog, self->style);
  MzTileText *tile = add_tile (
      self, MZ_TILE_DOLLAR, mz_catalog_get (self->catalog, "For each dollar more spent"),
      g_strdup_printf ("%s %s", lost->change == MZ_CHANGE_DOWN ? "▼" : "▲", value),
      g_strdup_printf (
          /* Translators: %1$s is a change of market value, %2$s one of spending */
          mz_catalog_get (self->catalog,
                          "%1$s of market value over %2$s of spending, by the text. They went "
                          "together; that proves no cause."),
          first, second));
  tile->tone = tone_of_reading (lost);
}

/* The reports of several years, as the scatter chart sets them against the share. */
static gboolean
add_dollar_of_reports (Maker *self)
{
  MzScatterSlope slope;

  if (!self->parts->scatter || !mz_scatter_slope_fit (&slope, self->parts->scatter, self->options))
    return FALSE;
  MzAmount reports = mz_amount_new (slope.n, 0);
  g_autofree char *count = mz_number_text (&reports, self->catalog, self->style);
  g_autofree char *r2 = mz_statistic_text (slope.r2, self->catalog, self->style);
  g_autofree char *error = mz_ratio_text (slope.error / 100, self->catalog, self->style);
  MzTileText *tile =
      add_tile (self, MZ_TILE_DOLLAR, mz_catalog_get (self->catalog, "For each billion more spent"),
                mz_ratio_text (slope.slope / 100, self->catalog, self->style),
                g_strdup_printf (
                    mz_catalog_plural (self->catalog,
                                       /* Translators: a standard error, a number of reports, R² */
                                       "of the share's price, ±%1$s, over %2$s report, R² = "
                                       "%3$s. They went together; that proves no cause.",
                                       "of the share's price, ±%1$s, over %2$s reports, R² = "
                                       "%3$s. They went together; that proves no cause.",
                                       slope.n),
                    error, count, r2));
  tile->tone = find_tone (slope.slope);
  return TRUE;
}

/**
 * mz_tile_text_free:
 * @self: (transfer full): a key number
 */
void
mz_tile_text_free (MzTileText *self)
{
  g_free (self->title);
  g_free (self->value);
  g_free (self->detail);
  g_free (self->story);
  g_clear_object (&self->figure);
  g_free (self);
}

/**
 * mz_tiles_new:
 * @parts: what the numbers are made of
 * @options: language, digits, and the company, which must be set
 *
 * Returns: (transfer full) (element-type MzTileText): the key numbers that there is something for
 */
GPtrArray *
mz_tiles_new (const MzTileParts *parts, const MzBoardOptions *options)
{
  g_return_val_if_fail (options->company != NULL, NULL);
  Maker maker = {
    .parts = parts,
    .options = options,
    .catalog = options->writing.catalog,
    .style = { .digits = options->writing.digits,
               .isolates = mz_catalog_is_rtl (options->writing.catalog) },
    .tiles = g_ptr_array_new_with_free_func ((GDestroyNotify) mz_tile_text_free),
  };

  add_spending (&maker);
  add_moves (&maker);
  add_value_lost (&maker);
  if (!add_dollar_of_reports (&maker))
    add_dollar_of_article (&maker);
  return maker.tiles;
}
