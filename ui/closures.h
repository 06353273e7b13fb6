/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text and choices for the eye, made of values: the functions that the .ui files name. Pure.
 *
 * The first argument of each is the object the expression belongs to, which none of them needs. */
#pragma once

#include "chart/chart.h"
#include "model/company.h"
#include "model/figure.h"
#include "session/entry.h"

G_BEGIN_DECLS

/* All return new strings. */
char *mz_closure_metric (gpointer self, MzFigure *figure);
char *mz_closure_value (gpointer self, MzFigure *figure);
char *mz_closure_change (gpointer self, MzFigure *figure);
char *mz_closure_manner (gpointer self, MzFigure *figure);
char *mz_closure_period (gpointer self, MzFigure *figure);
char *mz_closure_figure_name (gpointer self, MzFigure *figure);
char *mz_closure_figure_story (gpointer self, MzFigure *figure);

char *mz_closure_company_name (MzCompany *company);
char *mz_closure_company_line (gpointer self, MzCompany *company);
char *mz_closure_company_names (MzCompany *company);

char *mz_closure_entry_detail (gpointer self,
                               const char *outlet,
                               const char *published,
                               MzEntryState state,
                               const char *error);
char *mz_closure_article_detail (gpointer self,
                                 MzArticle *article,
                                 MzExtraction *extraction,
                                 MzEntryState state,
                                 const char *published);
char *mz_closure_doubts (gpointer self, MzArticle *article);
char *mz_closure_page (
    gpointer self, MzEntry *entry, MzEntryState state, MzArticle *article, guint n_companies);
char *mz_closure_place_title (gpointer self, MzChart *chart);
gboolean mz_closure_is_some (gpointer self, GObject *object);
gboolean mz_closure_is_none (gpointer self, GObject *object);
char *mz_closure_title (gpointer self, const char *page, gboolean is_narrow, gboolean is_compact);
char *mz_closure_escaped (gpointer self, const char *text);
char *mz_closure_progress (gpointer self, double progress);

char *mz_closure_chart_story (gpointer self, MzChart *chart);
char *mz_closure_study (gpointer self, guint model, int first, int last, int estimation);
char *mz_closure_text (gpointer self, const char *text);
char *mz_closure_first_set (gpointer self, const char *first, const char *second);
gboolean mz_closure_is_set (gpointer self, const char *text);
gboolean mz_closure_has_items (gpointer self, GListModel *list, gboolean is_current);
gboolean mz_closure_is_list (gpointer self, GListModel *list);
gboolean mz_closure_is_same (gpointer self, const char *text, const char *other);
gboolean mz_closure_is_not (gpointer self, gboolean is_so);
gboolean mz_closure_is_choice (gpointer self, guint n);

G_END_DECLS
