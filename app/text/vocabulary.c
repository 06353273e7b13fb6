/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that somebody asks for, numbered: folded form -> id. Filled once, then read-only. */
#include "text/vocabulary.h"

#include "text/inflect.h"
#include "text/normalize.h"
#include "text/scan.h"

#include <string.h>

#define WAW  0x0648
#define FA   0x0641
#define BA   0x0628
#define LAM  0x0644
#define KAF  0x0643
#define ALEF 0x0627

#define CUTS_MAX      5  /* prefixes of at most four letters, and none */
#define FILTER_SHARE  16 /* bits of the filter for each word */
#define SHORTEST_WORD 2  /* letters that must be left when prefixes are cut off */

typedef struct {
  guint32 hash;
  guint32 id; /* 0 where the slot is free */
} Slot;

typedef struct {
  guint32 offset; /* in letters */
  guint32 length;
  guint32 base;       /* the word that this is a form of; 0 for a word of its own */
  gboolean inflected; /* its forms are wanted */
} Word;

struct _MzVocabulary {
  /* Owned */
  Slot *slots;
  GArray *words;   /* of Word, by id */
  GArray *letters; /* of gunichar: the words one behind the other */
  GArray *inner;   /* of MzWordReading, by id; filled by mz_vocabulary_close() */
  GArray *marks;   /* of guint32, by id; the same */
  guint64 *filter; /* a bit for each word's hash */
  guint mask;      /* number of slots less 1; a power of two */
  guint filter_mask;
};

/* A bit for each word's hash: most words that nobody asks for are told by it alone, and it stays in
 * the processor's nearest memory. */
static void
make_filter (MzVocabulary *self)
{
  self->filter_mask = (self->mask + 1) / 2 * FILTER_SHARE - 1;
  g_free (self->filter);
  self->filter = g_new0 (guint64, (self->filter_mask + 1) / 64);
}

/**
 * mz_vocabulary_new:
 *
 * Returns: (transfer full): a vocabulary without words
 */
MzVocabulary *
mz_vocabulary_new (void)
{
  MzVocabulary *self = g_new0 (MzVocabulary, 1);
  Word none = { 0 };

  self->mask = 1023;
  self->slots = g_new0 (Slot, self->mask + 1);
  make_filter (self);
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  self->letters = g_array_new (FALSE, FALSE, sizeof (gunichar));
  self->inner = g_array_new (FALSE, TRUE, sizeof (MzWordReading));
  self->marks = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_array_append_val (self->words, none);
  return self;
}

/**
 * mz_vocabulary_free:
 * @self: (nullable): a vocabulary
 */
void
mz_vocabulary_free (MzVocabulary *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self->filter);
  g_array_unref (self->words);
  g_array_unref (self->letters);
  g_array_unref (self->inner);
  g_array_unref (self->marks);
  g_free (self);
}

static inline guint32
hash_letter (guint32 hash, gunichar letter)
{
  return (hash ^ letter) * 0x9e3779b1u;
}

/* A word with the hashes of what is left when its first 0, 1, 2 ... letters are cut off. */
typedef struct {
  const gunichar *letters;
  guint n;
  guint32 hashes[CUTS_MAX];
} Folded;

/* Hashing from the end gives the hash of every ending on the way. */
static Folded
hash_word (const gunichar *letters, guint n)
{
  Folded folded = { .letters = letters, .n = n };
  guint32 hash = 0x811c9dc5u;

  for (guint i = n; i-- > 0;) {
    hash = hash_letter (hash, letters[i]);
    if (i < CUTS_MAX)
      folded.hashes[i] = hash;
  }
  return folded;
}

static guint32
get_filter_bit (const MzVocabulary *self, guint32 hash)
{
  return (hash * 0x85ebca6bu >> 7) & self->filter_mask;
}

/* Words are short: to compare letter by letter beats a call. */
static inline gboolean
has_letters (const MzVocabulary *self, const Word *word, const gunichar *letters)
{
  const gunichar *own = &g_array_index (self->letters, gunichar, word->offset);

  for (guint i = 0; i < word->length; i++)
    if (own[i] != letters[i])
      return FALSE;
  return TRUE;
}

/* The id of @folded without its first @cut letters as it stands, which may be a form of another. */
static guint32
find_entry (const MzVocabulary *self, const Folded *folded, guint cut)
{
  guint32 hash = folded->hashes[cut];
  guint32 bit = get_filter_bit (self, hash);
  guint n = folded->n - cut;

  if (!(self->filter[bit / 64] & G_GUINT64_CONSTANT (1) << bit % 64))
    return MZ_WORD_NONE;
  for (guint i = (hash ^ hash >> 15) & self->mask; self->slots[i].id != 0;
       i = (i + 1) & self->mask) {
    const Word *word;

    if (self->slots[i].hash != hash)
      continue;
    word = &g_array_index (self->words, Word, self->slots[i].id);
    if (word->length == n && has_letters (self, word, folded->letters + cut))
      return self->slots[i].id;
  }
  return MZ_WORD_NONE;
}

static guint32
find (const MzVocabulary *self, const Folded *folded, guint cut)
{
  guint32 id = find_entry (self, folded, cut);
  guint32 base = g_array_index (self->words, Word, id).base;

  return base != 0 ? base : id;
}

static void
insert (MzVocabulary *self, guint32 hash, guint32 id)
{
  guint i = (hash ^ hash >> 15) & self->mask;
  guint32 bit;

  while (self->slots[i].id != 0)
    i = (i + 1) & self->mask;
  self->slots[i] = (Slot){ hash, id };
  bit = get_filter_bit (self, hash);
  self->filter[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
}

/* Keeps half of the slots free, so that few words share a way through them. */
static void
grow (MzVocabulary *self)
{
  g_autofree Slot *old = g_steal_pointer (&self->slots);
  guint n_old = self->mask + 1;

  self->mask = n_old * 2 - 1;
  self->slots = g_new0 (Slot, self->mask + 1);
  make_filter (self);
  for (guint i = 0; i < n_old; i++)
    if (old[i].id != 0)
      insert (self, old[i].hash, old[i].id);
}

static guint32
append (MzVocabulary *self, const Folded *folded, guint32 base)
{
  Word entry = { .offset = self->letters->len, .length = folded->n, .base = base };
  guint32 id = self->words->len;

  g_array_append_vals (self->letters, folded->letters, folded->n);
  g_array_append_val (self->words, entry);
  if (id * 2 > self->mask)
    grow (self);
  insert (self, folded->hashes[0], id);
  return id;
}

/* Folds a word; one that is too long is cut. */
static guint
fold_word (const char *word, const char *end, gunichar folded[MZ_WORD_MAX])
{
  guint n = 0;

  while (word < end && n + MZ_FOLD_MAX <= MZ_WORD_MAX) {
    MzChar c = mz_scan_char (word, end);
    guint length;

    if (c.folded != 0)
      folded[n++] = c.folded;
    else if (c.class != MZ_CHAR_DROPPED)
      n += mz_fold_char (mz_decode_char (word, end, &length), folded + n);
    word += c.length;
  }
  return n;
}

/**
 * mz_vocabulary_add:
 * @self: a vocabulary that is not closed
 * @word: a word, in any spelling
 * @length: its bytes
 *
 * Returns: the id of @word, which is added where it is new
 */
guint32
mz_vocabulary_add (MzVocabulary *self, const char *word, gsize length)
{
  gunichar letters[MZ_WORD_MAX];
  Folded folded;
  guint32 id;

  g_return_val_if_fail (self != NULL && word != NULL, MZ_WORD_NONE);

  folded = hash_word (letters, fold_word (word, word + length, letters));
  if (folded.n == 0)
    return MZ_WORD_NONE;
  id = find (self, &folded, 0);
  return id != MZ_WORD_NONE ? id : append (self, &folded, 0);
}

/**
 * mz_vocabulary_inflect:
 * @self: a vocabulary that is not closed
 * @word: the id of one of its words
 *
 * Lets @word be found in its inflected forms too, where a form is no word of its own.
 */
void
mz_vocabulary_inflect (MzVocabulary *self, guint32 word)
{
  g_return_if_fail (self != NULL && word < self->words->len);

  g_array_index (self->words, Word, word).inflected = TRUE;
}

/**
 * mz_vocabulary_find:
 * @self: a vocabulary
 * @word: a word, in any spelling
 *
 * Returns: the id of @word as it stands, or MZ_WORD_NONE
 */
guint32
mz_vocabulary_find (const MzVocabulary *self, const char *word)
{
  gunichar letters[MZ_WORD_MAX];
  Folded folded;

  g_return_val_if_fail (self != NULL && word != NULL, MZ_WORD_NONE);

  folded = hash_word (letters, fold_word (word, word + strlen (word), letters));
  return folded.n == 0 ? MZ_WORD_NONE : find (self, &folded, 0);
}

/**
 * mz_vocabulary_get_size:
 * @self: a vocabulary
 *
 * Returns: a number that all ids are below
 */
guint
mz_vocabulary_get_size (const MzVocabulary *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->words->len;
}

static gboolean
try_reading (const MzVocabulary *self,
             const Folded *folded,
             guint cut,
             guint clitics,
             MzWordReading *reading)
{
  if (cut == 0 || cut + SHORTEST_WORD > folded->n)
    return FALSE;
  reading->word = find (self, folded, cut);
  reading->clitics = (guint8) clitics;
  reading->cut = (guint8) cut;
  return reading->word != MZ_WORD_NONE;
}

/* With the @stem first letters taken for @clitics: what is left as it stands, or behind ال. */
static gboolean
try_article (const MzVocabulary *self,
             const Folded *folded,
             guint stem,
             guint clitics,
             MzWordReading *reading)
{
  if (try_reading (self, folded, stem, clitics, reading))
    return TRUE;
  if (stem + 2 >= folded->n || folded->letters[stem + 1] != LAM)
    return FALSE;
  if (folded->letters[stem] == ALEF)
    return try_reading (self, folded, stem + 2, clitics | MZ_CLITIC_AL, reading);
  /* "لل" is ل and ال, whose alef is not written. */
  if (folded->letters[stem] == LAM)
    return try_reading (self, folded, stem + 2, clitics | MZ_CLITIC_LI | MZ_CLITIC_AL, reading);
  return FALSE;
}

static guint
get_preposition (gunichar letter)
{
  switch (letter) {
  case BA:
    return MZ_CLITIC_BI;
  case LAM:
    return MZ_CLITIC_LI;
  case KAF:
    return MZ_CLITIC_KA;
  default:
    return MZ_CLITIC_NONE;
  }
}

/* The reading with the fewest prefixes cut off, at least one. */
static gboolean
read_inside (const MzVocabulary *self, const Folded *folded, MzWordReading *reading)
{
  guint clitics = MZ_CLITIC_NONE;
  guint stem = 0;

  if (try_article (self, folded, 0, clitics, reading))
    return TRUE;
  for (guint i = 0; i < 2 && stem < folded->n; i++) {
    gunichar letter = folded->letters[stem];
    guint clitic = get_preposition (letter);

    if (i == 0 && (letter == WAW || letter == FA))
      clitic = letter == WAW ? MZ_CLITIC_WA : MZ_CLITIC_FA;
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
is_own (const MzVocabulary *self, const Folded *folded, const MzWordReading *reading)
{
  guint32 id = find_entry (self, folded, reading->cut);

  return id != MZ_WORD_NONE && g_array_index (self->words, Word, id).base == 0;
}

/**
 * mz_vocabulary_read:
 * @self: a closed vocabulary
 * @letters: the folded code points of a word
 * @n: how many, at least 1 and at most %MZ_WORD_MAX
 *
 * Returns: the word as it stands where that is known, else with و ف ب ل ك ال cut off
 */
MzWordReading
mz_vocabulary_read (const MzVocabulary *self, const gunichar *letters, guint n)
{
  Folded folded = hash_word (letters, n);
  guint32 id = find_entry (self, &folded, 0);
  guint32 base = g_array_index (self->words, Word, id).base;
  MzWordReading reading = { 0 };

  if (id != MZ_WORD_NONE && base == 0) {
    reading.word = id;
    return reading;
  }
  /* A form of a word gives way to a word of its own behind prefixes: "وهوى" is "و" and "هوى". */
  if (!read_inside (self, &folded, &reading) || (base != 0 && !is_own (self, &folded, &reading)))
    reading = (MzWordReading){ .word = base };
  return reading;
}

/* A form of the word that is being inflected. */
typedef struct {
  MzVocabulary *self;
  guint32 base;
} Form;

/* Of two words that @id is a form of, the shorter is the plainer. */
static void
take_shorter (MzVocabulary *self, guint32 id, guint32 base)
{
  MzWordReading *inner = &g_array_index (self->inner, MzWordReading, id);

  if (inner->word == MZ_WORD_NONE || g_array_index (self->words, Word, base).length <
                                         g_array_index (self->words, Word, inner->word).length)
    inner->word = base;
}

static void
form_found_cb (const gunichar *form, guint n, gpointer data)
{
  Form *found = data;
  Folded folded = hash_word (form, n);
  guint32 id = find_entry (found->self, &folded, 0);

  if (id == MZ_WORD_NONE)
    append (found->self, &folded, found->base);
  else if (id != found->base && g_array_index (found->self->words, Word, id).base == 0)
    take_shorter (found->self, id, found->base);
}

/* A word of its own that is also a form of another is read as that where it is not read with
 * prefixes cut off. */
static void
add_forms (MzVocabulary *self)
{
  guint n = self->words->len;

  for (guint id = 1; id < n; id++) {
    Word word = g_array_index (self->words, Word, id);
    gunichar letters[MZ_WORD_MAX];
    Form found = { self, id };

    if (!word.inflected)
      continue;
    memcpy (letters, &g_array_index (self->letters, gunichar, word.offset),
            word.length * sizeof *letters);
    mz_inflect (letters, word.length, form_found_cb, &found);
  }
}

/**
 * mz_vocabulary_close:
 * @self: a vocabulary
 *
 * Works out which of its words are others with a prefix. No word may be added afterwards.
 */
void
mz_vocabulary_close (MzVocabulary *self)
{
  g_return_if_fail (self != NULL && self->inner->len == 0);

  g_array_set_size (self->inner, self->words->len);
  add_forms (self);
  g_array_set_size (self->marks, self->words->len);
  for (guint id = 1; id < self->inner->len; id++) {
    const Word *word = &g_array_index (self->words, Word, id);
    Folded folded =
        hash_word (&g_array_index (self->letters, gunichar, word->offset), word->length);
    MzWordReading inner = { 0 };

    if (read_inside (self, &folded, &inner))
      g_array_index (self->inner, MzWordReading, id) = inner;
  }
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

  if (id >= self->inner->len)
    return (MzWordReading){ 0 };
  return g_array_index (self->inner, MzWordReading, id);
}

/**
 * mz_vocabulary_mark:
 * @self: a closed vocabulary that nobody reads yet
 * @id: one of its words
 * @marks: what each token of that word is to have
 */
void
mz_vocabulary_mark (MzVocabulary *self, guint32 id, guint32 marks)
{
  g_return_if_fail (self != NULL && id != MZ_WORD_NONE && id < self->marks->len);

  g_array_index (self->marks, guint32, id) = marks;
}

/**
 * mz_vocabulary_get_marks:
 * @self: a closed vocabulary
 * @id: one of its words, or MZ_WORD_NONE
 *
 * Returns: its marks, 0 for none
 */
guint32
mz_vocabulary_get_marks (const MzVocabulary *self, guint32 id)
{
  return id < self->marks->len ? g_array_index (self->marks, guint32, id) : 0;
}
