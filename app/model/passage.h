/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words round a figure, as the article has them: for where it stands alone. */
#pragma once

#include "model/figure.h"

G_BEGIN_DECLS

char *mz_evidence_passage (const MzEvidence *evidence);

G_END_DECLS
