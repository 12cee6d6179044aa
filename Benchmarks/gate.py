#!/usr/bin/env python3
"""The quality gate: fails when a measured share is below its floor in floors.json.

usage: gate.py [--concord PATH] [--record] [--lower]

Measures corpus/ with score_corpus.py, and the collections beside the project, where there are any, and clusters/
with their scoring program. `--record` raises floors to what is measured and adds new ones; only with
`--lower` it also lowers them. Standard library only.
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
FLOORS = os.path.join(HERE, "floors.json")
BESIDE = os.path.join(TOP, "..", "shared")

# Shares of the collections that are held; higher is better in each.
HELD = ("citations exact", "claim recall (core)", "claim recall (numbers)", "conflict recall (sure)",
        "year right (of matched claims with a time)", "attribution found (of matched, attributed)",
        "negation found (of matched, negated)",
        "conflict precision (of judged)", "agreement recall (sure)", "look-alikes not confused",
        "verdicts right", "verdicts right with evidence", "publication dates right",
        "citations between documents")


# The same of clusters/, whose other shares are still low and move with every change.
HELD_OF_CLUSTERS = ("citations exact", "claim recall (core)", "claim recall (numbers)", "conflict recall (sure)",
                    "agreement recall (sure)", "look-alikes not confused")


def run(*command):
    done = subprocess.run(command, cwd=TOP, stdout=subprocess.DEVNULL)
    if done.returncode:
        sys.exit(f"gate: {' '.join(command)} failed with {done.returncode}")


def measured(concord):
    """Shares by collection and metric."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "shares.json")
        if os.path.exists(os.path.join(TOP, "corpus", "gold.json")):
            run(sys.executable, os.path.join(HERE, "score_corpus.py"), "--concord", concord, "--json", out)
            found["corpus"] = json.load(open(out))
        scorer = os.path.join(BESIDE, "eval", "score.py")
        collections = sorted(glob.glob(os.path.join(BESIDE, "collections", "*", "")))
        if os.path.exists(scorer) and collections:
            clusters = sorted(glob.glob(os.path.join(HERE, "clusters", "*", "")))
            own = {os.path.basename(os.path.dirname(path)) for path in clusters}
            run(sys.executable, scorer, "--concord", concord, "--json", out, *collections, *clusters)
            for row in json.load(open(out)):
                held = HELD_OF_CLUSTERS if row["collection"] in own else HELD
                shares = {k: row[k]["share"] for k in held if isinstance(row.get(k), dict)}
                found[row["collection"]] = {k: v for k, v in shares.items() if v is not None}
    return found


def below(floors, found):
    """What has fallen; a collection that is not here is not judged."""
    lines = []
    for name in sorted(floors.keys() & found.keys()):
        for metric, floor in sorted(floors[name].items()):
            share = found[name].get(metric)
            if share is None:
                lines.append(f"{name}: {metric} was not measured (floor {floor})")
            elif share < floor:
                lines.append(f"{name}: {metric} {share} is below its floor {floor}")
    return lines


def recorded(floors, found, lower):
    for name, shares in found.items():
        kept = floors.setdefault(name, {})
        for metric, share in shares.items():
            if lower or share > kept.get(metric, -1):
                kept[metric] = share
    return floors


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--concord", default=os.path.join(TOP, ".build", "release", "concord"))
    ask.add_argument("--record", action="store_true")
    ask.add_argument("--lower", action="store_true")
    options = ask.parse_args()
    if options.lower and not options.record:
        sys.exit("gate: --lower only goes with --record")
    floors = json.load(open(FLOORS)) if os.path.exists(FLOORS) else {}
    found = measured(os.path.abspath(options.concord))
    if not found:
        sys.exit("gate: nothing was measured; corpus/gold.json is missing")
    if options.record:
        with open(FLOORS, "w") as file:
            json.dump(recorded(floors, found, options.lower), file, indent=1, sort_keys=True)
            file.write("\n")
    fallen = below(floors, found)
    for line in fallen:
        print(f"gate: {line}")
    count = sum(len(v) for v in found.values())
    print(f"gate: {count} shares of {len(found)} collections measured, {len(fallen)} below the floor")
    sys.exit(1 if fallen else 0)


if __name__ == "__main__":
    main()
