#!/usr/bin/env python3
"""Trains the small network behind `concord inspect judge`.

usage: judge.py PAIRS.jsonl INPUT.tsv --parser parser.bin --out judge.bin [--epochs 6] [--seed 1]
       judge.py ... --score FILE.jsonl FILE.tsv

PAIRS has a line {"claim", "evidence", "label", "source"} a pair, INPUT what `concord-train
judge-input PAIRS.jsonl` writes for it: the words of both texts as the program itself reads them.
The vectors of word pieces are those of the parser, which must be the one that is built in. Every
tenth group is held out, a group being pairs of one text. Needs torch and numpy. The same input,
seed and number of threads give the same bytes on one machine.
"""
import argparse
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
# How often a pair of a source is shown: pages of an encyclopedia are what users' claims are like.
SHARE = {"vitaminc-real": 2.0, "vitaminc-synthetic": 1.0, "foolmetwice": 1.0, "mnli": 0.6,
         "snli": 0.3, "cad-nli": 0.3, "conjnli": 0.25, "breaking-nli": 0.25, "help": 0.1,
         "med": 0.25, "folio": 0.5}


# Reading


def piece_rows(path):
    """The table of piece vectors in `parser.bin`; its layout is told in ModelFile.swift."""
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
    marks[2] = np.minimum(marks[2], length - 1)
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
        self.dropout = dropout

    def entered(self, side, which):
        pieces, starts, (tags, relations, heads, words, values, arcs), there = side
        bag = F.embedding_bag(pieces, self.pieces.weight, starts, mode="mean")
        x = self.project(bag).reshape(*tags.shape, -1)
        if self.training:
            x = x * (torch.rand(x.shape[:2]) > 0.08)[:, :, None]
        for table, index in zip(self.marks, (tags, relations, words, values, arcs)):
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
    share = np.array([SHARE.get(p.source, 1.0) for p in pairs])
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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs"), parser.add_argument("lines")
    parser.add_argument("--parser", required=True)
    parser.add_argument("--out")
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--batch", type=int, default=96)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--score", nargs=2)
    options = parser.parse_args()
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
        torch.save(model.state_dict(), options.out + ".pt")


if __name__ == "__main__":
    main()
