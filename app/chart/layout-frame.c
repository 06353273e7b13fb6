/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands round every kind of chart: title, subtitle, key, note and source line. */
#include "chart/layout.h"

#include <glib/gi18n.h>

#define TITLE_SIZE 1.45

#define SMALL_WIDTH 30.0 /* ems: below it the margins shrink */
#define LOW_HEIGHT  16.5 /* lines: below it there is a line of each and no more */

typedef enum {
  SIGN_PLAN,
  SIGN_DENIED,
  SIGN_ABOUT,
  SIGN_ABOVE,
  SIGN_BELOW,
  SIGN_RANGE,
  N_SIGNS
} Sign;

static double
get_margin (MzCanvas *canvas)
{
  return (canvas->width < SMALL_WIDTH * canvas->em ? 0.7 : 1.5) * canvas->em;
}

static double
put_line (MzCanvas *canvas,
          const char *text,
          const char *role,
          const MzTextStyle *style,
          double x,
          double y,
          gboolean upwards)
{
  if (!text || !*text)
    return 0;
  MzText measured = mz_canvas_measure (canvas, text, style);
  double height = measured.height;
  mz_canvas_put_text (canvas, &measured, role, MZ_NO_MARK, x, upwards ? y - height : y);
  return height;
}

static double
put_head (MzCanvas *canvas, double margin)
{
  gboolean low = canvas->height < LOW_HEIGHT * canvas->line;
  MzTextStyle title = mz_canvas_style (canvas, low ? 1.15 : TITLE_SIZE);
  MzTextStyle subtitle = mz_canvas_style (canvas, MZ_SMALL);
  double y = low ? 0.5 * margin : margin * 0.9;

  title.bold = TRUE;
  title.max_width = canvas->width - 2 * margin;
  title.max_lines = low ? 1 : 2;
  y += put_line (canvas, canvas->chart->title, "title", &title, margin, y, FALSE);
  subtitle.colour = canvas->theme->quiet;
  subtitle.max_width = title.max_width;
  if (!low)
    y += put_line (canvas, canvas->chart->subtitle, "subtitle", &subtitle, margin, y, FALSE);
  return y;
}

/* Returns where the foot begins. */
static double
put_foot (MzCanvas *canvas, double margin)
{
  gboolean low = canvas->height < LOW_HEIGHT * canvas->line;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  double y = canvas->height - (low ? 0.4 : 0.8) * margin;

  style.colour = canvas->theme->quiet;
  style.max_width = canvas->width - 2 * margin;
  style.max_lines = low ? 1 : 2;
  y -= put_line (canvas, canvas->chart->source, "source", &style, margin, y, TRUE);
  if (!low)
    y -= put_line (canvas, canvas->chart->note, "note", &style, margin, y, TRUE);
  return y;
}

/* What is missing stands where the chart would. */
static void
put_empty (MzCanvas *canvas, const cairo_rectangle_t *body)
{
  MzTextStyle style = mz_canvas_style (canvas, 1.05);

  style.colour = canvas->theme->quiet;
  style.centred = TRUE;
  style.max_width = MIN (body->width, 34 * canvas->em);
  style.max_lines = MAX (1, (int) (body->height / (1.6 * canvas->em)));
  MzText text = mz_canvas_measure (canvas, canvas->chart->empty, &style);
  mz_canvas_put_text (canvas, &text, "empty", MZ_NO_MARK, body->x + (body->width - text.width) / 2,
                      body->y + (body->height - text.height) / 2);
}

/**
 * mz_layout_frame:
 * @canvas: a canvas
 * @body: (out): what is left for the chart itself
 *
 * Puts down title, subtitle, note and source line, and the words of a chart that has nothing to
 * show.
 */
void
mz_layout_frame (MzCanvas *canvas, cairo_rectangle_t *body)
{
  double margin = get_margin (canvas);
  double gap = canvas->height < LOW_HEIGHT * canvas->line ? 0.3 : 0.8;
  double top = put_head (canvas, margin) + gap * canvas->em;
  double bottom = put_foot (canvas, margin) - gap * canvas->em;

  *body = (cairo_rectangle_t){ margin, top, canvas->width - 2 * margin, MAX (bottom - top, 1) };
  if (canvas->chart->empty)
    put_empty (canvas, body);
}

static gboolean
has_sign (const MzMark *mark, Sign sign)
{
  switch (sign) {
  case SIGN_PLAN:
    return mark->modality == MZ_MODALITY_PLAN || mark->modality == MZ_MODALITY_FORECAST;
  case SIGN_DENIED:
    return mark->modality == MZ_MODALITY_DENIED;
  case SIGN_ABOUT:
    return mark->qualifier == MZ_QUALIFIER_ABOUT;
  case SIGN_ABOVE:
    return mark->qualifier == MZ_QUALIFIER_OVER || mark->qualifier == MZ_QUALIFIER_AT_LEAST;
  case SIGN_BELOW:
    return mark->qualifier == MZ_QUALIFIER_UP_TO || mark->qualifier == MZ_QUALIFIER_UNDER;
  default:
    return mark->qualifier == MZ_QUALIFIER_RANGE;
  }
}

static gboolean
uses_sign (MzCanvas *canvas, Sign sign)
{
  for (guint i = 0; i < canvas->chart->marks->len; i++) {
    const MzMark *mark = &g_array_index (canvas->chart->marks, MzMark, i);
    MzLayerKind kind = g_array_index (canvas->chart->layers, MzLayer, mark->layer).kind;
    gboolean bar = kind == MZ_LAYER_ROWS || kind == MZ_LAYER_BARS;
    gboolean stretch = kind == MZ_LAYER_SPANS && (sign == SIGN_PLAN || sign == SIGN_DENIED);
    if ((bar || stretch) && has_sign (mark, sign))
      return TRUE;
  }
  return FALSE;
}

/* The sign as the bars have it, in little. */
static void
put_sample (MzCanvas *canvas, Sign sign, double x, double y, double width, double height)
{
  MzColour colour = canvas->theme->quiet;
  double half = width / 2;
  MzItem *item;

  if (sign == SIGN_PLAN) {
    item = mz_canvas_put_hatch (canvas, "key", MZ_NO_MARK, x, y, width, height, 0.4 * canvas->em);
    item->stroke = colour;
    item->line_width = 1;
  }
  item = mz_canvas_put_rect (
      canvas, "key", MZ_NO_MARK, x, y,
      sign == SIGN_PLAN || sign == SIGN_DENIED || sign == SIGN_BELOW ? width : half, height);
  if (sign == SIGN_PLAN || sign == SIGN_DENIED) {
    item->stroke = colour;
    item->line_width = 1;
    item->dashed = sign == SIGN_DENIED;
    return;
  }
  item->fill = sign == SIGN_BELOW ? mz_colour_fade (colour, 0.35) : colour;
  if (sign == SIGN_ABOUT || sign == SIGN_RANGE) {
    item = mz_canvas_put_rect (canvas, "key", MZ_NO_MARK, x + half, y, half, height);
    item->fill = sign == SIGN_RANGE ? mz_colour_fade (colour, 0.42) : colour;
    if (sign == SIGN_ABOUT)
      item->fade = canvas->mirrored ? MZ_EDGE_LEFT : MZ_EDGE_RIGHT;
    return;
  }
  double from = sign == SIGN_ABOVE ? x + half : x + width;
  double to = sign == SIGN_ABOVE ? x + width : x + half;
  MzPlace places[] = { { from, y }, { to, y + height / 2 }, { from, y + height } };
  item = mz_canvas_put_path (canvas, "key", MZ_NO_MARK, MZ_PATH_CLOSED, places, 3);
  item->fill = sign == SIGN_ABOVE ? colour : canvas->theme->text;
}

/**
 * mz_layout_key:
 * @canvas: a canvas
 * @x: its start
 * @y: its top
 * @width: the room for it
 *
 * Says what hatching, arrows and soft edges mean, where the chart has them; leaves out what does
 * not fit on a line.
 *
 * Returns: the height of the line; 0 where there is nothing to say
 */
double
mz_layout_key (MzCanvas *canvas, double x, double y, double width)
{
  /* Translators: what a sign on a bar means */
  static const char *const WORDS[N_SIGNS] = {
    NC_ ("key", "planned or forecast"),
    NC_ ("key", "denied"),
    NC_ ("key", "about"),
    NC_ ("key", "or more"),
    NC_ ("key", "or less"),
    NC_ ("key", "range"),
  };
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);
  double sample = 1.6 * canvas->em;
  double end = x + width;
  double height = 0;

  style.colour = canvas->theme->quiet;
  for (Sign sign = 0; sign < N_SIGNS; sign++) {
    if (!uses_sign (canvas, sign))
      continue;
    const char *words = mz_catalog_get_in (canvas->writing->catalog, "key", WORDS[sign]);
    MzText text = mz_canvas_measure (canvas, words, &style);
    double taken = sample + 0.45 * canvas->em + text.width;
    if (x + taken > end) {
      mz_text_clear (&text);
      break;
    }
    height = text.height;
    put_sample (canvas, sign, x, y + 0.2 * height, sample, 0.6 * height);
    mz_canvas_put_text (canvas, &text, "key", MZ_NO_MARK, x + sample + 0.45 * canvas->em, y);
    x += taken + 1.4 * canvas->em;
  }
  return height;
}
