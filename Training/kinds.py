#!/usr/bin/env python3
"""Makes the table of what sort of thing a noun names, for `Sources/Claims/Lexicons/`.

usage: kinds.py WORDNET_FOLDER

WORDNET_FOLDER holds `data.noun`, `index.noun` and `cntlist.rev` of WordNet 3.0, as Debian's `wordnet-base` installs them.

kinds.tsv
: a noun and the kinds of its senses, those with a quarter of its uses at least: p person, b body of people, l place,
t thing, e event or deed, i what is said or thought or how something is, a amount.
Words so rare that no text whose senses were marked has them are left out. The same input gives the same table.
"""
import argparse, collections, pathlib

LEXICONS = pathlib.Path(__file__).resolve().parent.parent / "Sources/Claims/Lexicons"
NOTICE = """# Nouns and the kinds of what they name: p person, b body of people, l place, t thing, e event, i what is said or
# thought or how something is, a amount. Made by Training/kinds.py; facts from WordNet 3.0, Copyright 2006 by
# Princeton University. All rights reserved. Permission to use, copy, modify and distribute this database and its
# documentation for any purpose and without fee or royalty is granted, provided that this copyright notice and these
# statements appear on all copies. The database is provided "as is", and Princeton University makes no
# representations or warranties about it.
"""
# By the number of WordNet's file of nouns: acts, animals, artifacts, attributes, bodies, cognition, communication,
# events, feelings, food, groups, locations, motives, objects, persons, phenomena, plants, possession, processes,
# quantities, relations, shapes, states, substances. Times and the topmost nouns have none.
KINDS = {"04": "e", "05": "t", "06": "t", "07": "i", "08": "t", "09": "i", "10": "i", "11": "e", "12": "i", "13": "t",
         "14": "b", "15": "l", "16": "i", "17": "t", "18": "p", "19": "e", "20": "t", "21": "a", "22": "e", "23": "a",
         "24": "i", "25": "i", "26": "i", "27": "t", "28": "", "03": ""}
# What a sense leaves out that news has: a price is an amount, and houses of bodies are these bodies, too.
OWN = {"agreement": "ie", "body": "bt", "cost": "a", "data": "i", "deal": "ie", "debt": "a", "fare": "a", "forest": "tl",
       "gas": "t", "grid": "t", "hotel": "tb", "hospital": "tb", "lawsuit": "ie", "merger": "e", "museum": "tb",
       "oil": "t", "output": "a", "pipeline": "t", "plan": "ie", "power": "ti", "price": "a", "prison": "tb", "project": "ei",
       "opposition": "b", "management": "be", "leadership": "be", "staff": "b", "rate": "a", "sale": "ea", "school": "tb", "season": "e", "species": "t", "stadium": "tl", "storm": "e", "system": "ti",
       "trial": "e", "university": "tb", "war": "e", "wreck": "t"}


def senses(folder):
    """Of each noun the kinds of its senses, by how often they were marked."""
    files, found = {}, collections.defaultdict(collections.Counter)
    for line in open(folder / "data.noun", encoding="utf-8"):
        if not line.startswith(" "):
            offset, file, _ = line.split(None, 2)
            files[offset] = file
    for line in open(folder / "cntlist.rev", encoding="utf-8"):
        key, _, count = line.split()
        lemma, rest = key.split("%")
        if rest[0] == "1" and lemma.isalpha() and lemma.islower():
            found[lemma][KINDS[rest.split(":")[1]]] += int(count)
    for line in open(folder / "index.noun", encoding="utf-8"):
        fields = line.split()
        # Senses that were never marked still stand in the order of their use.
        if not line.startswith(" ") and fields[0] in found:
            for rank, offset in enumerate(fields[6 + int(fields[3]):]):
                found[fields[0]][KINDS[files[offset]]] += 0.5 / (rank + 1)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=pathlib.Path)
    rows = {}
    for noun, counts in senses(parser.parse_args().wordnet).items():
        whole = sum(counts.values())
        kinds = sorted(kind for kind, count in counts.items() if kind and count >= 0.25 * whole)
        if kinds and len(kinds) < 4:
            rows[noun] = "".join(kinds)
    rows.update(OWN)
    with open(LEXICONS / "kinds.tsv", "w", encoding="utf-8") as out:
        out.write(NOTICE)
        for noun in sorted(rows):
            out.write(f"{noun}\t{rows[noun]}\n")


if __name__ == "__main__":
    main()
