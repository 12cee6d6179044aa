#!/usr/bin/env python3
"""Makes the vectors of words for `Sources/Comparison/Models/words.bin`.

usage: words.py MINILM_FOLDER JUDGE_TRAIN.jsonl.gz OUT.bin [--dimensions 64] [--least 5]

MINILM_FOLDER is that of nearness.py. A word is what stands in small letters at least so often in the claims and texts
of JUDGE_TRAIN, or in the lexicons of classes; regular and irregular forms of a word that is there are left out. Its
vector is what the model makes of it alone, less the mean, along the main axes, of length one. Needs numpy; the same
input gives the same file on one machine. The layout is described at `WordVectors.swift`.
"""
import argparse, collections, gzip, json, pathlib, re, struct
import numpy as np
from nearness import Words
from wordnet import LEXICONS

ENDINGS = [("ies", ["y"]), ("es", ["", "e"]), ("s", [""]), ("ied", ["y"]), ("ed", ["", "e"]), ("ying", ["ie"]),
           ("ing", ["", "e"])]


def rows(path):
    """The fields of a lexicon's rows."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def known(texts, least):
    """Words in small letters."""
    counts = collections.Counter()
    for line in gzip.open(texts, "rt", encoding="utf-8"):
        row = json.loads(line)
        for key in ("claim", "evidence"): counts.update(re.findall(r"\b[a-z][a-z-]*[a-z]\b", row[key]))
    found = {word for word, count in counts.items() if count >= least}
    for name in ("classes", "near", "reverses", "opposites", "moves", "kin"):
        for row in rows(LEXICONS / f"{name}.tsv"): found |= {word for word in row if re.fullmatch("[a-z-]+", word)}
    return found


def is_form(word, words, irregular):
    """Whether it is a form of another of the words."""
    if any(lemma != word and lemma in words for lemma in irregular.get(word, ())): return True
    for ending, others in ENDINGS:
        stem = word[:-len(ending)]
        if not word.endswith(ending) or len(stem) < 3: continue
        if ending == "s" and stem.endswith("s"): continue
        if any(stem + other in words for other in others): return True
        if ending in ("ed", "ing") and len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in words: return True
    return False


def fingerprint(word):
    """FNV-1a, as in TermSets.swift."""
    value = 0xCBF29CE484222325
    for byte in word.encode(): value = (value ^ byte) * 0x100000001B3 % 2 ** 64
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("texts", type=pathlib.Path)
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--dimensions", type=int, default=64)
    parser.add_argument("--least", type=int, default=5)
    options = parser.parse_args()
    irregular = collections.defaultdict(set)
    for form, lemma, *_ in rows(LEXICONS.parent.parent / "Language/Lexicons/irregulars.tsv"):
        irregular[form.split(" ")[0]].add(lemma)
    every = known(options.texts, options.least)
    words = sorted((w for w in every if len(w) > 2 and not is_form(w, every, irregular)), key=fingerprint)
    vectors = Words(options.folder).vectors(words)
    matrix = np.stack([vectors[word] for word in words]).astype(np.float64)
    matrix -= matrix.mean(axis=0)
    _, axes = np.linalg.eigh(matrix.T @ matrix)
    matrix = matrix @ axes[:, ::-1][:, :options.dimensions]
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    head = struct.pack("<4s2I", b"CNWV", len(words), options.dimensions)
    keys = np.array([fingerprint(word) for word in words], dtype="<u8")
    bytes_ = np.round(matrix * 127).astype("i1")
    options.out.write_bytes(head.ljust(64, b"\0") + keys.tobytes() + bytes_.tobytes())
    print(len(words), "words")


if __name__ == "__main__": main()
