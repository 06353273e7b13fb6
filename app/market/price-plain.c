/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cell of a table brought to ASCII. */
#include "market/price-plain.h"

#include "text/normalize.h"

#define ARABIC_DECIMAL   0x066B
#define ARABIC_THOUSANDS 0x066C

static void
append_char (MzPlainCell *plain, char c)
{
  if (plain->length < MZ_PLAIN_CELL_MAX)
    plain->text[plain->length++] = c;
}

/* The marks of Arabic numbers become those of the file; a currency's sign, blanks and the marks of
 * direction go. */
static void
append_folded (MzPlainCell *plain, gunichar c, char decimal)
{
  gunichar folded[MZ_FOLD_MAX];
  guint n = mz_fold_char (c, folded);

  if (c == ARABIC_DECIMAL)
    append_char (plain, decimal);
  else if (c == ARABIC_THOUSANDS || c == '\'' || c == 0x2019)
    append_char (plain, decimal == '.' ? ',' : '.');
  else if (c == 0x2212 || c == 0x2013 || c == 0x2014)
    append_char (plain, '-');
  else if (g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F ||
           g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL)
    return;
  else
    for (guint i = 0; i < n; i++)
      append_char (plain, folded[i] < 0x80 ? (char) folded[i] : '?');
}

/**
 * mz_plain_cell_make:
 * @text: a cell
 * @length: of @text in bytes
 * @decimal: the file's decimal sign, '.' or ','; the other one groups thousands
 * @plain: (out): the cell in ASCII
 */
void
mz_plain_cell_make (const char *text, gsize length, char decimal, MzPlainCell *plain)
{
  const char *end = text + length;
  guint n;

  plain->length = 0;
  for (; text < end; text += n) {
    gunichar c = mz_decode_char (text, end, &n);
    append_folded (plain, c, decimal);
  }
  plain->text[plain->length] = '\0';
}
