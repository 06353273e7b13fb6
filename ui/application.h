/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: owns lexicon, store and session, and opens files in its one window. */
#pragma once

#include "session/lexicon-source.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define MZ_TYPE_APPLICATION (mz_application_get_type ())
G_DECLARE_FINAL_TYPE (MzApplication, mz_application, MZ, APPLICATION, AdwApplication)

MzApplication *mz_application_new (MzLexiconSource *lexicon, GApplicationFlags flags);

G_END_DECLS
