/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of how a chart looks as actions: with their state, and at hand where they matter. */
#include "chart-actions.h"

/* Action and property have one name. */
static GVariant *
dup_state (MzChartChoices *choices, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (choices), name, &value);
  return G_VALUE_HOLDS_BOOLEAN (&value) ? g_variant_new_boolean (g_value_get_boolean (&value))
                                        : g_variant_new_string (g_value_get_string (&value));
}

static void
change_state_cb (GSimpleAction *action, GVariant *state, MzChartChoices *choices)
{
  const char *name = g_action_get_name (G_ACTION (action));

  if (g_variant_is_of_type (state, G_VARIANT_TYPE_BOOLEAN))
    g_object_set (choices, name, g_variant_get_boolean (state), NULL);
  else
    g_object_set (choices, name, g_variant_get_string (state, NULL), NULL);
}

static void
chosen_cb (MzChartChoices *choices, GParamSpec *pspec, GSimpleAction *action)
{
  g_simple_action_set_state (action, dup_state (choices, pspec->name));
}

static GSimpleAction *
make_action (MzChartChoices *choices, MzChoice choice)
{
  const char *name = mz_choice_get_name (choice);
  const GVariantType *type = mz_choice_has_words (choice) ? G_VARIANT_TYPE_STRING : NULL;
  GSimpleAction *action = g_simple_action_new_stateful (name, type, dup_state (choices, name));
  g_autofree char *signal = g_strconcat ("notify::", name, NULL);

  g_signal_connect_object (action, "change-state", G_CALLBACK (change_state_cb), choices, 0);
  g_signal_connect_object (choices, signal, G_CALLBACK (chosen_cb), action, 0);
  return action;
}

/**
 * mz_chart_actions_add:
 * @map: where the actions go
 * @choices: what they choose
 *
 * Adds an action for each choice.
 */
void
mz_chart_actions_add (GActionMap *map, MzChartChoices *choices)
{
  for (guint i = 0; i < MZ_N_CHOICES; i++) {
    g_autoptr (GSimpleAction) action = make_action (choices, (MzChoice) i);
    g_action_map_add_action (map, G_ACTION (action));
  }
}

/**
 * mz_chart_actions_update:
 * @map: where mz_chart_actions_add() put them
 * @chart: (nullable): the chart that they are about
 * @is_carried: whether it came out of a picture
 *
 * Lets only those go that would change the chart.
 *
 * Returns: whether there is one
 */
gboolean
mz_chart_actions_update (GActionMap *map, MzChart *chart, gboolean is_carried)
{
  gboolean any = FALSE;

  for (guint i = 0; i < MZ_N_CHOICES; i++) {
    GAction *action = g_action_map_lookup_action (map, mz_choice_get_name ((MzChoice) i));
    gboolean applies = mz_choice_applies ((MzChoice) i, chart, is_carried);
    if (action)
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), applies);
    any = any || applies;
  }
  return any;
}
