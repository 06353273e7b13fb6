/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a provider's answer means: prices, or a refusal in one of the many ways of saying so. */
#pragma once

#include "market/provider.h"

G_BEGIN_DECLS

/* Borrows what it points to. */
typedef struct {
  guint status;            /* of HTTP */
  const char *retry_after; /* that header, or NULL */
  GBytes *body;
} MzAnswer;

/* Whether it may be a table; the error is of MZ_QUOTES_ERROR. */
gboolean mz_answer_check (const MzAnswer *self, const MzProvider *provider, GError **error);

/* Seconds that the server asks to wait; 0 where it does not. */
guint mz_answer_get_wait (const MzAnswer *self);

G_END_DECLS
