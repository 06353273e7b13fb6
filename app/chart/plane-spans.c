/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stretches of time in a strip of their own below the plane, each with words beside or on it. */
#include "chart/plane.h"

#define GAP     0.4  /* ems, between a stretch and its words */
#define HEIGHT  0.75 /* ems of a stretch */
#define TOUCH   0.5  /* pixels: stretches that touch do not cover each other */
#define NO_LANE G_MAXUINT

typedef enum { UNNAMED, BEHIND, IN_FRONT, INSIDE } Place; /* of the words */

typedef struct {
  guint mark;
  double from;
  double to;
  double words; /* their width */
  guint lane;
  Place place;
} Span;

typedef struct {
  MzPlane *plane;
  GArray *spans; /* of Span, in reading order */
  double gap;
} Strip;

static const MzMark *
get_mark (MzPlane *plane, guint mark)
{
  return &g_array_index (plane->canvas->chart->marks, MzMark, mark);
}

static Span *
get_span (const Strip *strip, guint i)
{
  return &g_array_index (strip->spans, Span, i);
}

static MzTextStyle
get_style (MzPlane *plane)
{
  MzTextStyle style = mz_canvas_style (plane->canvas, MZ_SMALL);

  style.max_width = plane->box.width - 2 * GAP * plane->canvas->em;
  return style;
}

static void
add_span (Strip *strip, guint mark)
{
  MzPlane *plane = strip->plane;
  MzTextStyle style = get_style (plane);
  Span span = { .mark = mark, .lane = NO_LANE };

  mz_plane_map_stretch (plane, get_mark (plane, mark), &span.from, &span.to);
  span.from = MAX (span.from, plane->box.x);
  span.to = MAX (MIN (span.to, plane->box.x + plane->box.width), span.from + 2);
  span.words = mz_canvas_measure_width (plane->canvas, get_mark (plane, mark)->label, &style);
  g_array_append_val (strip->spans, span);
}

/* From where to where a stretch and its words would go. */
static void
find_room (const Strip *strip, const Span *span, Place place, double *from, double *to)
{
  *from = place == IN_FRONT ? span->from - strip->gap - span->words : span->from;
  *to = place == BEHIND ? span->to + strip->gap + span->words : span->to;
}

static gboolean
is_free (const Strip *strip, guint i, guint lane, double from, double to)
{
  for (guint k = 0; k < strip->spans->len; k++) {
    const Span *other = get_span (strip, k);
    double first;
    double last;
    find_room (strip, other, other->place, &first, &last);
    if (k != i && other->lane == lane && from < last - TOUCH && first < to - TOUCH)
      return FALSE;
  }
  return TRUE;
}

static gboolean
try_place (const Strip *strip, guint i, guint lane, Place place)
{
  const cairo_rectangle_t *box = &strip->plane->box;
  Span *span = get_span (strip, i);
  double from;
  double to;

  if (place == INSIDE && span->words + 2 * strip->gap > span->to - span->from)
    return FALSE;
  find_room (strip, span, place, &from, &to);
  if (place != UNNAMED && (from < box->x || to > box->x + box->width))
    return FALSE;
  if (!is_free (strip, i, lane, from, to))
    return FALSE;
  span->lane = lane;
  span->place = place;
  return TRUE;
}

static gboolean
try_words (const Strip *strip, guint i, guint lane)
{
  return try_place (strip, i, lane, BEHIND) || try_place (strip, i, lane, IN_FRONT) ||
         try_place (strip, i, lane, INSIDE);
}

/* Each goes to the first lane that has room for it. Returns whether all found one. */
static gboolean
find_lanes (const Strip *strip, guint most, gboolean with_words)
{
  guint n = 0;

  for (guint i = 0; i < strip->spans->len; i++)
    get_span (strip, i)->lane = NO_LANE;
  for (guint i = 0; i < strip->spans->len; i++) {
    gboolean found = FALSE;
    for (guint lane = 0; lane < most && !found; lane++)
      found = with_words ? try_words (strip, i, lane) : try_place (strip, i, lane, UNNAMED);
    n += found;
  }
  return n == strip->spans->len;
}

/* Where there are not lanes enough for words, there are for more of the stretches without. */
static void
place_spans (const Strip *strip, guint most)
{
  if (find_lanes (strip, most, TRUE))
    return;
  find_lanes (strip, most, FALSE);
  for (guint i = 0; i < strip->spans->len; i++)
    if (get_span (strip, i)->lane != NO_LANE)
      try_words (strip, i, get_span (strip, i)->lane);
}

/* The caller frees the spans. */
static Strip
make_strip (MzPlane *plane, guint most)
{
  Strip strip = { plane, g_array_new (FALSE, FALSE, sizeof (Span)), GAP * plane->canvas->em };

  for (guint i = 0; i < plane->canvas->chart->marks->len; i++) {
    const MzMark *mark = get_mark (plane, i);
    if (mz_plane_get_layer (plane, mark->layer)->kind == MZ_LAYER_SPANS &&
        mz_plane_shows (plane, mark))
      add_span (&strip, i);
  }
  place_spans (&strip, most);
  return strip;
}

/**
 * mz_plane_count_lanes:
 * @plane: a plane with the scale of its x axis
 * @most: how many there may be
 *
 * Returns: how many lanes the stretches of time need so that neither they nor their words cover
 *   another
 */
guint
mz_plane_count_lanes (MzPlane *plane, guint most)
{
  Strip strip = make_strip (plane, most);
  guint n = 0;

  for (guint i = 0; i < strip.spans->len; i++)
    if (get_span (&strip, i)->lane != NO_LANE)
      n = MAX (n, get_span (&strip, i)->lane + 1);
  g_array_unref (strip.spans);
  return n;
}

static void
put_stretch (MzPlane *plane, guint mark, const cairo_rectangle_t *box)
{
  MzCanvas *canvas = plane->canvas;
  MzColour colour = mz_layout_get_colour (canvas, mark);
  MzModality modality = get_mark (plane, mark)->modality;
  MzItem *item = mz_canvas_put_rect (canvas, "span", mark, box->x, box->y, box->width, box->height);

  item->fill = mz_colour_fade (colour, modality == MZ_MODALITY_ACTUAL ? 1 : 0.16);
  item->stroke = colour;
  item->line_width = 1;
  item->dashed = modality == MZ_MODALITY_DENIED;
  mz_canvas_mark_area (canvas, mark, box->x, box->y, box->width, box->height);
  if (modality == MZ_MODALITY_ACTUAL || modality == MZ_MODALITY_DENIED)
    return;
  item = mz_canvas_put_hatch (canvas, "hatch", mark, box->x, box->y, box->width, box->height,
                              0.45 * canvas->em);
  item->stroke = colour;
  item->line_width = 1;
}

/* On a ground of their own, where they stand inside. */
static void
put_words (const Strip *strip, const Span *span, const cairo_rectangle_t *box)
{
  MzCanvas *canvas = strip->plane->canvas;
  MzTextStyle style = get_style (strip->plane);
  MzText text = mz_canvas_measure (canvas, get_mark (strip->plane, span->mark)->label, &style);
  double x = box->x + (box->width - text.width) / 2;

  if (span->place == BEHIND)
    x = box->x + box->width + strip->gap;
  else if (span->place == IN_FRONT)
    x = box->x - strip->gap - text.width;
  else {
    MzItem *ground = mz_canvas_put_rect (canvas, "ground", span->mark, x - strip->gap / 2,
                                         box->y - 1, text.width + strip->gap, box->height + 2);
    ground->fill = canvas->theme->background;
  }
  mz_canvas_put_text (canvas, &text, "value", span->mark, x,
                      box->y + (box->height - text.height) / 2);
}

/**
 * mz_plane_put_spans:
 * @plane: a plane with its scales
 * @layer: a layer of stretches of time
 *
 * Puts them down in lanes below the plane: a sum for three years stands on no axis of quarters.
 */
void
mz_plane_put_spans (MzPlane *plane, guint layer)
{
  Strip strip = make_strip (plane, plane->n_lanes);
  double height = HEIGHT * plane->canvas->em;

  for (guint i = 0; i < strip.spans->len; i++) {
    const Span *span = get_span (&strip, i);
    if (get_mark (plane, span->mark)->layer != layer || span->lane == NO_LANE)
      continue;
    double middle = plane->spans_top + (span->lane + 0.5) * plane->lane;
    cairo_rectangle_t box = { span->from, middle - height / 2, span->to - span->from, height };
    put_stretch (plane, span->mark, &box);
    if (span->place != UNNAMED)
      put_words (&strip, span, &box);
  }
  g_array_unref (strip.spans);
}
