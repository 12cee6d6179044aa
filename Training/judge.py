#!/usr/bin/env python3
"""Trains the small network behind `concord inspect judge`.

usage: judge.py pick judge-train.jsonl.gz pairs.jsonl
       judge.py train pairs.jsonl pairs.tsv --parser parser.bin --out judge.bin [--seed 1]
                [--score FILE.jsonl FILE.tsv]

`pick` keeps all pairs of some sources and a share of the others. Each has a line {"claim",
"evidence", "label", "source"}; `concord-train judge-input pairs.jsonl` writes pairs.tsv, the words
of both texts as the program itself reads them. The vectors of word pieces are those of the parser
that is built in. Every tenth text is held out with its pairs. Needs torch and numpy. The same
input, seed and number of threads give the same bytes on one machine.
"""
import argparse
import gzip
import json
import struct
import time
import zlib

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

LABELS = ["supported", "contradicted", "not_enough_evidence"]
TAGS, RELATIONS, WORD_MARKS, VALUE_MARKS, ARC_MARKS, FACTS = 17, 51, 6, 8, 4, 11
# Of each source the share of pairs that is used, and how often one is shown in a pass: claims about
# pages of an encyclopedia are what users' claims are like.
KEPT = {"mnli": 0.6, "snli": 0.4, "cad-nli": 0.4, "conjnli": 0.3, "breaking-nli": 0.3, "help": 0.15,
        "med": 0.4}
SHOWN = {"vitaminc-real": 2.0, "mnli": 0.5, "snli": 0.4, "cad-nli": 0.4, "conjnli": 0.4,
         "breaking-nli": 0.4, "help": 0.3, "med": 0.4}


# Reading


def piece_table(path):
    """Scales and bytes of the piece vectors in `parser.bin`; see ModelFile.swift for its layout."""
    data = open(path, "rb").read()
    width, _, _, feature_slots, feature_rows, piece_slots, rows = struct.unpack("<7I", data[4:32])
    at = 64

    def part(size):
        nonlocal at
        start, at = at, at + (size + 63) // 64 * 64
        return data[start:start + size]

    part(8 * feature_slots), part(4 * feature_rows), part(feature_rows * width)
    part(8 * piece_slots)
    scales = np.frombuffer(part(4 * rows), "<f4")
    values = np.frombuffer(part(rows * width), np.int8).reshape(rows, width)
    return scales, values


def piece_scales(path):
    return piece_table(path)[0]


def piece_rows(path):
    scales, values = piece_table(path)
    return values.astype(np.float32) * scales[:, None]


class Pair:
    """The words of a claim and a text, as rows of numbers."""
    __slots__ = ("claim", "text", "facts", "label", "source", "group")

    def __init__(self, row, line):
        lists = [np.array(part.split(), np.int32) for part in line.rstrip("\n").split("\t")]
        self.claim, self.text, self.facts = lists[:8], lists[8:16], lists[16]
        self.label = LABELS.index(row["label"])
        self.source = row.get("source", "")
        self.group = zlib.crc32(row["evidence"].encode())


def pick(source, target):
    """Writes the pairs that are used; which, is told by a checksum of their words."""
    with gzip.open(source, "rt", encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            row = json.loads(line)
            chance = zlib.crc32((row["claim"] + "\n" + row["evidence"]).encode()) / 2 ** 32
            if chance < KEPT.get(row["source"], 1):
                out.write(line)


def read(pairs, lines):
    with open(pairs, encoding="utf-8") as a, open(lines, encoding="utf-8") as b:
        return [Pair(json.loads(row), line) for row, line in zip(a, b)]


def padded(sides):
    """Word arrays of one batch: pieces as a bag, the marks, heads and which places are words."""
    size, length = len(sides), max(1, max(len(side[1]) for side in sides))
    marks = np.zeros((6, size, length), np.int64)
    counts = np.zeros((size, length), np.int64)
    for i, side in enumerate(sides):
        n = len(side[1])
        counts[i, :n] = side[1]
        for mark, column in zip(marks, side[2:]):
            mark[i, :n] = column
    pieces = np.concatenate([side[0] for side in sides]).astype(np.int64)
    starts = np.concatenate([[0], np.cumsum(counts.reshape(-1))[:-1]])
    marks[0] = np.minimum(marks[0], length - 1)
    as_tensor = torch.from_numpy
    return as_tensor(pieces), as_tensor(starts), [as_tensor(m) for m in marks], as_tensor(counts > 0)


def batches(pairs, size, random=None):
    """Batches of pairs of nearly one length, in random order where there is a source of it."""
    order = np.array([len(p.text[1]) * 4 + len(p.claim[1]) for p in pairs], np.float64)
    if random is not None:
        order += random.uniform(0, 12, len(order))
    order = np.argsort(order, kind="stable")
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    if random is not None:
        random.shuffle(groups)
    for group in groups:
        chosen = [pairs[i] for i in group]
        yield group, (padded([p.claim for p in chosen]), padded([p.text for p in chosen]),
                      torch.from_numpy(np.stack([p.facts for p in chosen]).astype(np.float32)),
                      torch.tensor([p.label for p in chosen]))


# The network


class Gated(nn.Module):
    """x + a * sigmoid(b), where a and b are one product of what is put side by side."""

    def __init__(self, width, inputs, dropout):
        super().__init__()
        self.layer = nn.Linear(inputs * width, 2 * width)
        self.dropout = dropout

    def forward(self, x, parts):
        a, b = self.layer(torch.cat(parts, -1)).chunk(2, -1)
        return x + F.dropout(a * torch.sigmoid(b), self.dropout, self.training)


class Window(nn.Module):
    """A word with its neighbours and the word that it hangs on."""

    def __init__(self, width, dropout):
        super().__init__()
        self.norm, self.gate = nn.LayerNorm(width), Gated(width, 4, dropout)

    def forward(self, x, heads, there):
        y = self.norm(x) * there
        before, after = F.pad(y, (0, 0, 1, 0))[:, :-1], F.pad(y, (0, 0, 0, 1))[:, 1:]
        head = y.gather(1, heads[:, :, None].expand_as(y))
        return self.gate(x, [y, before, after, head])


class Across(nn.Module):
    """A word with what it finds in the other text."""

    def __init__(self, width, heads, dropout):
        super().__init__()
        self.norm, self.heads = nn.LayerNorm(width), heads
        self.ask, self.offer = nn.Linear(width, width), nn.Linear(width, width)
        self.gate = Gated(width, 4, dropout)

    def found(self, x, y, there):
        """For each word of x the mean of y's words, weighted by how well they fit."""
        size, length, width = x.shape

        def split(z):
            return z.reshape(size, -1, self.heads, width // self.heads).transpose(1, 2)

        scores = split(self.ask(x)) @ split(self.offer(y)).transpose(2, 3)
        scores = scores * (width // self.heads) ** -0.5 + (there[:, None, None, :] - 1) * 1e4
        return (scores.softmax(-1) @ split(y)).transpose(1, 2).reshape(size, length, width)

    def forward(self, x, y, there):
        a, b = self.norm(x), self.norm(y)
        found = self.found(a, b, there)
        return self.gate(x, [a, found, a * found, (a - found).abs()])


class Judge(nn.Module):
    def __init__(self, pieces, width=64, heads=2, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding.from_pretrained(torch.from_numpy(pieces), freeze=True)
        self.project = nn.Linear(pieces.shape[1], width)
        sizes = [TAGS, RELATIONS, WORD_MARKS, VALUE_MARKS, ARC_MARKS, 2]
        self.marks = nn.ModuleList([nn.Embedding(n, width) for n in sizes])
        for table in self.marks:
            nn.init.normal_(table.weight, 0, 0.3)
        self.start = nn.LayerNorm(width)
        self.windows = nn.ModuleList([Window(width, dropout) for _ in range(3)])
        self.across = nn.ModuleList([Across(width, heads, dropout) for _ in range(2)])
        self.end = nn.LayerNorm(width)
        self.attend = nn.Linear(width, 2)
        self.up = nn.Linear(6 * width + FACTS, 2 * width)
        self.out = nn.Linear(2 * width, 3)
        self.dropout, self.width, self.heads = dropout, width, heads

    def entered(self, side, which):
        pieces, starts, (heads, *marks), there = side
        bag = F.embedding_bag(pieces, self.pieces.weight, starts, mode="mean")
        x = self.project(bag).reshape(*heads.shape, -1)
        if self.training:
            x = x * (torch.rand(x.shape[:2]) > 0.08)[:, :, None]
        for table, index in zip(self.marks, marks):
            x = x + table(index)
        x = x + self.marks[5].weight[which]
        return F.dropout(self.start(x), self.dropout, self.training), heads, there

    def pooled(self, x, there):
        x = self.end(x)
        weights = (self.attend(x) + (there[:, :, None].float() - 1) * 1e4).softmax(1)
        means = torch.einsum("blh,blw->bhw", weights, x).reshape(len(x), -1)
        most = (x + (there[:, :, None].float() - 1) * 1e4).amax(1)
        return torch.cat([means, most], -1)

    def forward(self, claim, text, facts):
        x, x_heads, x_there = self.entered(claim, 0)
        y, y_heads, y_there = self.entered(text, 1)
        xf, yf = x_there.float(), y_there.float()
        x_is, y_is = xf[:, :, None], yf[:, :, None]
        x, y = self.windows[0](x, x_heads, x_is), self.windows[0](y, y_heads, y_is)
        x, y = self.across[0](x, y, yf), self.across[0](y, x, xf)
        x, y = self.windows[1](x, x_heads, x_is), self.windows[1](y, y_heads, y_is)
        x = self.across[1](x, y, yf)
        x = self.windows[2](x, x_heads, x_is)
        z = torch.cat([self.pooled(x, x_there), self.pooled(y, y_there), facts], -1)
        return self.out(F.dropout(torch.relu(self.up(z)), self.dropout, self.training))


# Training and scoring


def scored(model, pairs):
    """Probabilities of the labels, in the order of the pairs."""
    model.eval()
    result = np.zeros((len(pairs), 3), np.float32)
    with torch.no_grad():
        for group, (claim, text, facts, _) in batches(pairs, 128):
            result[group] = model(claim, text, facts).softmax(-1).numpy()
    return result


def report(name, pairs, chances):
    gold, told = np.array([p.label for p in pairs]), chances.argmax(-1)
    sources = np.array([p.source for p in pairs])
    for source in sorted(set(sources)) + ["all"]:
        at = np.ones(len(gold), bool) if source == "all" else sources == source
        flips = ((gold[at] + told[at] == 1)).sum()
        print(f"  {name} {source:20} {(gold[at] == told[at]).mean():.3f} of {at.sum()}, "
              f"flips {flips / at.sum():.3f}", flush=True)


def train(model, pairs, held, options):
    random = np.random.default_rng(options.seed)
    share = np.array([SHOWN.get(p.source, 1.0) for p in pairs])
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=options.rate, weight_decay=0.01)
    steps = int(options.epochs * share.sum() / options.batch)
    began, step = time.time(), 0
    while step < steps:
        times = np.floor(share + random.uniform(0, 1, len(share))).astype(int)
        shown = [pairs[i] for i in np.repeat(np.arange(len(pairs)), times)]
        model.train()
        lost = 0.0
        for _, (claim, text, facts, labels) in batches(shown, options.batch, random):
            if step >= steps:
                break
            rate = min(1, (step + 1) / 200) * (1 - step / steps)
            for group in optimizer.param_groups:
                group["lr"] = options.rate * rate
            loss = F.cross_entropy(model(claim, text, facts), labels, label_smoothing=0.05)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            lost, step = lost * 0.99 + loss.item() * 0.01, step + 1
            if step % 100 == 0:
                print(f"step {step} of {steps}, loss {lost:.3f}, {time.time() - began:.0f} s", flush=True)
        report("held out", held, scored(model, held))


# Writing


def fingerprint(path):
    """FNV-1a over the scales of the piece vectors, as `ByteRows.fingerprint` has it."""
    hash = 0x811C9DC5
    for bits in piece_scales(path).view("<u4").tolist():
        hash = (hash ^ bits) * 0x01000193 & 0xFFFFFFFF
    return hash


def write(model, options):
    """The file that `PairNetwork` reads, in the order of its `init`."""
    out = bytearray(struct.pack("<4s4I", b"CNJG", model.width, model.heads, FACTS,
                                fingerprint(options.parser)).ljust(64, b"\0"))

    def part(values):
        values = values.detach().numpy() if torch.is_tensor(values) else values
        out.extend(np.ascontiguousarray(values, "<f4").tobytes())
        out.extend(bytes(-len(out) % 64))

    def dense(layer):
        """Weights as panels of sixteen columns, filled up with zeros, then the bias."""
        weights = layer.weight.detach().numpy().T
        weights = np.pad(weights, ((0, 0), (0, -weights.shape[1] % 16)))
        part(weights.reshape(len(weights), -1, 16).transpose(1, 0, 2))
        part(layer.bias)

    def norm(layer):
        part(layer.weight), part(layer.bias)

    dense(model.project)
    for table in model.marks:
        part(table.weight)
    norm(model.start)
    for window in model.windows:
        norm(window.norm), dense(window.gate.layer)
    for across in model.across:
        norm(across.norm), dense(across.ask), dense(across.offer), dense(across.gate.layer)
    norm(model.end)
    for layer in (model.attend, model.up, model.out):
        dense(layer)
    with open(options.out, "wb") as file:
        file.write(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("step", choices=["pick", "train"])
    parser.add_argument("pairs"), parser.add_argument("lines")
    parser.add_argument("--parser")
    parser.add_argument("--out")
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--score", nargs=2)
    options = parser.parse_args()
    if options.step == "pick":
        return pick(options.pairs, options.lines)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pairs = read(options.pairs, options.lines)
    held = [p for p in pairs if p.group % 10 == 0]
    taught = [p for p in pairs if p.group % 10 != 0]
    model = Judge(piece_rows(options.parser), options.width)
    print(sum(p.numel() for p in model.parameters() if p.requires_grad), "weights,",
          len(taught), "pairs", flush=True)
    train(model, taught, held, options)
    if options.score:
        other = read(*options.score)
        report("other", other, scored(model, other))
    if options.out:
        write(model, options)


if __name__ == "__main__":
    main()
