#!/usr/bin/env python3
"""Makes the table of words that WordNet derives from others, for `Sources/Comparison/Lexicons/`.

usage: wordnet.py WORDNET_FOLDER

WORDNET_FOLDER holds `data.*`, `index.*` and `cntlist.rev` of WordNet 3.0, as Debian's `wordnet-base` installs them.

derivations.tsv
: what is done or is the case, by the verb or adjective that it comes of: "unpredictability", "unpredictable".
Words that classes.tsv knows are left out, and so are words so rare that no text whose senses were marked has them.
The same input gives the same table.
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


if __name__ == "__main__":
    main()
