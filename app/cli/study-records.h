/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event studies as lists to print: of days, of events, of tests. */
#pragma once

#include "cli/records.h"
#include "cli/study-report.h"

G_BEGIN_DECLS

/* All new. */
MzRecords *mz_study_days_new (MzFigureFormat format);
MzRecords *mz_study_events_list_new (MzFigureFormat format);
MzRecords *mz_study_tests_new (MzFigureFormat format);

/* One record a day of the event window. */
void mz_study_days_add (MzRecords *records, const MzStudyFinding *finding, const MzStudyCall *call);

/* One record an event. */
void mz_study_events_list_add (MzRecords *records,
                               const MzStudyFinding *finding,
                               const MzStudyCall *call);

/* One record a test. */
void mz_study_tests_add (MzRecords *records, const MzStudyTests *tests, const MzStudyCall *call);

G_END_DECLS
