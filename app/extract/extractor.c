/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads the figures out of an article: a pure function of article and lexicon, on any thread. */
#include "extract/extractor.h"

#include "extract/meaning.h"
#include "extract/number-grammar.h"

/* What comes out, while it is put together. */
typedef struct {
  const MzProse *prose;
  GPtrArray *figures;
  GArray *unread;
} Harvest;

static void
clear_unread (gpointer data)
{
  g_free (((MzUnread *) data)->quote);
}

static MzTokens *
cut_into_tokens (const MzLexicon *lexicon, MzArticle *article)
{
  gsize length;
  const char *text = mz_article_get_text (article, &length);
  MzTokens *tokens = mz_tokens_new (text, length);
  guint n;
  const MzParagraph *paragraphs = mz_article_get_paragraphs (article, &n);

  for (guint i = 0; i < n; i++)
    mz_tokens_add (tokens, mz_lexicon_get_vocabulary (lexicon), paragraphs[i].start,
                   paragraphs[i].end, paragraphs[i].first_char, i);
  mz_lexicon_look_ahead (lexicon, tokens);
  return tokens;
}

static char *
dup_quote (const MzProse *prose, const MzQuantity *quantity)
{
  return g_strndup (prose->tokens->text + quantity->start, quantity->end - quantity->start);
}

static const char *
step_back (const char *start, const char *at, guint n_chars)
{
  while (n_chars-- > 0 && at > start)
    do
      at--;
    while (at > start && (*at & 0xc0) == 0x80);
  return at;
}

static const char *
step_forth (const char *at, const char *end, guint n_chars)
{
  while (n_chars-- > 0 && at < end)
    at = g_utf8_next_char (at);
  return MIN (at, end);
}

static MzFigure *
make_figure (const MzProse *prose, const MzQuantity *quantity, MzReading *reading)
{
  const char *text = prose->tokens->text;
  const char *start = text + quantity->start;
  const char *end = text + quantity->end;
  const char *before = step_back (text, start, MZ_EVIDENCE_CONTEXT);
  const char *after = step_forth (end, text + prose->tokens->length, MZ_EVIDENCE_CONTEXT);
  MzEvidence evidence = {
    .digest = g_strdup (mz_article_get_digest (prose->article)),
    .start = quantity->first_char,
    .end = quantity->last_char,
    .quote = dup_quote (prose, quantity),
    .before = g_strndup (before, (gsize) (start - before)),
    .after = g_strndup (end, (gsize) (after - end)),
  };

  return mz_figure_new_take (reading, &evidence);
}

static void
add_unread (Harvest *harvest, const MzQuantity *quantity, MzUnreadReason reason)
{
  MzUnread unread = {
    .start = quantity->first_char,
    .end = quantity->last_char,
    .quote = dup_quote (harvest->prose, quantity),
    .reason = mz_unread_reason_to_nick (reason),
  };

  g_array_append_val (harvest->unread, unread);
}

static void
start_reading (const MzProse *prose, const MzQuantity *quantity, MzReading *reading)
{
  *reading = (MzReading){
    .kind = quantity->kind,
    .value = quantity->value,
    .high = quantity->high,
    .confidence = quantity->confidence,
    .same_as = quantity->same_as < 0
                   ? -1
                   : mz_prose_get_quantity (prose, (guint) quantity->same_as)->first_char,
  };
  g_strlcpy (reading->currency, quantity->currency, sizeof reading->currency);
}

static void
harvest_quantity (Harvest *harvest, MzMeaning *meaning, guint i)
{
  const MzQuantity *quantity = mz_prose_get_quantity (harvest->prose, i);
  MzUnreadReason reason = quantity->unread;
  MzReading reading;

  if (reason != MZ_UNREAD_NONE) {
    add_unread (harvest, quantity, reason);
    return;
  }
  start_reading (harvest->prose, quantity, &reading);
  if (mz_meaning_read (meaning, i, &reading, &reason))
    g_ptr_array_add (harvest->figures, make_figure (harvest->prose, quantity, &reading));
  else
    add_unread (harvest, quantity, reason);
  mz_reading_clear (&reading);
}

static void
clear_attribution (MzAttribution *attribution)
{
  g_free (attribution->outlet);
  g_strfreev (attribution->sources);
  g_free (attribution->published);
}

static MzExtraction *
finish (Harvest *harvest, MzMeaning *meaning)
{
  MzAttribution attribution;
  MzExtraction *extraction;

  mz_meaning_attribute (meaning, &attribution);
  extraction =
      mz_extraction_new (g_steal_pointer (&harvest->figures), g_steal_pointer (&harvest->unread),
                         &attribution, MZ_EXTRACTOR_VERSION);
  clear_attribution (&attribution);
  return extraction;
}

/**
 * mz_extractor_extract:
 * @lexicon: the words of finance
 * @article: an article
 * @cancellable: (nullable): asked now and then
 * @error: cancelled
 *
 * Takes time in proportion to the text, whatever stands in it. The same article and lexicon
 * always give the same figures.
 *
 * Returns: (transfer full): the figures in the order of the text, the numbers left alone, the
 *   attribution; %NULL on error
 */
MzExtraction *
mz_extractor_extract (const MzLexicon *lexicon,
                      MzArticle *article,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (MzTokens) tokens = NULL;
  g_autoptr (GArray) quantities = NULL;
  g_autoptr (MzMeaning) meaning = NULL;
  MzProse prose;
  Harvest harvest;

  g_return_val_if_fail (lexicon != NULL && MZ_IS_ARTICLE (article), NULL);

  tokens = cut_into_tokens (lexicon, article);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  quantities = mz_quantities_read (lexicon, tokens);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  prose = (MzProse){ lexicon, article, tokens, quantities };
  meaning = mz_meaning_new (&prose);
  harvest = (Harvest){ &prose, g_ptr_array_new_with_free_func (g_object_unref),
                       g_array_new (FALSE, FALSE, sizeof (MzUnread)) };
  g_array_set_clear_func (harvest.unread, clear_unread);
  for (guint i = 0; i < quantities->len; i++)
    harvest_quantity (&harvest, meaning, i);
  return finish (&harvest, meaning);
}
