/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a list shows of an article without loading it. Immutable. */
#include "model/article-summary.h"

struct _MzArticleSummary {
  GObject parent_instance;

  /* Owned */
  char *digest;
  char *uri;
  char *name;
  char *title;
  char *outlet;
  char *published;
  char *language;
  char *companies;

  guint n_figures;
  gint64 opened; /* seconds since 1970, UTC */
};

G_DEFINE_FINAL_TYPE (MzArticleSummary, mz_article_summary, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_DIGEST,
  PROP_URI,
  PROP_NAME,
  PROP_TITLE,
  PROP_OUTLET,
  PROP_PUBLISHED,
  PROP_LANGUAGE,
  PROP_COMPANIES,
  PROP_N_FIGURES,
  PROP_OPENED,
  N_PROPS
};

static void
mz_article_summary_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzArticleSummary *self = MZ_ARTICLE_SUMMARY (object);

  switch (id) {
  case PROP_DIGEST:
    g_value_set_string (value, self->digest);
    break;
  case PROP_URI:
    g_value_set_string (value, self->uri);
    break;
  case PROP_NAME:
    g_value_set_string (value, self->name);
    break;
  case PROP_TITLE:
    g_value_set_string (value, self->title);
    break;
  case PROP_OUTLET:
    g_value_set_string (value, self->outlet);
    break;
  case PROP_PUBLISHED:
    g_value_set_string (value, self->published);
    break;
  case PROP_LANGUAGE:
    g_value_set_string (value, self->language);
    break;
  case PROP_COMPANIES:
    g_value_set_string (value, self->companies);
    break;
  case PROP_N_FIGURES:
    g_value_set_uint (value, self->n_figures);
    break;
  case PROP_OPENED:
    g_value_set_int64 (value, self->opened);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
mz_article_summary_finalize (GObject *object)
{
  MzArticleSummary *self = MZ_ARTICLE_SUMMARY (object);

  g_free (self->digest);
  g_free (self->uri);
  g_free (self->name);
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->published);
  g_free (self->language);
  g_free (self->companies);
  G_OBJECT_CLASS (mz_article_summary_parent_class)->finalize (object);
}

static void
mz_article_summary_class_init (MzArticleSummaryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamSpec *properties[N_PROPS] = { NULL };

  object_class->get_property = mz_article_summary_get_property;
  object_class->finalize = mz_article_summary_finalize;
  properties[PROP_DIGEST] = g_param_spec_string ("digest", NULL, NULL, NULL, flags);
  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_OUTLET] = g_param_spec_string ("outlet", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHED] = g_param_spec_string ("published", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_COMPANIES] = g_param_spec_string ("companies", NULL, NULL, NULL, flags);
  properties[PROP_N_FIGURES] = g_param_spec_uint ("n-figures", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_OPENED] =
      g_param_spec_int64 ("opened", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
mz_article_summary_init (MzArticleSummary *self)
{
}

/**
 * mz_article_summary_new:
 * @parts: what is known of the article; copied
 *
 * Returns: (transfer full): the summary
 */
MzArticleSummary *
mz_article_summary_new (const MzArticleSummaryParts *parts)
{
  g_return_val_if_fail (parts->digest && parts->name && parts->language && parts->companies, NULL);

  MzArticleSummary *self = g_object_new (MZ_TYPE_ARTICLE_SUMMARY, NULL);
  self->digest = g_strdup (parts->digest);
  self->uri = g_strdup (parts->uri);
  self->name = g_strdup (parts->name);
  self->title = g_strdup (parts->title);
  self->outlet = g_strdup (parts->outlet);
  self->published = g_strdup (parts->published);
  self->language = g_strdup (parts->language);
  self->companies = g_strdup (parts->companies);
  self->n_figures = parts->n_figures;
  self->opened = parts->opened;
  return self;
}

/**
 * mz_article_summary_get_digest:
 * @self: a summary
 *
 * Returns: (transfer none): the SHA-256 of the file's bytes in hexadecimal
 */
const char *
mz_article_summary_get_digest (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->digest;
}

/**
 * mz_article_summary_get_uri:
 * @self: a summary
 *
 * Returns: (transfer none) (nullable): where it was opened from last, %NULL for standard input
 */
const char *
mz_article_summary_get_uri (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->uri;
}

/**
 * mz_article_summary_get_name:
 * @self: a summary
 *
 * Returns: (transfer none): what to call the file in messages and lists
 */
const char *
mz_article_summary_get_name (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->name;
}

/**
 * mz_article_summary_get_title:
 * @self: a summary
 *
 * Returns: (transfer none) (nullable): its headline
 */
const char *
mz_article_summary_get_title (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->title;
}

/**
 * mz_article_summary_get_outlet:
 * @self: a summary
 *
 * Returns: (transfer none) (nullable): who published it
 */
const char *
mz_article_summary_get_outlet (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->outlet;
}

/**
 * mz_article_summary_get_published:
 * @self: a summary
 *
 * Returns: (transfer none) (nullable): its ISO 8601 date
 */
const char *
mz_article_summary_get_published (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->published;
}

/**
 * mz_article_summary_get_language:
 * @self: a summary
 *
 * Returns: (transfer none): "ar", "en", or "" where it has no letter
 */
const char *
mz_article_summary_get_language (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->language;
}

/**
 * mz_article_summary_get_companies:
 * @self: a summary
 *
 * Returns: (transfer none): the companies of its figures, joined by "; "
 */
const char *
mz_article_summary_get_companies (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), NULL);

  return self->companies;
}

/**
 * mz_article_summary_get_n_figures:
 * @self: a summary
 *
 * Returns: how many figures are in force in it
 */
guint
mz_article_summary_get_n_figures (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), 0);

  return self->n_figures;
}

/**
 * mz_article_summary_get_opened:
 * @self: a summary
 *
 * Returns: when it was opened last, in seconds since 1970, UTC
 */
gint64
mz_article_summary_get_opened (MzArticleSummary *self)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (self), 0);

  return self->opened;
}
