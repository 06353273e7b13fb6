/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far an entry has been read. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum {
  MZ_ENTRY_KEPT,    /* known from the store, not read in this session */
  MZ_ENTRY_READING, /* the file is being read */
  MZ_ENTRY_READ,    /* the article is there, its figures are being looked for */
  MZ_ENTRY_DONE,    /* article and figures are there */
  MZ_ENTRY_FAILED,  /* error says why */
} MzEntryState;

#define MZ_TYPE_ENTRY_STATE (mz_entry_state_get_type ())
GType mz_entry_state_get_type (void);

G_END_DECLS
