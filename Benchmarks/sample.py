#!/usr/bin/env python3
"""A random sample of claims, each beside its sentence, for somebody to judge one by one.

usage: sample.py [--concord PATH] [--seed N] [--size N] FOLDER ...

Each FOLDER is ingested into a database of its own (`articles/` in it, where there is one). The claims of all
are sorted by folder, file, span and id, and `random.Random(SEED)` draws from them, so that a sample can be
drawn again. Printed are the sentence with the cited words in «», the statement, and every part that is not
empty. Standard library only.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile

PARTS = ("subject", "predicate", "object", "about", "place", "scope", "attributedTo", "polarity", "modality")
LISTS = ("hedges", "readings")


def claims_of(concord, folder):
    """The claims of a folder, in order of place, each with its sentence as text."""
    articles = os.path.join(folder, "articles")
    texts = articles if os.path.isdir(articles) else folder
    with tempfile.TemporaryDirectory() as place:
        db = os.path.join(place, "c.db")
        ingested = subprocess.run([concord, "ingest", "--db", db, texts], stdout=subprocess.DEVNULL,
                                  stderr=subprocess.DEVNULL)
        if ingested.returncode not in (0, 1):
            sys.exit(f"sample: concord ingest failed with {ingested.returncode} on {folder}")
        out = subprocess.run([concord, "export", "claims", "--db", db], stdout=subprocess.PIPE, check=True).stdout
    claims = [json.loads(line) for line in out.decode().splitlines()]
    for claim in claims:
        claim["shown"] = sentence(claim, texts)
    return sorted(claims, key=lambda c: (c["source"]["path"], c["span"]["start"], c["span"]["end"], c["id"]))


def sentence(claim, folder):
    """The sentence with its cited words marked; of a page, whose text is not the file's, the nearest words."""
    path = os.path.join(folder, os.path.basename(claim["source"]["path"]))
    if not path.endswith((".md", ".txt")) or not os.path.exists(path):
        return f"{claim['prefix']}«{claim['quote']}»{claim['suffix']}"
    text = open(path, "rb").read()
    whole, span = claim["sentence"], claim["span"]
    parts = (text[whole["start"]:span["start"]], text[span["start"]:span["end"]], text[span["end"]:whole["end"]])
    before, quote, after = (" ".join(part.decode(errors="replace").split("\n")) for part in parts)
    return f"{before}«{quote}»{after}"


def printed(number, folder, claim):
    """One claim as lines to read."""
    time = claim["time"]
    lines = [f"## {number}. {folder}/{os.path.basename(claim['source']['path'])}, {claim['kind']}",
             f"sentence: {claim['shown']}", f"STATEMENT: {claim['statement']}"]
    lines += [f"{part}: {claim[part]}" for part in PARTS if claim[part] not in (None, "", "affirmed", "asserted")]
    lines += [f"{part}: {'; '.join(claim[part])}" for part in LISTS if claim[part]]
    if claim["value"]:
        value = dict(claim["value"])
        # "The two biggest": the first and the second.
        if value["unit"] == "rank" and value["low"] != value["high"]: value["number"] = f"{value['low']} to {value['high']}"
        lines.append("value: " + " ".join(str(value[k]) for k in ("number", "unit", "currency", "per") if value[k]))
    if time:
        lines.append(f"time: “{time['text']}” {time['start']} to {time['end']} ({time['basis']}, {time['relation']})")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--concord", default=".build/release/concord")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--size", type=int, default=100)
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    claims = []
    for folder in sorted(options.folders):
        name = os.path.basename(os.path.normpath(folder))
        claims += [(name, claim) for claim in claims_of(options.concord, folder)]
    drawn = random.Random(options.seed).sample(claims, min(options.size, len(claims)))
    print("\n\n".join(printed(n, folder, claim) for n, (folder, claim) in enumerate(drawn, 1)))


main()
