/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board was asked for, kept with its chart. */
#pragma once

#include "board/facts.h"

G_BEGIN_DECLS

/* Into the chart's parameters; what its writing says is not repeated. */
void mz_asked_note (MzChartParts *chart, const MzBoardOptions *options);

G_END_DECLS
