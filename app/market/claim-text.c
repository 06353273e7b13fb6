/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a claim check says, in plain sentences. */
#include "market/claim-text.h"

#include "market/wording.h"
#include "model/figure-text.h"

#include <math.h>

static void
append_sentence (GString *text, const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
}

/**
 * mz_verdict_text:
 * @verdict: a verdict
 * @catalog: the language
 *
 * Returns: (transfer none): it in a word or two
 */
const char *
mz_verdict_text (MzVerdict verdict, const MzCatalog *catalog)
{
  switch (verdict) {
  case MZ_VERDICT_MATCHES:
    /* Translators: a reported percentage matches the actual one */
    return mz_catalog_get_in (catalog, "verdict", "matches");
  case MZ_VERDICT_DIFFERS:
    return mz_catalog_get_in (catalog, "verdict", "differs");
  case MZ_VERDICT_UNKNOWN:
  default:
    return mz_catalog_get_in (catalog, "verdict", "cannot tell");
  }
}

static const char *
find_doubt_text (MzDoubt doubt, const MzCatalog *catalog)
{
  switch (doubt) {
  case MZ_DOUBT_NOT_ACTUAL:
    return mz_catalog_get (catalog, "It is a plan, a forecast or a denial, not a move that was.");
  case MZ_DOUBT_NO_COMPANY:
    return mz_catalog_get (catalog, "The text does not say whose price it is.");
  case MZ_DOUBT_UNKNOWN_COMPANY:
    return mz_catalog_get (catalog, "The table of companies has no such name; add it there.");
  case MZ_DOUBT_NO_SYMBOL:
    return mz_catalog_get (catalog, "It has no share or index that is traded under a symbol.");
  case MZ_DOUBT_NO_PRICES:
    return mz_catalog_get (catalog, "There are no prices of it; import them.");
  case MZ_DOUBT_NO_DATE:
    return mz_catalog_get (catalog, "Neither the article nor the sentence has a date; give the "
                                    "article one.");
  case MZ_DOUBT_OUT_OF_RANGE:
    return mz_catalog_get (catalog, "The prices do not reach these days; import a longer series.");
  case MZ_DOUBT_NONE:
  default:
    return "";
  }
}

/* A pattern for %1$s, a day, %2$s, another, and %3$s, a percentage. */
static const char *
find_move_pattern (const MzMove *move, const MzCatalog *catalog)
{
  switch (move->kind) {
  case MZ_MOVE_OPEN:
    /* Translators: %1$s and %2$s are days, %3$s is a percentage */
    return mz_catalog_get (catalog, "%3$s from the close of %1$s to the opening of %2$s");
  case MZ_MOVE_AFTER:
    /* Translators: %1$s and %2$s are one day, %3$s is a percentage */
    return mz_catalog_get (catalog, "%3$s from the close of %1$s to the price after it on %2$s");
  case MZ_MOVE_BEFORE:
    /* Translators: %1$s and %2$s are days, %3$s is a percentage */
    return mz_catalog_get (catalog,
                           "%3$s from the close of %1$s to the price before the opening of %2$s");
  case MZ_MOVE_EXTREME:
    if (move->percent < 0)
      /* Translators: %1$s and %2$s are days, %3$s is a percentage */
      return mz_catalog_get (catalog, "%3$s from the close of %1$s to the lowest price on %2$s");
    /* Translators: %1$s and %2$s are days, %3$s is a percentage */
    return mz_catalog_get (catalog, "%3$s from the close of %1$s to the highest price on %2$s");
  case MZ_MOVE_CLOSE:
  default:
    /* Translators: %1$s and %2$s are days, %3$s is a percentage */
    return mz_catalog_get (catalog, "%3$s from the close of %1$s to that of %2$s");
  }
}

/**
 * mz_move_text:
 * @move: a reading of a reported move
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): from where to where, and how much
 */
char *
mz_move_text (const MzMove *move, const MzCatalog *catalog, MzNumberStyle style)
{
  g_autofree char *base = mz_day_text (move->base_day, catalog, style);
  g_autofree char *day = mz_day_text (move->day, catalog, style);
  g_autofree char *percent = mz_ratio_text (move->percent / 100, catalog, style);

  return g_strdup_printf (find_move_pattern (move, catalog), base, day, percent);
}

/**
 * mz_claim_short_text:
 * @claim: a claim
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): the verdict, with the actual move where there is one
 */
char *
mz_claim_short_text (MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style)
{
  const MzMove *told = mz_claim_get_told (claim);
  const char *verdict = mz_verdict_text (mz_claim_get_verdict (claim), catalog);

  if (!told)
    return g_strdup (verdict);
  g_autofree char *percent = mz_ratio_text (told->percent / 100, catalog, style);
  /* Translators: %1$s is "matches" or "differs", %2$s the actual percentage */
  return g_strdup_printf (mz_catalog_get (catalog, "%1$s: %2$s"), verdict, percent);
}

static char *
write_points (double points, const MzCatalog *catalog, MzNumberStyle style)
{
  MzAmount amount = mz_amount_new (llround (fabs (points) * 100), -2);
  g_autofree char *number = mz_number_text (&amount, catalog, style);

  return g_strdup_printf (mz_catalog_plural (catalog, "%s percentage point", "%s percentage points",
                                             mz_amount_plural_number (&amount)),
                          number);
}

static void
append_told (GString *text, MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style)
{
  const MzReading *reading = mz_figure_get_reading (mz_claim_get_figure (claim));
  g_autofree char *reported = mz_reading_value_text (reading, catalog, style);
  g_autofree char *move = mz_move_text (mz_claim_get_told (claim), catalog, style);
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: %1$s is what an article reports, %2$s the actual move: "−11.33% from the ..."
       */
      mz_catalog_get (catalog, "The text says %1$s; the prices say %2$s."), reported, move);

  append_sentence (text, sentence);
}

static void
append_judgement (GString *text, MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style)
{
  const MzMove *told = mz_claim_get_told (claim);
  const MzMove *best = mz_claim_get_best (claim);
  g_autofree char *off = write_points (mz_claim_get_difference (claim, told), catalog, style);

  if (mz_claim_get_verdict (claim) == MZ_VERDICT_MATCHES) {
    append_sentence (text, mz_catalog_get (catalog, "That is within what the words allow."));
    return;
  }
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: %s is a number of percentage points */
      mz_catalog_get (catalog, "That is %s off, more than the words allow."), off);
  append_sentence (text, sentence);
  if (best == told)
    return;
  g_autofree char *move = mz_move_text (best, catalog, style);
  g_autofree char *near = write_points (mz_claim_get_difference (claim, best), catalog, style);
  g_autofree char *nearest = g_strdup_printf (
      /* Translators: %1$s is a move: "−11.33% from the ...", %2$s a number of percentage points */
      mz_catalog_get (catalog, "Nearest to it comes %1$s, which is %2$s off."), move, near);
  append_sentence (text, nearest);
}

/**
 * mz_claim_text:
 * @claim: a claim
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): what was reported, what was, and whether the one is right
 */
char *
mz_claim_text (MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style)
{
  GString *text = g_string_new (NULL);

  if (mz_claim_get_verdict (claim) == MZ_VERDICT_UNKNOWN) {
    const MzReading *reading = mz_figure_get_reading (mz_claim_get_figure (claim));
    g_autofree char *reported = mz_reading_value_text (reading, catalog, style);
    g_autofree char *sentence = g_strdup_printf (
        /* Translators: %s is what an article reports: "▼ 12%" */
        mz_catalog_get (catalog, "Whether %s is right cannot be told."), reported);
    append_sentence (text, sentence);
    append_sentence (text, find_doubt_text (mz_claim_get_doubt (claim), catalog));
  } else {
    append_told (text, claim, catalog, style);
    append_judgement (text, claim, catalog, style);
  }
  return g_string_free (text, FALSE);
}

/**
 * mz_claim_allowance_text:
 * @claim: a claim
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): which actual moves the words of the text allow
 */
char *
mz_claim_allowance_text (MzClaim *claim, const MzCatalog *catalog, MzNumberStyle style)
{
  const MzClaimBounds *bounds = mz_claim_get_bounds (claim);
  const MzReading *reading = mz_figure_get_reading (mz_claim_get_figure (claim));
  g_autofree char *reported = mz_reading_value_text (reading, catalog, style);
  g_autofree char *low = mz_ratio_text (fmax (bounds->low, 0) / 100, catalog, style);

  if (!isfinite (bounds->high))
    /* Translators: %1$s is what an article reports: "▼ at least 12%", %2$s a percentage */
    return g_strdup_printf (mz_catalog_get (catalog, "“%1$s” allows for %2$s and more."), reported,
                            low);
  g_autofree char *high = mz_ratio_text (bounds->high / 100, catalog, style);
  /* Translators: %1$s is what an article reports: "▼ 12%", the others are percentages */
  return g_strdup_printf (mz_catalog_get (catalog, "“%1$s” allows for %2$s to %3$s."), reported,
                          low, high);
}

/**
 * mz_claim_reading_text:
 * @claim: a claim
 * @move: one of its readings
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): how far it is from what was reported, whether the text may mean it, and
 *   whether it comes nearest
 */
char *
mz_claim_reading_text (MzClaim *claim,
                       const MzMove *move,
                       const MzCatalog *catalog,
                       MzNumberStyle style)
{
  g_autofree char *points = write_points (mz_claim_get_difference (claim, move), catalog, style);
  GString *text = g_string_new (NULL);

  /* Translators: %s is a number of percentage points */
  g_string_append_printf (text, mz_catalog_get (catalog, "%s off"), points);
  if (move == mz_claim_get_best (claim))
    /* Translators: of several readings of a number */
    g_string_append_printf (text, " · %s", mz_catalog_get (catalog, "comes nearest"));
  if (!move->is_told)
    /* Translators: of a reading of a number */
    g_string_append_printf (text, " · %s", mz_catalog_get (catalog, "not what the text says"));
  return g_string_free (text, FALSE);
}

/* -- The article's arithmetic -- */

/* Three digits say what a quotient of rounded numbers can. */
static char *
write_worth (double worth, const char *currency, const MzCatalog *catalog, MzNumberStyle style)
{
  gint exponent = (gint) floor (log10 (worth)) - 2;
  MzAmount amount = mz_amount_new (llround (worth / pow (10, exponent)), exponent);

  return mz_money_text (&amount, currency, catalog, style);
}

static void
append_quotient (GString *text,
                 const MzValueCheck *check,
                 const MzCatalog *catalog,
                 MzNumberStyle style)
{
  const MzReading *loss = mz_figure_get_reading (check->loss);
  const MzReading *percent = mz_figure_get_reading (mz_claim_get_figure (check->claim));
  g_autofree char *money = mz_reading_value_text (loss, catalog, style);
  g_autofree char *move = mz_reading_value_text (percent, catalog, style);
  g_autofree char *worth = write_worth (check->worth, loss->currency, catalog, style);
  g_autofree char *sentence = g_strdup_printf (
      /* Translators: %1$s is a change of market value in money, %2$s the same in percent, %3$s a
       * sum
       */
      mz_catalog_get (catalog, "%1$s of market value and %2$s go together where the company was "
                               "worth %3$s before."),
      money, move, worth);

  append_sentence (text, sentence);
}

static void
append_stated (GString *text,
               const MzValueCheck *check,
               const MzCatalog *catalog,
               MzNumberStyle style)
{
  const char *pattern;

  if (!check->stated) {
    append_sentence (text, mz_catalog_get (catalog, "The text states no market value to hold that "
                                                    "against."));
    return;
  }
  if (check->verdict == MZ_VERDICT_DIFFERS)
    /* Translators: %s is a sum */
    pattern = mz_catalog_get (catalog, "The text states %s, which does not fit.");
  else if (check->is_after)
    /* Translators: %s is a sum */
    pattern = mz_catalog_get (catalog, "The text states %s, which fits as what was left.");
  else
    /* Translators: %s is a sum */
    pattern = mz_catalog_get (catalog, "The text states %s, which fits.");
  g_autofree char *stated =
      mz_reading_value_text (mz_figure_get_reading (check->stated), catalog, style);
  g_autofree char *sentence = g_strdup_printf (pattern, stated);
  append_sentence (text, sentence);
}

static void
append_counted (GString *text,
                const MzValueCheck *check,
                const MzCatalog *catalog,
                MzNumberStyle style)
{
  const char *currency = mz_figure_get_reading (check->loss)->currency;
  g_autofree char *shares = mz_number_text (&check->shares->value, catalog, style);
  g_autofree char *day = mz_day_text (mz_claim_get_told (check->claim)->base_day, catalog, style);
  g_autofree char *worth = write_worth (check->counted, currency, catalog, style);
  const char *pattern =
      check->counted_verdict == MZ_VERDICT_DIFFERS
          /* Translators: %1$s is a number of shares, %2$s a day, %3$s a sum */
          ? mz_catalog_get (catalog, "%1$s shares at the close of %2$s were worth %3$s, which does "
                                     "not fit.")
          /* Translators: %1$s is a number of shares, %2$s a day, %3$s a sum */
          : mz_catalog_get (catalog,
                            "%1$s shares at the close of %2$s were worth %3$s, which fits.");
  g_autofree char *sentence = g_strdup_printf (pattern, shares, day, worth);

  append_sentence (text, sentence);
}

/**
 * mz_value_check_text:
 * @check: an article's arithmetic
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): what it comes to, and whether that fits
 */
char *
mz_value_check_text (const MzValueCheck *check, const MzCatalog *catalog, MzNumberStyle style)
{
  GString *text = g_string_new (NULL);

  append_quotient (text, check, catalog, style);
  append_stated (text, check, catalog, style);
  if (check->shares)
    append_counted (text, check, catalog, style);
  if (isfinite (check->actual)) {
    const char *currency = mz_figure_get_reading (check->loss)->currency;
    g_autofree char *worth = write_worth (check->actual, currency, catalog, style);
    g_autofree char *sentence = g_strdup_printf (
        /* Translators: %s is a sum */
        mz_catalog_get (catalog, "By the actual move it would be %s."), worth);
    append_sentence (text, sentence);
  }
  return g_string_free (text, FALSE);
}
