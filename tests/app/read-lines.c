/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads each line of standard input as a text of its own and prints what the number grammar finds
 * in it, one JSON object a line: for tests/evaluate, which holds it against other readers' cases.
 */
#include "extract/number-grammar.h"
#include "extract/numerals.h"

#include <stdio.h>
#include <string.h>

static void
print_string (const char *text, gsize length)
{
  putchar ('"');
  for (gsize i = 0; i < length; i++)
    if (text[i] == '"' || text[i] == '\\')
      printf ("\\%c", text[i]);
    else if ((guchar) text[i] < 0x20)
      printf ("\\u%04x", (guint) text[i]);
    else
      putchar (text[i]);
  putchar ('"');
}

static void
print_numerals (const MzLexicon *lexicon, const char *line)
{
  g_autoptr (GArray) numerals = mz_numerals_read (lexicon, line, strlen (line));

  printf ("{\"numbers\":[");
  for (guint i = 0; i < numerals->len; i++) {
    const MzNumeral *numeral = &g_array_index (numerals, MzNumeral, i);
    g_autofree char *value = mz_amount_to_string (&numeral->value);

    printf ("%s{\"start\":%" G_GINT64_FORMAT ",\"end\":%" G_GINT64_FORMAT ",\"value\":%s}",
            i > 0 ? "," : "", numeral->start, numeral->end, value);
  }
}

static void
print_quantity (const MzQuantity *quantity, const char *line, gboolean first)
{
  g_autofree char *value = mz_amount_to_string (&quantity->value);
  g_autofree char *high = mz_amount_to_string (&quantity->high);
  g_autofree char *share = mz_amount_to_string (&quantity->share);

  printf ("%s{\"text\":", first ? "" : ",");
  print_string (line + quantity->start, quantity->end - quantity->start);
  printf (",\"start\":%" G_GINT64_FORMAT ",\"end\":%" G_GINT64_FORMAT
          ",\"kind\":\"%s\",\"value\":%s,\"currency\":\"%s\",\"share\":%s,\"negative\":%s",
          quantity->first_char, quantity->last_char, mz_kind_to_nick (quantity->kind), value,
          quantity->currency, share, quantity->flags & MZ_QUANTITY_NEGATIVE ? "true" : "false");
  if (quantity->flags & MZ_QUANTITY_RANGE)
    printf (",\"high\":%s", high);
  putchar ('}');
}

static void
print_quantities (const MzLexicon *lexicon, const char *line)
{
  g_autoptr (MzTokens) tokens = mz_tokens_new (line, strlen (line));
  g_autoptr (GArray) quantities = NULL;
  gboolean first = TRUE;

  mz_tokens_add (tokens, mz_lexicon_get_vocabulary (lexicon), 0, tokens->length, 0, 0);
  quantities = mz_quantities_read (lexicon, tokens);
  printf ("],\"quantities\":[");
  for (guint i = 0; i < quantities->len; i++) {
    const MzQuantity *quantity = &g_array_index (quantities, MzQuantity, i);

    if (quantity->unread != MZ_UNREAD_NONE)
      continue;
    print_quantity (quantity, line, first);
    first = FALSE;
  }
  printf ("]}\n");
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MzLexicon) lexicon = mz_lexicon_new (NULL, &error);
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  if (lexicon == NULL) {
    fprintf (stderr, "%s\n", error->message);
    return 1;
  }
  while ((length = getline (&line, &size, stdin)) >= 0) {
    if (length > 0 && line[length - 1] == '\n')
      line[length - 1] = '\0';
    print_numerals (lexicon, line);
    print_quantities (lexicon, line);
  }
  free (line);
  return 0;
}
