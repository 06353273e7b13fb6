/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far an entry has been read, for properties. */
#include "session/entry-state.h"

GType
mz_entry_state_get_type (void)
{
  static gsize type;
  static const GEnumValue values[] = {
    { MZ_ENTRY_KEPT, "MZ_ENTRY_KEPT", "kept" },
    { MZ_ENTRY_READING, "MZ_ENTRY_READING", "reading" },
    { MZ_ENTRY_READ, "MZ_ENTRY_READ", "read" },
    { MZ_ENTRY_DONE, "MZ_ENTRY_DONE", "done" },
    { MZ_ENTRY_FAILED, "MZ_ENTRY_FAILED", "failed" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("MzEntryState", values));
  return type;
}
