/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside a number in its cell: a currency, or how many thousands it counts. */
#include "market/price-units.h"

#include "text/normalize.h"

#include <string.h>

/* Folded, without dots. A word of several currencies has an empty code. */
static const struct {
  const char *word;
  const char *code;
} CURRENCIES[] = {
  { "usd", "USD" }, { "us$", "USD" }, { "eur", "EUR" },  { "gbp", "GBP" },   { "gbx", "GBX" },
  { "p", "GBX" },   { "jpy", "JPY" }, { "chf", "CHF" },  { "sfr", "CHF" },   { "sar", "SAR" },
  { "sr", "SAR" },  { "aed", "AED" }, { "dh", "" },      { "dhs", "AED" },   { "egp", "EGP" },
  { "le", "EGP" },  { "kwd", "KWD" }, { "kd", "KWD" },   { "qar", "QAR" },   { "qr", "QAR" },
  { "bhd", "BHD" }, { "bd", "BHD" },  { "omr", "OMR" },  { "jod", "JOD" },   { "jd", "JOD" },
  { "mad", "MAD" }, { "tnd", "TND" }, { "dzd", "DZD" },  { "try", "TRY" },   { "tl", "TRY" },
  { "inr", "INR" }, { "rs", "" },     { "cny", "CNY" },  { "rmb", "CNY" },   { "hkd", "HKD" },
  { "hk$", "HKD" }, { "sgd", "SGD" }, { "aud", "AUD" },  { "cad", "CAD" },   { "nzd", "NZD" },
  { "sek", "SEK" }, { "nok", "NOK" }, { "dkk", "DKK" },  { "kr", "" },       { "pln", "PLN" },
  { "zł", "PLN" },  { "czk", "CZK" }, { "huf", "HUF" },  { "rub", "RUB" },   { "zar", "ZAR" },
  { "brl", "BRL" }, { "r$", "BRL" },  { "mxn", "MXN" },  { "krw", "KRW" },   { "twd", "TWD" },
  { "ils", "ILS" }, { "رس", "SAR" },  { "دا", "AED" },   { "درهم", "" },     { "جم", "EGP" },
  { "جنيه", "" },   { "دك", "KWD" },  { "رق", "QAR" },   { "رع", "OMR" },    { "دب", "BHD" },
  { "ريال", "" },   { "سعودي", "" },  { "قطري", "" },    { "دينار", "" },    { "كويتي", "" },
  { "مصري", "" },   { "دولار", "" },  { "امريكي", "" },  { "اماراتي", "" },  { "يورو", "EUR" },
  { "ليره", "" },   { "فلس", "" },    { "euro", "EUR" }, { "euros", "EUR" }, { "dollars", "" },
};

static const struct {
  const char *word;
  int zeros;
} MAGNITUDES[] = {
  { "k", 3 },        { "tsd", 3 },    { "thousand", 3 }, { "bin", 3 },       { "الف", 3 },
  { "m", 6 },        { "mn", 6 },     { "mio", 6 },      { "mln", 6 },       { "million", 6 },
  { "millions", 6 }, { "milyon", 6 }, { "مليون", 6 },    { "b", 9 },         { "bn", 9 },
  { "mrd", 9 },      { "mia", 9 },    { "mld", 9 },      { "mlrd", 9 },      { "billion", 9 },
  { "milyar", 9 },   { "مليار", 9 },  { "t", 12 },       { "trillion", 12 }, { "تريليون", 12 },
};

/**
 * mz_price_units_find_zeros:
 * @word: a word, folded and without dots
 *
 * Returns: how many noughts it stands for, 6 for "m"; -1 where it is no such word
 */
int
mz_price_units_find_zeros (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (MAGNITUDES); i++)
    if (strcmp (MAGNITUDES[i].word, word) == 0)
      return MAGNITUDES[i].zeros;
  return -1;
}

/* Takes a folded word; FALSE where it is unknown. */
static gboolean
take_word (const char *word, MzPriceUnits *units)
{
  int zeros = mz_price_units_find_zeros (word);

  if (zeros >= 0) {
    units->zeros += zeros;
    return TRUE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    if (strcmp (CURRENCIES[i].word, word) == 0) {
      if (*CURRENCIES[i].code != '\0')
        units->currency = CURRENCIES[i].code;
      return TRUE;
    }
  return FALSE;
}

/* Words with blanks between them. Their dots do not count, "ر.س" is "رس", nor does a currency's
 * sign, which is told apart elsewhere. */
static gboolean
take_words (const char *text, gsize length, MzPriceUnits *units)
{
  g_autofree char *folded = mz_fold (text, (gssize) length);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = folded; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    gboolean is_sign = c >= 0x80 && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL;
    if (c != '.' && !is_sign)
      g_string_append_unichar (plain, c);
  }
  g_auto (GStrv) words = g_strsplit (plain->str, " ", -1);
  for (char **word = words; *word; word++)
    if (**word != '\0' && !take_word (*word, units))
      return FALSE;
  return TRUE;
}

static gboolean
is_of_number (gunichar c)
{
  return g_unichar_isdigit (c) || (c < 0x80 && strchr ("+-()%,'", (int) c)) || c == 0x2212 ||
         c == 0x066A;
}

/* Where the number begins: at its first digit or sign, or at a decimal sign in front of a digit. */
static const char *
find_start (const char *text, const char *end)
{
  for (const char *at = text; at < end; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (is_of_number (c) || (c == '.' && at + 1 < end && g_ascii_isdigit (at[1])))
      return at;
  }
  return end;
}

static const char *
find_end (const char *start, const char *end)
{
  while (end > start) {
    const char *last = g_utf8_prev_char (end);
    if (is_of_number (g_utf8_get_char (last)))
      break;
    end = last;
  }
  return end;
}

/**
 * mz_price_units_trim:
 * @text: (inout): a cell
 * @length: (inout): of @text in bytes
 * @units: (out): what stood beside the number
 *
 * Returns: whether all of it is known
 */
gboolean
mz_price_units_trim (const char **text, gsize *length, MzPriceUnits *units)
{
  const char *end = *text + *length;

  *units = (MzPriceUnits){ 0 };
  if (!g_utf8_validate (*text, (gssize) *length, NULL))
    return FALSE;
  const char *start = find_start (*text, end);
  const char *behind = find_end (start, end);
  /* "2222.SR" is a symbol. */
  if (start == behind || (behind < end && *behind == '.') ||
      !take_words (*text, (gsize) (start - *text), units) ||
      !take_words (behind, (gsize) (end - behind), units))
    return FALSE;
  *text = start;
  *length = (gsize) (behind - start);
  return TRUE;
}
