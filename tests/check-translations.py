#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the Arabic catalogue is whole: every marked text of every source is there, translated, in all six forms.

usage: check-translations.py [TOP]      needs gettext
"""
import pathlib
import re
import subprocess
import sys
import tempfile

MARKS = re.compile(r'\b(_|N_|NP_|C_|NC_|ngettext|g_dngettext|mz_catalog_(?:get|get_in|plural))\s*\(\s*(?:\w+,\s*)?"|translatable="(?:yes|true)"')
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "NP_:1,2", "ngettext:1,2", "g_dngettext:2,3", "mz_catalog_get:2",
            "mz_catalog_get_in:2c,3", "mz_catalog_plural:2,3"]


def sources_with_texts(top):
    for folder in ("app", "ui", "resources"):
        for path in sorted((top / folder).rglob("*")):
            if path.suffix in (".c", ".h", ".ui") and MARKS.search(path.read_text(encoding="utf-8")):
                if path.name != "catalog.h":
                    yield path.relative_to(top).as_posix()


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def main():
    top = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    listed = {l.strip() for l in (top / "po/POTFILES.in").read_text().splitlines() if l.strip() and l[0] != "#"}
    faults = [f"po/POTFILES.in lacks {path}" for path in sources_with_texts(top) if path not in listed]
    faults += [f"po/POTFILES.in names {path}, which is not there" for path in sorted(listed) if not (top / path).is_file()]
    with tempfile.TemporaryDirectory() as folder:
        template, merged = f"{folder}/mizan.pot", f"{folder}/ar.po"
        present = [path for path in sorted(listed) if (top / path).is_file()]
        run("xgettext", "--from-code=UTF-8", "-D", str(top), "-o", template, *(f"--keyword={k}" for k in KEYWORDS), *present)
        run("msgmerge", "--no-fuzzy-matching", "-q", "-o", merged, str(top / "po/ar.po"), template)
        lacking = run("msgattrib", "--untranslated", "--no-obsolete", "--no-location", merged)
        faults += [f"not translated: {text}" for text in re.findall(r'^msgid (".+(?:\n".*)*)', lacking, re.M) if text != '""']
        half = [block for block in pathlib.Path(merged).read_text(encoding="utf-8").split("\n\n")
                if "msgid_plural" in block and not block.startswith("#~") and len(re.findall(r'^msgstr\[\d\] "."?', block, re.M)) < 6]
        faults += ["fewer than six plural forms:\n" + block for block in half]
    print("\n".join(faults) if faults else "every text is translated")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
