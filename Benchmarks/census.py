#!/usr/bin/env python3
"""Counts what `concord check --file` finds of the errors planted in drafts.

usage: census.py --concord PATH [--misses] FOLDER...

A FOLDER has `articles/`, `draft.md` and `draft-gold.tsv`: a row for each line of the draft that has a sentence, its
number, "error", "right" or "absent" (nothing in the articles speaks of it), the class of the error or "-", and the words
of the articles that say it otherwise. An error is found where the census calls something in its line contradicted,
disputed or outdated; a right or absent line so called is a false alarm. --misses prints both.
"""
import argparse, bisect, collections, json, os, pathlib, subprocess, tempfile

WRONG = {"contradicted", "disputed", "outdated"}


def run(concord, *words):
    done = subprocess.run([concord, *map(str, words)], capture_output=True)
    if done.returncode not in (0, 1): raise SystemExit(done.stderr.decode())
    return done.stdout.decode()


def parts(concord, folder):
    """The parts of the draft that are called wrong, by line."""
    with tempfile.TemporaryDirectory() as space:
        base = os.path.join(space, "census.db")
        run(concord, "ingest", "--db", base, folder / "articles")
        lines = run(concord, "check", "--db", base, "--file", folder / "draft.md", "--format", "jsonl").splitlines()
    text = (folder / "draft.md").read_bytes()
    starts = [0] + [index + 1 for index, byte in enumerate(text) if byte == 10]
    found = collections.defaultdict(list)
    for part in map(json.loads, filter(None, lines)):
        if part.get("state") in WRONG: found[bisect.bisect_right(starts, part["span"]["start"])].append(part)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--concord", required=True)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    sums, classes = collections.Counter(), collections.defaultdict(lambda: [0, 0])
    for folder in options.folders:
        wrong, draft = parts(options.concord, folder), (folder / "draft.md").read_text(encoding="utf-8").split("\n")
        counts = collections.Counter()
        for row in (folder / "draft-gold.tsv").read_text(encoding="utf-8").splitlines():
            line, status, kind, *source = row.split("\t")
            if not line.isdigit(): continue
            told = wrong.get(int(line), [])
            is_error = status == "error"
            counts["errors" if is_error else "others"] += 1
            counts["found" if is_error else "false"] += bool(told)
            if is_error:
                classes[kind][0] += bool(told)
                classes[kind][1] += 1
            if options.misses and is_error != bool(told):
                why = " ".join(source) if is_error else told[0].get("explanation", "")
                print(f"  {'missed' if is_error else 'false'} {kind}: {draft[int(line) - 1]} | {why}")
        print(f"{folder}: {counts['found']} of {counts['errors']}, {counts['false']} false of {counts['others']}")
        sums.update(counts)
    print(f"all: {sums['found']} of {sums['errors']}, {sums['false']} false of {sums['others']}")
    print(", ".join(f"{kind} {found} of {every}" for kind, (found, every) in sorted(classes.items())))


if __name__ == "__main__": main()
