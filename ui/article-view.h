/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane of the article: where it comes from, what is doubtful about it, its text. */
#pragma once

#include "pane.h"

G_BEGIN_DECLS

#define MZ_TYPE_ARTICLE_VIEW (mz_article_view_get_type ())
G_DECLARE_FINAL_TYPE (MzArticleView, mz_article_view, MZ, ARTICLE_VIEW, MzPane)

G_END_DECLS
