#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that includes run one way: every folder names what it may use, and nothing else is used.

usage: check-includes.py [TOP]      exits 1 and names each line that goes against the arrows
"""
import pathlib
import re
import sys

# Left may include right, besides itself. The order is that of the layers, from the bottom up.
ARROWS = {
    "text": set(),
    "model": set(),
    "chart": {"model"},
    "extract": {"text", "model"},
    "read": {"text", "model"},
    "store": {"model", "text"},
    "market": {"model", "text"},
    "quotes": {"market", "model"},
    "board": {"market", "model", "chart"},
    "proof": {"model", "chart", "read", "store", "board"},
    "session": {"text", "model", "chart", "extract", "read", "store", "market", "board", "proof"},
    "cli": {"text", "model", "chart", "extract", "read", "store", "market", "board", "proof"},
    "ui": {"session", "board", "chart", "model"},
}
# The application owns the store and the lexicon and hands them to the session.
EXTRA = {"ui/application": {"store", "extract", "read"}}
# Outside these files the library's header must not appear.
ONLY_IN = {"sqlite3.h": "app/store/database.c"}
TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adwaita)\b")
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def room_of(path, top):
    """The folder below app/, or the file's name where it lies in app/ itself; 'ui' for all of ui/."""
    parts = path.relative_to(top).parts
    if parts[0] == "ui":
        return "ui"
    return parts[1] if len(parts) > 2 else path.stem


def room_included(name, top):
    first = name.split("/")[0]
    if (top / "app" / first).is_dir():
        return first
    if (top / "app" / name).is_file():
        return pathlib.PurePath(name).stem
    return "ui" if (top / "ui" / name).is_file() or first == "ui" else None


def faults_of(path, top):
    room = room_of(path, top)
    key = path.relative_to(top).with_suffix("").as_posix()
    allowed = ARROWS.get(room)
    if allowed is None:
        yield 0, f"no arrow is drawn for the folder '{room}'"
        return
    allowed = allowed | {room} | EXTRA.get(key, set())
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        quoted, name = found.group(1) == '"', found.group(2)
        base = name.split("/")[-1]
        if room != "ui" and TOOLKIT.match(name):
            yield number, f"the engine must not know the toolkit: {name}"
        if base in ONLY_IN and path.relative_to(top).as_posix() != ONLY_IN[base]:
            yield number, f"{base} belongs to {ONLY_IN[base]} alone"
        if not quoted or name == "config.h":
            continue
        used = room_included(name, top)
        if used is None:
            yield number, f"'{name}' is not named by its folder"
        elif used not in allowed:
            yield number, f"{room} must not include {used}: {name}"


def circles():
    """The arrows themselves must not run in a circle."""
    done = set()
    for room, uses in ARROWS.items():
        for used in uses - done:
            yield f"the arrow {room} -> {used} runs upwards"
        done.add(room)


def main():
    top = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent).resolve()
    files = sorted(p for folder in ("app", "ui") for p in (top / folder).rglob("*.[ch]"))
    if not files:
        sys.exit(f"no sources below {top}")
    bad = list(circles())
    for path in files:
        bad += [f"{path.relative_to(top)}:{number}: {fault}" for number, fault in faults_of(path, top)]
    print("\n".join(bad) if bad else f"{len(files)} files, every include runs one way")
    sys.exit(bool(bad))


if __name__ == "__main__":
    main()
