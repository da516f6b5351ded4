"""Counts what two staff files of the organogram kind should change, with nothing but Python's csv module.

Usage: organogram.py EARLIER LATER. Prints one JSON object. Written apart from the product's own reader, so that
both can be wrong only in different ways.
"""

import collections
import csv
import json
import sys
import unicodedata

NOBODY = {"", "n/d", "vacant", "n/a", "-"}
MAPPED = ["Post Unique Reference", "Name", "Grade (or equivalent)", "Job Title", "Organisation", "Unit", "Reports to Senior Post"]


def clean(text):
    return unicodedata.normalize("NFC", " ".join((text or "").replace("\u00a0", " ").split()))


def value(text):
    text = clean(text)
    return None if text.strip("'\" ").lower() in {"", "n/d", "n/a", "-"} else text


def load(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    ids = collections.Counter(clean(r["Post Unique Reference"]) for r in rows)
    aside, posts, people = set(), {}, {}
    for row in rows:
        post = clean(row["Post Unique Reference"])
        if ids[post] > 1 or any("\ufffd" in (row[c] or "") for c in MAPPED):
            aside.add(post)
            continue
        name = clean(row["Name"])
        held = name.strip("'\" ").lower() not in NOBODY
        key = post + "/" + unicodedata.normalize("NFKC", name).lower() if held else None
        above = value(row["Reports to Senior Post"])
        posts[post] = (None if above == "XX" else above, key)
        if held:
            unit = [u for u in (value(row["Organisation"]), value(row["Unit"])) if u]
            if len(unit) == 2 and unit[0] == unit[1]:
                unit = unit[:1]
            people[key] = {
                "post": post,
                "stand": (tuple(unit), value(row["Job Title"]), value(row["Grade (or equivalent)"])),
            }
    for key, person in people.items():
        at = posts[person["post"]][0]
        while at is not None and at in posts and posts[at][1] is None:
            at = posts[at][0]
        if at is None or (at not in posts and at not in aside):
            person["manager"] = None
        elif at in aside:
            person["manager"] = "kept"
        else:
            person["manager"] = posts[at][1]
    facts = {"rows": len(rows), "persons": len(people), "vacant": len(posts) - len(people), "aside": sum(ids[p] for p in aside)}
    return people, aside, facts


def main(earlier, later):
    before, _, first = load(earlier)
    after, aside, second = load(later)
    for person in before.values():
        if person["manager"] == "kept":
            person["manager"] = None
    missing = {k for k in before if k not in after}
    held = {k for k in missing if before[k]["post"] in aside}
    both = [k for k in after if k in before]
    moved = {k for k in both if after[k]["stand"] != before[k]["stand"]}
    managed = {k for k in both if after[k]["manager"] not in ("kept", before[k]["manager"])}
    print(json.dumps({
        "earlier": first,
        "later": second,
        "joiners": len([k for k in after if k not in before]),
        "movers": len(moved),
        "managers": len(managed - moved),
        "leavers": len(missing - held),
        "held": len(held),
        "unchanged": len([k for k in both if k not in moved and k not in managed]),
    }))


main(sys.argv[1], sys.argv[2])
