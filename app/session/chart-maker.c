/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart of a board, made anew as what is asked of it changes. */
#include "session/chart-maker.h"

#include "session/charting.h"

struct _MzChartMaker {
  /* Borrowed */
  GObject *owner;

  /* Owned */
  MzLibrary *library;
  MzLexiconSource *lexicon;
  MzChart *chart;            /* NULL while there is none */
  GPtrArray *gathered;       /* of MzEntry: what the chart is made of; NULL before the first */
  char *company;             /* that was asked for last; NULL for all */
  GCancellable *cancellable; /* of the chart that is being made; NULL while none is */
};

/* The call holds the owner, and so the maker. */
typedef struct {
  MzChartMaker *maker;
  GObject *owner;
} Call;

/**
 * mz_chart_maker_new:
 * @owner: whose chart it is; notifies "chart"
 * @library: the articles at hand
 * @lexicon: where companies' names come from
 *
 * Returns: (transfer full): a maker without a chart
 */
MzChartMaker *
mz_chart_maker_new (GObject *owner, MzLibrary *library, MzLexiconSource *lexicon)
{
  MzChartMaker *self = g_new0 (MzChartMaker, 1);

  self->owner = owner;
  self->library = g_object_ref (library);
  self->lexicon = mz_lexicon_source_ref (lexicon);
  return self;
}

/**
 * mz_chart_maker_free:
 * @self: (transfer full): a maker
 */
void
mz_chart_maker_free (MzChartMaker *self)
{
  mz_chart_maker_stop (self);
  g_object_unref (self->library);
  mz_lexicon_source_unref (self->lexicon);
  g_clear_object (&self->chart);
  g_clear_pointer (&self->gathered, g_ptr_array_unref);
  g_free (self->company);
  g_free (self);
}

/**
 * mz_chart_maker_stop:
 * @self: a maker
 *
 * What is being made is not wanted any more.
 */
void
mz_chart_maker_stop (MzChartMaker *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
set_chart (MzChartMaker *self, MzChart *chart)
{
  if (g_set_object (&self->chart, chart))
    g_object_notify (self->owner, "chart");
}

static void
charted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Call *call = data;
  g_autoptr (GObject) owner = call->owner;
  g_autoptr (MzChart) chart = mz_charting_run_finish (result, NULL);

  /* Without a chart this one was overtaken by another. */
  if (!chart)
    return;
  g_clear_object (&call->maker->cancellable);
  set_chart (call->maker, chart);
}

/**
 * mz_chart_maker_make:
 * @self: a maker
 * @wish: what the chart is to be of
 */
void
mz_chart_maker_make (MzChartMaker *self, const MzChartWish *wish)
{
  MzStore *store = mz_library_get_store (self->library);
  MzChartRequest *request = g_new0 (MzChartRequest, 1);
  Call *call = g_new0 (Call, 1);

  mz_chart_maker_stop (self);
  g_clear_pointer (&self->gathered, g_ptr_array_unref);
  self->gathered = mz_gathering_find (self->library, wish->entry, wish->company, wish->scope);
  g_free (self->company);
  self->company = g_strdup (wish->company);
  request->kind = wish->kind;
  request->company = g_strdup (wish->company);
  request->language = g_strdup (mz_catalog_get_language (mz_catalog_for (NULL)));
  request->event = mz_event_choices_get_wish (wish->event);
  request->article = wish->entry ? g_strdup (mz_entry_get_digest (wish->entry)) : NULL;
  request->look = wish->look;
  request->entries = g_ptr_array_ref (self->gathered);
  request->known = wish->scope == MZ_SCOPE_LIBRARY ? mz_gathering_list_known (self->library) : NULL;
  request->lexicon = mz_lexicon_source_ref (self->lexicon);
  request->store = store ? g_object_ref (store) : NULL;
  call->maker = self;
  call->owner = g_object_ref (self->owner);
  self->cancellable = g_cancellable_new ();
  mz_charting_run_async (request, self->cancellable, charted_cb, call);
}

/**
 * mz_chart_maker_clear:
 * @self: a maker
 *
 * There is nothing to make a chart of.
 */
void
mz_chart_maker_clear (MzChartMaker *self)
{
  mz_chart_maker_stop (self);
  set_chart (self, NULL);
}

/**
 * mz_chart_maker_follow:
 * @self: a maker
 * @wish: what the chart is to be of, now that another article is on view
 *
 * An article out of the library is on the chart of all already: whoever looks at a part of that
 * goes on doing so.
 */
void
mz_chart_maker_follow (MzChartMaker *self, const MzChartWish *wish)
{
  gboolean same = self->chart && !self->cancellable && wish->scope == MZ_SCOPE_LIBRARY &&
                  mz_chart_get_kind (self->chart) == wish->kind &&
                  g_strcmp0 (self->company, wish->company) == 0;

  if (!same || !wish->entry || !mz_gathering_is_charted (wish->entry, self->chart)) {
    mz_chart_maker_make (self, wish);
    return;
  }
  g_ptr_array_unref (self->gathered);
  self->gathered = mz_gathering_find (self->library, wish->entry, wish->company, wish->scope);
  /* Others go by the chart to learn what is on view. */
  g_object_notify (self->owner, "chart");
}

/**
 * mz_chart_maker_complete:
 * @self: a maker
 * @wish: what the chart is to be of, now that more articles may have been read
 */
void
mz_chart_maker_complete (MzChartMaker *self, const MzChartWish *wish)
{
  if (!self->gathered)
    return;
  g_autoptr (GPtrArray) gathered =
      mz_gathering_find (self->library, wish->entry, wish->company, wish->scope);
  if (!mz_gathering_is_same (gathered, self->gathered))
    mz_chart_maker_make (self, wish);
}

/**
 * mz_chart_maker_get_chart:
 * @self: a maker
 *
 * Returns: (transfer none) (nullable): the chart
 */
MzChart *
mz_chart_maker_get_chart (MzChartMaker *self)
{
  return self->chart;
}
