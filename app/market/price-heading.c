/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the heading of a column means, in the languages and spellings of the vendors, and which
 * vendor writes such headings. */
#include "market/price-heading.h"

#include "market/word-list.h"
#include "text/normalize.h"

#include <string.h>

#define LONGEST_SYMBOL 20

/* Headings as compress() leaves them: folded letters and digits of one script, nothing else. Where
 * a table has two headings for one thing, the lower rank is the better one: the closing price goes
 * before the last one that was traded, and a number of shares before a "volume" that may be money.
 */
static const struct {
  MzColumnRole role;
  guint rank;
  const char *words; /* with blanks between them */
} WORDS[] = {
  { MZ_COLUMN_DATE, 0,
    "date day tradedate tradingdate tradingday sessiondate exchangedate observationdate datadate "
    "pricedate pricingdate asofdate businessdate caldt dlycaldt "
    "data dia datum tag handelstag fecha giorno tarih seance datedeseance jour дата "
    "日付 日付け 日期 交易日期 "
    "التاريخ تاريخ اليوم يوم تاريخالتداول تاريخالجلسه التاريخالميلادي" },
  { MZ_COLUMN_DATE, 1, "timestamp datetime windowstart opentime time zeit dateutc" },

  { MZ_COLUMN_OPEN, 0,
    "open openprice openingprice opening pxopen openprc prcod "
    "otwarcie abertura apertura ouverture ouv coursdouverture eroffnung eroffn eroffnungskurs "
    "erster acilis acilisfiyati откр открытие ценаоткрытия 始値 开盘 开盘价 開盤 開盤價 "
    "الفتح فتح افتتاح الافتتاح سعرالافتتاح سعرالفتح" },

  { MZ_COLUMN_HIGH, 0,
    "high highprice highest highestprice dayhigh pxhigh askhi prchd "
    "najwyzszy maxima maximo max maximum massimo plushaut haut hautdujour plushautdujour hoch "
    "hochst hochstkurs tageshoch hoog hoogste yuksek enyuksek макс максимум "
    "高値 高 最高 最高价 最高價 "
    "اعلي الاعلي اعليسعر السعرالاعلي" },

  { MZ_COLUMN_LOW, 0,
    "low lowprice lowest lowestprice daylow pxlow bidlo prcld "
    "najnizszy minima minimo min minimum plusbas bas basdujour plusbasdujour tief tiefst "
    "tiefstkurs tagestief laag laagste dusuk endusuk мин минимум "
    "安値 低 最低 最低价 最低價 "
    "ادني الادني ادنيسعر اقل الاقل اقلسعر السعرالادني" },

  { MZ_COLUMN_CLOSE, 0,
    "close closelast closeprice closingprice closing closeprc closepx pxclose pxlast prc prccd "
    "dlyprc closeclosepriceadjustedforsplits "
    "zamkniecie fechamento cierre cloture clot coursdecloture schluss schlusskurs slotkoers "
    "chiusura kapanis kapanisfiyati закр закрытие ценазакрытия 終値 收盘 收盘价 收盤 收盤價 "
    "الاغلاق اغلاق سعرالاغلاق الاقفال اقفال سعرالاقفال" },
  { MZ_COLUMN_CLOSE, 1,
    "lastclose lastcloseprice last lastprice lasttraded lasttradedprice latest ltp price "
    "ultimo dernier derniercours zuletzt letzter laatst simdi son sonfiyat цена "
    "الاخير اخر اخرسعر السعر سعر" },

  { MZ_COLUMN_ADJUSTED, 0,
    "adjusted adjclose adjustedclose closeadj adjcloseprice adjustedcloseprice adjclosingprice "
    "adjcloseadjustedclosepriceadjustedforsplitsanddividendandorcapitalgaindistributions "
    "duzeltilmiskapanis clotureajustee cierreajustado fechamentoajustado "
    "الاغلاقالمعدل سعرالاغلاقالمعدل" },

  { MZ_COLUMN_VOLUME, 0,
    "numberofshares noofshares numberofsharestraded noofsharestraded sharestraded quantity "
    "tradedquantity quantitytraded stuecke stucke stuck umsatzstuck umsatzstk nombredetitres "
    "nombredetitresechanges titresechanges islemmiktari cantidad "
    "الكميه كميهالتداول الكميهالمتداوله كميهالاسهم عددالاسهم عددالاسهمالمتداوله" },
  { MZ_COLUMN_VOLUME, 1,
    "volume vol volumetraded totalvolume tradedvolume tradingvolume pxvolume cshtrd dlyvol "
    "wolumen volumen hacim hac объем 出来高 売買高 成交量 交易量 "
    "حجم الحجم حجمالتداول" },

  { MZ_COLUMN_BEFORE, 0,
    "premarket premarketprice premarketclose premarketlast beforeopen سعرماقبلالافتتاح "
    "ماقبلالافتتاح قبلالافتتاح" },
  { MZ_COLUMN_AFTER, 0,
    "afterhours afterhoursprice afterhoursclose afterhourslast postmarket postmarketprice "
    "postmarketclose extendedhours extendedhoursprice سعرمابعدالاغلاق مابعدالاغلاق بعدالاغلاق" },

  { MZ_COLUMN_SYMBOL, 0,
    "symbol ticker tickersymbol symbolcode stocksymbol stockcode securitycode tic ric index "
    "الرمز رمز رمزالشركه رمزالسهم المءشر الموشر" },
  { MZ_COLUMN_SYMBOL, 1, "security instrument code kod" },
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
  { "Investing.com", { "الاخير", "افتتاح" } },
  { "Investing.com", { "zuletzt", "eroffn", "hoch" } },
  { "Investing.com", { "dernier", "ouv", "plushaut" } },
  { "Investing.com", { "ultimo", "apertura" } },
  { "Investing.com", { "simdi", "acilis", "fark" } },
  { "Investing.com", { "laatst", "hoog", "laag" } },
  { "Investing.com", { "цена", "откр", "макс" } },
  { "Investing.com", { "終値", "始値", "変化率" } },
  { "Bloomberg", { "date", "pxlast" } },
  { "LSEG", { "exchangedate", "net", "chg" } },
  { "FactSet", { "price", "cvol" } },
  { "Euronext", { "numberofshares", "numberoftrades", "turnover" } },
  { "Nasdaq Data Link", { "exdividend", "splitratio", "adjclose" } },
  { "Nasdaq Data Link", { "closeadj", "closeunadj" } },
  { "Polygon", { "windowstart", "transactions" } },
  { "FRED", { "observationdate" } },
  { "CRSP", { "permno", "prc" } },
  { "Compustat", { "gvkey", "prccd" } },
  { "MetaTrader", { "tickvol", "spread" } },
  { "Barchart", { "latest", "change" } },
  { "NSE", { "series", "prevclose", "ltp" } },
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

static MzColumnRole
look_up (const char *heading, guint *rank)
{
  g_autofree char *wanted = compress (heading);

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS) && *wanted; i++)
    if (mz_word_list_has (WORDS[i].words, wanted)) {
      *rank = WORDS[i].rank;
      return WORDS[i].role;
    }
  return MZ_COLUMN_OTHER;
}

/**
 * mz_price_heading_find_role:
 * @heading: what stands above a column
 * @rank: (out): 0 for the usual word, more for one that gives way to it
 *
 * What stands in brackets behind a heading, as "Close (GBX)", is looked at only where the whole is
 * unknown: it is a unit.
 *
 * Returns: what the column holds; MZ_COLUMN_OTHER where that is nothing that is wanted
 */
MzColumnRole
mz_price_heading_find_role (const char *heading, guint *rank)
{
  const char *bracket = strchr (heading, '(');
  MzColumnRole role = look_up (heading, rank);

  if (role != MZ_COLUMN_OTHER || !bracket || bracket == heading)
    return role;
  g_autofree char *bare = g_strndup (heading, (gsize) (bracket - heading));
  return look_up (bare, rank);
}

static MzColumnRole
match_parts (const char *role_text, const char *symbol_text, char **symbol)
{
  guint rank;
  MzColumnRole role = look_up (role_text, &rank);

  if (role <= MZ_COLUMN_DATE || role == MZ_COLUMN_SYMBOL ||
      !mz_price_heading_is_symbol (symbol_text))
    return MZ_COLUMN_OTHER;
  *symbol = g_strdup (symbol_text);
  return role;
}

/**
 * mz_price_heading_split:
 * @heading: what stands above a column
 * @symbol: (out) (transfer full): whose it is; only set where it is found
 *
 * Programs that lay the columns of several symbols beside each other write both into one heading,
 * in the one order or the other.
 *
 * Returns: what the column holds; MZ_COLUMN_OTHER where the heading is not of that kind
 */
MzColumnRole
mz_price_heading_split (const char *heading, char **symbol)
{
  for (const char *at = heading; *at != '\0'; at++) {
    if (!strchr ("._ ", *at))
      continue;
    g_autofree char *before = g_strndup (heading, (gsize) (at - heading));
    MzColumnRole role = match_parts (at + 1, before, symbol);
    if (role == MZ_COLUMN_OTHER)
      role = match_parts (before, at + 1, symbol);
    if (role != MZ_COLUMN_OTHER)
      return role;
  }
  return MZ_COLUMN_OTHER;
}

/**
 * mz_price_heading_find_letter:
 * @heading: what stands above a column
 *
 * Feeds of programs head their columns by one letter each.
 *
 * Returns: what the column holds in such a table
 */
MzColumnRole
mz_price_heading_find_letter (const char *heading)
{
  static const char LETTERS[] = {
    [MZ_COLUMN_DATE] = 't', [MZ_COLUMN_OPEN] = 'o',  [MZ_COLUMN_HIGH] = 'h',
    [MZ_COLUMN_LOW] = 'l',  [MZ_COLUMN_CLOSE] = 'c', [MZ_COLUMN_VOLUME] = 'v'
  };

  for (gsize i = MZ_COLUMN_DATE; i < sizeof LETTERS; i++)
    if (LETTERS[i] != '\0' && heading[0] == LETTERS[i] && heading[1] == '\0')
      return (MzColumnRole) i;
  return MZ_COLUMN_OTHER;
}

/**
 * mz_price_heading_tells_currency:
 * @heading: what stands in front of a cell
 *
 * Returns: whether the cell behind it names a currency
 */
gboolean
mz_price_heading_tells_currency (const char *heading)
{
  g_autofree char *wanted = compress (heading);

  return mz_word_list_has ("currency devise wahrung paranbirimi moneda العمله عمله", wanted);
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
