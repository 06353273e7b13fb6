/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How vendors call the same share or index, and which index a market is compared with. */
#include "market/symbols.h"

#include <string.h>

/* The names of one index, the first of which is told; none is that of a share. */
static const char *const INDICES[][6] = {
  { "GSPC", "SPX", "INX", "US500", "SP500" },
  { "IXIC", "COMP", "COMPQ", "NASDAQ" },
  { "DJI", "DJIA" },
  { "TASI", "TADAWUL", "TASI.SR" },
  { "EGX30", "CASE30", "CASE" },
  { "DFMGI" },
  { "FADGI", "ADX", "ADI" },
  { "GNRI", "QSI" },
  { "BKP", "PREMIER" },
  { "UKX", "FTSE" },
  { "DAX", "GDAXI" },
  { "PX1", "FCHI", "CAC40" },
  { "N225", "NKX", "NI225" },
  { "HSI" },
};

static const struct {
  const char *mic;
  const char *index;
} BENCHMARKS[] = {
  { "XNAS", "GSPC" },  { "XNYS", "GSPC" },  { "XASE", "GSPC" },  { "XSAU", "TASI" },
  { "XCAI", "EGX30" }, { "XDFM", "DFMGI" }, { "XADS", "FADGI" }, { "DSMD", "GNRI" },
  { "XKUW", "BKP" },   { "XLON", "UKX" },   { "XETR", "DAX" },   { "XPAR", "PX1" },
  { "XTKS", "N225" },  { "XHKG", "HSI" },
};

/* What vendors put behind a symbol to say where it is traded. */
static const char *const PLACES[] = { ".US", ".SR", ".CA", ".AE", ".QA", ".KW", ".L",
                                      ".UK", ".DE", ".PA", ".FR", ".T",  ".JP", ".HK" };

/* "^GSPC" and ".SPX" begin with the mark of an index. */
static char *
fold (const char *symbol)
{
  const char *start = symbol + strspn (symbol, "^.$");
  char *folded = g_ascii_strup (start, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (PLACES); i++)
    if (g_str_has_suffix (folded, PLACES[i])) {
      folded[strlen (folded) - strlen (PLACES[i])] = '\0';
      break;
    }
  return folded;
}

static const char *
find_index (const char *symbol)
{
  for (gsize i = 0; i < G_N_ELEMENTS (INDICES); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (INDICES[i]) && INDICES[i][k]; k++)
      if (strcmp (INDICES[i][k], symbol) == 0)
        return INDICES[i][0];
  return symbol;
}

/**
 * mz_symbol_same:
 * @a: a symbol, as a vendor writes it
 * @b: a symbol, as another does
 *
 * Returns: whether both stand for the same share or index
 */
gboolean
mz_symbol_same (const char *a, const char *b)
{
  g_autofree char *a_folded = fold (a);
  g_autofree char *b_folded = fold (b);

  return *a_folded != '\0' && strcmp (find_index (a_folded), find_index (b_folded)) == 0;
}

/**
 * mz_symbol_of_benchmark:
 * @mic: (nullable): the ISO 10383 code of a market
 *
 * Returns: (transfer none) (nullable): the symbol of its broad index
 */
const char *
mz_symbol_of_benchmark (const char *mic)
{
  for (gsize i = 0; i < G_N_ELEMENTS (BENCHMARKS); i++)
    if (g_strcmp0 (BENCHMARKS[i].mic, mic) == 0)
      return BENCHMARKS[i].index;
  return NULL;
}
