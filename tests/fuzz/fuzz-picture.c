/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture from anywhere: what it says of itself is read, and its chart is laid out. */
#include "fuzz/fuzz.h"

#include "chart/provenance.h"

int
LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t length)
{
  const MzSceneOptions look = { .width = 400, .height = 300 };
  g_autoptr (GBytes) picture = g_bytes_new (bytes, length);
  g_autoptr (MzProvenance) provenance = mz_provenance_read (picture, NULL);

  if (!provenance || !provenance->chart)
    return 0;
  g_autoptr (MzScene) scene = mz_scene_new (provenance->chart, &look);
  g_autofree char *summary = mz_chart_dup_summary (provenance->chart);
  g_assert (summary);
  return 0;
}
