#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual names every verb, every action and every option that the program has. usage: check-manual.sh PROGRAM
program=$1
manual=$(dirname "$0")/../resources/mizan.1
export LC_ALL=C
failed=0

check() { # VERB [ACTION]: every option of its help is in the manual
  for option in $("$program" "$@" --help | sed -n 's/^  \(-., \)\?\(--[a-z-]*\).*/\2/p'); do
    written=$(printf '%s' "$option" | sed 's/-/\\\\-/g')
    grep -q -- "$written" "$manual" && continue
    echo "resources/mizan.1 lacks $option of 'mizan $*'"
    failed=1
  done
}

names() { # the verbs or actions that help lists
  "$program" "$@" --help | sed -n 's/^  \([a-z]\{1,\}\)  .*/\1/p'
}

for verb in $(names); do
  grep -q "^.B mizan $verb" "$manual" || { echo "resources/mizan.1 lacks the verb $verb"; failed=1; }
  check "$verb"
done
for verb in library prices facts; do
  section=$(printf '%s' "$verb" | tr '[:lower:]' '[:upper:]')
  for action in $(names "$verb"); do # heads a paragraph of the verb's own section
    sed -n "/^\.SH $section/,/^\.SH/p" "$manual" | grep -A 1 '^\.TP' | grep -q "^\.BI\{0,1\} $action" \
      || { echo "resources/mizan.1 lacks '$verb $action'"; failed=1; }
    check "$verb" "$action"
  done
done
exit $failed
