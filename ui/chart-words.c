/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a balloon says of a place on a chart, of a mark, of a stretch. Pure. */
#include "chart-words.h"

#include "chart/tick-label.h"

/**
 * mz_chart_words_for_mark:
 * @scene: a scene
 * @mark: one of its marks
 *
 * Returns: (transfer full): what it is with its quotation; marks that share its place are told
 *   together
 */
char *
mz_chart_words_for_mark (MzScene *scene, guint mark)
{
  MzChart *chart = mz_scene_get_chart (scene);
  g_autoptr (GArray) gathered = mz_scene_dup_gathered (scene, mark);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gathered->len; i++) {
    const MzMark *one = mz_chart_get_mark (chart, g_array_index (gathered, guint, i));
    if (one->words)
      g_string_append_printf (text, text->len > 0 ? "\n\n%s" : "%s", one->words);
  }
  return g_string_free (text, FALSE);
}

/**
 * mz_chart_words_for_place:
 * @scene: a scene
 * @probe: (nullable): what the line says there
 * @mark: the mark that is there, or MZ_NO_MARK
 *
 * Returns: (transfer full) (nullable): both, the day first
 */
char *
mz_chart_words_for_place (MzScene *scene, const MzProbe *probe, guint mark)
{
  g_autofree char *told = mark == MZ_NO_MARK ? NULL : mz_chart_words_for_mark (scene, mark);

  if (!told || !*told)
    return probe ? g_strdup (probe->words) : NULL;
  return probe ? g_strconcat (probe->words, "\n\n", told, NULL) : g_steal_pointer (&told);
}

/* The line at a number of the x axis, wherever on the plane that is. */
static gboolean
probe_number (MzScene *scene, double x, MzProbe *probe)
{
  cairo_rectangle_t plane;

  return mz_scene_get_plane (scene, &plane) &&
         mz_scene_probe (scene, CLAMP (mz_scene_map_x (scene, x), plane.x, plane.x + plane.width),
                         plane.y, probe);
}

static char *
write_change (const MzWriting *writing, double first, double last)
{
  const MzAxis percent = { .quantity = MZ_AXIS_PERCENT };

  return first > 0 ? mz_tick_label_value (&percent, (last / first - 1) * 100, writing) : NULL;
}

/* What each of several shares did. */
static char *
write_changes (const MzChartParts *chart, double from, double to)
{
  g_autofree char *first_day = mz_tick_label_date (from, &chart->writing);
  g_autofree char *last_day = mz_tick_label_date (to, &chart->writing);
  GString *text = g_string_new (NULL);

  g_string_printf (text, mz_catalog_get_in (chart->writing.catalog, "stretch", "%1$s to %2$s"),
                   first_day, last_day);
  for (guint i = 0; i < chart->layers->len; i++) {
    const MzLayer *layer = &g_array_index (chart->layers, MzLayer, i);
    double day;
    double first;
    double last;
    if (!layer->name || !layer->trace ||
        !mz_trace_get_value_at (layer->trace, from, &day, &first) ||
        !mz_trace_get_value_at (layer->trace, to, &day, &last))
      continue;
    g_autofree char *name = mz_writing_embed (&chart->writing, layer->name);
    g_autofree char *change = write_change (&chart->writing, first, last);
    g_string_append_printf (text, "\n%s %s", name, change ? change : "");
  }
  return g_string_free (text, FALSE);
}

/**
 * mz_chart_words_for_stretch:
 * @scene: a scene
 * @from: a number of the x axis
 * @to: the same
 *
 * Returns: (transfer full) (nullable): the line at both ends and the change in percent; of several
 *   shares the change of each
 */
char *
mz_chart_words_for_stretch (MzScene *scene, double from, double to)
{
  const MzChartParts *chart = mz_chart_get_parts (mz_scene_get_chart (scene));
  MzProbe first;
  MzProbe last;

  if (!probe_number (scene, MIN (from, to), &first))
    return NULL;
  if (!probe_number (scene, MAX (from, to), &last)) {
    mz_probe_clear (&first);
    return NULL;
  }
  char *words = NULL;
  if (chart->kind == MZ_CHART_COMPARE) {
    words = write_changes (chart, first.x, last.x);
  } else {
    g_autofree char *change = write_change (&chart->writing, first.value, last.value);
    words = g_strdup_printf ("%s\n%s%s%s", first.words, last.words, change ? "\n" : "",
                             change ? change : "");
  }
  mz_probe_clear (&first);
  mz_probe_clear (&last);
  return words;
}
