/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One block of a pairs chart: the bars of one value axis, row below row. */
#include "chart/pairs-block.h"

#include "chart/tick-label.h"

#include <math.h>

#define WORDS_SHARE  0.62 /* of the width, for words beside bars, at most */
#define TICK_WIDTH   7.5  /* ems a tick */
#define LEAST_BARS   7.0  /* ems: of bars beside words */
#define LABEL_SIZE   1.1
#define COMPACT_SIZE 0.92
#define DETAIL_SIZE  MZ_SMALL
#define SEPARATOR    " · "
#define INDENT       0.5 /* ems between the block's edge and words above bars */

static const MzMark *
get_mark (const MzPairsBlock *block, guint i)
{
  return mz_chart_get_mark (block->canvas->scene->chart, g_array_index (block->marks, guint, i));
}

static const MzAxis *
get_axis (const MzPairsBlock *block)
{
  return &g_array_index (block->canvas->chart->axes, MzAxis, block->axis);
}

static const char *
find_name (const MzPairsBlock *block, const MzMark *mark)
{
  for (guint row = mark->row + 1; row > 0; row--) {
    const char *name = g_array_index (block->canvas->chart->rows, MzRow, row - 1).name;
    if (name)
      return name;
  }
  return NULL;
}

static void
append_part (GString *text, const char *part)
{
  if (part && *part)
    g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part);
}

/* What it is, with what no heading says in front. */
static char *
dup_detail (const MzPairsBlock *block, const MzMark *mark)
{
  GString *text = g_string_new (NULL);

  if (block->has_names)
    append_part (text, find_name (block, mark));
  if (block->bare)
    append_part (text, get_axis (block)->name);
  append_part (text, mark->detail);
  return g_string_free (text, FALSE);
}

static MzTextStyle
get_detail_style (const MzPairsBlock *block)
{
  MzTextStyle style = mz_canvas_style (block->canvas, DETAIL_SIZE);

  style.colour = block->canvas->theme->quiet;
  return style;
}

static MzTextStyle
get_label_style (const MzPairsBlock *block)
{
  MzTextStyle style =
      mz_canvas_style (block->canvas, block->slot == MZ_PAIRS_COMPACT ? COMPACT_SIZE : LABEL_SIZE);

  style.bold = TRUE;
  return style;
}

/**
 * mz_pairs_block_get_least:
 * @canvas: a canvas
 * @slot: how bars and words stand
 *
 * Returns: the least height of a row, in pixels
 */
double
mz_pairs_block_get_least (MzCanvas *canvas, MzPairsSlot slot)
{
  if (slot == MZ_PAIRS_TALL)
    return (LABEL_SIZE + DETAIL_SIZE) * canvas->line + 1.7 * canvas->em;
  if (slot == MZ_PAIRS_MEDIUM)
    return LABEL_SIZE * canvas->line + 1.25 * canvas->em;
  return COMPACT_SIZE * canvas->line + 0.25 * canvas->em;
}

/* Beside bars there has to be room for every value, and for what it is as far as that goes. */
static double
measure_words (const MzPairsBlock *block)
{
  MzTextStyle label_style = get_label_style (block);
  MzTextStyle detail_style = get_detail_style (block);
  double labels = 0;
  double all = 0;

  for (guint i = 0; i < block->marks->len; i++) {
    const MzMark *mark = get_mark (block, i);
    g_autofree char *detail = dup_detail (block, mark);
    double label = mz_canvas_measure_width (block->canvas, mark->label, &label_style);
    labels = MAX (labels, label);
    all = MAX (all, label + mz_canvas_measure_width (block->canvas, detail, &detail_style));
  }
  double gaps = 1.3 * block->canvas->em;
  return MIN (MAX (labels, MIN (all, WORDS_SHARE * block->width)) + gaps, 0.85 * block->width);
}

/**
 * mz_pairs_block_get_need:
 * @block: a block with its marks
 *
 * Returns: the width that shows every value in full, in pixels
 */
double
mz_pairs_block_get_need (const MzPairsBlock *block)
{
  MzTextStyle style = mz_canvas_style (block->canvas, COMPACT_SIZE);
  double width = 0;

  style.bold = TRUE;
  for (guint i = 0; i < block->marks->len; i++) {
    const char *label = get_mark (block, i)->label;
    width = MAX (width, mz_canvas_measure_width (block->canvas, label, &style));
  }
  return width + LEAST_BARS * block->canvas->em;
}

static MzScale
make_scale (const MzPairsBlock *block)
{
  MzScale scale = { .start = block->x, .end = block->x + block->width };
  double before = 0;
  double behind = 0;

  for (guint i = 0; i < block->marks->len; i++) {
    const MzMark *mark = get_mark (block, i);
    double overhang = mz_layout_get_bar_overhang (block->canvas, mark);
    scale.from = MIN (scale.from, MIN (mark->value, mark->high));
    scale.to = MAX (scale.to, MAX (mark->value, mark->high));
    if (mark->value < 0)
      before = MAX (before, overhang);
    else
      behind = MAX (behind, overhang);
  }
  if (scale.from == scale.to)
    scale.to = 1;
  if (block->slot == MZ_PAIRS_COMPACT)
    scale.end -= measure_words (block);
  scale.start += before;
  scale.end -= behind;
  return scale;
}

static void
put_grid_line (const MzPairsBlock *block, double place, double top)
{
  MzItem *line =
      mz_canvas_put_line (block->canvas, "grid", MZ_NO_MARK, place, top, place, block->bottom);

  line->stroke = block->canvas->theme->grid;
  line->line_width = 1;
}

static void
put_tick (const MzPairsBlock *block, const MzScale *scale, double number, const MzTicks *ticks)
{
  g_autofree char *words =
      mz_tick_label_row (get_axis (block), number, ticks, block->canvas->writing);
  double place = mz_scale_map (scale, number);
  MzCanvas *canvas = block->canvas;
  MzTextStyle style = mz_canvas_style (canvas, MZ_SMALL);

  style.colour = canvas->theme->quiet;
  MzText label = mz_canvas_measure (canvas, words, &style);
  double x = CLAMP (place - label.width / 2, block->x,
                    MAX (block->x, block->x + block->width - label.width));
  double pad = 0.35 * canvas->em;
  double y = block->bottom + 0.2 * canvas->em + 0.72 * MZ_SMALL * canvas->line - label.baseline;
  if (mz_canvas_is_free (canvas, x - pad, y, label.width + 2 * pad, label.height))
    mz_canvas_put_text (canvas, &label, "tick", MZ_NO_MARK, x, y);
  else
    mz_text_clear (&label);
}

static void
put_axis (const MzPairsBlock *block, const MzScale *scale)
{
  double top = block->y + (block->bare ? 0 : 1.1 * block->canvas->line);
  double length = fabs (scale->end - scale->start);
  guint wanted = (guint) MAX (2, length / (TICK_WIDTH * block->canvas->em));
  MzTicks ticks = mz_ticks_find (scale->from, scale->to, wanted, TRUE);

  /* Where there is not room for all, zero has its label. */
  if (block->has_axis)
    put_tick (block, scale, 0, &ticks);
  for (guint i = 0; i < ticks.n && block->has_axis; i++) {
    double number = ticks.first + i * ticks.step;
    put_grid_line (block, mz_scale_map (scale, number), top);
    if (fabs (number) > ticks.step / 2)
      put_tick (block, scale, number, &ticks);
  }
  double zero = mz_scale_map (scale, 0);
  MzItem *line =
      mz_canvas_put_line (block->canvas, "zero", MZ_NO_MARK, zero, top, zero, block->bottom);
  line->stroke = block->canvas->theme->rule;
  line->line_width = 1.2;
}

static MzBarPlace
make_bar (const MzScale *scale, const MzMark *mark, double y, double thickness)
{
  return (MzBarPlace){ .base = mz_scale_map (scale, 0),
                       .value = mz_scale_map (scale, mark->value),
                       .high = mz_scale_map (scale, mark->high),
                       .cross = y,
                       .thickness = thickness };
}

static void
put_label (const MzPairsBlock *block,
           const char *words,
           guint mark,
           double x,
           double baseline,
           double width,
           double *end)
{
  MzTextStyle style = get_label_style (block);

  style.max_width = MAX (width, block->canvas->em);
  MzText text = mz_canvas_measure (block->canvas, words, &style);
  *end = x + text.width;
  mz_canvas_put_text (block->canvas, &text, "value", mark, x, baseline - text.baseline);
}

/* Words above bars may cross the axis: it stops for them. */
static void
put_ground (const MzPairsBlock *block, const MzText *text, guint mark, double x, double y)
{
  double pad = 0.15 * block->canvas->em;

  if (block->slot == MZ_PAIRS_COMPACT)
    return;
  MzItem *ground =
      mz_canvas_put_rect (block->canvas, "ground", mark, x - pad, y + 0.1 * text->height,
                          text->width + 2 * pad, 0.8 * text->height);
  ground->fill = block->canvas->theme->background;
}

/* The parts that fit, from the first on; a word cut in two says less than none. */
static void
put_detail (const MzPairsBlock *block,
            const char *words,
            guint mark,
            double x,
            double baseline,
            double width)
{
  MzTextStyle style = get_detail_style (block);
  g_autofree char *shown = g_strdup (words);

  while (*shown) {
    MzText text = mz_canvas_measure (block->canvas, shown, &style);
    if (text.width <= width) {
      put_ground (block, &text, mark, x, baseline - text.baseline);
      mz_canvas_put_text (block->canvas, &text, "detail", mark, x, baseline - text.baseline);
      return;
    }
    mz_text_clear (&text);
    char *cut = g_strrstr (shown, SEPARATOR);
    *(cut ? cut : shown) = '\0';
  }
}

/* From the top of a line of a size to its baseline, nearly three quarters of it. */
static double
get_ascent (const MzPairsBlock *block, double size)
{
  return 0.72 * size * block->canvas->line;
}

static void
put_tall (const MzPairsBlock *block, guint mark, const MzScale *scale, double y)
{
  const MzMark *found = mz_chart_get_mark (block->canvas->scene->chart, mark);
  double em = block->canvas->em;
  double spare = (block->slot_height - mz_pairs_block_get_least (block->canvas, block->slot)) / em;
  double x = block->x + INDENT * em;
  double width = block->width - INDENT * em;
  double top = y + (0.25 + 0.2 * spare) * em;
  g_autofree char *detail = dup_detail (block, found);
  double end;

  put_label (block, found->label, mark, x, top + get_ascent (block, LABEL_SIZE), width, &end);
  top += LABEL_SIZE * block->canvas->line;
  put_detail (block, detail, mark, x, top + get_ascent (block, DETAIL_SIZE), width);
  top += DETAIL_SIZE * block->canvas->line + 0.25 * em;
  MzBarPlace place = make_bar (scale, found, top, (0.95 + 0.3 * spare) * em);
  mz_layout_bar (block->canvas, mark, &place);
}

static void
put_medium (const MzPairsBlock *block, guint mark, const MzScale *scale, double y)
{
  const MzMark *found = mz_chart_get_mark (block->canvas->scene->chart, mark);
  double em = block->canvas->em;
  double spare = (block->slot_height - mz_pairs_block_get_least (block->canvas, block->slot)) / em;
  double x = block->x + INDENT * em;
  double right = block->x + block->width;
  double top = y + (0.15 + 0.2 * spare) * em;
  double baseline = top + get_ascent (block, LABEL_SIZE);
  g_autofree char *detail = dup_detail (block, found);
  double end;

  put_label (block, found->label, mark, x, baseline, right - x, &end);
  end += 0.6 * em;
  put_detail (block, detail, mark, end, baseline, right - end);
  top += LABEL_SIZE * block->canvas->line + 0.1 * em;
  MzBarPlace place = make_bar (scale, found, top, (0.7 + 0.35 * spare) * em);
  mz_layout_bar (block->canvas, mark, &place);
}

static void
put_compact (const MzPairsBlock *block, guint mark, const MzScale *scale, double y)
{
  const MzMark *found = mz_chart_get_mark (block->canvas->scene->chart, mark);
  double em = block->canvas->em;
  double bar = MIN (0.62 * block->slot_height, 1.3 * em);
  double middle = y + block->slot_height / 2;
  double baseline =
      middle - COMPACT_SIZE * block->canvas->line / 2 + get_ascent (block, COMPACT_SIZE);
  double right = block->x + block->width;
  MzBarPlace place = make_bar (scale, found, middle - bar / 2, bar);
  double x = MAX (MAX (place.value, place.high), place.base) + 0.45 * em;
  g_autofree char *detail = dup_detail (block, found);
  double end;

  if (found->value >= 0)
    x += mz_layout_get_bar_overhang (block->canvas, found);
  mz_layout_bar (block->canvas, mark, &place);
  put_label (block, found->label, mark, x, baseline, right - x, &end);
  end += 0.5 * em;
  put_detail (block, detail, mark, end, baseline, right - end);
}

/* A change is not a level: the heading says which it is, and each has its own axis. */
static void
put_title (const MzPairsBlock *block)
{
  MzTextStyle style = mz_canvas_style (block->canvas, MZ_SMALL);
  const char *title = get_axis (block)->title;

  if (!title || block->bare)
    return;
  style.max_width = block->width;
  MzText text = mz_canvas_measure (block->canvas, title, &style);
  mz_canvas_put_text (block->canvas, &text, "axis-title", MZ_NO_MARK, block->x, block->y);
}

/**
 * mz_pairs_block_put:
 * @block: where the block lies and what is in it
 *
 * Puts down its heading, its axis and its bars with their words.
 */
void
mz_pairs_block_put (const MzPairsBlock *block)
{
  MzScale scale = make_scale (block);

  put_title (block);
  put_axis (block, &scale);
  for (guint i = 0; i < block->marks->len; i++) {
    guint mark = g_array_index (block->marks, guint, i);
    if (block->slot == MZ_PAIRS_TALL)
      put_tall (block, mark, &scale, block->places[i]);
    else if (block->slot == MZ_PAIRS_MEDIUM)
      put_medium (block, mark, &scale, block->places[i]);
    else
      put_compact (block, mark, &scale, block->places[i]);
  }
}
