#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases that meson ran in the build folders given: 'N passed, N failed, N skipped'."""
import json
import sys
import xml.etree.ElementTree as tree

passed = failed = skipped = 0
for folder in sys.argv[1:]:
    for case in tree.parse(folder + "/meson-logs/testlog.junit.xml").iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    # A program that died counts once: the cases that it never came to stand in no list of cases.
    with open(folder + "/meson-logs/testlog.json", encoding="utf-8") as log:
        failed += sum(json.loads(line)["result"] in ("ERROR", "TIMEOUT", "INTERRUPT") for line in log)
print(f"{passed} passed, {failed} failed, {skipped} skipped")
