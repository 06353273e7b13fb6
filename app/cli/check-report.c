/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints how reported moves compare with actual ones: in words, or as records for scripts. */
#include "cli/check-report.h"

#include "cli/command.h"
#include "cli/records.h"
#include "market/claim-text.h"
#include "model/figure-text.h"
#include "model/period.h"

#include <math.h>

/* The columns of all three kinds of record, in their order. */
enum {
  RECORD,
  FILE_NAME,
  START,
  END,
  QUOTE,
  COMPANY,
  SYMBOL,
  REPORTED,
  LOW,
  HIGH,
  VERDICT,
  REASON,
  ACTUAL,
  KIND,
  FROM,
  TO,
  SESSIONS,
  BASE,
  PRICE,
  DIFFERENCE,
  IS_TOLD,
  BEST,
  BEST_KIND,
  BEST_FROM,
  BEST_TO,
  BEST_SESSIONS,
  BEST_DIFFERENCE,
  PERCENT,
  WORTH,
  ACTUAL_WORTH,
  STATED,
  SHARES,
  COUNTED,
  COUNTED_VERDICT,
  TEXT,
  N_COLUMNS
};

static const MzColumn COLUMNS[N_COLUMNS] = {
  [RECORD] = { "record", NULL, FALSE },
  [FILE_NAME] = { "file", NULL, FALSE },
  [START] = { "start", NULL, TRUE },
  [END] = { "end", NULL, TRUE },
  [QUOTE] = { "quote", NULL, FALSE },
  [COMPANY] = { "company", NULL, FALSE },
  [SYMBOL] = { "symbol", NULL, FALSE },
  [REPORTED] = { "reported", NULL, TRUE },
  [LOW] = { "low", NULL, TRUE },
  [HIGH] = { "high", NULL, TRUE },
  [VERDICT] = { "verdict", NULL, FALSE },
  [REASON] = { "reason", NULL, FALSE },
  [ACTUAL] = { "actual", NULL, TRUE },
  [KIND] = { "kind", NULL, FALSE },
  [FROM] = { "from", NULL, FALSE },
  [TO] = { "to", NULL, FALSE },
  [SESSIONS] = { "sessions", NULL, TRUE },
  [BASE] = { "base", NULL, TRUE },
  [PRICE] = { "price", NULL, TRUE },
  [DIFFERENCE] = { "difference", NULL, TRUE },
  [IS_TOLD] = { "told", NULL, TRUE },
  [BEST] = { "best", NULL, TRUE },
  [BEST_KIND] = { "best_kind", NULL, FALSE },
  [BEST_FROM] = { "best_from", NULL, FALSE },
  [BEST_TO] = { "best_to", NULL, FALSE },
  [BEST_SESSIONS] = { "best_sessions", NULL, TRUE },
  [BEST_DIFFERENCE] = { "best_difference", NULL, TRUE },
  [PERCENT] = { "percent", NULL, TRUE },
  [WORTH] = { "worth", NULL, TRUE },
  [ACTUAL_WORTH] = { "actual_worth", NULL, TRUE },
  [STATED] = { "stated", NULL, TRUE },
  [SHARES] = { "shares", NULL, TRUE },
  [COUNTED] = { "counted", NULL, TRUE },
  [COUNTED_VERDICT] = { "counted_verdict", NULL, FALSE },
  [TEXT] = { "text", NULL, FALSE },
};

struct _MzCheckReport {
  MzFigureFormat format;
  gboolean with_readings;

  /* Borrowed */
  const MzCatalog *catalog;

  /* Owned */
  MzRecords *records; /* NULL for a table */
  GString *text;      /* of a table */
};

/**
 * mz_check_report_new:
 * @format: how to print
 * @with_readings: whether every reading of a move is printed
 * @catalog: the language of the sentences
 *
 * Returns: (transfer full): a report of nothing yet
 */
MzCheckReport *
mz_check_report_new (MzFigureFormat format, gboolean with_readings, const MzCatalog *catalog)
{
  MzCheckReport *self = g_new0 (MzCheckReport, 1);

  self->format = format;
  self->with_readings = with_readings;
  self->catalog = catalog;
  self->text = g_string_new (NULL);
  if (format != MZ_FIGURES_TABLE)
    self->records = mz_records_new (format, COLUMNS, N_COLUMNS);
  return self;
}

void
mz_check_report_free (MzCheckReport *self)
{
  g_clear_pointer (&self->records, mz_records_free);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static MzNumberStyle
choose_style (const MzCheckReport *self)
{
  return (MzNumberStyle){ .isolates = mz_catalog_is_rtl (self->catalog) };
}

/* -- Records -- */

static char *
dup_double (double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return NULL;
  return g_strdup (g_ascii_formatd (digits, sizeof digits, "%.10g", value));
}

static char *
dup_price (gint64 price)
{
  MzAmount amount = mz_amount_new (price, -MZ_PRICE_DECIMALS);

  return mz_amount_to_string (&amount);
}

static void
fill_place (char **values, const char *record, const char *file, MzFigure *figure)
{
  const MzEvidence *evidence = mz_figure_get_evidence (figure);

  values[RECORD] = g_strdup (record);
  values[FILE_NAME] = g_strdup (file);
  values[START] = g_strdup_printf ("%" G_GINT64_FORMAT, evidence->start);
  values[END] = g_strdup_printf ("%" G_GINT64_FORMAT, evidence->end);
  values[QUOTE] = g_strdup (evidence->quote);
}

static void
fill_move (char **values, MzClaim *claim, const MzMove *move)
{
  values[ACTUAL] = dup_double (move->percent);
  values[KIND] = g_strdup (mz_move_kind_to_nick (move->kind));
  values[FROM] = mz_day_to_string (move->base_day);
  values[TO] = mz_day_to_string (move->day);
  values[SESSIONS] = g_strdup_printf ("%u", move->sessions);
  values[BASE] = dup_price (move->base);
  values[PRICE] = dup_price (move->price);
  values[DIFFERENCE] = dup_double (mz_claim_get_difference (claim, move));
}

static void
fill_best (char **values, MzClaim *claim, const MzMove *move)
{
  values[BEST] = dup_double (move->percent);
  values[BEST_KIND] = g_strdup (mz_move_kind_to_nick (move->kind));
  values[BEST_FROM] = mz_day_to_string (move->base_day);
  values[BEST_TO] = mz_day_to_string (move->day);
  values[BEST_SESSIONS] = g_strdup_printf ("%u", move->sessions);
  values[BEST_DIFFERENCE] = dup_double (mz_claim_get_difference (claim, move));
}

static void
add_record (MzCheckReport *self, char **values)
{
  mz_records_add (self->records, (const char *const *) values);
  for (guint i = 0; i < N_COLUMNS; i++)
    g_free (values[i]);
}

static void
add_claim_record (MzCheckReport *self, const char *file, MzClaim *claim)
{
  const MzClaimBounds *bounds = mz_claim_get_bounds (claim);
  MzDoubt doubt = mz_claim_get_doubt (claim);
  char *values[N_COLUMNS] = { NULL };

  fill_place (values, "claim", file, mz_claim_get_figure (claim));
  values[COMPANY] = g_strdup (mz_claim_get_company (claim));
  values[SYMBOL] = g_strdup (mz_claim_get_symbol (claim));
  values[REPORTED] = dup_double (mz_claim_get_reported (claim));
  values[LOW] = dup_double (bounds->low);
  values[HIGH] = dup_double (bounds->high);
  values[VERDICT] = g_strdup (mz_verdict_to_nick (mz_claim_get_verdict (claim)));
  values[REASON] = doubt == MZ_DOUBT_NONE ? NULL : g_strdup (mz_doubt_to_nick (doubt));
  values[TEXT] = mz_claim_text (claim, self->catalog, choose_style (self));
  if (mz_claim_get_told (claim)) {
    fill_move (values, claim, mz_claim_get_told (claim));
    fill_best (values, claim, mz_claim_get_best (claim));
  }
  add_record (self, values);
}

static void
add_reading_records (MzCheckReport *self, const char *file, MzClaim *claim)
{
  guint n;
  const MzMove *moves = mz_claim_get_moves (claim, &n);

  for (guint i = 0; i < n; i++) {
    char *values[N_COLUMNS] = { NULL };
    fill_place (values, "reading", file, mz_claim_get_figure (claim));
    values[COMPANY] = g_strdup (mz_claim_get_company (claim));
    values[IS_TOLD] = g_strdup (moves[i].is_told ? "1" : "0");
    fill_move (values, claim, &moves[i]);
    add_record (self, values);
  }
}

static void
add_value_record (MzCheckReport *self, const char *file, const MzValueCheck *check)
{
  const MzReading *loss = mz_figure_get_reading (check->loss);
  char *values[N_COLUMNS] = { NULL };

  fill_place (values, "value", file, check->loss);
  values[COMPANY] = g_strdup (loss->company);
  values[REPORTED] = mz_amount_to_string (&loss->value);
  values[PERCENT] = dup_double (mz_claim_get_reported (check->claim));
  values[WORTH] = dup_double (check->worth);
  values[LOW] = dup_double (check->low);
  values[HIGH] = dup_double (check->high);
  values[ACTUAL_WORTH] = dup_double (check->actual);
  values[STATED] =
      check->stated ? mz_amount_to_string (&mz_figure_get_reading (check->stated)->value) : NULL;
  if (check->shares) {
    values[SHARES] = mz_amount_to_string (&check->shares->value);
    values[COUNTED] = dup_double (check->counted);
    values[COUNTED_VERDICT] = g_strdup (mz_verdict_to_nick (check->counted_verdict));
  }
  values[VERDICT] = g_strdup (mz_verdict_to_nick (check->verdict));
  values[TEXT] = mz_value_check_text (check, self->catalog, choose_style (self));
  add_record (self, values);
}

/* -- Words -- */

static void
append_claim (MzCheckReport *self, MzClaim *claim)
{
  const MzReading *reading = mz_figure_get_reading (mz_claim_get_figure (claim));
  g_autofree char *value = mz_reading_value_text (reading, self->catalog, choose_style (self));
  g_autofree char *text = mz_claim_text (claim, self->catalog, choose_style (self));
  const char *company = mz_claim_get_company (claim);

  g_string_append_printf (self->text, "%s%s%s · %s\n  %s\n", company ? company : "",
                          company ? " · " : "", value,
                          mz_verdict_text (mz_claim_get_verdict (claim), self->catalog), text);
  if (!self->with_readings)
    return;
  guint n;
  const MzMove *moves = mz_claim_get_moves (claim, &n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *move = mz_move_text (&moves[i], self->catalog, choose_style (self));
    g_string_append_printf (self->text, "  %s %s\n", moves[i].is_told ? "•" : "◦", move);
  }
}

static void
append_value (MzCheckReport *self, const MzValueCheck *check)
{
  const MzReading *loss = mz_figure_get_reading (check->loss);
  g_autofree char *value = mz_reading_value_text (loss, self->catalog, choose_style (self));
  g_autofree char *text = mz_value_check_text (check, self->catalog, choose_style (self));

  g_string_append_printf (self->text, "%s · %s · %s\n  %s\n", loss->company, value,
                          mz_verdict_text (check->verdict, self->catalog), text);
}

/**
 * mz_check_report_add:
 * @self: a report
 * @file: what to call the article
 * @claims: (element-type MzClaim): its reported moves
 * @values: (element-type MzValueCheck): its arithmetic
 */
void
mz_check_report_add (MzCheckReport *self,
                     const char *file,
                     const GPtrArray *claims,
                     const GArray *values)
{
  if (!self->records)
    g_string_append_printf (self->text, "%s%s\n", self->text->len > 0 ? "\n" : "", file);
  for (guint i = 0; i < claims->len; i++) {
    MzClaim *claim = g_ptr_array_index (claims, i);
    if (!self->records) {
      append_claim (self, claim);
      continue;
    }
    add_claim_record (self, file, claim);
    if (self->with_readings)
      add_reading_records (self, file, claim);
  }
  for (guint i = 0; i < values->len; i++) {
    const MzValueCheck *check = &g_array_index (values, MzValueCheck, i);
    if (self->records)
      add_value_record (self, file, check);
    else
      append_value (self, check);
  }
}

/**
 * mz_check_report_print:
 * @self: a report
 *
 * Returns: whether standard output took it
 */
gboolean
mz_check_report_print (MzCheckReport *self)
{
  if (self->records)
    return mz_records_print (self->records);
  return mz_command_print (self->text->str, (gssize) self->text->len);
}
