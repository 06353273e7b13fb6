/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms in which an Arabic word may stand. No dictionary: a form that the language does not
 * have does no harm, for no text has it either. */
#include "text/inflect.h"

#include <string.h>

#define FORM_MAX     64
#define SHORTEST     3 /* letters of a word that takes endings */
#define ENDING_MAX   4
#define YA           0x064A
#define HA           0x0647 /* also the folded ta marbuta */
#define ARABIC_FIRST 0x0620
#define ARABIC_LAST  0x06FF

/* Pronouns, tanwin, feminine, dual and plural; of verbs: she, they. Folded letters. */
static const gunichar ENDINGS[][ENDING_MAX] = {
  { 0x0627 },                 /* ا */
  { 0x0647 },                 /* ه */
  { 0x0647, 0x0627 },         /* ها */
  { 0x0647, 0x0645 },         /* هم */
  { 0x0647, 0x0645, 0x0627 }, /* هما */
  { 0x0646, 0x0627 },         /* نا */
  { 0x062A },                 /* ت */
  { 0x062A, 0x0627 },         /* تا */
  { 0x0648, 0x0627 },         /* وا */
  { 0x064A },                 /* ي */
  { 0x064A, 0x0646 },         /* ين */
  { 0x0627, 0x0646 },         /* ان */
};

/* What ta marbuta becomes in front of an ending, then the ending. */
static const gunichar MARBUTA_ENDINGS[][ENDING_MAX] = {
  { 0x062A, 0x0647 },         /* ته */
  { 0x062A, 0x0647, 0x0627 }, /* تها */
  { 0x062A, 0x0647, 0x0645 }, /* تهم */
  { 0x062A, 0x0646, 0x0627 }, /* تنا */
  { 0x062A, 0x064A },         /* تي */
  { 0x062A, 0x064A, 0x0646 }, /* تين */
  { 0x062A, 0x0627, 0x0646 }, /* تان */
  { 0x062A, 0x0627 },         /* تا */
};

/* Of a verb that ends in ى, without it: she, they. */
static const gunichar DEFECTIVE_ENDINGS[][ENDING_MAX] = {
  { 0x062A },         /* ت */
  { 0x0648, 0x0627 }, /* وا */
  { 0x062A, 0x0627 }, /* تا */
};

/* What may stand for the ي of a verb in the present: she, we, and the future of each. */
static const gunichar PERSONS[][ENDING_MAX] = {
  { 0x062A },         /* ت */
  { 0x0646 },         /* ن */
  { 0x0633, 0x064A }, /* سي */
  { 0x0633, 0x062A }, /* ست */
  { 0x0633, 0x0646 }, /* سن */
};

/* Of a verb in the present. */
static const gunichar VERB_ENDINGS[][ENDING_MAX] = {
  { 0x0647 },         /* ه */
  { 0x0647, 0x0627 }, /* ها */
  { 0x0648, 0x0646 }, /* ون */
  { 0x0627, 0x0646 }, /* ان */
};

static guint
get_length (const gunichar ending[ENDING_MAX])
{
  guint n = 0;

  while (n < ENDING_MAX && ending[n] != 0)
    n++;
  return n;
}

/* The stem with each of @n_endings behind it. */
static void
add_endings (const gunichar *stem,
             guint n,
             const gunichar (*endings)[ENDING_MAX],
             guint n_endings,
             MzFormFunc func,
             gpointer data)
{
  gunichar form[FORM_MAX];

  memcpy (form, stem, n * sizeof *stem);
  for (guint i = 0; i < n_endings; i++) {
    guint length = get_length (endings[i]);

    memcpy (form + n, endings[i], length * sizeof *form);
    func (form, n + length, data);
  }
}

static void
add_persons (const gunichar *word, guint n, MzFormFunc func, gpointer data)
{
  gunichar form[FORM_MAX];

  for (guint i = 0; i < G_N_ELEMENTS (PERSONS); i++) {
    guint length = get_length (PERSONS[i]);

    memcpy (form, PERSONS[i], length * sizeof *form);
    memcpy (form + length, word + 1, (n - 1) * sizeof *form);
    func (form, n - 1 + length, data);
    add_endings (form, n - 1 + length, VERB_ENDINGS, G_N_ELEMENTS (VERB_ENDINGS), func, data);
  }
  add_endings (word, n, VERB_ENDINGS + 2, G_N_ELEMENTS (VERB_ENDINGS) - 2, func, data);
}

/**
 * mz_inflect:
 * @word: folded letters
 * @n: how many
 * @func: called for each form, whose letters live only while it runs
 * @data: for @func
 */
void
mz_inflect (const gunichar *word, guint n, MzFormFunc func, gpointer data)
{
  if (n < SHORTEST || n + 2 * ENDING_MAX > FORM_MAX || word[0] < ARABIC_FIRST ||
      word[0] > ARABIC_LAST)
    return;
  add_endings (word, n, ENDINGS, G_N_ELEMENTS (ENDINGS), func, data);
  if (word[n - 1] == HA)
    add_endings (word, n - 1, MARBUTA_ENDINGS, G_N_ELEMENTS (MARBUTA_ENDINGS), func, data);
  if (word[n - 1] == YA)
    add_endings (word, n - 1, DEFECTIVE_ENDINGS, G_N_ELEMENTS (DEFECTIVE_ENDINGS), func, data);
  if (word[0] == YA)
    add_persons (word, n, func, data);
}
