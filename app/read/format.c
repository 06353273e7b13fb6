/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file format has to offer to be read: it joins by one row in reader.c's table. */
#include "read/format.h"

#include "read/magic.h"

#include <glib/gi18n.h>

/**
 * mz_format_refuse:
 * @job: a file that is of no format
 * @error: (out): BINARY
 */
void
mz_format_refuse (const MzReadJob *job, GError **error)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (job->bytes, &length);
  const char *kind = mz_magic_name (bytes, length);

  g_set_error (error, MZ_READ_ERROR, MZ_READ_ERROR_BINARY,
               /* Translators: %1$s is a file, %2$s its kind, such as "PDF document" */
               _ ("“%1$s” is not a text file (%2$s). Save its text as a .txt file and open that."),
               job->place, kind ? kind : _ ("binary file"));
}

/**
 * mz_draft_clear:
 * @draft: what a format made of a file
 *
 * Frees what it holds and leaves it empty.
 */
void
mz_draft_clear (MzDraft *draft)
{
  g_clear_pointer (&draft->text, g_bytes_unref);
  g_clear_pointer (&draft->encoding, g_free);
  g_clear_pointer (&draft->title, g_free);
  g_clear_pointer (&draft->byline, g_free);
  g_clear_pointer (&draft->outlet, g_free);
  g_clear_pointer (&draft->published, g_free);
  g_clear_pointer (&draft->paragraphs, g_array_unref);
  g_clear_pointer (&draft->doubts, g_ptr_array_unref);
}

/**
 * mz_draft_take_doubt:
 * @draft: what a format made of a file
 * @sentence: (transfer full): what makes its text doubtful, translated
 */
void
mz_draft_take_doubt (MzDraft *draft, char *sentence)
{
  if (!draft->doubts)
    draft->doubts = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (draft->doubts, sentence);
}
