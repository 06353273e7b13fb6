/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests of many events that do without the normal distribution. For study-tests.c. */
#pragma once

#include "market/study-tests.h"

G_BEGIN_DECLS

MzStatistic mz_study_corrado (const MzStudy *const *studies, gsize n, gint first, gint last);
MzStatistic mz_study_sign (const MzStudy *const *studies, gsize n, gint first, gint last);

G_END_DECLS
