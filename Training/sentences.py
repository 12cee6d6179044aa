"""What the teacher reads: treebanks, files of names, and their words cut into pieces and batches."""

import os
import unicodedata
from collections import namedtuple

import numpy as np

TAGS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
NAMES = ["O"] + [f"{edge}-{kind}" for kind in ("PER", "ORG", "LOC") for edge in "BI"]
# Creative works and products are no names here; a group is most often a band or a team.
TWEET_KINDS = {"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG"}
TWEET_WEIGHT = 0.3
# A batch is padded to one of these lengths, in pieces, so that few programs are compiled.
LENGTHS = (16, 24, 32, 40, 48, 64, 96, 256)
PIECES_PER_BATCH = 1536
PIECES_PER_WORD = 10

Sentence = namedtuple("Sentence", "words tags heads relations names tree_weight name_weight")


# Reading


def plain(words, names=None, name_weight=0.0):
    """A sentence without a tree."""
    n = len(words)
    return Sentence(words, [0] * n, [0] * n, [0] * n, names or [0] * n, 0.0, name_weight)


def rows_of(path):
    """The tab-separated rows of each sentence of a file, comments left out."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            # In a file of tweets a hash may open a word; only "# " and "# x = y" are comments.
            if line.startswith("# "):
                continue
            if line.strip():
                rows.append(line.split("\t"))
            elif rows:
                yield rows
                rows = []
    if rows:
        yield rows


def read_treebank(path, relations):
    """Sentences with trees; a relation that `relations` lacks is added to it."""
    sentences = []
    for rows in rows_of(path):
        rows = [row for row in rows if row[0].isdigit()]
        for row in rows:
            if row[7] not in relations:
                relations.append(row[7])
        sentences.append(
            Sentence(
                [row[1] for row in rows],
                [TAGS.index(row[3]) for row in rows],
                [int(row[6]) for row in rows],
                [relations.index(row[7]) for row in rows],
                [0] * len(rows), 1.0, 0.0,
            )
        )
    return sentences


def read_names(path):
    """Sentences with names: those to learn from, and every fifth, to be scored by."""
    sentences = [
        plain([r[1] for r in rows], [name_label(r[2]) for r in rows], 1.0) for rows in rows_of(path)
    ]
    return [s for i, s in enumerate(sentences) if i % 5], sentences[::5]


def read_tweets(path):
    """Tweets that hold a name: they are worth little, and the others nothing."""
    sentences = []
    for rows in rows_of(path):
        labels = [row[-1].partition("-") for row in rows]
        names = [name_label(f"{edge}-{TWEET_KINDS.get(kind)}") for edge, _, kind in labels]
        if any(names):
            sentences.append(plain([row[0] for row in rows], names, TWEET_WEIGHT))
    return sentences


def name_label(label):
    return NAMES.index(label) if label in NAMES else 0


# Words into pieces


class Pieces:
    """The uncased WordPiece of BERT, applied to words that are already cut."""

    def __init__(self, folder):
        with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as lines:
            self.index = {line.rstrip("\n"): i for i, line in enumerate(lines)}
        self.first, self.last = self.index["[CLS]"], self.index["[SEP]"]
        self.unknown = self.index["[UNK]"]
        self.known = {}

    def of(self, word):
        """The pieces of a word, at least one."""
        if word not in self.known:
            pieces = [p for part in self.parts(word) for p in self.cut(part)]
            self.known[word] = pieces[:PIECES_PER_WORD] or [self.unknown]
        return self.known[word]

    def parts(self, word):
        """Runs of letters and digits, and each other character by itself."""
        parts, run = [], ""
        for character in unicodedata.normalize("NFD", word.lower()):
            if unicodedata.category(character) == "Mn":
                continue
            if character.isalnum():
                run += character
            else:
                parts += [run, character]
                run = ""
        return [part for part in parts + [run] if part.strip()]

    def cut(self, part):
        """The longest known piece, again and again."""
        pieces, start = [], 0
        while start < len(part):
            end = len(part)
            mark = "##" if start else ""
            while end > start and mark + part[start:end] not in self.index:
                end -= 1
            if end == start:
                return [self.unknown]
            pieces.append(self.index[mark + part[start:end]])
            start = end
        return pieces


# Shapes: the vocabulary has no capitals, yet names and tags hang on them.

KINDS = ["none", "lower", "title", "upper", "letter", "initial", "camel", "digits", "code", "other"]
PLACES = ["inside", "first", "shouted"]
SHAPES = len(KINDS) * len(PLACES)


def kind_of(word):
    if any(c.isdigit() for c in word):
        return "code" if any(c.isalpha() for c in word) else "digits"
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return "other"
    if not any(c.isupper() for c in letters):
        return "lower"
    if len(letters) == 1:
        return "letter" if len(word) == 1 else "initial"
    if all(c.isupper() for c in letters):
        return "upper"
    return "title" if word[0].isupper() and not any(c.isupper() for c in word[1:]) else "camel"


def shapes_of(words):
    """A number per word: what capitals it has, and how much they say where it stands."""
    kinds = [kind_of(word) for word in words]
    upper = sum(k == "upper" for k in kinds)
    is_shouted = upper > 2 and upper > sum(k in ("lower", "title") for k in kinds)
    opened = False
    shapes = []
    for kind in kinds:
        place = "shouted" if is_shouted else "inside" if opened else "first"
        shapes.append(KINDS.index(kind) * len(PLACES) + PLACES.index(place))
        opened = opened or kind not in ("other", "digits")
    return shapes


# Batches


def length_of(sentence, pieces):
    """The padded length of a sentence; None when no length holds it."""
    needed = 2 + sum(len(pieces.of(word)) for word in sentence.words)
    return next((length for length in LENGTHS if length >= needed), None)


def batches(sentences, pieces, random=None):
    """Index lists of sentences of like length, shuffled when there is a generator to do so."""
    groups = {length: [] for length in LENGTHS}
    for i, sentence in enumerate(sentences):
        length = length_of(sentence, pieces)
        if length:
            groups[length].append(i)
    result = []
    for length, group in groups.items():
        if random is not None:
            random.shuffle(group)
        size = PIECES_PER_BATCH // length
        result += [(length, group[at : at + size]) for at in range(0, len(group), size)]
    if random is not None:
        random.shuffle(result)
    return result


def arrays(sentences, length, pieces):
    """One batch as arrays. Word 0 is the root; its piece is the one that opens every text."""
    size = PIECES_PER_BATCH // length
    words = length - 1
    batch = {
        "pieces": np.zeros((size, length), np.int32),
        "is_piece": np.zeros((size, length), np.float32),
        # Padding belongs to a word past the last, which no one-hot row is made for.
        "word_of_piece": np.full((size, length), words, np.int32),
        "shapes": np.zeros((size, words), np.int32),
        "is_word": np.zeros((size, words), np.float32),
        "tree_weight": np.zeros((size, words), np.float32),
        "name_weight": np.zeros((size, words), np.float32),
    }
    for key in ("tags", "heads", "relations", "names"):
        batch[key] = np.zeros((size, words), np.int32)
    for row, sentence in enumerate(sentences):
        fill(batch, row, sentence, pieces)
    return batch


def fill(batch, row, sentence, pieces):
    """Writes one sentence into its row of the arrays."""
    ids, owner = [pieces.first], [0]
    for i, word in enumerate(sentence.words):
        cut = pieces.of(word)
        ids += cut
        owner += [i + 1] * len(cut)
    batch["word_of_piece"][row, : len(owner)] = owner
    ids.append(pieces.last)
    batch["pieces"][row, : len(ids)] = ids
    batch["is_piece"][row, : len(ids)] = 1
    span = slice(1, 1 + len(sentence.words))
    batch["is_word"][row, span] = 1
    batch["shapes"][row, span] = shapes_of(sentence.words)
    batch["tree_weight"][row, span] = sentence.tree_weight
    batch["name_weight"][row, span] = sentence.name_weight
    for key in ("tags", "heads", "relations", "names"):
        batch[key][row, span] = getattr(sentence, key)
