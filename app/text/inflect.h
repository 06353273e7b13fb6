/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms in which an Arabic word may stand: with pronouns and case endings, as a verb of
 * another person or of the future. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*MzFormFunc) (const gunichar *form, guint n, gpointer data);

/* Calls @func for each form of the @n folded letters at @word other than itself; for none where it
 * is not Arabic or has fewer than three letters. */
void mz_inflect (const gunichar *word, guint n, MzFormFunc func, gpointer data);

G_END_DECLS
