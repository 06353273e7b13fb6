/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the table of figures: the figure, and its company as the interface calls it.
 * Immutable. */
#include "figure-line.h"

#include "model/catalog.h"

#include <glib/gi18n.h>

struct _MzFigureLine {
  GObject parent_instance;

  /* Owned */
  MzFigure *figure;
  MzSession *session;
  char *company; /* NULL where the figure is of none */
};

G_DEFINE_FINAL_TYPE (MzFigureLine, mz_figure_line, G_TYPE_OBJECT)

enum { PROP_0, PROP_FIGURE, PROP_COMPANY, PROP_SESSION, N_PROPERTIES };

static GParamSpec *properties[N_PROPERTIES];

static void
mz_figure_line_finalize (GObject *object)
{
  MzFigureLine *self = MZ_FIGURE_LINE (object);

  g_clear_object (&self->figure);
  g_clear_object (&self->session);
  g_free (self->company);
  G_OBJECT_CLASS (mz_figure_line_parent_class)->finalize (object);
}

static void
mz_figure_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  MzFigureLine *self = MZ_FIGURE_LINE (object);

  if (id == PROP_FIGURE)
    g_value_set_object (value, self->figure);
  else if (id == PROP_COMPANY)
    g_value_set_string (value, self->company);
  else if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
mz_figure_line_class_init (MzFigureLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = mz_figure_line_finalize;
  object_class->get_property = mz_figure_line_get_property;
  properties[PROP_FIGURE] = g_param_spec_object ("figure", NULL, NULL, MZ_TYPE_FIGURE, readable);
  properties[PROP_COMPANY] = g_param_spec_string ("company", NULL, NULL, NULL, readable);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, MZ_TYPE_SESSION, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
mz_figure_line_init (MzFigureLine *self)
{
}

/* What the interface's language calls the company with that canonical name. */
static const char *
find_name (GListModel *companies, const char *name)
{
  const char *language = mz_catalog_get_language (mz_catalog_for (NULL));
  guint n = g_list_model_get_n_items (companies);

  for (guint i = 0; i < n; i++) {
    g_autoptr (MzCompany) company = g_list_model_get_item (companies, i);
    if (g_str_equal (mz_company_get_name (company), name))
      return g_intern_string (mz_company_get_name_in (company, language));
  }
  return name;
}

/**
 * mz_figure_line_new:
 * @figure: a figure
 * @session: whose article the figure is of
 *
 * Returns: (transfer full): a line of the table
 */
MzFigureLine *
mz_figure_line_new (MzFigure *figure, MzSession *session)
{
  g_return_val_if_fail (MZ_IS_FIGURE (figure) && MZ_IS_SESSION (session), NULL);
  g_autoptr (GListModel) companies = NULL;
  const MzReading *reading = mz_figure_get_reading (figure);
  g_auto (GStrv) names = g_strsplit (reading->company ? reading->company : "", ";", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  g_object_get (mz_session_get_board (session), "companies", &companies, NULL);
  for (guint i = 0; names[i]; i++) {
    if (text->len > 0)
      /* Translators: what stands between the names of two companies. */
      g_string_append (text, _ (", "));
    g_string_append (text, find_name (companies, g_strstrip (names[i])));
  }
  MzFigureLine *self = g_object_new (MZ_TYPE_FIGURE_LINE, NULL);
  self->figure = g_object_ref (figure);
  self->session = g_object_ref (session);
  self->company = g_strdup (text->len > 0 ? text->str : reading->index);
  return self;
}

/**
 * mz_figure_line_get_figure:
 * @self: a line
 *
 * Returns: (transfer none): its figure
 */
MzFigure *
mz_figure_line_get_figure (MzFigureLine *self)
{
  g_return_val_if_fail (MZ_IS_FIGURE_LINE (self), NULL);

  return self->figure;
}
