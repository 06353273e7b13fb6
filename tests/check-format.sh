#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-format has nothing to say about any source. Skipped (77) where clang-format is not installed.
command -v clang-format >/dev/null || exit 77
cd "$(dirname "$0")/.." || exit 1
find app ui tests -name '*.[ch]' -print0 | xargs -0 clang-format --dry-run --Werror
