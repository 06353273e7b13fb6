/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in one text with single blanks between them, as short tables keep them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @word is one of @list. */
gboolean mz_word_list_has (const char *list, const char *word);

/* Whether one of @list begins with @beginning. */
gboolean mz_word_list_begins (const char *list, const char *beginning);

G_END_DECLS
