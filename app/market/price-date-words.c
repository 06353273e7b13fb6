/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates with words in them. */
#include "market/price-date-words.h"

#include "market/word-list.h"
#include "text/normalize.h"

#include <string.h>

#define SHORTEST 3 /* letters of a month that is cut short */

/* Folded, with blanks between them. What is cut short must be the beginning of names of one month
 * only: "jui" is none. */
static const char *const MONTHS[] = {
  "january janvier januar janner enero gennaio janeiro januari ocak stycznia января "
  "يناير كانون_الثاني جانفي",
  "february fevrier februar febrero febbraio fevereiro februari subat lutego февраля "
  "فبراير شباط فيفري",
  "march mars marz marzo marco maart mrt mart marca марта مارس اذار",
  "april avril abril aprile nisan kwietnia апреля ابريل نيسان افريل",
  "may mai mayo maggio maio mei mayis mayıs maja мая маи مايو ايار ماي",
  "june juin juni junio giugno junho haziran czerwca июня يونيو حزيران جوان",
  "july juillet juli julio luglio julho temmuz lipca июля يوليو تموز جويليه",
  "august aout agosto augustus agustos sierpnia августа اغسطس اب اوت",
  "september septembre septiembre setembro settembre eylul wrzesnia сентября سبتمبر ايلول",
  "october octobre oktober octubre outubro ottobre ekim pazdziernika октября "
  "اكتوبر تشرين_الاول",
  "november novembre noviembre novembro kasim kasım listopada ноября نوفمبر تشرين_الثاني",
  "december decembre dezember diciembre dicembre dezembro aralik aralık grudnia декабря "
  "ديسمبر كانون_الاول",
};

static const char *const ENGLISH[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec" };

/* Weekdays, and what stands between the parts of a date. */
static const char *const IDLE =
    "sunday sun monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri "
    "saturday sat "
    "dimanche dim lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam "
    "sonntag so montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa "
    "domingo dom lunes martes mie miercoles jueves jue viernes vie sabado sab "
    "domenica lunedi martedi mercoledi giovedi gio venerdi sabato "
    "pazar pazartesi sali salı carsamba persembe cuma cumartesi "
    "الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت احد اثنين ثلاثاء اربعاء خميس جمعه سبت "
    "st nd rd th er de del of le في م";

typedef struct {
  GString *text;
  guint month; /* 0 before one was read */
  gsize month_at;
  gboolean after_number; /* a number came before the month */
} Spelling;

/* 0 where it is no month, or might be two. */
static guint
find_month (const char *word)
{
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (MONTHS); i++)
    if (mz_word_list_has (MONTHS[i], word))
      return i + 1;
  if (g_utf8_strlen (word, -1) < SHORTEST)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (MONTHS); i++)
    if (mz_word_list_begins (MONTHS[i], word)) {
      if (found != 0)
        return 0;
      found = i + 1;
    }
  return found;
}

static const char *
skip_letters (const char *text)
{
  while (g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* A word from @text on, two for the months that have two. */
static char *
dup_word (const char *text, const char **end)
{
  *end = skip_letters (text);
  g_autofree char *word = g_strndup (text, (gsize) (*end - text));
  if (**end == ' ' && mz_word_list_has ("تشرين كانون", word)) {
    const char *second = *end + 1;
    *end = skip_letters (second);
    g_autofree char *rest = g_strndup (second, (gsize) (*end - second));
    return g_strconcat (word, "_", rest, NULL);
  }
  return g_steal_pointer (&word);
}

/* A second name of the same month, as in "تشرين الأول/أكتوبر", says nothing new; one of another
 * month shows that the first was a weekday: "mar. 28 oct. 2025". */
static gboolean
add_month (Spelling *self, guint month)
{
  if (self->month == month)
    return TRUE;
  if (self->month != 0 && self->after_number)
    return FALSE;
  if (self->month != 0)
    g_string_erase (self->text, (gssize) self->month_at, (gssize) strlen (ENGLISH[0]));
  for (gsize i = 0; i < self->text->len && !self->after_number; i++)
    self->after_number = g_ascii_isdigit (self->text->str[i]);
  g_string_append_c (self->text, ' ');
  self->month = month;
  self->month_at = self->text->len;
  g_string_append (self->text, ENGLISH[month - 1]);
  g_string_append_c (self->text, ' ');
  return TRUE;
}

static gboolean
add_word (Spelling *self, const char *word)
{
  guint month = find_month (word);

  return month != 0 ? add_month (self, month) : mz_word_list_has (IDLE, word);
}

/* "2025年10月31日" has its units behind the numbers. */
static gboolean
add_unit (Spelling *self, gunichar c)
{
  if (c == 0x5E74 || c == 0x6708)
    g_string_append_c (self->text, '-');
  return c == 0x5E74 || c == 0x6708 || c == 0x65E5;
}

static gboolean
spell (Spelling *self, const char *text)
{
  while (*text != '\0') {
    gunichar c = g_utf8_get_char (text);
    if (add_unit (self, c)) {
      text = g_utf8_next_char (text);
    } else if (g_unichar_isalpha (c)) {
      g_autofree char *word = dup_word (text, &text);
      if (!add_word (self, word))
        return FALSE;
    } else if (c == 0x060C || (c == '/' && self->month != 0)) {
      g_string_append_c (self->text, ' ');
      text = g_utf8_next_char (text);
    } else if (c < 0x80) {
      g_string_append_c (self->text, (char) c);
      text++;
    } else {
      return FALSE;
    }
  }
  return TRUE;
}

/**
 * mz_price_date_find_month:
 * @text: where a word begins
 * @end: where the text ends
 *
 * Returns: the month, from 1, whose English name's first three letters stand there; 0 for none
 */
guint
mz_price_date_find_month (const char *text, const char *end)
{
  for (guint i = 0; end - text >= SHORTEST && i < G_N_ELEMENTS (ENGLISH); i++)
    if (g_ascii_strncasecmp (text, ENGLISH[i], SHORTEST) == 0)
      return i + 1;
  return 0;
}

/**
 * mz_price_date_spell:
 * @text: a cell
 * @length: of @text in bytes
 *
 * Returns: (transfer full) (nullable): the date with its month in English and its other words left
 *   away
 */
char *
mz_price_date_spell (const char *text, gsize length)
{
  g_autofree char *folded = mz_fold (text, (gssize) length);
  g_autoptr (GString) spelt = g_string_new (NULL);
  Spelling self = { .text = spelt };

  if (!spell (&self, folded))
    return NULL;
  /* What is left in front of a dropped weekday. */
  g_autofree char *rest = g_strdup (spelt->str + strspn (spelt->str, " .,"));
  return g_strchomp (g_steal_pointer (&rest));
}
