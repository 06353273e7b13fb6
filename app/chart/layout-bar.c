/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One bar, so that it shows what its figure says: a plan is hatched, a bound has an arrow, "about"
 * a soft edge, a range a paler part, a denial a mere outline. */
#include "chart/layout.h"

#include <math.h>

#define HATCH_GAP   0.45 /* ems */
#define ARROW       0.62 /* ems: from the bar's end to the point */
#define SOFT        0.6  /* ems on either side of the value */
#define PLAN_ALPHA  0.16
#define RANGE_ALPHA 0.42
#define LEAST       1.5 /* pixels: a bar of next to nothing is still seen */

typedef struct {
  double x;
  double y;
  double width;
  double height;
} Box;

/* Edges between pixels would look soft, which means something here. */
static double
snap (double place)
{
  return round (place);
}

static Box
make_box (const MzBarPlace *place, double from, double to)
{
  double low = snap (MIN (from, to));
  double length = MAX (snap (MAX (from, to)) - low, 1);

  if (place->upright)
    return (Box){ place->cross, low, place->thickness, length };
  return (Box){ low, place->cross, length, place->thickness };
}

static double
get_growth (const MzBarPlace *place)
{
  return place->value >= place->base ? 1 : -1;
}

static MzPlace
at (const MzBarPlace *place, double along, double across)
{
  if (place->upright)
    return (MzPlace){ place->cross + across, along };
  return (MzPlace){ along, place->cross + across };
}

/* The edge in the picture: the canvas may turn it round. */
static MzEdge
find_far_edge (MzCanvas *canvas, const MzBarPlace *place)
{
  gboolean forward = place->value >= place->base;

  if (place->upright)
    return forward ? MZ_EDGE_BOTTOM : MZ_EDGE_TOP;
  return forward != canvas->mirrored ? MZ_EDGE_RIGHT : MZ_EDGE_LEFT;
}

static void
put_solid (MzCanvas *canvas, guint mark, const MzBarPlace *place, double to, MzColour colour)
{
  Box box = make_box (place, place->base, to);
  MzItem *item = mz_canvas_put_rect (canvas, "bar", mark, box.x, box.y, box.width, box.height);

  item->fill = colour;
}

static void
put_hatched (MzCanvas *canvas, guint mark, const MzBarPlace *place, double to, MzColour colour)
{
  Box box = make_box (place, place->base, to);
  MzItem *item = mz_canvas_put_rect (canvas, "bar", mark, box.x, box.y, box.width, box.height);

  item->fill = mz_colour_fade (colour, PLAN_ALPHA);
  item->stroke = colour;
  item->line_width = 1;
  item = mz_canvas_put_hatch (canvas, "hatch", mark, box.x, box.y, box.width, box.height,
                              HATCH_GAP * canvas->em);
  item->stroke = colour;
  item->line_width = MAX (1, 0.07 * canvas->em);
}

static void
put_denied (MzCanvas *canvas, guint mark, const MzBarPlace *place, double to, MzColour colour)
{
  Box box = make_box (place, place->base, to);
  MzItem *item = mz_canvas_put_rect (canvas, "denied", mark, box.x, box.y, box.width, box.height);

  item->stroke = colour;
  item->line_width = 1.2;
  item->dashed = TRUE;
}

static void
put_body (MzCanvas *canvas, guint mark, const MzBarPlace *place, double to, MzColour colour)
{
  switch (mz_chart_get_mark (canvas->scene->chart, mark)->modality) {
  case MZ_MODALITY_PLAN:
  case MZ_MODALITY_FORECAST:
    put_hatched (canvas, mark, place, to, colour);
    return;
  case MZ_MODALITY_DENIED:
    put_denied (canvas, mark, place, to, colour);
    return;
  default:
    put_solid (canvas, mark, place, to, colour);
  }
}

static void
put_soft_edge (MzCanvas *canvas, guint mark, const MzBarPlace *place, MzColour colour)
{
  double soft = MIN (SOFT * canvas->em, fabs (place->value - place->base)) * get_growth (place);
  Box box = make_box (place, place->value - soft, place->value + soft);

  put_body (canvas, mark, place, place->value - soft, colour);
  MzItem *item =
      mz_canvas_put_rect (canvas, "soft-edge", mark, box.x, box.y, box.width, box.height);
  item->fill = colour;
  item->fade = find_far_edge (canvas, place);
}

static void
put_cap (MzCanvas *canvas, guint mark, const MzBarPlace *place, double along, MzColour colour)
{
  MzPlace from = at (place, along, -0.12 * canvas->em);
  MzPlace to = at (place, along, place->thickness + 0.12 * canvas->em);
  MzItem *item = mz_canvas_put_line (canvas, "cap", mark, from.x, from.y, to.x, to.y);

  item->stroke = colour;
  item->line_width = MAX (1.5, 0.13 * canvas->em);
}

/* A triangle whose base stands at @along and whose point lies @length further the way of growth. */
static void
put_arrow (MzCanvas *canvas,
           guint mark,
           const MzBarPlace *place,
           double along,
           double length,
           MzColour colour)
{
  double half = MIN (place->thickness / 2, 0.55 * canvas->em);
  double middle = place->thickness / 2;
  MzPlace places[] = { at (place, along, middle - half),
                       at (place, along + length * get_growth (place), middle),
                       at (place, along, middle + half) };
  MzItem *item = mz_canvas_put_path (canvas, "arrow", mark, MZ_PATH_CLOSED, places, 3);

  item->fill = colour;
}

static void
put_range (MzCanvas *canvas, guint mark, const MzBarPlace *place, MzColour colour)
{
  Box box = make_box (place, place->value, place->high);
  MzItem *item = mz_canvas_put_rect (canvas, "range", mark, box.x, box.y, box.width, box.height);

  item->fill = mz_colour_fade (colour, RANGE_ALPHA);
  put_cap (canvas, mark, place, place->value, colour);
  put_cap (canvas, mark, place, place->high, colour);
}

static void
put_bound (
    MzCanvas *canvas, guint mark, const MzBarPlace *place, MzQualifier qualifier, MzColour colour)
{
  double arrow = ARROW * canvas->em;
  MzColour ink = canvas->theme->text;

  switch (qualifier) {
  case MZ_QUALIFIER_OVER:
    put_arrow (canvas, mark, place, snap (place->value), arrow, colour);
    break;
  case MZ_QUALIFIER_AT_LEAST:
    put_cap (canvas, mark, place, place->value, ink);
    put_arrow (canvas, mark, place, place->value + 0.2 * arrow * get_growth (place), arrow, colour);
    break;
  case MZ_QUALIFIER_UP_TO:
  case MZ_QUALIFIER_UNDER:
    put_cap (canvas, mark, place, place->value, ink);
    if (fabs (place->value - place->base) > 2 * arrow)
      put_arrow (canvas, mark, place, place->value - 0.2 * arrow * get_growth (place), -arrow, ink);
    break;
  default:
    break;
  }
}

/**
 * mz_layout_get_colour:
 * @canvas: a canvas
 * @mark: which mark
 *
 * Returns: the colour of its layer; a fall has its own where the layer is one of rises
 */
MzColour
mz_layout_get_colour (MzCanvas *canvas, guint mark)
{
  const MzMark *found = mz_chart_get_mark (canvas->scene->chart, mark);
  MzHue hue = mz_chart_get_layer_of (canvas->scene->chart, mark)->hue;

  if (hue == MZ_HUE_RISE && found->value < 0)
    hue = MZ_HUE_FALL;
  return canvas->theme->hues[hue];
}

/**
 * mz_layout_get_bar_overhang:
 * @canvas: a canvas
 * @mark: a mark that is drawn as a bar
 *
 * Returns: by how many pixels its sign reaches beyond its value
 */
double
mz_layout_get_bar_overhang (MzCanvas *canvas, const MzMark *mark)
{
  switch (mark->qualifier) {
  case MZ_QUALIFIER_OVER:
  case MZ_QUALIFIER_AT_LEAST:
    return 1.2 * ARROW * canvas->em;
  case MZ_QUALIFIER_ABOUT:
    return SOFT * canvas->em;
  default:
    return 0.1 * canvas->em;
  }
}

/**
 * mz_layout_bar:
 * @canvas: a canvas
 * @mark: which mark
 * @place: where it lies
 *
 * Puts down the bar with the signs of its modality and qualifier.
 */
void
mz_layout_bar (MzCanvas *canvas, guint mark, const MzBarPlace *place)
{
  const MzMark *found = mz_chart_get_mark (canvas->scene->chart, mark);
  MzColour colour = mz_layout_get_colour (canvas, mark);
  MzBarPlace shown = *place;

  if (fabs (shown.value - shown.base) < LEAST)
    shown.value = shown.base + LEAST * (shown.upright ? -1 : 1);
  if (found->qualifier == MZ_QUALIFIER_ABOUT && found->modality != MZ_MODALITY_DENIED)
    put_soft_edge (canvas, mark, &shown, colour);
  else
    put_body (canvas, mark, &shown, shown.value, colour);
  if (found->qualifier == MZ_QUALIFIER_RANGE)
    put_range (canvas, mark, &shown, colour);
  else
    put_bound (canvas, mark, &shown, found->qualifier, colour);
  Box box = make_box (&shown, shown.base,
                      found->qualifier == MZ_QUALIFIER_RANGE ? shown.high : shown.value);
  mz_canvas_mark_area (canvas, mark, box.x, box.y, box.width, box.height);
}

/**
 * mz_layout_gathered_bar:
 * @canvas: a canvas
 * @mark: the first of the marks that it stands for
 * @place: where it lies, from its base over the least value to the highest
 *
 * Puts down one bar for many marks.
 */
void
mz_layout_gathered_bar (MzCanvas *canvas, guint mark, const MzBarPlace *place)
{
  MzColour colour = mz_layout_get_colour (canvas, mark);
  Box box = make_box (place, place->base, place->high);

  put_solid (canvas, mark, place, place->value, colour);
  put_range (canvas, mark, place, colour);
  mz_canvas_mark_area (canvas, mark, box.x, box.y, box.width, box.height);
}
