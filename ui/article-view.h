/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the article: where it comes from, what is doubtful about it, its text. */
#pragma once

#include "session/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Property: session, to be bound. */
#define MZ_TYPE_ARTICLE_VIEW (mz_article_view_get_type ())
G_DECLARE_FINAL_TYPE (MzArticleView, mz_article_view, MZ, ARTICLE_VIEW, GtkWidget)

G_END_DECLS
