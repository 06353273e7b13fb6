/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How "mizan chart" is called: its options, and what they mean. */
#include "cli/chart-options.h"

#include "cli/options.h"
#include "config.h"

#include "cli/command.h"
#include "cli/session-window.h"
#include "cli/study-events.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#define LEAST_SIDE 64
#define MOST_SIDE  16384

#define EVENT_FIRST -5 /* sessions that the chart of an event shows */
#define EVENT_LAST  10

static const MzCommand COMMAND = {
  "chart",
  N_ ("[FILE...] -o PICTURE"),
  N_ ("Draw what articles say was spent against what they say the share did, or prices and "
      "spending through time. Without a FILE the articles of the library are drawn."),
  N_ ("The picture's name says what it is: .png, .svg, .pdf or .csv. --prices and --spending are "
      "tables with a header, drawn straight from the file: dates are ISO 8601, with or without a "
      "time."),
};

void
mz_chart_words_clear (MzChartWords *options)
{
  char **texts[] = { &options->output,   &options->kind,       &options->from,
                     &options->to,       &options->size,       &options->theme,
                     &options->language, &options->digits,     &options->signs,
                     &options->months,   &options->time_axis,  &options->spending,
                     &options->title,    &options->store_path, &options->benchmark,
                     &options->date,     &options->time,       &options->window };

  g_strfreev (options->files);
  g_strfreev (options->companies);
  g_strfreev (options->prices);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (*texts[i]);
}

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
read_writing (const MzChartWords *options, MzChartCall *order)
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
read_days (const MzChartWords *options, MzChartCall *order)
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
read_look (const MzChartWords *options, MzChartCall *order)
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
read_kind (const MzChartWords *options, MzChartCall *order)
{
  gboolean tables = options->prices || options->spending;

  order->kind = tables ? MZ_CHART_TIMELINE : MZ_CHART_PAIRS;
  if (options->kind && !mz_chart_kind_from_nick (options->kind, &order->kind))
    return _ ("the kind must be pairs, timeline, scatter, event or compare.");
  if (order->kind == MZ_CHART_PAIRS && tables)
    return _ ("--prices and --spending are not for pairs of figures.");
  if (order->kind == MZ_CHART_TIMELINE && options->prices && options->prices[1])
    return _ ("a timeline shows one table of prices; several are for --kind compare.");
  if (order->kind != MZ_CHART_COMPARE && options->companies && options->companies[1])
    return _ ("several companies are for --kind compare.");
  if (options->no_store && options->store_path)
    return _ ("--store and --no-store exclude each other.");
  if (options->no_store && !tables && (!options->files || !options->files[0]))
    return _ ("no article and no table was named.");
  return NULL;
}

static const char *
read_event (const MzChartWords *options, MzChartCall *order)
{
  gboolean scatter = order->kind == MZ_CHART_SCATTER;

  order->first = scatter ? 0 : EVENT_FIRST;
  order->last = scatter ? 0 : EVENT_LAST;
  if (!mz_session_window_parse (options->window, &order->first, &order->last))
    return _ ("the window is written as -1..5 and holds the event's session, 0.");
  if (options->date && !(order->day = mz_day_parse (options->date)))
    return _ ("--date is no date: it is written like 2025-10-30.");
  if (options->time && !mz_report_time_from_nick (options->time, &order->time))
    return _ ("the time must be before, after or unknown.");
  return NULL;
}

static const char *
read_board (const MzChartWords *options, MzChartCall *order)
{
  order->board.candles = options->candles;
  order->board.volume = options->volume;
  order->board.logarithm = options->logarithm;
  order->board.indexed = options->indexed;
  order->board.adjusted = options->adjusted;
  order->board.change = options->change;
  order->board.title = options->title;
  return NULL;
}

/* What is wrong with the options, or NULL. */
static const char *
read_options (const MzChartWords *options, MzChartCall *order)
{
  const char *(*const READERS[]) (const MzChartWords *,
                                  MzChartCall *) = { read_look,  read_kind,    read_event,
                                                     read_board, read_writing, read_days };

  for (guint i = 0; i < G_N_ELEMENTS (READERS); i++) {
    const char *misuse = READERS[i](options, order);
    if (misuse)
      return misuse;
  }
  return NULL;
}

gboolean
mz_chart_call_parse (MzChartCall *call, MzChartWords *words, int argc, char **argv, int *status)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words->output, N_ ("Where the picture goes"),
      "PICTURE.png|.svg|.pdf|.csv" },
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &words->kind, N_ ("What is drawn"),
      "pairs|timeline|scatter|event|compare" },
    { "company", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &words->companies,
      N_ ("Only figures of a company; to compare, several times"), N_ ("NAME") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &words->from, N_ ("The first day"), N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &words->to, N_ ("The last day"), N_ ("DATE") },
    { "size", 's', 0, G_OPTION_ARG_STRING, &words->size, N_ ("Width and height"), "1600x900" },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &words->scale,
      N_ ("Pixels of a PNG for each of the size, 1 to 8"), "1" },
    { "theme", 't', 0, G_OPTION_ARG_STRING, &words->theme, N_ ("Colours"), "light|dark|print" },
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &words->language, N_ ("The chart's language"), "ar|en" },
    { "digits", 0, 0, G_OPTION_ARG_STRING, &words->digits, N_ ("123 or ١٢٣"), "latin|arabic" },
    { "signs", 0, 0, G_OPTION_ARG_STRING, &words->signs,
      N_ ("On which side an Arabic chart has the minus"), "left|right" },
    { "months", 0, 0, G_OPTION_ARG_STRING, &words->months,
      N_ ("Names of the months in an Arabic chart"), "gregorian|levantine" },
    { "time-axis", 0, 0, G_OPTION_ARG_STRING, &words->time_axis, N_ ("Which way time runs"),
      "ltr|rtl" },
    { "prices", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words->prices,
      N_ ("A table of prices; to compare, several times"), N_ ("FILE.csv") },
    { "spending", 0, 0, G_OPTION_ARG_FILENAME, &words->spending, N_ ("A table of spending"),
      N_ ("FILE.csv") },
    { "candles", 0, 0, G_OPTION_ARG_NONE, &words->candles, N_ ("Prices as candles"), NULL },
    { "adjusted", 0, 0, G_OPTION_ARG_NONE, &words->adjusted,
      N_ ("Prices adjusted for splits and dividends"), NULL },
    { "volume", 0, 0, G_OPTION_ARG_NONE, &words->volume, N_ ("Show the volume"), NULL },
    { "indexed", 0, 0, G_OPTION_ARG_NONE, &words->indexed,
      N_ ("The first price of a timeline as 100"), NULL },
    { "change", 0, 0, G_OPTION_ARG_NONE, &words->change,
      N_ ("In a scatter, by how much spending changed"), NULL },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &words->date, N_ ("The day of the event"), N_ ("DATE") },
    { "time", 0, 0, G_OPTION_ARG_STRING, &words->time,
      N_ ("Whether it was reported before or after the close"), "before|after|unknown" },
    { "window", 'w', 0, G_OPTION_ARG_STRING, &words->window,
      N_ ("Which sessions count, from the event on"), "-5..10" },
    { "benchmark", 'b', 0, G_OPTION_ARG_STRING, &words->benchmark,
      N_ ("The index that stands for the market, or a table of it"), N_ ("SYMBOL") },
    { "log", 0, 0, G_OPTION_ARG_NONE, &words->logarithm, N_ ("A logarithmic price axis"), NULL },
    { "title", 0, 0, G_OPTION_ARG_STRING, &words->title, N_ ("Instead of the chart's own"),
      N_ ("TEXT") },
    MZ_STORE_ENTRY (&words->store_path),
    { "no-store", 0, 0, G_OPTION_ARG_NONE, &words->no_store, N_ ("Use and keep nothing"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words->files, NULL, NULL },
    { NULL },
  };

  *call = (MzChartCall){ 0 };
  *words = (MzChartWords){ .scale = 1 };
  if (!mz_command_parse (&COMMAND, entries, argc, argv, status))
    return FALSE;
  const char *misuse = read_options (words, call);
  if (misuse)
    *status = mz_command_misuse (&COMMAND, misuse);
  return !misuse;
}
