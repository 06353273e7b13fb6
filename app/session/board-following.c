/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a board does when an article comes on view, something is chosen, or the library has more. */
#include "session/board-private.h"

#include "session/kept-companies.h"

MzChartScope
mz_board_find_scope (MzBoard *self)
{
  return mz_gathering_find_scope (self->scope, self->kind, self->entry);
}

/* There is a chart of the article on view, once it is read; without one, of the library. */
static gboolean
is_chartable (MzBoard *self)
{
  return self->entry ? mz_entry_get_extraction (self->entry) != NULL
                     : g_list_model_get_n_items (mz_company_choice_get_list (self->companies)) > 0;
}

static MzChartWish
get_wish (MzBoard *self)
{
  return (MzChartWish){ .kind = self->kind,
                        .company = mz_company_choice_get_name (self->companies),
                        .event = self->event,
                        .look = mz_chart_choices_get_for (self->choices, self->kind),
                        .entry = self->entry,
                        .scope = mz_board_find_scope (self) };
}

void
mz_board_refresh (MzBoard *self)
{
  MzChartWish wish = get_wish (self);

  if (is_chartable (self))
    mz_chart_maker_make (self->maker, &wish);
  else
    mz_chart_maker_clear (self->maker);
}

/* Lists the companies that the board can be of. */
static void
fill_companies (MzBoard *self)
{
  MzExtraction *extraction = self->entry ? mz_entry_get_extraction (self->entry) : NULL;
  const MzLexicon *lexicon = extraction ? mz_lexicon_source_get (self->lexicon, NULL) : NULL;

  mz_company_choice_fill (self->companies, extraction, lexicon, self->kind,
                          mz_board_find_scope (self) == MZ_SCOPE_LIBRARY);
  g_object_notify (G_OBJECT (self), "company-position");
  g_object_notify (G_OBJECT (self), "scope-position");
}

static void
show_anew (MzBoard *self)
{
  fill_companies (self);
  mz_board_refresh (self);
}

/* More articles may belong on the chart, once they are read. */
void
mz_board_complete (MzBoard *self)
{
  MzChartWish wish = get_wish (self);

  if (!mz_library_get_busy (self->library))
    mz_chart_maker_complete (self->maker, &wish);
}

static void
kept_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MzBoard) self = data;
  g_autoptr (GHashTable) symbols = NULL;
  g_autoptr (GPtrArray) companies = mz_kept_companies_load_finish (result, &symbols, NULL);

  /* A library that cannot be read is told of where its articles are listed. */
  if (!companies)
    return;
  mz_event_choices_set_symbols (self->event, symbols);
  mz_company_choice_set_kept (self->companies, g_steal_pointer (&companies),
                              g_steal_pointer (&symbols));
  /* Nothing of it shows in what one article says. */
  if (mz_board_find_scope (self) == MZ_SCOPE_LIBRARY || self->kind != MZ_CHART_PAIRS)
    show_anew (self);
}

void
mz_board_choose_company (MzBoard *self, guint position)
{
  if (!mz_company_choice_choose (self->companies, position))
    return;
  g_object_notify (G_OBJECT (self), "company-position");
  mz_board_refresh (self);
}

void
mz_board_choose_scope (MzBoard *self, guint position)
{
  if (position > MZ_SCOPE_LIBRARY || position == mz_board_find_scope (self))
    return;
  self->scope = position;
  mz_company_choice_keep (self->companies);
  show_anew (self);
}

void
mz_board_choose_kind (MzBoard *self, const char *nick)
{
  MzChartKind kind;

  if (!nick || !mz_chart_kind_from_nick (nick, &kind) || kind == self->kind)
    return;
  self->kind = kind;
  g_object_notify (G_OBJECT (self), "kind");
  show_anew (self);
}

/**
 * mz_board_show:
 * @self: a board
 * @entry: (nullable): the entry on view
 *
 * Makes the chart for @entry; to be called again whenever its figures change.
 */
void
mz_board_show (MzBoard *self, MzEntry *entry)
{
  g_return_if_fail (MZ_IS_BOARD (self));

  if (g_set_object (&self->entry, entry))
    mz_event_choices_set_event (self->event, 0, FALSE);
  MzChartWish wish = get_wish (self);
  /* What the library shows stays until it is known whether the article adds to it. */
  if (entry && !mz_entry_get_extraction (entry) && wish.scope == MZ_SCOPE_LIBRARY &&
      mz_chart_maker_get_chart (self->maker))
    return;
  fill_companies (self);
  wish = get_wish (self);
  if (is_chartable (self))
    mz_chart_maker_follow (self->maker, &wish);
  else
    mz_chart_maker_clear (self->maker);
}

/**
 * mz_board_study:
 * @self: a board
 * @company: a company's canonical name
 * @day: a GDate julian day; 0 for the last one that the articles report on
 * @is_session: whether it is the session of the event
 *
 * Shows the chart of that event.
 */
void
mz_board_study (MzBoard *self, const char *company, guint32 day, gboolean is_session)
{
  g_return_if_fail (MZ_IS_BOARD (self) && company != NULL);

  mz_company_choice_ask (self->companies, company);
  mz_event_choices_set_event (self->event, day, is_session);
  if (self->kind == MZ_CHART_EVENT)
    show_anew (self);
  else
    mz_board_choose_kind (self, mz_chart_kind_to_nick (MZ_CHART_EVENT));
}

/**
 * mz_board_reload:
 * @self: a board
 *
 * Makes list and chart anew of what the library has; to be called when it has other prices,
 * articles or reported figures.
 */
void
mz_board_reload (MzBoard *self)
{
  g_return_if_fail (MZ_IS_BOARD (self));
  MzStore *store = mz_library_get_store (self->library);

  if (store)
    mz_kept_companies_load_async (store, self->lexicon, NULL, kept_loaded_cb, g_object_ref (self));
}
