/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of the analyst's own word on figures, which outranks what the rules read. */
#include "store/corrections.h"

#include "model/anchor.h"
#include "store/error.h"
#include "store/figure-row.h"

static gboolean
forget_words (MzDatabase *database, gint64 article, const MzEvidence *evidence, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "DELETE FROM corrections WHERE article = ? AND orphan = 0 AND start < ? "
                "AND \"end\" > ?");

  mz_statement_bind_int (statement, 1, article);
  mz_statement_bind_int (statement, 2, evidence->end);
  mz_statement_bind_int (statement, 3, evidence->start);
  return mz_statement_run (statement, error);
}

/**
 * mz_corrections_save:
 * @database: inside a transaction
 * @article: the row of the article
 * @figure: what the analyst says, and the words it stands on
 * @rejected: these words are no figure: what @figure reads does not count
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether it is kept, in place of what was said before of words that overlap
 */
gboolean
mz_corrections_save (
    MzDatabase *database, gint64 article, MzFigure *figure, gboolean rejected, GError **error)
{
  g_auto (MzFigureRowTexts) texts = { NULL };

  if (!forget_words (database, article, mz_figure_get_evidence (figure), error))
    return FALSE;
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO corrections (article, ordinal, rejected, " MZ_FIGURE_COLUMNS ") "
                "VALUES (?1, (SELECT coalesce (max (ordinal) + 1, 0) FROM corrections "
                "WHERE article = ?1), ?2," MZ_FIGURE_PARAMETERS ")");
  mz_statement_bind_int (statement, 1, article);
  mz_statement_bind_int (statement, 2, rejected);
  mz_figure_row_bind (statement, 3, mz_figure_get_reading (figure), mz_figure_get_evidence (figure),
                      &texts);
  return mz_statement_run (statement, error);
}

/* What mz_corrections_anchor() found for one row. */
typedef struct {
  gint64 ordinal;
  gint64 start;
  gint64 end;
  gboolean orphan;
} Place;

static GArray *
find_places (MzDatabase *database, gint64 article, const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  MzStatement *statement = mz_database_prepare (
      database, "SELECT ordinal, start, \"end\", quote, before, after FROM corrections "
                "WHERE article = ?");

  mz_statement_bind_int (statement, 1, article);
  while (mz_statement_step (statement)) {
    MzEvidence evidence = {
      .quote = (char *) mz_statement_get_text (statement, 3, NULL),
      .before = (char *) mz_statement_get_text (statement, 4, NULL),
      .after = (char *) mz_statement_get_text (statement, 5, NULL),
    };
    Place place = {
      .ordinal = mz_statement_get_int (statement, 0),
      .start = mz_statement_get_int (statement, 1),
      .end = mz_statement_get_int (statement, 2),
    };
    place.orphan = !mz_anchor_find (&evidence, text, length, &place.start, &place.end);
    g_array_append_val (places, place);
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  return g_steal_pointer (&places);
}

/**
 * mz_corrections_anchor:
 * @database: inside a transaction
 * @article: the row of the article
 * @text: the article as it reads now
 * @length: of @text in bytes
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Moves each correction to where its words stand now. One whose words are gone, or stand in
 * several places alike, becomes an orphan, which is kept but not in force; it comes back with its
 * words.
 *
 * Returns: whether all could be written
 */
gboolean
mz_corrections_anchor (
    MzDatabase *database, gint64 article, const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) places = find_places (database, article, text, length, error);

  if (!places)
    return FALSE;
  for (guint i = 0; i < places->len; i++) {
    const Place *place = &g_array_index (places, Place, i);
    MzStatement *statement =
        mz_database_prepare (database, "UPDATE corrections SET start = ?, \"end\" = ?, orphan = ? "
                                       "WHERE article = ? AND ordinal = ?");
    mz_statement_bind_int (statement, 1, place->start);
    mz_statement_bind_int (statement, 2, place->end);
    mz_statement_bind_int (statement, 3, place->orphan);
    mz_statement_bind_int (statement, 4, article);
    mz_statement_bind_int (statement, 5, place->ordinal);
    if (!mz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

/**
 * mz_corrections_copy:
 * @database: inside a transaction
 * @from: the row of the article that has them
 * @to: the row of the article that shall have them too
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: whether all could be written
 */
gboolean
mz_corrections_copy (MzDatabase *database, gint64 from, gint64 to, GError **error)
{
  MzStatement *statement = mz_database_prepare (
      database, "INSERT INTO corrections (article, ordinal, rejected, orphan, " MZ_FIGURE_COLUMNS
                ") SELECT ?1, ordinal + (SELECT coalesce (max (ordinal) + 1, 0) FROM corrections "
                "WHERE article = ?1), rejected, orphan, " MZ_FIGURE_COLUMNS
                " FROM corrections WHERE article = ?2");

  mz_statement_bind_int (statement, 1, to);
  mz_statement_bind_int (statement, 2, from);
  return mz_statement_run (statement, error);
}

static gboolean
overlaps_any (MzFigure *figure, GPtrArray *others)
{
  const MzEvidence *a = mz_figure_get_evidence (figure);

  for (guint i = 0; i < others->len; i++) {
    const MzEvidence *b = mz_figure_get_evidence (g_ptr_array_index (others, i));
    if (a->start < b->end && b->start < a->end)
      return TRUE;
  }
  return FALSE;
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const MzEvidence *first = mz_figure_get_evidence (*(MzFigure *const *) a);
  const MzEvidence *second = mz_figure_get_evidence (*(MzFigure *const *) b);

  return (first->start > second->start) - (first->start < second->start);
}

/* The corrections in force; those that are no rejection go into @result as well. */
static GPtrArray *
load_in_force (
    MzDatabase *database, gint64 article, const char *digest, GPtrArray *result, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean understood = TRUE;
  MzStatement *statement =
      mz_database_prepare (database, "SELECT rejected, " MZ_FIGURE_COLUMNS
                                     " FROM corrections WHERE article = ? AND orphan = 0");

  mz_statement_bind_int (statement, 1, article);
  while (understood && mz_statement_step (statement)) {
    MzFigure *figure = mz_figure_row_read (statement, 1, digest);
    understood = figure != NULL;
    if (!figure)
      break;
    g_ptr_array_add (words, figure);
    if (!mz_statement_get_int (statement, 0))
      g_ptr_array_add (result, g_object_ref (figure));
  }
  if (!mz_statement_finish (statement, error))
    return NULL;
  if (!understood) {
    g_propagate_error (
        error, mz_store_error_new (MZ_STORE_ERROR_CORRUPT, mz_database_get_path (database), NULL));
    return NULL;
  }
  return g_steal_pointer (&words);
}

/**
 * mz_corrections_apply:
 * @database: a database
 * @article: the row of the article
 * @digest: the article's digest, for the evidence
 * @figures: (element-type MzFigure): what the extractor read
 * @error: return location for an error of %MZ_STORE_ERROR
 *
 * Returns: (transfer full) (element-type MzFigure): the figures in force, in the order of the
 *   text: what the analyst says, and what was read where the analyst says nothing
 */
GPtrArray *
mz_corrections_apply (
    MzDatabase *database, gint64 article, const char *digest, GPtrArray *figures, GError **error)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) words = load_in_force (database, article, digest, result, error);

  if (!words)
    return NULL;
  for (guint i = 0; i < figures->len; i++) {
    MzFigure *figure = g_ptr_array_index (figures, i);
    if (!overlaps_any (figure, words))
      g_ptr_array_add (result, g_object_ref (figure));
  }
  if (words->len > 0)
    g_ptr_array_sort (result, compare_places);
  return g_steal_pointer (&result);
}
