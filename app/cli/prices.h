/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of "mizan prices" share. */
#pragma once

#include "cli/command.h"
#include "cli/records.h"
#include "market/price-csv.h"

G_BEGIN_DECLS

/* The actions "import", "fetch", "key", "set" and "unset". */
int mz_prices_import (const MzCommand *command, gconstpointer data, int argc, char **argv);
int mz_prices_fetch (const MzCommand *command, gconstpointer data, int argc, char **argv);
int mz_prices_set (const MzCommand *command, gconstpointer data, int argc, char **argv);
int mz_prices_unset (const MzCommand *command, gconstpointer data, int argc, char **argv);
int mz_prices_key (const MzCommand *command, gconstpointer data, int argc, char **argv);

/* FALSE for what is no day; none given is 0. */
gboolean mz_prices_read_day (const char *text, guint32 *day);

/* Says which rows were left out, and why. */
void mz_prices_tell_remarks (const char *name, const GArray *remarks);
void mz_prices_print_count (const char *name, const MzImportCount *count);

/* New: a list of bars; @with_remarks: and of the rows that were left out. */
MzRecords *mz_bar_records_new (MzFigureFormat format, gboolean with_remarks);
void mz_bar_records_add (MzRecords *records, const MzBarBatch *batch, const MzBar *bar);
void mz_bar_records_add_remark (MzRecords *records, const char *file, const MzRowRemark *remark);

G_END_DECLS
