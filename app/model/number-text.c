/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and sums of money in words for the eye, in the catalogue's language. */
#include "model/number-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define DECIMALS_SHOWN 3 /* of the number in front of a magnitude: 3.706bn */

typedef struct {
  gint exponent;
  const char *money_one; /* %1$s the currency, %2$s the number */
  const char *money_many;
  const char *bare_one;
  const char *bare_many;
} Magnitude;

static const Magnitude MAGNITUDES[] = {
  /* Translators: %1$s is the currency ("$", "دولار"), %2$s the number: $2tn */
  { 12, NP_ ("%1$s%2$stn", "%1$s%2$stn"), NP_ ("%stn", "%stn") },
  /* Translators: %1$s is the currency ("$", "دولار"), %2$s the number: $7bn */
  { 9, NP_ ("%1$s%2$sbn", "%1$s%2$sbn"), NP_ ("%sbn", "%sbn") },
  /* Translators: %1$s is the currency ("$", "دولار"), %2$s the number: $35m */
  { 6, NP_ ("%1$s%2$smn", "%1$s%2$smn"), NP_ ("%smn", "%smn") },
};

static const struct {
  const char *code;
  const char *sign; /* what English puts in front of the number; NULL: its code */
  const char *name;
} CURRENCIES[] = {
  { "USD", "$", NC_ ("currency", "US dollar") },
  { "EUR", "€", NC_ ("currency", "euro") },
  { "GBP", "£", NC_ ("currency", "pound sterling") },
  { "JPY", "¥", NC_ ("currency", "yen") },
  { "CNY", "CN¥", NC_ ("currency", "yuan") },
  { "SAR", NULL, NC_ ("currency", "Saudi riyal") },
  { "AED", NULL, NC_ ("currency", "UAE dirham") },
  { "QAR", NULL, NC_ ("currency", "Qatari riyal") },
  { "KWD", NULL, NC_ ("currency", "Kuwaiti dinar") },
  { "BHD", NULL, NC_ ("currency", "Bahraini dinar") },
  { "OMR", NULL, NC_ ("currency", "Omani rial") },
  { "EGP", NULL, NC_ ("currency", "Egyptian pound") },
  { "JOD", NULL, NC_ ("currency", "Jordanian dinar") },
  { "LBP", NULL, NC_ ("currency", "Lebanese pound") },
  { "SYP", NULL, NC_ ("currency", "Syrian pound") },
  { "IQD", NULL, NC_ ("currency", "Iraqi dinar") },
  { "MAD", NULL, NC_ ("currency", "Moroccan dirham") },
  { "TND", NULL, NC_ ("currency", "Tunisian dinar") },
  { "DZD", NULL, NC_ ("currency", "Algerian dinar") },
  { "LYD", NULL, NC_ ("currency", "Libyan dinar") },
  { "SDG", NULL, NC_ ("currency", "Sudanese pound") },
  { "YER", NULL, NC_ ("currency", "Yemeni rial") },
  { "IRR", NULL, NC_ ("currency", "Iranian rial") },
  { "TRY", NULL, NC_ ("currency", "Turkish lira") },
  { "RUB", NULL, NC_ ("currency", "rouble") },
  { "INR", "₹", NC_ ("currency", "Indian rupee") },
  { "PKR", NULL, NC_ ("currency", "Pakistani rupee") },
  { "KRW", "₩", NC_ ("currency", "won") },
  { "TWD", "NT$", NC_ ("currency", "New Taiwan dollar") },
  { "HKD", "HK$", NC_ ("currency", "Hong Kong dollar") },
  { "SGD", "S$", NC_ ("currency", "Singapore dollar") },
  { "AUD", "A$", NC_ ("currency", "Australian dollar") },
  { "CAD", "C$", NC_ ("currency", "Canadian dollar") },
  { "CHF", NULL, NC_ ("currency", "Swiss franc") },
  { "SEK", NULL, NC_ ("currency", "Swedish krona") },
  { "NOK", NULL, NC_ ("currency", "Norwegian krone") },
  { "DKK", NULL, NC_ ("currency", "Danish krone") },
  { "BRL", "R$", NC_ ("currency", "Brazilian real") },
  { "MYR", NULL, NC_ ("currency", "ringgit") },
  { "ZAR", NULL, NC_ ("currency", "rand") },
};

/* Digits, point and grouping of a plain number, in the digits asked for. */
static void
append_digits (GString *text, const char *plain, MzDigits digits)
{
  gboolean arabic = digits == MZ_DIGITS_ARABIC;
  const char *point = strchr (plain, '.');
  gsize whole = point ? (gsize) (point - plain) : strlen (plain);

  for (gsize i = 0; plain[i]; i++) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0)
      g_string_append (text, arabic ? "٬" : ",");
    if (plain[i] == '.')
      g_string_append (text, arabic ? "٫" : ".");
    else if (arabic)
      g_string_append_unichar (text, 0x0660 + (gunichar) (plain[i] - '0'));
    else
      g_string_append_c (text, plain[i]);
  }
}

/* New: in ASCII, with as many decimals as are asked for, or more. */
static char *
write_plain (const MzAmount *amount, guint decimals)
{
  g_autofree char *shortest = mz_amount_to_string (amount);
  GString *plain = g_string_new (shortest);
  const char *point = strchr (shortest, '.');
  guint there = point ? (guint) strlen (point + 1) : 0;

  if (!point && decimals > 0)
    g_string_append_c (plain, '.');
  for (guint i = there; i < decimals; i++)
    g_string_append_c (plain, '0');
  return g_string_free (plain, FALSE);
}

static char *
write_number (const MzAmount *amount, MzNumberStyle style, const char *suffix)
{
  g_autofree char *plain = write_plain (amount, style.decimals);
  GString *text = g_string_new (style.isolates ? "\u2068" : NULL);
  const char *digits = plain;

  if (*digits == '-') {
    g_string_append (text, "\u2212");
    digits++;
  }
  append_digits (text, digits, style.digits);
  g_string_append (text, suffix);
  if (style.isolates)
    g_string_append (text, "\u2069");
  return g_string_free (text, FALSE);
}

/* A nought has none. */
static const Magnitude *
find_magnitude (const MzAmount *amount, MzNumberStyle style)
{
  MzAmount magnitude = { ABS (amount->digits), amount->exponent };

  if (style.magnitude > 0 && amount->digits != 0)
    magnitude = mz_amount_new (1, style.magnitude);
  for (guint i = 0; i < G_N_ELEMENTS (MAGNITUDES); i++) {
    MzAmount unit = mz_amount_new (1, MAGNITUDES[i].exponent);
    if (mz_amount_compare (&magnitude, &unit) >= 0)
      return &MAGNITUDES[i];
  }
  return NULL;
}

/* What stands beside the number: a sign, or a code and a space, in English; a name elsewhere. */
static char *
dup_sign (const char *currency, const MzCatalog *catalog)
{
  if (strcmp (mz_catalog_get_language (catalog), "en") != 0)
    return g_strdup (mz_currency_text (currency, catalog));
  for (guint i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    if (strcmp (CURRENCIES[i].code, currency) == 0 && CURRENCIES[i].sign)
      return g_strdup (CURRENCIES[i].sign);
  return g_strconcat (currency, " ", NULL);
}

/**
 * mz_amount_plural_number:
 * @amount: a number
 *
 * Returns: the number by which a language chooses the form of what is counted: @amount where it is
 *   whole; 100 where it is not, since fractions take the same form as a hundred in Arabic
 */
gulong
mz_amount_plural_number (const MzAmount *amount)
{
  guint64 n = amount->digits < 0 ? -(guint64) amount->digits : (guint64) amount->digits;

  if (amount->exponent < 0)
    return 100;
  /* Beyond a thousand only the last two digits choose the form. */
  for (gint i = 0; i < amount->exponent; i++)
    n = n * 10 > 1000 ? 1000 + n * 10 % 1000 : n * 10;
  return (gulong) n;
}

/* What stands in front of a magnitude. */
static MzAmount
shift (const MzAmount *amount, const Magnitude *magnitude, MzNumberStyle style)
{
  MzAmount shifted = mz_amount_shift (amount, -magnitude->exponent);

  return mz_amount_round (&shifted, (gint) MAX (DECIMALS_SHOWN, style.decimals));
}

/* Decimals take the form of fractions, though they be noughts. */
static gulong
get_plural_number (const MzAmount *shifted, MzNumberStyle style)
{
  return style.decimals > 0 ? 100 : mz_amount_plural_number (shifted);
}

/**
 * mz_number_text:
 * @amount: a number
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): all its digits, grouped: "3,705,882,300", "−13.75", "١٢٫٥"
 */
char *
mz_number_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style)
{
  return write_number (amount, style, "");
}

/**
 * mz_percent_text:
 * @amount: a number of hundredths
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): "12%", "١٢٪"; sign and number share one isolate
 */
char *
mz_percent_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style)
{
  return write_number (amount, style, style.digits == MZ_DIGITS_ARABIC ? "٪" : "%");
}

/**
 * mz_magnitude_text:
 * @amount: a number
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): the number with its magnitude in words: "20bn", "11 مليارًا"
 */
char *
mz_magnitude_text (const MzAmount *amount, const MzCatalog *catalog, MzNumberStyle style)
{
  const Magnitude *magnitude = find_magnitude (amount, style);

  if (!magnitude)
    return mz_number_text (amount, catalog, style);
  MzAmount shifted = shift (amount, magnitude, style);
  g_autofree char *number = write_number (&shifted, style, "");
  const char *form = mz_catalog_plural (catalog, magnitude->bare_one, magnitude->bare_many,
                                        get_plural_number (&shifted, style));
  return g_strdup_printf (form, number);
}

/**
 * mz_money_text:
 * @amount: a sum in full units
 * @currency: its ISO 4217 code, "" where it is unknown
 * @catalog: the language
 * @style: digits and isolates
 *
 * Returns: (transfer full): "$600bn", "SAR 12.5mn", "7 مليارات دولار"
 */
char *
mz_money_text (const MzAmount *amount,
               const char *currency,
               const MzCatalog *catalog,
               MzNumberStyle style)
{
  const Magnitude *magnitude = find_magnitude (amount, style);

  if (!*currency)
    return mz_magnitude_text (amount, catalog, style);
  g_autofree char *sign = dup_sign (currency, catalog);
  if (!magnitude) {
    g_autofree char *number = write_number (amount, style, "");
    /* Translators: a sum below a million: %1$s is the currency, %2$s the number */
    return g_strdup_printf (mz_catalog_get (catalog, "%1$s%2$s"), sign, number);
  }
  MzAmount shifted = shift (amount, magnitude, style);
  g_autofree char *number = write_number (&shifted, style, "");
  const char *form = mz_catalog_plural (catalog, magnitude->money_one, magnitude->money_many,
                                        get_plural_number (&shifted, style));
  return g_strdup_printf (form, sign, number);
}

/**
 * mz_currency_text:
 * @currency: an ISO 4217 code
 * @catalog: the language
 *
 * Returns: (transfer none): its name, or @currency itself
 */
const char *
mz_currency_text (const char *currency, const MzCatalog *catalog)
{
  for (guint i = 0; i < G_N_ELEMENTS (CURRENCIES); i++)
    if (strcmp (CURRENCIES[i].code, currency) == 0)
      return mz_catalog_get_in (catalog, "currency", CURRENCIES[i].name);
  return currency;
}
