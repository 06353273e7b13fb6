/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A laid-out text on a page that keeps texts as texts: a PDF, or what is printed. */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* At the current point, as pango_cairo_show_layout() does. @cr draws on a surface of which
 * cairo_surface_has_show_text_glyphs() is true. */
void mz_page_text_show (cairo_t *cr, PangoLayout *layout);

G_END_DECLS
