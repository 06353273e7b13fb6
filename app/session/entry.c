/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of the library: a file, and how far it has been read. */
#include "session/entry.h"

struct _MzEntry {
  GObject parent_instance;

  /* Owned */
  GFile *file;
  char *digest;
  char *title;
  char *outlet;
  char *published; /* ISO 8601 */
  char *error;
  char *remark;
  MzArticle *article;
  MzExtraction *extraction;

  MzEntryState state;
};

G_DEFINE_FINAL_TYPE (MzEntry, mz_entry, G_TYPE_OBJECT)

enum {
  PROP_0,
  PROP_TITLE,
  PROP_OUTLET,
  PROP_PUBLISHED,
  PROP_ERROR,
  PROP_REMARK,
  PROP_ARTICLE,
  PROP_EXTRACTION,
  PROP_STATE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_state (MzEntry *self, MzEntryState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static void
set_text (MzEntry *self, char **field, const char *text, guint property)
{
  if (g_strcmp0 (*field, text) == 0)
    return;
  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
mz_entry_finalize (GObject *object)
{
  MzEntry *self = MZ_ENTRY (object);

  g_clear_object (&self->file);
  g_clear_object (&self->article);
  g_clear_object (&self->extraction);
  g_free (self->digest);
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->published);
  g_free (self->error);
  g_free (self->remark);
  G_OBJECT_CLASS (mz_entry_parent_class)->finalize (object);
}

static void
mz_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzEntry *self = MZ_ENTRY (object);

  if (id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (id == PROP_OUTLET)
    g_value_set_string (value, self->outlet);
  else if (id == PROP_PUBLISHED)
    g_value_set_string (value, self->published);
  else if (id == PROP_ERROR)
    g_value_set_string (value, self->error);
  else if (id == PROP_REMARK)
    g_value_set_string (value, self->remark);
  else if (id == PROP_ARTICLE)
    g_value_set_object (value, self->article);
  else if (id == PROP_EXTRACTION)
    g_value_set_object (value, self->extraction);
  else if (id == PROP_STATE)
    g_value_set_enum (value, self->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static GParamSpec *
readable_string (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
mz_entry_class_init (MzEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mz_entry_finalize;
  object_class->get_property = mz_entry_get_property;
  properties[PROP_TITLE] = readable_string ("title");
  properties[PROP_OUTLET] = readable_string ("outlet");
  properties[PROP_PUBLISHED] = readable_string ("published");
  properties[PROP_ERROR] = readable_string ("error");
  properties[PROP_REMARK] = readable_string ("remark");
  properties[PROP_ARTICLE] = g_param_spec_object ("article", NULL, NULL, MZ_TYPE_ARTICLE, readable);
  properties[PROP_EXTRACTION] =
      g_param_spec_object ("extraction", NULL, NULL, MZ_TYPE_EXTRACTION, readable);
  properties[PROP_STATE] =
      g_param_spec_enum ("state", NULL, NULL, MZ_TYPE_ENTRY_STATE, MZ_ENTRY_KEPT, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_entry_init (MzEntry *self)
{
}

/**
 * mz_entry_new:
 * @file: the file to be read
 *
 * Returns: (transfer full): an entry that bears the file's name until its article is read
 */
MzEntry *
mz_entry_new (GFile *file)
{
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_autofree char *name = g_file_get_basename (file);

  MzEntry *self = g_object_new (MZ_TYPE_ENTRY, NULL);
  self->file = g_object_ref (file);
  self->title = g_filename_display_name (name ? name : "");
  return self;
}

/**
 * mz_entry_new_kept:
 * @summary: what the store says of an article
 *
 * Returns: (transfer full): an entry whose article is still to be loaded
 */
MzEntry *
mz_entry_new_kept (MzArticleSummary *summary)
{
  g_return_val_if_fail (MZ_IS_ARTICLE_SUMMARY (summary), NULL);
  const char *uri = mz_article_summary_get_uri (summary);
  const char *title = mz_article_summary_get_title (summary);

  MzEntry *self = g_object_new (MZ_TYPE_ENTRY, NULL);
  self->file = uri ? g_file_new_for_uri (uri) : NULL;
  self->digest = g_strdup (mz_article_summary_get_digest (summary));
  self->title = g_strdup (title ? title : mz_article_summary_get_name (summary));
  self->outlet = g_strdup (mz_article_summary_get_outlet (summary));
  self->published = g_strdup (mz_article_summary_get_published (summary));
  return self;
}

/**
 * mz_entry_get_file:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): its file, %NULL for one that came by standard input
 */
GFile *
mz_entry_get_file (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), NULL);

  return self->file;
}

/**
 * mz_entry_get_digest:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the article's digest, once that is known
 */
const char *
mz_entry_get_digest (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), NULL);

  return self->digest;
}

/**
 * mz_entry_get_title:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the headline, or the file's name before it is known
 */
const char *
mz_entry_get_title (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), NULL);

  return self->title;
}

/**
 * mz_entry_get_published:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the article's date, ISO 8601
 */
const char *
mz_entry_get_published (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), NULL);

  return self->published;
}

/**
 * mz_entry_get_article:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the article, once it is read
 */
MzArticle *
mz_entry_get_article (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), NULL);

  return self->article;
}

/**
 * mz_entry_get_extraction:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what was read out of the article, once that is done
 */
MzExtraction *
mz_entry_get_extraction (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), NULL);

  return self->extraction;
}

/**
 * mz_entry_get_state:
 * @self: an entry
 *
 * Returns: how far it has been read
 */
MzEntryState
mz_entry_get_state (MzEntry *self)
{
  g_return_val_if_fail (MZ_IS_ENTRY (self), MZ_ENTRY_FAILED);

  return self->state;
}

/**
 * mz_entry_begin:
 * @self: an entry
 *
 * Its file is being read from now on.
 */
void
mz_entry_begin (MzEntry *self)
{
  g_return_if_fail (MZ_IS_ENTRY (self));

  set_text (self, &self->error, NULL, PROP_ERROR);
  set_text (self, &self->remark, NULL, PROP_REMARK);
  set_state (self, MZ_ENTRY_READING);
}

/**
 * mz_entry_take_article:
 * @self: an entry
 * @article: what the file holds
 *
 * The article can be shown from now on; its figures are still to come.
 */
void
mz_entry_take_article (MzEntry *self, MzArticle *article)
{
  g_return_if_fail (MZ_IS_ENTRY (self) && MZ_IS_ARTICLE (article));

  g_set_object (&self->extraction, NULL);
  if (g_set_object (&self->article, article))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
  g_free (self->digest);
  self->digest = g_strdup (mz_article_get_digest (article));
  set_text (self, &self->title, mz_article_get_title (article), PROP_TITLE);
  set_text (self, &self->outlet, mz_article_get_outlet (article), PROP_OUTLET);
  set_text (self, &self->published, mz_article_get_published (article), PROP_PUBLISHED);
  set_state (self, MZ_ENTRY_READ);
}

/**
 * mz_entry_take_extraction:
 * @self: an entry whose article is read
 * @extraction: its figures
 *
 * What the prose says of its origin fills what the file left open.
 */
void
mz_entry_take_extraction (MzEntry *self, MzExtraction *extraction)
{
  g_return_if_fail (MZ_IS_ENTRY (self) && MZ_IS_EXTRACTION (extraction));
  const MzAttribution *attribution = mz_extraction_get_attribution (extraction);

  if (attribution && attribution->outlet && !self->outlet)
    set_text (self, &self->outlet, attribution->outlet, PROP_OUTLET);
  if (attribution && attribution->published && !self->published)
    set_text (self, &self->published, attribution->published, PROP_PUBLISHED);
  if (g_set_object (&self->extraction, extraction))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRACTION]);
  set_state (self, MZ_ENTRY_DONE);
}

/**
 * mz_entry_fail:
 * @self: an entry
 * @message: why, in the user's language, naming the file
 *
 * It could not be read.
 */
void
mz_entry_fail (MzEntry *self, const char *message)
{
  g_return_if_fail (MZ_IS_ENTRY (self) && message != NULL);

  set_text (self, &self->error, message, PROP_ERROR);
  set_state (self, MZ_ENTRY_FAILED);
}

/**
 * mz_entry_set_remark:
 * @self: an entry
 * @remark: what there is to say of where its article comes from, in the user's language
 */
void
mz_entry_set_remark (MzEntry *self, const char *remark)
{
  g_return_if_fail (MZ_IS_ENTRY (self));

  set_text (self, &self->remark, remark, PROP_REMARK);
}

/**
 * mz_entry_set_published:
 * @self: an entry
 * @published: (nullable): when its article came out, ISO 8601
 */
void
mz_entry_set_published (MzEntry *self, const char *published)
{
  g_return_if_fail (MZ_IS_ENTRY (self));

  set_text (self, &self->published, published, PROP_PUBLISHED);
}
