/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one line of CSV as RFC 4180 has it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @values: n strings; NULL is an empty cell. */
void mz_csv_line_append (GString *text, const char *const *values, guint n);

G_END_DECLS
