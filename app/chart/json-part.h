/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of JSON objects, written where they say something and read where they are what they
 * should be. */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* NULL and "" are left away. */
void mz_json_add_string (JsonBuilder *builder, const char *name, const char *value);
void mz_json_add_integer (JsonBuilder *builder, const char *name, gint64 value);
void mz_json_add_double (JsonBuilder *builder, const char *name, double value);

/* Borrowed; NULL where there is no such text. */
const char *mz_json_get_string (JsonObject *object, const char *name);
/* 0 where there is no such number, or none that is finite. */
double mz_json_get_double (JsonObject *object, const char *name);
/* 0 or more. */
gint64 mz_json_get_integer (JsonObject *object, const char *name);
/* Borrowed; NULL where there is none. */
JsonObject *mz_json_get_object (JsonObject *object, const char *name);

/* Calls @row for each object of an array, as far as it gives TRUE; FALSE where it did not, or there
 * are more than can be right. */
typedef gboolean (*MzJsonRow) (JsonObject *object, gpointer data);
gboolean mz_json_each (JsonObject *object, const char *name, MzJsonRow row, gpointer data);

G_END_DECLS
