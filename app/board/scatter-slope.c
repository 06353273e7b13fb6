/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a billion more of spending went with. */
#include "board/scatter-slope.h"

#include "board/scatter-dots.h"

#define BILLION 1e9

/**
 * mz_scatter_slope_fit:
 * @self: (out): the slope
 * @parts: what the scatter chart is made of
 * @options: company and language of the chart
 *
 * Least squares of the share's move after each report on what was spent. It says what went
 * together, not what caused what.
 *
 * Returns: whether there are enough events
 */
gboolean
mz_scatter_slope_fit (MzScatterSlope *self,
                      const MzScatterParts *parts,
                      const MzBoardOptions *options)
{
  MzScatterDots dots;
  MzLineFit fit;

  mz_scatter_dots_init (&dots, parts, options);
  gboolean enough = dots.kind == MZ_KIND_MONEY && dots.dots->len >= MZ_SCATTER_SLOPE_LEAST &&
                    mz_scatter_dots_fit (&dots, &fit);
  if (enough)
    *self = (MzScatterSlope){ .n = fit.n,
                              .slope = fit.slope * BILLION,
                              .error = fit.slope_error * BILLION,
                              .r2 = fit.r2,
                              .abnormal = parts->n_series > 0 && parts->window.abnormal };
  mz_scatter_dots_clear (&dots);
  return enough;
}
