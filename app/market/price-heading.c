/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heading of a column means, in the languages and spellings of the vendors, and which
 * vendor writes such headings. */
#include "market/price-heading.h"

#include "text/normalize.h"

#include <string.h>

#define LONGEST_SYMBOL 20

/* Headings as compress() leaves them: folded letters and digits of one script, nothing else. */
static const struct {
  const char *heading;
  MzColumnRole role;
} ROLES[] = {
  { "date", MZ_COLUMN_DATE },
  { "timestamp", MZ_COLUMN_DATE },
  { "datetime", MZ_COLUMN_DATE },
  { "day", MZ_COLUMN_DATE },
  { "tradedate", MZ_COLUMN_DATE },
  { "tradingdate", MZ_COLUMN_DATE },
  { "datadate", MZ_COLUMN_DATE },
  { "data", MZ_COLUMN_DATE },
  { "datum", MZ_COLUMN_DATE },
  { "fecha", MZ_COLUMN_DATE },
  { "tarih", MZ_COLUMN_DATE },
  { "التاريخ", MZ_COLUMN_DATE },
  { "تاريخ", MZ_COLUMN_DATE },
  { "اليوم", MZ_COLUMN_DATE },

  { "open", MZ_COLUMN_OPEN },
  { "openprice", MZ_COLUMN_OPEN },
  { "opening", MZ_COLUMN_OPEN },
  { "otwarcie", MZ_COLUMN_OPEN },
  { "abertura", MZ_COLUMN_OPEN },
  { "apertura", MZ_COLUMN_OPEN },
  { "ouverture", MZ_COLUMN_OPEN },
  { "ouv", MZ_COLUMN_OPEN },
  { "eroffnung", MZ_COLUMN_OPEN },
  { "erster", MZ_COLUMN_OPEN },
  { "acilis", MZ_COLUMN_OPEN },
  { "الفتح", MZ_COLUMN_OPEN },
  { "فتح", MZ_COLUMN_OPEN },
  { "افتتاح", MZ_COLUMN_OPEN },
  { "الافتتاح", MZ_COLUMN_OPEN },
  { "سعرالافتتاح", MZ_COLUMN_OPEN },
  { "سعرالفتح", MZ_COLUMN_OPEN },

  { "high", MZ_COLUMN_HIGH },
  { "highprice", MZ_COLUMN_HIGH },
  { "najwyzszy", MZ_COLUMN_HIGH },
  { "maxima", MZ_COLUMN_HIGH },
  { "maximo", MZ_COLUMN_HIGH },
  { "max", MZ_COLUMN_HIGH },
  { "plushaut", MZ_COLUMN_HIGH },
  { "haut", MZ_COLUMN_HIGH },
  { "hoch", MZ_COLUMN_HIGH },
  { "massimo", MZ_COLUMN_HIGH },
  { "yuksek", MZ_COLUMN_HIGH },
  { "اعلي", MZ_COLUMN_HIGH },
  { "الاعلي", MZ_COLUMN_HIGH },
  { "اعليسعر", MZ_COLUMN_HIGH },
  { "السعرالاعلي", MZ_COLUMN_HIGH },

  { "low", MZ_COLUMN_LOW },
  { "lowprice", MZ_COLUMN_LOW },
  { "najnizszy", MZ_COLUMN_LOW },
  { "minima", MZ_COLUMN_LOW },
  { "minimo", MZ_COLUMN_LOW },
  { "min", MZ_COLUMN_LOW },
  { "plusbas", MZ_COLUMN_LOW },
  { "bas", MZ_COLUMN_LOW },
  { "tief", MZ_COLUMN_LOW },
  { "dusuk", MZ_COLUMN_LOW },
  { "ادني", MZ_COLUMN_LOW },
  { "الادني", MZ_COLUMN_LOW },
  { "ادنيسعر", MZ_COLUMN_LOW },
  { "اقل", MZ_COLUMN_LOW },
  { "اقلسعر", MZ_COLUMN_LOW },
  { "السعرالادني", MZ_COLUMN_LOW },

  { "close", MZ_COLUMN_CLOSE },
  { "closelast", MZ_COLUMN_CLOSE },
  { "closeprice", MZ_COLUMN_CLOSE },
  { "closingprice", MZ_COLUMN_CLOSE },
  { "lastclose", MZ_COLUMN_CLOSE },
  { "lastcloseprice", MZ_COLUMN_CLOSE },
  { "last", MZ_COLUMN_CLOSE },
  { "lastprice", MZ_COLUMN_CLOSE },
  { "price", MZ_COLUMN_CLOSE },
  { "zamkniecie", MZ_COLUMN_CLOSE },
  { "ultimo", MZ_COLUMN_CLOSE },
  { "fechamento", MZ_COLUMN_CLOSE },
  { "cierre", MZ_COLUMN_CLOSE },
  { "dernier", MZ_COLUMN_CLOSE },
  { "cloture", MZ_COLUMN_CLOSE },
  { "zuletzt", MZ_COLUMN_CLOSE },
  { "schluss", MZ_COLUMN_CLOSE },
  { "schlusskurs", MZ_COLUMN_CLOSE },
  { "kapanis", MZ_COLUMN_CLOSE },
  { "simdi", MZ_COLUMN_CLOSE },
  { "الاخير", MZ_COLUMN_CLOSE },
  { "اخر", MZ_COLUMN_CLOSE },
  { "اخرسعر", MZ_COLUMN_CLOSE },
  { "السعر", MZ_COLUMN_CLOSE },
  { "سعر", MZ_COLUMN_CLOSE },
  { "الاغلاق", MZ_COLUMN_CLOSE },
  { "اغلاق", MZ_COLUMN_CLOSE },
  { "سعرالاغلاق", MZ_COLUMN_CLOSE },

  { "adjclose", MZ_COLUMN_ADJUSTED },
  { "adjustedclose", MZ_COLUMN_ADJUSTED },
  { "closeadj", MZ_COLUMN_ADJUSTED },
  { "adjcloseprice", MZ_COLUMN_ADJUSTED },
  { "الاغلاقالمعدل", MZ_COLUMN_ADJUSTED },
  { "سعرالاغلاقالمعدل", MZ_COLUMN_ADJUSTED },

  { "volume", MZ_COLUMN_VOLUME },
  { "vol", MZ_COLUMN_VOLUME },
  { "volumetraded", MZ_COLUMN_VOLUME },
  { "wolumen", MZ_COLUMN_VOLUME },
  { "volumen", MZ_COLUMN_VOLUME },
  { "hacim", MZ_COLUMN_VOLUME },
  { "حجم", MZ_COLUMN_VOLUME },
  { "الحجم", MZ_COLUMN_VOLUME },
  { "حجمالتداول", MZ_COLUMN_VOLUME },
  { "الكميه", MZ_COLUMN_VOLUME },
  { "كميهالتداول", MZ_COLUMN_VOLUME },
  { "الكميهالمتداوله", MZ_COLUMN_VOLUME },

  { "symbol", MZ_COLUMN_SYMBOL },
  { "ticker", MZ_COLUMN_SYMBOL },
  { "tickersymbol", MZ_COLUMN_SYMBOL },
  { "index", MZ_COLUMN_SYMBOL },
  { "الرمز", MZ_COLUMN_SYMBOL },
  { "رمز", MZ_COLUMN_SYMBOL },
  { "المءشر", MZ_COLUMN_SYMBOL },
  { "الموشر", MZ_COLUMN_SYMBOL },
};

/* The first row whose headings are all there names the vendor; compressed as above. */
static const struct {
  const char *vendor;
  const char *headings[4];
} VENDORS[] = {
  { "Nasdaq", { "date", "closelast" } },
  { "Alpha Vantage", { "timestamp", "open", "close" } },
  { "Tiingo", { "adjclose", "divcash", "splitfactor" } },
  { "Stooq", { "ticker", "per", "openint" } },
  { "Stooq", { "data", "otwarcie", "zamkniecie" } },
  { "Investing.com", { "price", "vol", "change" } },
  { "Investing.com", { "ultimo", "vol", "var" } },
  { "Investing.com", { "الاخير", "الفتح" } },
  { "Saudi Exchange", { "volumetraded", "valuetradedsar" } },
  { "Yahoo Finance", { "close", "stocksplits", "dividends" } },
  { "Yahoo Finance", { "adjclose", "close", "volume" } },
};

/* Folded, with letters and digits only, so that "<CLOSE>", "Close\u00a0 " and "close" are one. */
static char *
compress (const char *heading)
{
  g_autofree char *folded = mz_fold (heading, -1);
  g_autofree char *apart = g_utf8_normalize (folded, -1, G_NORMALIZE_NFD);
  GString *text = g_string_new (NULL);

  for (const char *at = apart ? apart : folded; *at; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    if (g_unichar_isalnum (c))
      g_string_append_unichar (text, c == 0x142 ? 'l' : c == 0x131 ? 'i' : c);
  }
  return g_string_free (text, FALSE);
}

/**
 * mz_price_heading_find_role:
 * @heading: what stands above a column
 *
 * Returns: what the column holds; MZ_COLUMN_OTHER where that is nothing that is wanted
 */
MzColumnRole
mz_price_heading_find_role (const char *heading)
{
  g_autofree char *wanted = compress (heading);

  for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
    if (strcmp (ROLES[i].heading, wanted) == 0)
      return ROLES[i].role;
  return MZ_COLUMN_OTHER;
}

/**
 * mz_price_heading_is_symbol:
 * @heading: what stands above a column
 *
 * Returns: whether it is written as a symbol is: capitals, digits and the signs of exchanges
 */
gboolean
mz_price_heading_is_symbol (const char *heading)
{
  gsize length = strlen (heading);
  gboolean has_letter = FALSE;

  if (length == 0 || length > LONGEST_SYMBOL)
    return FALSE;
  for (const char *at = heading; *at; at++) {
    if (!g_ascii_isupper (*at) && !g_ascii_isdigit (*at) && !strchr ("^.:=-&", *at))
      return FALSE;
    has_letter |= g_ascii_isalnum (*at);
  }
  return has_letter;
}

static gboolean
has_heading (const GPtrArray *headings, const char *wanted)
{
  for (guint i = 0; i < headings->len; i++)
    if (strcmp (g_ptr_array_index (headings, i), wanted) == 0)
      return TRUE;
  return FALSE;
}

/**
 * mz_price_heading_find_vendor:
 * @headings: (array zero-terminated=1): what stands above the columns
 *
 * Returns: (nullable): the vendor's name
 */
const char *
mz_price_heading_find_vendor (const char *const *headings)
{
  g_autoptr (GPtrArray) compressed = g_ptr_array_new_with_free_func (g_free);

  for (; *headings; headings++)
    g_ptr_array_add (compressed, compress (*headings));
  for (gsize i = 0; i < G_N_ELEMENTS (VENDORS); i++) {
    gboolean all = TRUE;
    for (gsize k = 0; k < G_N_ELEMENTS (VENDORS[i].headings) && VENDORS[i].headings[k]; k++)
      all = all && has_heading (compressed, VENDORS[i].headings[k]);
    if (all)
      return VENDORS[i].vendor;
  }
  return NULL;
}

/**
 * mz_price_heading_find_currency:
 * @heading: what stands above a column
 *
 * Returns: (nullable): the code in brackets at its end
 */
const char *
mz_price_heading_find_currency (const char *heading)
{
  const char *at = strrchr (heading, '(');

  if (!at || strlen (at) < 5 || at[4] != ')')
    return NULL;
  for (guint i = 1; i <= 3; i++)
    if (!g_ascii_isupper (at[i]))
      return NULL;
  g_autofree char *code = g_strndup (at + 1, 3);
  return g_intern_string (code);
}
