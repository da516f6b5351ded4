"""Counts who works in each unit in two staff files of the organogram kind, with nothing but Python's csv module.

Usage: units.py EARLIER LATER. Prints the unit that changed most among those where no row is set aside, as one JSON
object: unit, before, after, came, went; and how many people the later file has in each unit without a doubtful row
(sizes). People are told apart by post and name.
"""

import collections
import csv
import json
import sys
import unicodedata

NOBODY = {"", "n/d", "vacant", "n/a", "-"}


def clean(text):
    return " ".join((text or "").replace("\u00a0", " ").split())


def load(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    posts = collections.Counter(clean(row["Post Unique Reference"]) for row in rows)
    units, doubtful = collections.defaultdict(set), set()
    for row in rows:
        post, name, unit = clean(row["Post Unique Reference"]), clean(row["Name"]), clean(row["Unit"])
        if posts[post] > 1 or any("\ufffd" in (cell or "") for cell in row.values() if isinstance(cell, str)):
            doubtful.add(unit)
        elif name.strip("'\" ").lower() not in NOBODY and unit.strip("'\" ").lower() not in NOBODY:
            units[unit].add(post + "/" + unicodedata.normalize("NFKC", name).lower())
    return units, doubtful


def main(earlier, later):
    (before, one), (after, two) = load(earlier), load(later)
    # A unit that is called as a whole organisation would be something else.
    units = [unit for unit in before if unit in after and unit not in one | two and "Department" not in unit]
    change = lambda unit: (min(len(after[unit] - before[unit]), len(before[unit] - after[unit])), len(after[unit]), unit)
    unit = max(units, key=change)
    print(json.dumps({
        "unit": unit,
        "before": len(before[unit]),
        "after": len(after[unit]),
        "came": len(after[unit] - before[unit]),
        "went": len(before[unit] - after[unit]),
        "sizes": {unit: len(people) for unit, people in after.items() if unit not in two},
    }))


main(sys.argv[1], sys.argv[2])
