/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the light behind a figure's words: under the text, so that joined letters stay joined. */
#include "lights.h"

#define RADIUS  4.0f /* of the corners, in pixels */
#define MARGIN  2    /* how far the light reaches beyond the words on each side, in pixels */
#define HATCH   6.0f /* the width of a stripe and its gap, in pixels */
#define RING    2.0f /* the width of the ring round the selected figure, in pixels */
#define TOUCHES 2    /* stretches that are this close are one, in pixels */

/* The style sheet names the colours, once for light and once for dark. */
static const char *const role_colours[] = {
  [MZ_ROLE_OTHER] = "mizan_other",
  [MZ_ROLE_SPENDING] = "mizan_spending",
  [MZ_ROLE_PRICE_MOVE] = "mizan_price_move",
  [MZ_ROLE_RESULT] = "mizan_result",
};

static int
compare_places (gconstpointer a, gconstpointer b)
{
  return ((const GdkRectangle *) a)->x - ((const GdkRectangle *) b)->x;
}

/* Joins the letters of one line, which are as high as their fonts, to stretches of one height. */
static void
join_line (GArray *letters, GArray *areas)
{
  guint first = areas->len;
  int top = G_MAXINT;
  int bottom = G_MININT;

  g_array_sort (letters, compare_places);
  for (guint i = 0; i < letters->len; i++) {
    const GdkRectangle *letter = &g_array_index (letters, GdkRectangle, i);
    GdkRectangle *last =
        areas->len > first ? &g_array_index (areas, GdkRectangle, areas->len - 1) : NULL;
    top = MIN (top, letter->y);
    bottom = MAX (bottom, letter->y + letter->height);
    if (last && letter->x <= last->x + last->width + TOUCHES)
      last->width = MAX (last->x + last->width, letter->x + letter->width) - last->x;
    else
      g_array_append_val (areas, *letter);
  }
  for (guint i = first; i < areas->len; i++) {
    g_array_index (areas, GdkRectangle, i).y = top;
    g_array_index (areas, GdkRectangle, i).height = bottom - top;
  }
  g_array_set_size (letters, 0);
}

static gboolean
is_on_line (GArray *letters, const GdkRectangle *area)
{
  const GdkRectangle *letter = &g_array_index (letters, GdkRectangle, 0);

  return area->y < letter->y + letter->height && letter->y < area->y + area->height;
}

/**
 * mz_lights_find:
 * @view: a text view
 * @start: where the words begin
 * @end: where they end
 *
 * Goes letter by letter: words in a line that runs both ways need not be one stretch.
 *
 * Returns: (transfer full) (element-type GdkRectangle): their areas in buffer coordinates
 */
GArray *
mz_lights_find (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autoptr (GArray) letters = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GArray *areas = g_array_new (FALSE, FALSE, sizeof (GdkRectangle));
  GtkTextIter at = *start;

  while (gtk_text_iter_compare (&at, end) < 0) {
    GdkRectangle area;
    gtk_text_view_get_iter_location (view, &at, &area);
    if (area.width < 0) {
      area.x += area.width;
      area.width = -area.width;
    }
    if (letters->len > 0 && !is_on_line (letters, &area))
      join_line (letters, areas);
    if (area.width > 0)
      g_array_append_val (letters, area);
    if (!gtk_text_iter_forward_char (&at))
      break;
  }
  join_line (letters, areas);
  return areas;
}

static GdkRGBA
find_colour (GtkWidget *widget, const char *name)
{
  GdkRGBA colour = { 0, 0, 0, 0 };

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  return colour;
}

static void
draw_hatch (GtkSnapshot *snapshot, const graphene_rect_t *bounds, const GdkRGBA *colour)
{
  GdkRGBA faint = *colour;
  faint.alpha *= 0.35f;
  const GskColorStop stops[] = {
    { 0.0f, *colour },
    { 0.5f, *colour },
    { 0.5f, faint },
    { 1.0f, faint },
  };
  graphene_point_t from = bounds->origin;
  graphene_point_t to = GRAPHENE_POINT_INIT (from.x + HATCH, from.y + HATCH);

  gtk_snapshot_append_repeating_linear_gradient (snapshot, bounds, &from, &to, stops,
                                                 G_N_ELEMENTS (stops));
}

static void
draw_area (GtkSnapshot *snapshot,
           const GdkRectangle *area,
           const GdkRGBA *colour,
           gboolean is_hatched,
           const GdkRGBA *ring)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (area->x - MARGIN, area->y - MARGIN / 2,
                                               area->width + 2 * MARGIN, area->height + 2 * MARGIN);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  if (is_hatched)
    draw_hatch (snapshot, &bounds, colour);
  else
    gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);

  if (ring) {
    const float widths[4] = { RING, RING, RING, RING };
    const GdkRGBA colours[4] = { *ring, *ring, *ring, *ring };
    gtk_snapshot_append_border (snapshot, &outline, widths, colours);
  }
}

/**
 * mz_lights_draw:
 * @widget: whose style sheet names the colours
 * @snapshot: what to draw on
 * @figure: whose words they are
 * @areas: (element-type GdkRectangle): where they stand
 * @is_selected: whether to draw the ring
 *
 * The colour says the figure's role; stripes say that it is not an actual one.
 */
void
mz_lights_draw (
    GtkWidget *widget, GtkSnapshot *snapshot, MzFigure *figure, GArray *areas, gboolean is_selected)
{
  const MzReading *reading = mz_figure_get_reading (figure);
  GdkRGBA colour = find_colour (widget, role_colours[reading->role]);
  GdkRGBA ring = find_colour (widget, "mizan_selected");

  for (guint i = 0; i < areas->len; i++)
    draw_area (snapshot, &g_array_index (areas, GdkRectangle, i), &colour,
               reading->modality != MZ_MODALITY_ACTUAL, is_selected ? &ring : NULL);
}
