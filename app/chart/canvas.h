/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a layout puts shapes and measured texts. Places run from start to end: in a language that
 * runs from right to left the canvas turns them round as they are put down. */
#pragma once

#include "chart/item.h"

G_BEGIN_DECLS

typedef struct {
  MzScene *scene; /* being made */
  const MzChartParts *chart;
  const MzTheme *theme;
  const MzWriting *writing;
  double width;
  double height;
  double em;
  double line; /* the height of a line of ordinary text in the chart's language, in pixels */
  gboolean mirrored;
  PangoContext *context; /* owned */
  GArray *taken;         /* of cairo_rectangle_t: where texts stand */
} MzCanvas;

/* The size of all small text, in ems. Each size of a font is a search through the fonts of the
 * machine, so there are few. */
#define MZ_SMALL 0.85

typedef struct {
  double size; /* in ems */
  gboolean bold;
  MzColour colour;
  double max_width; /* 0: as wide as it is */
  int max_lines;    /* beyond it an ellipsis; 0 is 1 */
  gboolean centred;
} MzTextStyle;

/* A measured text that is not put down yet. */
typedef struct {
  PangoLayout *layout;
  double width;
  double height;
  double baseline; /* from the top to the first line's */
  MzColour colour;
} MzText;

void mz_canvas_init (MzCanvas *canvas, MzScene *scene);
void mz_canvas_clear (MzCanvas *canvas);

MzTextStyle mz_canvas_style (MzCanvas *canvas, double size);
MzText mz_canvas_measure (MzCanvas *canvas, const char *text, const MzTextStyle *style);
double mz_canvas_measure_width (MzCanvas *canvas, const char *text, const MzTextStyle *style);
void mz_text_clear (MzText *text);

/* Puts down a text with its start top corner at a place, and takes the room. Takes the text. */
void mz_canvas_put_text (
    MzCanvas *canvas, MzText *text, const char *role, guint mark, double x, double y);

/* The same where there is room: within the canvas, off every other text. */
gboolean mz_canvas_try_text (
    MzCanvas *canvas, MzText *text, const char *role, guint mark, double x, double y);

/* The same for a number alone on its line: only its ink takes room. */
gboolean mz_canvas_try_number (
    MzCanvas *canvas, MzText *text, const char *role, guint mark, double x, double y);

/* Whether a text of that size would stand free there. */
gboolean mz_canvas_is_free (MzCanvas *canvas, double x, double y, double width, double height);
void mz_canvas_take (MzCanvas *canvas, double x, double y, double width, double height);

/* Each returns the item, to be coloured; it is valid until the next one is put down. */
MzItem *mz_canvas_put_rect (MzCanvas *canvas,
                            const char *role,
                            guint mark,
                            double x,
                            double y,
                            double width,
                            double height);
MzItem *
mz_canvas_put_dot (MzCanvas *canvas, const char *role, guint mark, double x, double y, double r);
MzItem *mz_canvas_put_path (MzCanvas *canvas,
                            const char *role,
                            guint mark,
                            MzPathKind kind,
                            const MzPlace *places,
                            guint n_places);
MzItem *mz_canvas_put_line (
    MzCanvas *canvas, const char *role, guint mark, double x1, double y1, double x2, double y2);

/* Diagonal lines over a rectangle. */
MzItem *mz_canvas_put_hatch (MzCanvas *canvas,
                             const char *role,
                             guint mark,
                             double x,
                             double y,
                             double width,
                             double height,
                             double gap);

/* Where a mark can be pointed at; a second call widens it. */
void
mz_canvas_mark_area (MzCanvas *canvas, guint mark, double x, double y, double width, double height);

/* A scale or box as it is on the picture. */
double mz_canvas_turn (MzCanvas *canvas, double x, double width);

MzColour mz_colour_fade (MzColour colour, double alpha);

G_END_DECLS
