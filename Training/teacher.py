#!/usr/bin/env python3
"""A teacher for the small parser: tags, trees and names from a fine-tuned MiniLM.

The parser that ships must be small and fast, and the treebank it learns from is small too. This
script fine-tunes a six-layer transformer on the treebank, which is far slower but more often
right, and lets it label plain text. The small parser then learns from the treebank and that text.

    teacher.py train --minilm MODEL_DIR --treebank train.conllu --dev dev.conllu \\
        --names names.iob2 [--tweets wnut17-train.conll] --model teacher.npz
    teacher.py score --minilm MODEL_DIR --model teacher.npz --dev dev.conllu --names names.iob2
    teacher.py label --minilm MODEL_DIR --model teacher.npz --text sentences.tsv \\
        --out silver.conllu [--keep 0.8]
    teacher.py names --minilm MODEL_DIR --model teacher.npz --names names.iob2 \\
        [--tweets wnut17-train.conll] --treebank train.conllu --out names.npz
    teacher.py rename --minilm MODEL_DIR --model names.npz --text train.conllu \\
        --out train-named.conllu

MODEL_DIR holds model.safetensors and vocab.txt of an uncased six-layer MiniLM. The treebank is
CoNLL-U; names are tab-separated lines "index, word, label" with BIO labels over PER, ORG and LOC,
of which every fifth sentence is kept for the score. The text has one sentence a line, its words
separated by tabs. `names` goes on with a trained teacher, mostly on names, which are few: it then
finds more of them and has forgotten a little of its trees, so that `rename` takes its names alone,
for a file that has trees already. Only numpy, jax and optax are used. The same seed gives the same teacher on the
same machine.
"""

import argparse
import time
from collections import namedtuple
from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import optax

from minilm import NOISE_PER_PIECE, loss_of, new_heads, read_encoder, relation_scores, scored
from sentences import (NAMES, PIECES_PER_BATCH, TAGS, Pieces, arrays, batches, plain, read_names,
                       read_treebank, read_tweets)
from trees import name_path, tree

# Labelling

Labels = namedtuple("Labels", "tags heads relations names confidence")


class Teacher:
    """A trained model that labels sentences."""

    def __init__(self, model, table, relations, pieces):
        self.model, self.table = model, table
        self.relations, self.pieces = relations, pieces
        self.score = jax.jit(scored)
        self.relate = jax.jit(lambda *all: relation_scores(*all).argmax(-1))

    def labels(self, sentences, report=False):
        """Labels per sentence; None for one that is too long."""
        result = [None] * len(sentences)
        plan = batches(sentences, self.pieces)
        began = time.time()
        for step, (length, group) in enumerate(plan):
            batch = arrays([sentences[i] for i in group], length, self.pieces)
            for i, labels in zip(group, self.label_batch(batch, [sentences[i] for i in group])):
                result[i] = labels
            if report and step % 100 == 99:
                print(f"  batch {step + 1} of {len(plan)}, {time.time() - began:.0f} s", flush=True)
        return result

    def label_batch(self, batch, sentences):
        tags, names, arcs, pair = self.score(self.model, self.table, batch)
        tags, names, arcs = (np.asarray(x) for x in (tags, names, arcs))
        chosen = np.zeros(batch["heads"].shape, np.int32)
        for row, sentence in enumerate(sentences):
            n = len(sentence.words) + 1
            chosen[row, :n] = tree(arcs[row, :n, :n])
        relations = np.asarray(self.relate(self.model, pair, chosen))
        for row, sentence in enumerate(sentences):
            n = len(sentence.words) + 1
            heads = chosen[row, 1:n]
            yield Labels(
                [TAGS[i] for i in tags[row, 1:n].argmax(-1)],
                heads.tolist(),
                self.related(heads, relations[row, 1:n]),
                [NAMES[i] for i in name_path(names[row, 1:n])],
                float(arcs[row, np.arange(1, n), heads].mean()),
            )

    def related(self, heads, relations):
        """Relation names; the word under the root, and no other, is called root."""
        names = [self.relations[i] for i in relations]
        return ["root" if h == 0 else "dep" if r == "root" else r for h, r in zip(heads, names)]


def report_scores(teacher, dev, names):
    """Tags, arcs and relations (their universal part) against the treebank, and names."""
    got = teacher.labels(dev)
    pairs = [(s, g) for s, g in zip(dev, got) if g]
    words = sum(len(s.words) for s in dev)
    tags = arcs = both = full = 0
    for sentence, labels in pairs:
        for i in range(len(sentence.words)):
            relation = teacher.relations[sentence.relations[i]]
            is_arc = sentence.heads[i] == labels.heads[i]
            tags += TAGS[sentence.tags[i]] == labels.tags[i]
            arcs += is_arc
            both += is_arc and relation.split(":")[0] == labels.relations[i].split(":")[0]
            full += is_arc and relation == labels.relations[i]
    print(
        f"{words} words: UPOS {tags / words:.4f} UAS {arcs / words:.4f} LAS {both / words:.4f}"
        f" (with subtypes {full / words:.4f})", flush=True)
    report_names(teacher, names)


def report_names(teacher, sentences):
    found = wanted = right = 0
    for sentence, labels in zip(sentences, teacher.labels(sentences)):
        gold = spans([NAMES[i] for i in sentence.names])
        got = spans(labels.names) if labels else set()
        wanted, found, right = wanted + len(gold), found + len(got), right + len(gold & got)
    precision, recall = right / max(found, 1), right / max(wanted, 1)
    f1 = 2 * right / max(found + wanted, 1)
    print(f"{wanted} names: P {precision:.4f} R {recall:.4f} F1 {f1:.4f}", flush=True)


def spans(labels):
    """Names as (start, end, kind)."""
    result, start = set(), None
    for i, label in enumerate(labels + ["O"]):
        if start is not None and label[0] != "I":
            result.add((start, i, labels[start][2:]))
            start = None
        if label[0] == "B" or label[0] == "I" and start is None:
            start = i
    return result


# Training


def optimizer_for(model, steps):
    """The encoder moves slowly, the new heads fast; both slow down to nothing.

    The rates are usual ones for models of this size, not tuned.
    """

    def rate(top):
        return optax.warmup_cosine_decay_schedule(0, top, steps // 15, steps, 0)

    def adam(top):
        return optax.adamw(rate(top), b2=0.98, weight_decay=0.01)

    kinds = {
        "encoder": jax.tree.map(lambda _: "encoder", model["encoder"]),
        "heads": jax.tree.map(lambda _: "heads", model["heads"]),
    }
    parts = {"encoder": adam(1.2e-4), "heads": adam(1.5e-3)}
    return optax.chain(optax.clip_by_global_norm(5.0), optax.multi_transform(parts, kinds))


def planned(sentences, pieces, epochs, seed):
    """All batches of all epochs."""
    random = np.random.default_rng(seed)
    return [batch for _ in range(epochs) for batch in batches(sentences, pieces, random)]


def train(o):
    """Fine-tunes, saves, and reports on sentences that were not learned from."""
    pieces = Pieces(o.minilm)
    relations = []
    trees = read_treebank(o.treebank, relations)
    dev = read_treebank(o.dev, relations)
    names, held = read_names(o.names)
    # The names are few and their head is new: they are read twice an epoch.
    sentences = trees + names * 2 + (read_tweets(o.tweets) if o.tweets else [])
    table, encoder = read_encoder(o.minilm)
    model = {"encoder": encoder, "heads": new_heads(np.random.default_rng(o.seed), len(relations))}
    model = jax.tree.map(jnp.asarray, model)
    model = fit(model, jnp.asarray(table), sentences, planned(sentences, pieces, o.epochs, o.seed),
                pieces, o)
    save(o.model, model, relations)
    report_scores(Teacher(model, table, relations, pieces), dev, held)


def fit(model, table, sentences, plan, pieces, o):
    optimizer = optimizer_for(model, len(plan))
    state = optimizer.init(model)
    random = np.random.default_rng(o.seed)

    @partial(jax.jit, donate_argnums=(0, 1))
    def step(model, state, table, batch, noise):
        loss, slope = jax.value_and_grad(loss_of)(model, table, batch, noise)
        change, state = optimizer.update(slope, state, model)
        return optax.apply_updates(model, change), state, loss

    began, recent = time.time(), []
    for i, (length, group) in enumerate(plan[: o.steps]):
        batch = arrays([sentences[j] for j in group], length, pieces)
        noise = np.frombuffer(random.bytes(PIECES_PER_BATCH * NOISE_PER_PIECE), np.uint8)
        model, state, loss = step(model, state, table, batch, noise)
        recent.append(float(loss))
        if i % 25 == 24:
            print(f"step {i + 1} of {len(plan)}: loss {np.mean(recent):.3f},"
                  f" {time.time() - began:.0f} s", flush=True)
            recent = []
    return model


def save(path, model, relations):
    """The trained weights, leaf by leaf; the table of pieces stays in MiniLM's folder."""
    leaves = jax.tree.leaves(model)
    np.savez(path, *[np.asarray(x) for x in leaves], relations=np.array(relations))


def load(o):
    """The teacher as it was saved: its weights in the order of the model's leaves."""
    pieces = Pieces(o.minilm)
    table, encoder = read_encoder(o.minilm)
    stored = np.load(o.model)
    relations = stored["relations"].tolist()
    model = {"encoder": encoder, "heads": new_heads(np.random.default_rng(0), len(relations))}
    leaves = [jnp.asarray(stored[f"arr_{i}"]) for i in range(len(stored.files) - 1)]
    model = jax.tree.unflatten(jax.tree.structure(model), leaves)
    return Teacher(model, jnp.asarray(table), relations, pieces)


def train_names(o):
    """Goes on with a teacher, mostly on names, and saves it as another one."""
    teacher = load(o)
    names, held = read_names(o.names)
    trees = read_treebank(o.treebank, list(teacher.relations))
    some = np.random.default_rng(o.seed).permutation(len(trees))[:2500]
    tweets = read_tweets(o.tweets) if o.tweets else []
    sentences = names * 7 + tweets * 2 + [trees[i] for i in some]
    plan = planned(sentences, teacher.pieces, 1, o.seed)
    teacher.model = fit(teacher.model, teacher.table, sentences, plan, teacher.pieces, o)
    save(o.out, teacher.model, teacher.relations)
    report_names(teacher, held)


# Commands


def score(o):
    """Reports on the dev treebank and the names kept for it."""
    teacher = load(o)
    report_scores(teacher, read_treebank(o.dev, teacher.relations), read_names(o.names)[1])


def label(o):
    """Writes the sentences whose arcs the teacher is surest of, in their order."""
    with open(o.text, encoding="utf-8") as lines:
        sentences = [plain(line.rstrip("\n").split("\t")) for line in lines if line.strip()]
    labels = load(o).labels(sentences, report=True)
    sure = sorted((x.confidence for x in labels if x), reverse=True)
    least = sure[max(int(len(sure) * o.keep) - 1, 0)]
    kept = [(s, x) for s, x in zip(sentences, labels) if x and x.confidence >= least]
    with open(o.out, "w", encoding="utf-8") as out:
        for sentence, x in kept:
            out.write(conllu(sentence.words, x))
    words = sum(len(s.words) for s, _ in kept)
    print(f"{len(kept)} of {len(sentences)} sentences, {words} words, arcs above {least:.3f}")


def rename(o):
    """Writes a CoNLL-U file again with the teacher's names in its last column."""
    with open(o.text, encoding="utf-8") as file:
        blocks = [block.split("\n") for block in file.read().split("\n\n") if block.strip()]
    rows = [[line.split("\t") for line in block] for block in blocks]
    words = [[row for row in block if len(row) == 10 and row[0].isdigit()] for block in rows]
    labels = load(o).labels([plain([row[1] for row in block]) for block in words], report=True)
    with open(o.out, "w", encoding="utf-8") as out:
        for block, named, found in zip(rows, words, labels):
            for row, name in zip(named, found.names if found else []):
                notes = [x for x in row[9].split("|") if x != "_" and not x.startswith("Name=")]
                row[9] = "|".join(notes + [f"Name={name}"])
            out.write("\n".join("\t".join(row) for row in block) + "\n\n")


def conllu(words, labels):
    lines = [f"# confidence = {labels.confidence:.4f}"]
    rows = zip(words, labels.tags, labels.heads, labels.relations, labels.names)
    for i, (word, tag, head, relation, name) in enumerate(rows, 1):
        misc = "_" if name == "O" else f"Name={name}"
        lines.append(f"{i}\t{word}\t_\t{tag}\t_\t_\t{head}\t{relation}\t_\t{misc}")
    return "\n".join(lines) + "\n\n"


def options():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["train", "score", "label", "names", "rename"])
    parser.add_argument("--minilm", required=True, help="folder of model.safetensors and vocab.txt")
    parser.add_argument("--model", required=True, help="the teacher, written by train")
    parser.add_argument("--treebank", help="CoNLL-U to learn from")
    parser.add_argument("--dev", help="CoNLL-U to be scored by")
    parser.add_argument("--names", help="names to learn from and be scored by")
    parser.add_argument("--tweets", help="more names, WNUT 2017")
    parser.add_argument("--text", help="sentences to label, words separated by tabs; CoNLL-U for rename")
    parser.add_argument("--out", help="what label, names and rename write")
    parser.add_argument("--keep", type=float, default=0.8, help="share of sentences to keep")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--steps", type=int, help="stop after so many steps, to try things out")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    o = options()
    commands = {"train": train, "score": score, "label": label, "names": train_names,
                "rename": rename}
    commands[o.command](o)


if __name__ == "__main__":
    main()
