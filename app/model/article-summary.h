/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list shows of an article without loading it. Immutable. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct {
  const char *digest;    /* SHA-256 of the file's bytes, hexadecimal: the article's identity */
  const char *uri;       /* where it was opened from last; NULL for standard input */
  const char *name;      /* what to call the file */
  const char *title;     /* NULL where the article has none */
  const char *outlet;    /* NULL where unknown */
  const char *published; /* ISO 8601 date, NULL where unknown */
  const char *language;  /* "ar", "en" or "" */
  const char *companies; /* canonical names of its figures' companies, joined by "; "; may be "" */
  guint n_figures;
  gint64 opened; /* seconds since 1970, UTC: when it was opened last */
} MzArticleSummaryParts;

#define MZ_TYPE_ARTICLE_SUMMARY (mz_article_summary_get_type ())
G_DECLARE_FINAL_TYPE (MzArticleSummary, mz_article_summary, MZ, ARTICLE_SUMMARY, GObject)

/* Copies @parts. Each field is also a read-only property of the same name, for lists. */
MzArticleSummary *mz_article_summary_new (const MzArticleSummaryParts *parts);

/* All borrowed. */
const char *mz_article_summary_get_digest (MzArticleSummary *self);
const char *mz_article_summary_get_uri (MzArticleSummary *self);
const char *mz_article_summary_get_name (MzArticleSummary *self);
const char *mz_article_summary_get_title (MzArticleSummary *self);
const char *mz_article_summary_get_outlet (MzArticleSummary *self);
const char *mz_article_summary_get_published (MzArticleSummary *self);
const char *mz_article_summary_get_language (MzArticleSummary *self);
const char *mz_article_summary_get_companies (MzArticleSummary *self);
guint mz_article_summary_get_n_figures (MzArticleSummary *self);
gint64 mz_article_summary_get_opened (MzArticleSummary *self);

G_END_DECLS
