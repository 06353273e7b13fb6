/* SPDX-License-Identifier: GPL-3.0-or-later */
/* mizan chart: draws articles' figures or tables into a picture. */
#include "config.h"

#include "board/pairs.h"
#include "chart/export.h"
#include "cli/chart-data.h"
#include "cli/command.h"
#include "cli/verbs.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define LEAST_SIDE 64
#define MOST_SIDE  16384

/* What the command line asks for. Owned. */
typedef struct {
  char **files;
  char *output;
  char *kind;
  char *company;
  char *from;
  char *to;
  char *size;
  double scale;
  char *theme;
  char *language;
  char *digits;
  char *signs;
  char *months;
  char *time_axis;
  char *prices;
  char *spending;
  char *title;
  char *store_path;
  gboolean no_store;
  gboolean candles;
  gboolean volume;
  gboolean adjusted;
  gboolean logarithm;
} Options;

/* The same, understood. */
typedef struct {
  MzChartKind kind;
  MzBoardOptions board;
  MzExportOptions export;
} Order;

static const MzCommand COMMAND = {
  "chart",
  N_ ("[FILE...] -o PICTURE"),
  N_ ("Draw what articles say was spent against what they say the share did, or prices and "
      "spending through time. Without a FILE the articles of the library are drawn."),
  N_ ("The picture's name says what it is: .png, .svg, .pdf or .csv. --prices and --spending are "
      "tables with a header, drawn straight from the file: dates are ISO 8601, with or without a "
      "time."),
};

static void
clear_options (Options *options)
{
  char **texts[] = {
    &options->output, &options->kind,     &options->company, &options->from,
    &options->to,     &options->size,     &options->theme,   &options->language,
    &options->digits, &options->signs,    &options->months,  &options->time_axis,
    &options->prices, &options->spending, &options->title,   &options->store_path
  };

  g_strfreev (options->files);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MzChartData, mz_chart_data_clear)

static gboolean
read_size (const char *text, MzSceneOptions *scene)
{
  guint width;
  guint height;
  char rest;

  if (!text) {
    scene->width = 1600;
    scene->height = 900;
    return TRUE;
  }
  if (sscanf (text, "%5ux%5u%c", &width, &height, &rest) != 2)
    return FALSE;
  scene->width = width;
  scene->height = height;
  return width >= LEAST_SIDE && height >= LEAST_SIDE && width <= MOST_SIDE && height <= MOST_SIDE;
}

/* Which of two words @text is; the first where it is NULL. */
static gboolean
choose (const char *text, const char *first, const char *second, guint *choice)
{
  *choice = g_strcmp0 (text, second) == 0;
  return !text || g_str_equal (text, first) || g_str_equal (text, second);
}

static const char *
read_writing (const Options *options, Order *order)
{
  MzWriting *writing = &order->board.writing;
  guint choice;

  if (options->language && !g_str_equal (options->language, "ar") &&
      !g_str_equal (options->language, "en"))
    return _ ("the language must be ar or en.");
  writing->catalog = mz_catalog_for (options->language);
  if (!choose (options->digits, "latin", "arabic", &choice))
    return _ ("the digits must be latin or arabic.");
  writing->digits = choice ? MZ_DIGITS_ARABIC : MZ_DIGITS_LATIN;
  if (!choose (options->signs, "left", "right", &choice))
    return _ ("the signs must be left or right.");
  writing->signs = choice ? MZ_SIGNS_RIGHT : MZ_SIGNS_LEFT;
  if (!choose (options->months, "gregorian", "levantine", &choice))
    return _ ("the months must be gregorian or levantine.");
  writing->months = choice ? MZ_MONTHS_LEVANTINE : MZ_MONTHS_GREGORIAN;
  if (!choose (options->time_axis, "ltr", "rtl", &choice))
    return _ ("the time axis must be ltr or rtl.");
  order->board.time_rtl = choice;
  return NULL;
}

static const char *
read_days (const Options *options, Order *order)
{
  if (options->from && !(order->board.from = mz_day_parse (options->from)))
    return _ ("--from is no date: it is written like 2025-10-30.");
  if (options->to && !(order->board.to = mz_day_parse (options->to)))
    return _ ("--to is no date: it is written like 2025-10-30.");
  if (order->board.to > 0 && order->board.from > order->board.to)
    return _ ("--from lies behind --to.");
  return NULL;
}

static const char *
read_look (const Options *options, Order *order)
{
  if (!options->output)
    return _ ("no picture was named: say -o PICTURE.png");
  if (!mz_format_from_name (options->output, &order->export.format))
    return _ ("the picture's name must end with .png, .svg, .pdf or .csv.");
  if (!read_size (options->size, &order->export.scene))
    return _ ("the size must be written like 1600x900, from 64x64 to 16384x16384.");
  order->export.scene.theme = mz_theme_find (options->theme);
  if (!order->export.scene.theme)
    return _ ("the theme must be light, dark or print.");
  order->export.scale = options->scale;
  if (options->scale < 1 || options->scale > 8)
    return _ ("the scale must be between 1 and 8.");
  return NULL;
}

/* Tables have a time axis; articles need none. */
static const char *
read_kind (const Options *options, Order *order)
{
  gboolean tables = options->prices || options->spending;

  order->kind = tables ? MZ_CHART_TIMELINE : MZ_CHART_PAIRS;
  if (options->kind && !mz_chart_kind_from_nick (options->kind, &order->kind))
    return _ ("the kind must be pairs or timeline.");
  if (order->kind != MZ_CHART_PAIRS && order->kind != MZ_CHART_TIMELINE)
    return _ ("the kind must be pairs or timeline.");
  if (order->kind == MZ_CHART_PAIRS && tables)
    return _ ("--prices and --spending are for a timeline.");
  if (options->no_store && options->store_path)
    return _ ("--store and --no-store exclude each other.");
  if (options->no_store && !tables && (!options->files || !options->files[0]))
    return _ ("no article and no table was named.");
  order->board.candles = options->candles;
  order->board.volume = options->volume;
  order->board.logarithm = options->logarithm;
  order->board.title = options->title;
  return NULL;
}

/* What is wrong with the options, or NULL. */
static const char *
read_options (const Options *options, Order *order)
{
  const char *(*const READERS[]) (const Options *, Order *) = { read_look, read_kind, read_writing,
                                                                read_days };

  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++) {
    const char *misuse = READERS[i](options, order);
    if (misuse)
      return misuse;
  }
  return NULL;
}

static MzChart *
make_chart (const Order *order, const MzChartData *data)
{
  const MzArticleFacts *articles = (const MzArticleFacts *) (void *) data->facts->data;

  if (order->kind == MZ_CHART_PAIRS)
    return mz_pairs_new (articles, data->facts->len, &order->board);
  MzTimelineParts parts = { .prices = data->prices,
                            .symbol = data->symbol,
                            .currency = data->price_currency,
                            .price_source = data->price_source,
                            .spending_currency = data->spending_currency,
                            .spending_source = data->spending_source,
                            .spending_metric = data->spending_metric,
                            .articles = articles,
                            .n_articles = data->facts->len };
  if (data->spending) {
    parts.spending = (const MzSpendingFact *) (void *) data->spending->data;
    parts.n_spending = data->spending->len;
  }
  return mz_timeline_new (&parts, &order->board);
}

static int
draw (Order *order, const Options *options)
{
  const MzChartOrder wanted = { .files = options->files,
                                .prices = options->prices,
                                .spending = options->spending,
                                .company = options->company,
                                .store_path = options->store_path,
                                .no_store = options->no_store,
                                .wants_prices = order->kind == MZ_CHART_TIMELINE,
                                .adjusted = options->adjusted,
                                .has_title = options->title != NULL,
                                .from = order->board.from,
                                .to = order->board.to };
  g_auto (MzChartData) data = { 0 };
  g_autoptr (GError) error = NULL;

  if (!mz_chart_data_gather (&data, &wanted, &error)) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  order->board.company = data.company;
  order->board.companies = data.lexicon ? mz_lexicon_get_companies (data.lexicon) : NULL;
  g_autoptr (MzChart) chart = make_chart (order, &data);
  if (!mz_export_to_file (chart, &order->export, options->output, NULL, &error)) {
    mz_command_complain (error->message);
    return MZ_EXIT_FAILED;
  }
  return data.has_failed ? MZ_EXIT_FAILED : MZ_EXIT_DONE;
}

/**
 * mz_verb_chart:
 * @argc: how many words
 * @argv: the words, the first of which is the verb
 *
 * Returns: an MzExit
 */
int
mz_verb_chart (int argc, char **argv)
{
  g_auto (Options) options = { .scale = 1 };
  Order order = { 0 };
  int status;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Where the picture goes"),
      "PICTURE.png|.svg|.pdf|.csv" },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &options.kind, N_ ("What is drawn"), "pairs|timeline" },
    { "company", 'c', 0, G_OPTION_ARG_STRING, &options.company, N_ ("Only figures of a company"),
      N_ ("NAME") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("The first day"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("The last day"), N_ ("DATE") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &options.size, N_ ("Width and height"), "1600x900" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options.scale,
      N_ ("Pixels of a PNG for each of the size, 1 to 8"), "1" },
    { "theme", 't', 0, G_OPTION_ARG_STRING, &options.theme, N_ ("Colours"), "light|dark|print" },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &options.language, N_ ("The chart's language"),
      "ar|en" },
    { "digits", 0, 0, G_OPTION_ARG_STRING, &options.digits, N_ ("123 or ١٢٣"), "latin|arabic" },
    { "signs", 0, 0, G_OPTION_ARG_STRING, &options.signs,
      N_ ("On which side an Arabic chart has the minus"), "left|right" },
    { "months", 0, 0, G_OPTION_ARG_STRING, &options.months,
      N_ ("Names of the months in an Arabic chart"), "gregorian|levantine" },
    { "time-axis", 0, 0, G_OPTION_ARG_STRING, &options.time_axis, N_ ("Which way time runs"),
      "ltr|rtl" },
    { "prices", 0, 0, G_OPTION_ARG_FILENAME, &options.prices, N_ ("A table of prices"),
      N_ ("FILE.csv") },
    { "spending", 0, 0, G_OPTION_ARG_FILENAME, &options.spending, N_ ("A table of spending"),
      N_ ("FILE.csv") },
    { "candles", 0, 0, G_OPTION_ARG_NONE, &options.candles, N_ ("Prices as candles"), NULL },
    { "adjusted", 0, 0, G_OPTION_ARG_NONE, &options.adjusted,
      N_ ("Prices adjusted for splits and dividends"), NULL },
    { "volume", 0, 0, G_OPTION_ARG_NONE, &options.volume, N_ ("Show the volume"), NULL },
    { "log", 0, 0, G_OPTION_ARG_NONE, &options.logarithm, N_ ("A logarithmic price axis"), NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &options.title, N_ ("Instead of the chart's own"),
      N_ ("TEXT") },
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options.store_path,
      N_ ("Use another library than the usual one"), N_ ("PATH") },
    { "no-store", 0, 0, G_OPTION_ARG_NONE, &options.no_store, N_ ("Use and keep nothing"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
    { NULL },
  };

  if (!mz_command_parse (&COMMAND, entries, argc, argv, &status))
    return status;
  const char *misuse = read_options (&options, &order);
  if (misuse)
    return mz_command_misuse (&COMMAND, misuse);
  return draw (&order, &options);
}
