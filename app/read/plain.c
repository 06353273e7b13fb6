/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text files in whatever encoding Arabic and English news comes in. */
#include "read/charset.h"
#include "read/decode.h"
#include "read/format.h"
#include "read/magic.h"

#include <glib/gi18n.h>

static gboolean
recognise_plain (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return !mz_magic_name (data, length);
}

static gboolean
read_plain (const MzReadJob *job, MzDraft *draft, GError **error)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (job->bytes, &length);
  MzCharset charset = mz_charset_detect (data, length);
  gsize damage;

  if (!charset.name) {
    mz_format_refuse (job, error);
    return FALSE;
  }
  draft->text = mz_decode (job->bytes, &charset, &damage, job->cancellable, error);
  if (!draft->text)
    return FALSE;
  draft->encoding = g_strdup (charset.name);
  if (damage > 0)
    mz_draft_take_doubt (
        draft,
        g_strdup_printf (
            /* Translators: %1$s is an encoding such as UTF-8 */
            ngettext ("%2$lu place could not be read in the encoding %1$s and shows as �.",
                      "%2$lu places could not be read in the encoding %1$s and show as �.", damage),
            charset.name, (gulong) damage));
  return TRUE;
}

const MzFormat MZ_FORMAT_PLAIN = { recognise_plain, read_plain };
