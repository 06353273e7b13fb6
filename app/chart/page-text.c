/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts glyphs on a page so that readers find the words again.
 *
 * A glyph of several letters, such as lam with alef, is written with all of them, in their order.
 * Readers of the Poppler family lay such letters out from left to right and then turn the whole
 * line round: they show "دوالر" for "دولار", and a search for the word finds nothing. So from right
 * to left every letter gets a glyph of its own: what is too much for a cluster stands on glyphs
 * without width and without ink at its end. */
#include "chart/page-text.h"

#define BLANK 0x00A0 /* no-break space: a glyph that no text of ours uses otherwise */

/* A stretch of one font and one direction, from the left. */
typedef struct {
  const PangoGlyphString *string;
  const char *text; /* of the layout */
  gboolean rtl;
  gulong blank;   /* the font's glyph for BLANK; 0 for none */
  double reach;   /* how far a blank reaches out, in pixels */
  double x;       /* where the pen is */
  double y;       /* the baseline */
  GString *words; /* what is on the page, in the order that the clusters come */
  GArray *glyphs; /* of cairo_glyph_t */
  GArray *clusters;
} Run;

/* The glyphs and letters that belong together. */
typedef struct {
  int first_byte;
  int end_byte;
  int n_letters;
  int first_glyph; /* from the left */
  int n_glyphs;
} Cluster;

static void
find_blank (Run *run, PangoFont *font)
{
  hb_font_t *face = pango_font_get_hb_font (font);
  hb_codepoint_t glyph = 0;

  if (!hb_font_get_nominal_glyph (face, BLANK, &glyph))
    return;
  run->blank = glyph;
  run->reach = (double) hb_font_get_glyph_h_advance (face, glyph) / 2 / PANGO_SCALE;
}

static void
add_glyph (Run *run, gulong index, double x, double y)
{
  cairo_glyph_t glyph = { index, x, y };

  g_array_append_val (run->glyphs, glyph);
}

/* Letters come from the left; of a run from right to left the words are turned round later. */
static void
add_letters (Run *run, int first_byte, int end_byte, int n_glyphs)
{
  cairo_text_cluster_t cluster = { end_byte - first_byte, n_glyphs };

  if (run->rtl)
    g_string_prepend_len (run->words, run->text + first_byte, end_byte - first_byte);
  else
    g_string_append_len (run->words, run->text + first_byte, end_byte - first_byte);
  g_array_append_val (run->clusters, cluster);
}

/* From right to left the first letter is on the last glyph. */
static void
add_letters_one_by_one (Run *run, const Cluster *cluster)
{
  const char *end = run->text + cluster->end_byte;

  while (end > run->text + cluster->first_byte) {
    const char *letter = g_utf8_prev_char (end);
    add_letters (run, (int) (letter - run->text), (int) (end - run->text), 1);
    end = letter;
  }
}

static int
count_ink (const Run *run, const Cluster *cluster)
{
  int n = 0;

  for (int i = 0; i < cluster->n_glyphs; i++)
    n += run->string->glyphs[cluster->first_glyph + i].glyph != PANGO_GLYPH_EMPTY;
  return n;
}

static void
add_ink (Run *run, const Cluster *cluster)
{
  for (int i = 0; i < cluster->n_glyphs; i++) {
    const PangoGlyphInfo *info = &run->string->glyphs[cluster->first_glyph + i];
    if (info->glyph != PANGO_GLYPH_EMPTY)
      add_glyph (run, info->glyph, run->x + (double) info->geometry.x_offset / PANGO_SCALE,
                 run->y + (double) info->geometry.y_offset / PANGO_SCALE);
    run->x += (double) info->geometry.width / PANGO_SCALE;
  }
}

/* What has no ink, an isolate say, is not for readers either. */
static void
add_cluster (Run *run, const Cluster *cluster)
{
  int n_ink = count_ink (run, cluster);
  int n_missing = cluster->n_letters - n_ink;

  if (n_ink > 0 && run->rtl && n_missing >= 0 && (n_missing == 0 || run->blank != 0)) {
    for (int i = 0; i < n_missing; i++)
      add_glyph (run, run->blank, run->x - run->reach * (n_missing - i), run->y);
    add_letters_one_by_one (run, cluster);
  } else if (n_ink > 0) {
    add_letters (run, cluster->first_byte, cluster->end_byte, n_ink);
  }
  add_ink (run, cluster);
}

static Cluster
get_cluster (const PangoGlyphItemIter *iter)
{
  gboolean rtl = iter->start_glyph > iter->end_glyph;

  return (Cluster){ .first_byte = iter->start_index,
                    .end_byte = iter->end_index,
                    .n_letters = iter->end_char - iter->start_char,
                    .first_glyph = rtl ? iter->end_glyph + 1 : iter->start_glyph,
                    .n_glyphs = ABS (iter->end_glyph - iter->start_glyph) };
}

static void
add_clusters (Run *run, PangoGlyphItem *item)
{
  PangoGlyphItemIter iter;
  gboolean more = run->rtl ? pango_glyph_item_iter_init_end (&iter, item, run->text)
                           : pango_glyph_item_iter_init_start (&iter, item, run->text);

  while (more) {
    Cluster cluster = get_cluster (&iter);
    add_cluster (run, &cluster);
    more = run->rtl ? pango_glyph_item_iter_prev_cluster (&iter)
                    : pango_glyph_item_iter_next_cluster (&iter);
  }
}

static void
reverse (GArray *clusters)
{
  for (guint i = 0; i < clusters->len / 2; i++) {
    cairo_text_cluster_t *a = &g_array_index (clusters, cairo_text_cluster_t, i);
    cairo_text_cluster_t *b =
        &g_array_index (clusters, cairo_text_cluster_t, clusters->len - 1 - i);
    cairo_text_cluster_t kept = *a;
    *a = *b;
    *b = kept;
  }
}

static void
show_run (cairo_t *cr, PangoGlyphItem *item, const char *text, double x, double y)
{
  PangoFont *font = item->item->analysis.font;
  Run run = { .string = item->glyphs, .text = text, .x = x, .y = y };

  run.rtl = item->item->analysis.level % 2 == 1;
  find_blank (&run, font);
  run.words = g_string_new (NULL);
  run.glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  run.clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  add_clusters (&run, item);
  if (run.rtl)
    reverse (run.clusters);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, run.words->str, (int) run.words->len,
                          (const cairo_glyph_t *) (const void *) run.glyphs->data,
                          (int) run.glyphs->len,
                          (const cairo_text_cluster_t *) (const void *) run.clusters->data,
                          (int) run.clusters->len, run.rtl ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  g_array_unref (run.clusters);
  g_array_unref (run.glyphs);
  g_string_free (run.words, TRUE);
}

/**
 * mz_page_text_show:
 * @cr: where to, at its current point
 * @layout: the text
 *
 * A text with letters that no font has is left to Pango, which draws their numbers.
 */
void
mz_page_text_show (cairo_t *cr, PangoLayout *layout)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double x;
  double y;

  cairo_get_current_point (cr, &x, &y);
  if (pango_layout_get_unknown_glyphs_count (layout) > 0) {
    pango_cairo_show_layout (cr, layout);
    pango_layout_iter_free (iter);
    return;
  }
  do {
    PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);
    PangoRectangle box;
    pango_layout_iter_get_run_extents (iter, NULL, &box);
    if (run && run->item->analysis.font)
      show_run (cr, run, pango_layout_get_text (layout), x + (double) box.x / PANGO_SCALE,
                y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  } while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
}
