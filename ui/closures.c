/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text and choices for the eye, made of values: the functions that the .ui files name. Pure. */
#include "closures.h"

#include "line.h"
#include "model/period-text.h"

#include <glib/gi18n.h>

/* The date in the interface's language; NULL where there is none. */
static char *
format_date (const char *published)
{
  guint32 day = published ? mz_day_parse (published) : 0;

  return day ? mz_day_text (day, mz_catalog_for (NULL), (MzNumberStyle){ .isolates = TRUE }) : NULL;
}

/**
 * mz_closure_entry_detail:
 * @self: unused
 * @outlet: (nullable): who published it
 * @published: (nullable): ISO 8601 date
 * @state: how far it has been read
 * @error: (nullable): why it could not be read
 *
 * Returns: the second line of an article in the library
 */
char *
mz_closure_entry_detail (
    gpointer self, const char *outlet, const char *published, MzEntryState state, const char *error)
{
  if (state == MZ_ENTRY_READING)
    return g_strdup (_ ("Being read…"));
  if (state == MZ_ENTRY_FAILED)
    return g_strdup (error);

  g_autofree char *date = format_date (published);
  GString *text = g_string_new (NULL);
  mz_line_add_foreign (text, MZ_LINE_DOT, outlet);
  mz_line_add_foreign (text, MZ_LINE_DOT, date);
  return mz_line_finish (text);
}

/**
 * mz_closure_article_detail:
 * @self: unused
 * @article: (nullable): the article on view
 * @extraction: (nullable): its figures, once they are there
 * @state: how far it has been read
 * @published: (nullable): when it came out, ISO 8601
 *
 * Returns: the line over an article: where it comes from, its date, how many figures
 */
char *
mz_closure_article_detail (gpointer self,
                           MzArticle *article,
                           MzExtraction *extraction,
                           MzEntryState state,
                           const char *published)
{
  if (!article)
    return NULL;
  const MzAttribution *attribution = extraction ? mz_extraction_get_attribution (extraction) : NULL;
  const char *outlet = mz_article_get_outlet (article);
  g_autofree char *date = format_date (published);
  GString *text = g_string_new (NULL);

  mz_line_add_foreign (text, MZ_LINE_DOT, outlet || !attribution ? outlet : attribution->outlet);
  for (guint i = 0; attribution && attribution->sources && attribution->sources[i]; i++) {
    /* Translators: %s is whom an article quotes. */
    g_autofree char *name = mz_line_isolate (attribution->sources[i]);
    g_autofree char *source = g_strdup_printf (_ ("quoting %s"), name);
    mz_line_add (text, MZ_LINE_DOT, source);
  }
  mz_line_add_foreign (text, MZ_LINE_DOT, date);
  if (extraction) {
    guint n = mz_extraction_get_figures (extraction)->len;
    g_autofree char *count = g_strdup_printf (ngettext ("%u figure", "%u figures", n), n);
    mz_line_add (text, MZ_LINE_DOT, count);
  } else if (state == MZ_ENTRY_READ) {
    mz_line_add (text, MZ_LINE_DOT, _ ("looking for figures…"));
  }
  return mz_line_finish (text);
}

/**
 * mz_closure_doubts:
 * @self: unused
 * @article: (nullable): the article on view
 *
 * Returns: what makes its text doubtful, a line each
 */
char *
mz_closure_doubts (gpointer self, MzArticle *article)
{
  const char *const *doubts = article ? mz_article_get_doubts (article) : NULL;

  return doubts ? g_strjoinv ("\n", (char **) doubts) : NULL;
}

/**
 * mz_closure_page:
 * @self: unused
 * @entry: (nullable): what is on view
 * @state: how far it has been read
 * @article: (nullable): its article
 * @n_companies: of how many there can be a chart, also without an article
 *
 * Returns: the page of the window that shows it
 */
char *
mz_closure_page (
    gpointer self, MzEntry *entry, MzEntryState state, MzArticle *article, guint n_companies)
{
  if (!entry)
    return g_strdup (n_companies > 0 ? "article" : "empty");
  if (article)
    return g_strdup ("article");
  return g_strdup (state == MZ_ENTRY_FAILED ? "error" : "reading");
}

/**
 * mz_closure_place_title:
 * @self: unused
 * @chart: (nullable): the chart whose data a table has
 *
 * Returns: what the column of places is called: the time, or what the x axis counts
 */
char *
mz_closure_place_title (gpointer self, MzChart *chart)
{
  const MzAxis *axis = chart ? &mz_chart_get_parts (chart)->x_axis : NULL;

  if (!axis || axis->quantity == MZ_AXIS_TIME || !axis->title)
    return g_strdup (C_ ("data", "When"));
  return g_strdup (axis->title);
}

/**
 * mz_closure_is_some:
 * @self: unused
 * @object: (nullable): anything
 *
 * Returns: whether there is such a thing
 */
gboolean
mz_closure_is_some (gpointer self, GObject *object)
{
  return object != NULL;
}

/**
 * mz_closure_is_none:
 * @self: unused
 * @object: (nullable): anything
 *
 * Returns: whether there is no such thing
 */
gboolean
mz_closure_is_none (gpointer self, GObject *object)
{
  return object == NULL;
}

/**
 * mz_closure_title:
 * @self: unused
 * @page: (nullable): the window's page
 * @is_narrow: whether article and board lie one on the other
 * @is_compact: whether the board has its controls with it
 *
 * Returns: what stands in the middle of the header bar: the program's name, the board's controls,
 *   or the switch between article and board
 */
char *
mz_closure_title (gpointer self, const char *page, gboolean is_narrow, gboolean is_compact)
{
  if (g_strcmp0 (page, "article") != 0 || (is_compact && !is_narrow))
    return g_strdup ("title");
  return g_strdup (is_narrow ? "sides" : "controls");
}

/**
 * mz_closure_escaped:
 * @self: unused
 * @text: (nullable): a text, such as a message that names a file
 *
 * Returns: it for a property that takes markup
 */
char *
mz_closure_escaped (gpointer self, const char *text)
{
  return text ? g_markup_escape_text (text, -1) : NULL;
}

/**
 * mz_closure_progress:
 * @self: unused
 * @progress: from 0 to 1
 *
 * Returns: what a long wait is for
 */
char *
mz_closure_progress (gpointer self, double progress)
{
  if (progress <= 0)
    return g_strdup (_ ("Reading…"));
  if (progress >= 1)
    return g_strdup (_ ("Looking for figures…"));
  /* Translators: how much of several files has been read, in percent. */
  return g_strdup_printf (_ ("Reading… %.0f%%"), progress * 100);
}

/**
 * mz_closure_is_set:
 * @self: unused
 * @text: (nullable): a text
 *
 * Returns: whether there is anything to show
 */
gboolean
mz_closure_is_set (gpointer self, const char *text)
{
  return text && *text;
}

/**
 * mz_closure_is_choice:
 * @self: unused
 * @n: how many there are
 *
 * Returns: whether there is anything to choose
 */
gboolean
mz_closure_is_choice (gpointer self, guint n)
{
  return n > 1;
}

/**
 * mz_closure_text:
 * @self: unused
 * @text: (nullable): a text
 *
 * Returns: the text, for a property that takes no %NULL
 */
char *
mz_closure_text (gpointer self, const char *text)
{
  return g_strdup (text ? text : "");
}

/**
 * mz_closure_first_set:
 * @self: unused
 * @first: (nullable): a text
 * @second: (nullable): another
 *
 * Returns: the first that says something
 */
char *
mz_closure_first_set (gpointer self, const char *first, const char *second)
{
  return mz_closure_text (self, first && *first ? first : second);
}

/**
 * mz_closure_has_items:
 * @self: unused
 * @list: (nullable): a list
 * @is_current: whatever changes when the list does: a list does not tell its length to a binding
 *
 * Returns: whether there is anything in it
 */
gboolean
mz_closure_has_items (gpointer self, GListModel *list, gboolean is_current)
{
  return list && g_list_model_get_n_items (list) > 0;
}

/**
 * mz_closure_is_list:
 * @self: unused
 * @list: (nullable): a list that does not change
 *
 * Returns: whether there is anything in it
 */
gboolean
mz_closure_is_list (gpointer self, GListModel *list)
{
  return mz_closure_has_items (self, list, TRUE);
}

/**
 * mz_closure_is_same:
 * @self: unused
 * @text: (nullable): a text
 * @other: (nullable): what it is compared with
 *
 * Returns: whether both are the same
 */
gboolean
mz_closure_is_same (gpointer self, const char *text, const char *other)
{
  return g_strcmp0 (text, other) == 0;
}

/**
 * mz_closure_is_not:
 * @self: unused
 * @is_so: a truth
 *
 * Returns: its contrary
 */
gboolean
mz_closure_is_not (gpointer self, gboolean is_so)
{
  return !is_so;
}

/**
 * mz_closure_chart_story:
 * @self: unused
 * @chart: (nullable): a chart
 *
 * Returns: what it comes to in plain sentences
 */
char *
mz_closure_chart_story (gpointer self, MzChart *chart)
{
  return chart ? g_strdup (mz_chart_get_parts (chart)->story) : NULL;
}

/**
 * mz_closure_study:
 * @self: unused
 * @model: a position among the models
 * @first: first session of the window, counted from the event
 * @last: its last session
 * @estimation: sessions that the model is fitted to
 *
 * Returns: how an event is studied, in a line
 */
char *
mz_closure_study (gpointer self, guint model, int first, int last, int estimation)
{
  static const char *const MODELS[] = { N_ ("Market model"), N_ ("Market adjusted"),
                                        N_ ("Mean adjusted") };
  const MzCatalog *catalog = mz_catalog_for (NULL);
  const MzNumberStyle style = { .isolates = TRUE };
  MzAmount numbers[] = { mz_amount_new (first, 0), mz_amount_new (last, 0),
                         mz_amount_new (estimation, 0) };
  g_autofree char *from = mz_number_text (&numbers[0], catalog, style);
  g_autofree char *to = mz_number_text (&numbers[1], catalog, style);
  g_autofree char *sessions = mz_number_text (&numbers[2], catalog, style);

  /* Translators: %1$s is the name of a model, %2$s and %3$s sessions counted from an event, %4$s a
   * number of sessions */
  return g_strdup_printf (_ ("%1$s · sessions %2$s to %3$s · estimated from %4$s"),
                          _ (MODELS[MIN (model, 2)]), from, to, sessions);
}
