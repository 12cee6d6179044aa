#!/usr/bin/env python3
"""Measures `concord` on the sample articles in corpus/, whose gold standard is corpus/gold.json.

usage: score_corpus.py [--concord PATH] [--corpus FOLDER] [--misses N] [--json FILE]

The gold names for each claim its file, its quote with byte offsets and, for a figure, its number; for
each relation the two claims and the label; for each query the verdict. Standard library only.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

LOOK_ALIKES = {"different_time", "different_scope"}
AGREEMENTS = {"agree", "agree_within_rounding", "refines"}


def call(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} failed with {done.returncode}:\n{done.stderr}")
    return done.stdout


def lines(*command):
    return [json.loads(line) for line in call(*command).splitlines() if line.strip()]


def shared(a, b):
    """Shared bytes over joint bytes of two spans."""
    both = min(a["end"], b["end"]) - max(a["start"], b["start"])
    joint = max(a["end"], b["end"]) - min(a["start"], b["start"])
    return max(0, both) / joint if joint else 0


def number(value):
    """The number of a figure, or None."""
    if not isinstance(value, dict):
        return None
    return next((value[k] for k in ("number", "low", "high") if value.get(k) is not None), None)


def states(claim, gold):
    """Whether a claim is the gold's: the same file, place and figure."""
    if os.path.basename(claim["source"]["path"]) != gold["file"]:
        return False
    wanted = number(gold.get("value"))
    if wanted is None:
        return shared(claim["span"], gold) >= 0.3
    value = claim.get("value") or {}
    have = [value[k] for k in ("number", "low", "high") if value.get(k) is not None]
    near = any(abs(x - wanted) <= 0.005 * max(abs(wanted), 1e-9) for x in have)
    return near and shared(claim["span"], gold) >= 0.15


class Tally:
    """Hits and tries of one metric, with what was missed."""

    def __init__(self):
        self.hit, self.of, self.missed = 0, 0, []

    def count(self, ok, miss):
        self.of += 1
        self.hit += bool(ok)
        if not ok:
            self.missed.append(miss)


def measure(concord, corpus):
    gold = json.load(open(os.path.join(corpus, "gold.json"), encoding="utf-8"))
    articles = os.path.join(corpus, "articles")
    with tempfile.TemporaryDirectory() as folder:
        db = os.path.join(folder, "corpus.db")
        call(concord, "ingest", articles, "--db", db)
        sources = lines(concord, "export", "sources", "--db", db)
        claims = lines(concord, "export", "claims", "--db", db)
        relations = lines(concord, "export", "relations", "--db", db)
        verdicts = {
            q["id"]: json.loads(call(concord, "check", "--format", "json", "--db", db, "--", q["claim"]))
            for q in gold.get("queries", [])
        }
    return score(gold, articles, sources, claims, relations, verdicts)


def score(gold, articles, sources, claims, relations, verdicts):
    names = ("citations exact", "claim recall", "claim recall (numbers)", "conflict recall",
             "agreement recall", "look-alikes kept apart", "dependence seen",
             "publication dates right", "verdicts right")
    result = {name: Tally() for name in names}
    dates = {os.path.basename(s["path"]): s.get("published") for s in sources}
    for text in gold["texts"]:
        right = text["file"] in dates and dates[text["file"]] == text.get("published")
        result["publication dates right"].count(right, f"{text['file']}: {dates.get(text['file'])}")
    for claim in claims:
        data = open(os.path.join(articles, os.path.basename(claim["source"]["path"])), "rb").read()
        quote = data[claim["span"]["start"]:claim["span"]["end"]]
        result["citations exact"].count(quote == claim["quote"].encode(), claim["quote"])
    found = {g["id"]: {c["id"] for c in claims if states(c, g)} for g in gold["claims"]}
    for g in gold["claims"]:
        if g.get("tier", "core") != "core":
            continue
        result["claim recall"].count(found[g["id"]], g["quote"])
        if number(g.get("value")) is not None:
            result["claim recall (numbers)"].count(found[g["id"]], g["quote"])
    told = {}
    for r in relations:
        told[frozenset((r["a"], r["b"]))] = r
    for r in gold.get("relations", []):
        pairs = [frozenset((a, b)) for a in found.get(r["a"], ()) for b in found.get(r["b"], ())]
        relation(result, r, [told[p] for p in pairs if p in told])
    for q in gold.get("queries", []):
        got = verdicts[q["id"]]["verdict"]
        right = got == q["verdict"] or got in q.get("accept", [])
        result["verdicts right"].count(right, f"{q['claim']} wanted {q['verdict']}, got {got}")
    return result


def relation(result, wanted, reported):
    label, accept = wanted["label"], set(wanted.get("accept", []))
    labels = {r["relation"] for r in reported}
    if wanted.get("confidence", "sure") != "sure":
        return
    miss = f"{wanted['a']} and {wanted['b']}: wanted {label}, got {sorted(labels) or 'nothing'}"
    if label == "conflict":
        result["conflict recall"].count(label in labels, miss)
    elif label in LOOK_ALIKES:
        kept = not labels & ({"conflict"} | AGREEMENTS) - accept
        result["look-alikes kept apart"].count(kept, miss)
    elif label in AGREEMENTS | {"not_independent"}:
        result["agreement recall"].count(labels & (AGREEMENTS | accept), miss)
    if label == "not_independent" and wanted.get("crossSource"):
        result["dependence seen"].count(any(r["independent"] is False for r in reported), miss)


def main():
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--concord", default=".build/release/concord")
    ask.add_argument("--corpus", default="corpus")
    ask.add_argument("--misses", type=int, default=0)
    ask.add_argument("--json")
    options = ask.parse_args()
    result = measure(os.path.abspath(options.concord), options.corpus)
    for name, tally in result.items():
        if not tally.of:
            continue
        print(f"{name:28} {tally.hit}/{tally.of} = {tally.hit / tally.of:.3f}")
        for miss in tally.missed[:options.misses]:
            print(f"  - {miss}")
    if options.json:
        shares = {n: round(t.hit / t.of, 3) for n, t in result.items() if t.of}
        json.dump(shares, open(options.json, "w"), indent=1)


if __name__ == "__main__":
    main()
