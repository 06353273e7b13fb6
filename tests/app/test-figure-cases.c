/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every article in tests/data/figures gives the figures that the .jsonl beside it expects, and no
 * other. A new case is two files: NAME.txt and NAME.jsonl, a figure a line in the order of the
 * text. Attributes that a line leaves out are not looked at, but for high and currency, which are
 * then absent. */
#include "extract/extractor.h"
#include "read/reader.h"

#include <json-glib/json-glib.h>

typedef struct {
  MzLexicon *lexicon; /* borrowed */
  char *path;         /* of the .txt */
} Case;

static void
free_case (gpointer data)
{
  Case *self = data;

  g_free (self->path);
  g_free (self);
}

/* The value of @member in plain notation, "" where it is absent. */
static char *
get_text (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return g_strdup ("");
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  return g_strdup_printf ("%.15g", json_node_get_double (node));
}

static void
compare (GString *faults, const char *quote, const char *what, const char *wanted, const char *got)
{
  if (g_strcmp0 (wanted, got != NULL ? got : "") != 0)
    g_string_append_printf (faults, "%s: %s is %s, expected %s\n", quote, what, got, wanted);
}

/* Compares an attribute only where the case names it. */
static void
compare_if_named (
    GString *faults, JsonObject *wanted, const char *quote, const char *member, const char *got)
{
  g_autofree char *text = get_text (wanted, member);

  if (json_object_has_member (wanted, member))
    compare (faults, quote, member, text, got);
}

static void
compare_value (GString *faults, JsonObject *wanted, const char *quote, const MzReading *reading)
{
  g_autofree char *value = get_text (wanted, "value");
  g_autofree char *high = get_text (wanted, "high");
  g_autofree char *currency = get_text (wanted, "currency");
  g_autofree char *got_value = mz_amount_to_string (&reading->value);
  g_autofree char *got_high =
      mz_amount_is_zero (&reading->high) ? g_strdup ("") : mz_amount_to_string (&reading->high);

  compare (faults, quote, "value", value, got_value);
  compare (faults, quote, "high", high, got_high);
  compare (faults, quote, "currency", currency, reading->currency);
}

/* "price" is money whose meaning is known: a case that says only "money" accepts both. */
static void
compare_kind (GString *faults, JsonObject *wanted, const char *quote, const MzReading *reading)
{
  g_autofree char *kind = get_text (wanted, "kind");

  if (g_str_equal (kind, "money") && reading->kind == MZ_KIND_PRICE)
    return;
  compare (faults, quote, "kind", kind, mz_kind_to_nick (reading->kind));
}

/* "first_day" and "last_day" are those that the period covers, in ISO 8601. */
static void
compare_period (GString *faults, JsonObject *wanted, const char *quote, const MzPeriod *period)
{
  g_autofree char *text = mz_period_to_string (period);
  g_autofree char *first = period->first_day > 0 ? mz_day_to_string (period->first_day) : NULL;
  g_autofree char *last = period->last_day > 0 ? mz_day_to_string (period->last_day) : NULL;

  compare_if_named (faults, wanted, quote, "period", text);
  compare_if_named (faults, wanted, quote, "first_day", first);
  compare_if_named (faults, wanted, quote, "last_day", last);
}

static void
compare_figure (GString *faults, JsonObject *wanted, MzFigure *figure)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  const MzEvidence *evidence = mz_figure_get_evidence (figure);
  g_autofree char *quote = get_text (wanted, "quote");
  g_autofree char *start = g_strdup_printf ("%" G_GINT64_FORMAT, evidence->start);
  g_autofree char *end = g_strdup_printf ("%" G_GINT64_FORMAT, evidence->end);

  compare (faults, quote, "quote", quote, evidence->quote);
  compare_if_named (faults, wanted, quote, "start", start);
  compare_if_named (faults, wanted, quote, "end", end);
  compare_kind (faults, wanted, quote, reading);
  compare_value (faults, wanted, quote, reading);
  compare_if_named (faults, wanted, quote, "metric", reading->metric);
  compare_if_named (faults, wanted, quote, "company", reading->company);
  compare_if_named (faults, wanted, quote, "role", mz_role_to_nick (reading->role));
  compare_if_named (faults, wanted, quote, "change", mz_change_to_nick (reading->change));
  compare_if_named (faults, wanted, quote, "qualifier", mz_qualifier_to_nick (reading->qualifier));
  compare_if_named (faults, wanted, quote, "modality", mz_modality_to_nick (reading->modality));
  compare_period (faults, wanted, quote, &reading->period);
}

static gint64
get_start (JsonObject *wanted)
{
  return json_object_get_int_member_with_default (wanted, "start", -1);
}

/* Walks over both in the order of the text, and names what is missing on either side. */
static void
compare_all (GString *faults, GPtrArray *wanted, GPtrArray *figures)
{
  guint i = 0;
  guint j = 0;

  while (i < wanted->len || j < figures->len) {
    JsonObject *next = i < wanted->len ? wanted->pdata[i] : NULL;
    MzFigure *figure = j < figures->len ? figures->pdata[j] : NULL;
    gint64 want = next != NULL ? get_start (next) : G_MAXINT64;
    gint64 got = figure != NULL ? mz_figure_get_evidence (figure)->start : G_MAXINT64;

    if (want < got) {
      g_string_append_printf (faults, "not read: %s\n",
                              json_object_get_string_member (next, "quote"));
      i++;
    } else if (got < want) {
      g_string_append_printf (faults, "is no figure: %s\n", mz_figure_get_evidence (figure)->quote);
      j++;
    } else {
      compare_figure (faults, next, figure);
      i++;
      j++;
    }
  }
}

/* The objects of the .jsonl beside the .txt at @path. */
static GPtrArray *
load_wanted (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".txt"));
  g_autofree char *file = g_strconcat (stem, ".jsonl", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  GPtrArray *wanted = g_ptr_array_new_with_free_func ((GDestroyNotify) json_object_unref);

  g_file_get_contents (file, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_autoptr (JsonParser) parser = json_parser_new ();

    if (lines[i][0] == '\0')
      continue;
    json_parser_load_from_data (parser, lines[i], -1, &error);
    g_assert_no_error (error);
    g_ptr_array_add (wanted,
                     json_object_ref (json_node_get_object (json_parser_get_root (parser))));
  }
  return wanted;
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (MzArticle) article = mz_reader_read (file, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) wanted = load_wanted (self->path);
  g_autoptr (MzExtraction) extraction = NULL;
  g_autoptr (GString) faults = g_string_new (NULL);

  g_assert_no_error (error);
  extraction = mz_extractor_extract (self->lexicon, article, NULL, &error);
  g_assert_no_error (error);
  compare_all (faults, wanted, mz_extraction_get_figures (extraction));
  g_assert_cmpstr (faults->str, ==, "");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The .txt files of @folder, sorted. */
static GPtrArray *
list_cases (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_assert_cmpuint (names->len, >, 0);
  return names;
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (MzLexicon) lexicon = NULL;
  g_autoptr (GError) error = NULL;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "data", "figures", NULL);
  names = list_cases (folder);
  lexicon = mz_lexicon_new (NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++) {
    const char *name = names->pdata[i];
    g_autofree char *path = g_strdup_printf ("/figures/%s", name);
    Case *self = g_new0 (Case, 1);

    self->lexicon = lexicon;
    self->path = g_build_filename (folder, name, NULL);
    g_test_add_data_func_full (path, self, test_case, free_case);
  }
  return g_test_run ();
}
