/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a word: as it stands, or with what Arabic glues to its front cut off. */
#include "text/letters.h"
#include "text/vocabulary-private.h"

#define SHORTEST_WORD 2 /* letters that must be left when prefixes are cut off */

/* Words are short: to compare letter by letter beats a call. */
static inline gboolean
has_letters (const MzVocabulary *self, const MzWordEntry *word, const gunichar *letters)
{
  for (guint i = 0; i < word->length; i++)
    if (mz_word_get_letter (self, word, i) != letters[i])
      return FALSE;
  return TRUE;
}

guint32
mz_word_find_entry (const MzVocabulary *self, const MzWordHashes *folded, guint cut)
{
  guint32 hash = folded->hashes[cut];
  guint32 bit = mz_word_get_filter_bit (self, hash);
  guint n = folded->n - cut;

  if (!(self->filter[bit / 64] & G_GUINT64_CONSTANT (1) << bit % 64))
    return MZ_WORD_NONE;
  for (guint i = (hash ^ hash >> 15) & self->mask; self->slots[i].id != 0;
       i = (i + 1) & self->mask) {
    const MzWordEntry *word;

    if (self->slots[i].hash != hash)
      continue;
    word = mz_word_get_entry (self, self->slots[i].id);
    if (word->length == n && has_letters (self, word, folded->letters + cut))
      return self->slots[i].id;
  }
  return MZ_WORD_NONE;
}

guint32
mz_word_find (const MzVocabulary *self, const MzWordHashes *folded, guint cut)
{
  guint32 id = mz_word_find_entry (self, folded, cut);
  guint32 base = mz_word_get_entry (self, id)->base;

  return base != 0 ? base : id;
}

static gboolean
try_reading (const MzVocabulary *self,
             const MzWordHashes *folded,
             guint cut,
             guint clitics,
             MzWordReading *reading)
{
  if (cut == 0 || cut + SHORTEST_WORD > folded->n)
    return FALSE;
  reading->word = mz_word_find (self, folded, cut);
  reading->clitics = (guint8) clitics;
  reading->cut = (guint8) cut;
  return reading->word != MZ_WORD_NONE;
}

/* With the @stem first letters taken for @clitics: what is left as it stands, or behind ال. */
static gboolean
try_article (const MzVocabulary *self,
             const MzWordHashes *folded,
             guint stem,
             guint clitics,
             MzWordReading *reading)
{
  if (try_reading (self, folded, stem, clitics, reading))
    return TRUE;
  if (stem + 2 >= folded->n || folded->letters[stem + 1] != MZ_LETTER_LAM)
    return FALSE;
  if (folded->letters[stem] == MZ_LETTER_ALEF)
    return try_reading (self, folded, stem + 2, clitics | MZ_CLITIC_AL, reading);
  /* "لل" is ل and ال, whose alef is not written. */
  if (folded->letters[stem] == MZ_LETTER_LAM)
    return try_reading (self, folded, stem + 2, clitics | MZ_CLITIC_LI | MZ_CLITIC_AL, reading);
  return FALSE;
}

static guint
get_preposition (gunichar letter)
{
  switch (letter) {
  case MZ_LETTER_BA:
    return MZ_CLITIC_BI;
  case MZ_LETTER_LAM:
    return MZ_CLITIC_LI;
  case MZ_LETTER_KAF:
    return MZ_CLITIC_KA;
  default:
    return MZ_CLITIC_NONE;
  }
}

gboolean
mz_word_read_inside (const MzVocabulary *self, const MzWordHashes *folded, MzWordReading *reading)
{
  guint clitics = MZ_CLITIC_NONE;
  guint stem = 0;

  if (try_article (self, folded, 0, clitics, reading))
    return TRUE;
  for (guint i = 0; i < 2 && stem < folded->n; i++) {
    gunichar letter = folded->letters[stem];
    guint clitic = get_preposition (letter);

    if (i == 0 && (letter == MZ_LETTER_WAW || letter == MZ_LETTER_FA))
      clitic = letter == MZ_LETTER_WAW ? MZ_CLITIC_WA : MZ_CLITIC_FA;
    else if (clitic != MZ_CLITIC_NONE)
      i = 1;
    if (clitic == MZ_CLITIC_NONE)
      return FALSE;
    clitics |= clitic;
    stem++;
    if (try_article (self, folded, stem, clitics, reading))
      return TRUE;
  }
  return FALSE;
}

/* Whether what @reading leaves of the letters is a word of its own. */
static gboolean
is_own (const MzVocabulary *self, const MzWordHashes *folded, const MzWordReading *reading)
{
  guint32 id = mz_word_find_entry (self, folded, reading->cut);

  return id != MZ_WORD_NONE && mz_word_get_entry (self, id)->base == 0;
}

/**
 * mz_vocabulary_read:
 * @self: a closed vocabulary
 * @letters: the folded code points of a word
 * @n: how many, at least 1 and at most %MZ_WORD_MAX
 * @hash: (out): of all letters as they stand
 *
 * Returns: the word as it stands where that is known, else with و ف ب ل ك ال cut off
 */
MzWordReading
mz_vocabulary_read (const MzVocabulary *self, const gunichar *letters, guint n, guint32 *hash)
{
  MzWordHashes folded = mz_word_hash (letters, n);
  guint32 id = mz_word_find_entry (self, &folded, 0);
  guint32 base = mz_word_get_entry (self, id)->base;
  MzWordReading reading = { 0 };

  *hash = folded.hashes[0];
  if (id != MZ_WORD_NONE && base == 0) {
    reading.word = id;
    return reading;
  }
  /* A form of a word gives way to a word of its own behind prefixes: "وهوى" is "و" and "هوى". */
  if (!mz_word_read_inside (self, &folded, &reading) ||
      (base != 0 && !is_own (self, &folded, &reading)))
    reading = (MzWordReading){ .word = base };
  return reading;
}

/**
 * mz_vocabulary_get_inner:
 * @self: a closed vocabulary
 * @id: one of its words
 *
 * Returns: the same word read with prefixes cut off; its word is MZ_WORD_NONE where there is
 *   no such reading
 */
MzWordReading
mz_vocabulary_get_inner (const MzVocabulary *self, guint32 id)
{
  g_return_val_if_fail (self != NULL, (MzWordReading){ 0 });

  return id < self->words->len ? mz_word_get_entry (self, id)->inner : (MzWordReading){ 0 };
}
