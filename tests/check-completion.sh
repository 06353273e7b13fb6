#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The bash completion offers what the program has. usage: check-completion.sh PROGRAM
. "$(dirname "$0")/../resources/completions/mizan"
program=$(realpath "$1")
failed=0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" && touch 'an article.txt' || exit 1

expect() { # WANTED WORD... : completing the last word offers WANTED
  local wanted=$1
  shift
  COMP_WORDS=("$program" "$@")
  COMP_CWORD=$#
  _mizan
  printf '%s\n' "${COMPREPLY[@]}" | grep -qxF -- "$wanted" && return
  echo "completing '$*' does not offer '$wanted', but: ${COMPREPLY[*]}"
  failed=1
}

expect figures "fi"
expect 'an article.txt' an
expect --version --
expect --format figures --for
expect jsonl figures --format j
expect csv figures --format = c
expect csv figures -f c
expect 'an article.txt' figures -f csv a
expect 'an article.txt' figures --files-from a
expect list library l
expect --limit library list --l
expect 'an article.txt' library add a
expect pairs chart --kind p
expect dark chart -t d
expect 'an article.txt' chart --prices a
expect verify ve
expect --in verify --i
exit $failed
