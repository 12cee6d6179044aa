#!/usr/bin/env python3
"""Makes the tables of words that WordNet relates, for `Sources/Comparison/Lexicons/`.

usage: wordnet.py WORDNET_FOLDER

WORDNET_FOLDER holds `data.*`, `index.*` and `cntlist.rev` of WordNet 3.0, as Debian's `wordnet-base` installs them.

derivations.tsv
: what is done or is the case, by the verb or adjective that it comes of: "unpredictability", "unpredictable".
kin.tsv
: classes that may be said of one thing, though not of all: words of one set of synonyms, or a word and the nearest
  more general one ("initiative", "pledge"). Senses count in the order of WordNet, the most frequent first.

Words that classes.tsv knows stand for their class; what opposites.tsv or contrasts.tsv keeps apart is left out. The
same input gives the same tables.
"""
import argparse, collections, pathlib

LEXICONS = pathlib.Path(__file__).resolve().parent.parent / "Sources/Comparison/Lexicons"
NOTICE = """# Made by Training/wordnet.py; facts from WordNet 3.0, Copyright 2006 by Princeton University. All rights
# reserved. Permission to use, copy, modify and distribute this database and its documentation for any purpose and
# without fee or royalty is granted, provided that this copyright notice and these statements appear on all copies.
# The database is provided "as is", and Princeton University makes no representations or warranties about it.
"""
# Kinds of noun that name what is done or is the case, and no thing: act, attribute, event, feeling, process, state.
ABSTRACT = {"04", "07", "11", "12", "22", "26"}
LEAST_DEPTH = 5      # of a more general noun: above it stand "entity", "act", "group"
MOST_KIN = 12
SUFFIXES = ("al", "ance", "ancy", "ation", "ence", "ency", "ing", "ion", "ism", "ity", "ment", "ness", "sion", "th",
            "tion", "ure", "y")


def table(name):
    rows = (line.rstrip("\n").split("\t") for line in open(LEXICONS / name, encoding="utf-8"))
    return {row[0]: row[1:] for row in rows if not row[0].startswith("#")}


class Part:
    """One part of speech: synsets by offset, and the senses of a lemma in the order of their frequency."""

    def __init__(self, folder, name):
        self.synsets, self.senses = {}, {}
        for line in open(folder / f"data.{name}", encoding="utf-8"):
            if line.startswith(" "): continue
            fields = line.split("|")[0].split()
            count = int(fields[3], 16)
            words = [fields[4 + 2 * i].lower().split("(")[0] for i in range(count)]
            at = 4 + 2 * count
            links = [fields[at + 1 + 4 * i:at + 5 + 4 * i] for i in range(int(fields[at]))]
            self.synsets[fields[0]] = (fields[1], words, links)
        for line in open(folder / f"index.{name}", encoding="utf-8"):
            if line.startswith(" "): continue
            fields = line.split()
            self.senses[fields[0]] = fields[6 + int(fields[3]):]

    def depth(self, offset):
        depth = 0
        while depth < 20:
            up = [l[1] for l in self.synsets[offset][2] if l[0] in ("@", "@i")]
            if not up: return depth
            offset, depth = up[0], depth + 1
        return depth


def frequencies(folder):
    """How often a lemma stands in texts whose senses were marked."""
    found = collections.Counter()
    for line in open(folder / "cntlist.rev", encoding="utf-8"):
        key, _, count = line.split()
        found[key.split("%")[0]] += int(count)
    return found


def derivations(parts, classes, frequent):
    """From a noun to the verb, else the adjective, that its commonest sense is derived from."""
    found = {}
    noun = parts["noun"]
    for lemma, senses in noun.senses.items():
        if "_" in lemma or not lemma.isalpha() or lemma in classes or not lemma.endswith(SUFFIXES): continue
        kind, words, links = noun.synsets[senses[0]]
        if kind not in ABSTRACT: continue
        here = f"{words.index(lemma) + 1:02x}"
        bases = collections.defaultdict(list)
        for sign, offset, part, places in links:
            if sign != "+" or places[:2] != here or part not in ("v", "a", "s"): continue
            other = parts["verb" if part == "v" else "adj"].synsets[offset][1][int(places[2:], 16) - 1]
            if "_" not in other and other != lemma and common_start(lemma, other) >= min(4, len(other) - 1):
                bases["v" if part == "v" else "a"].append(other)
        base = (bases["v"] or bases["a"] or [None])[0]
        if base and (frequent[lemma] or base in classes): found[lemma] = classes.get(base, [base])[0]
    return found


def common_start(a, b):
    return next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))


def kin(parts, classes, derived, frequent):
    """Pairs of classes that share a set of synonyms or stand right above each other."""
    contrasts, opposites = table("contrasts.tsv"), table("opposites.tsv")
    light = table("light.tsv")

    def term(lemma):
        if lemma in light: return None
        found = classes[lemma][0] if lemma in classes else derived.get(lemma, lemma)
        known = lemma in classes or lemma in derived or frequent[lemma] >= 5
        return found if known and found not in light and "_" not in lemma else None

    pairs = collections.defaultdict(set)

    def relate(first, second):
        a, b = term(first), term(second)
        if not a or not b or a == b: return
        if a in contrasts and contrasts.get(a) == contrasts.get(b): return
        if b in opposites.get(a, []) or a in opposites.get(b, []): return
        pairs[a].add(b); pairs[b].add(a)

    for name, part in parts.items():
        ranked = collections.defaultdict(list)
        for lemma, senses in part.senses.items():
            if term(lemma) is None: continue
            for rank, offset in enumerate(senses[:3]): ranked[offset].append((rank, lemma))
        for offset, lemmas in ranked.items():
            for i, (rank, a) in enumerate(lemmas):
                for other, b in lemmas[i + 1:]:
                    if rank + other <= 1: relate(a, b)
            for sign, up, _, _ in part.synsets[offset][2]:
                if sign not in ("@", "&") or name == "noun" and part.depth(up) < LEAST_DEPTH: continue
                for rank, a in lemmas:
                    for other, b in ranked.get(up, []):
                        if rank == 0 and other <= (0 if sign == "@" else 1): relate(a, b)
    return {a: sorted(b) for a, b in pairs.items() if len(b) <= MOST_KIN}


def write(name, head, rows):
    lines = sorted((key + "\t" + "\t".join(fields) for key, fields in rows.items()), key=lambda l: l.split("\t")[0].encode())
    (LEXICONS / name).write_text(head + NOTICE + "".join(line + "\n" for line in lines), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    folder = parser.parse_args().folder
    parts = {name: Part(folder, name) for name in ("noun", "verb", "adj")}
    classes, frequent = table("classes.tsv"), frequencies(folder)
    derived = derivations(parts, classes, frequent)
    write("derivations.tsv", "# Nouns of what is done or is the case, by the verb or adjective that they come of;\n"
          "# names are those of classes.tsv, which goes before.\n", {k: [v] for k, v in derived.items()})
    write("kin.tsv", "# Classes of words that may be said of one thing: two claims of it are a little more alike.\n"
          "# Both ways round; names are those of classes.tsv.\n", kin(parts, classes, derived, frequent))


if __name__ == "__main__":
    main()
