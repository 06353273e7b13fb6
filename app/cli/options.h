/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options that several verbs have: entries of their tables, each with the place that it fills. */
#pragma once

#include <glib/gi18n.h>

#define MZ_STORE_ENTRY(place)                                                                      \
  {                                                                                                \
    "store", 0, 0, G_OPTION_ARG_FILENAME, (place), N_ ("Use another library than the usual one"),  \
        N_ ("PATH")                                                                                \
  }

#define MZ_NO_STORE_ENTRY(place)                                                                   \
  {                                                                                                \
    "no-store", 0, 0, G_OPTION_ARG_NONE, (place), N_ ("Use no library"), NULL                      \
  }

#define MZ_FORMAT_ENTRY(place)                                                                     \
  {                                                                                                \
    "format", 'f', 0, G_OPTION_ARG_STRING, (place), N_ ("How to print them"), "table|jsonl|csv"    \
  }

#define MZ_LANGUAGE_ENTRY(place)                                                                   \
  {                                                                                                \
    "lang", 'l', 0, G_OPTION_ARG_STRING, (place), N_ ("The language of the sentences"), "ar|en"    \
  }
