/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A filing's figure in JSON, as a picture carries it. For the files of chart/. */
#pragma once

#include "model/reported.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the object that is being written. */
void mz_carried_fact_write (JsonBuilder *builder, const MzReportedFact *fact);

/* New; NULL where the object has none, or none that is whole. */
MzReportedFact *mz_carried_fact_read (JsonObject *object);

G_END_DECLS
