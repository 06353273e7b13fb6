/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes one JSON object on one line, with exact decimal numbers. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void mz_json_line_begin (GString *text);
void mz_json_line_end (GString *text);

/* Members; a NULL value is left out. */
void mz_json_line_add_string (GString *text, const char *key, const char *value);
void mz_json_line_add_number (GString *text, const char *key, const char *digits);

G_END_DECLS
