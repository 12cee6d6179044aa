#!/usr/bin/env python3
"""Trains the network that reads two sentences together: do they say the same, exclude each other, or neither?

usage: crossencoder.py train --minilm MINILM --pairs judge-train.jsonl.gz --judged judged
                [--passes 6] [--from FILE.bin] [--without 05 --without 33] [--seed 1] --model FILE.pt
       crossencoder.py write --model FILE.pt --parser parser.bin --out crossencoder.bin

First one pass over claims and evidence of PAIRS, then `--passes` over sentences of news: `trios/`, with the words in
question between [[ and ]], twice `sentences.tsv`, `drafts.tsv` and `twins/`, passages of `points/`, sentences of PAIRS
that only share names, and some of `pairs.tsv` and of PAIRS. With `--from` it goes on from the file that is built in, at
a lower rate, and sees a third of the trios. Marks are left out now and then, and but for PAIRS either sentence may
go first. Files of trios named by `--without` and the stories of the hands n, v, 4 and B are only measured. MINILM is a folder with
all-MiniLM-L6-v2 and its vocabulary. Needs torch, transformers and numpy. What sums come to differs from machine to
machine.
"""
import argparse, collections, gzip, itertools, json, math, pathlib, random, re, struct

import numpy as np
import torch
from transformers import BertModel, BertTokenizerFast

from judge import fingerprint

LABELS = ["agree", "conflict", "other"]
OF_CLAIMS = {"supported": 0, "contradicted": 1, "not_enough_evidence": 2}
# Of each source the share of pairs that is used, in the first pass and beside the news.
FIRST = {"vitaminc-real": 1, "vitaminc-synthetic": .35, "foolmetwice": 1, "mnli": .4, "snli": .12, "conjnli": .12,
         "cad-nli": .15, "breaking-nli": .12, "folio": .5, "help": .05, "med": .1}
BESIDE = {"vitaminc-real": 1, "vitaminc-synthetic": .3, "foolmetwice": 1, "mnli": 1, "snli": .15, "conjnli": .1,
          "cad-nli": .2, "breaking-nli": .05, "folio": .3, "help": .03, "med": .05}
# Sources whose evidence is prose that somebody wrote.
WRITTEN = {"vitaminc-real", "foolmetwice", "conjnli", "folio", "mnli"}
OPEN, CLOSE, FIRST_PIECE, LAST_PIECE = 2, 3, 101, 102
MOST = 160  # pieces of both sentences that the written file has places for
PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": ".", "\u00a0": " "})
# Hands whose stories are for measuring alone, and those that are held out here.
APART, HELD = tuple("fghopwxyz0YZPQRSTU"), tuple("nv4B")


class Net(torch.nn.Module):
    def __init__(self, minilm):
        super().__init__()
        self.bert = BertModel.from_pretrained(minilm, add_pooling_layer=False, attn_implementation="sdpa")
        self.bert.embeddings.word_embeddings.weight.requires_grad = False
        self.out = torch.nn.Linear(2 * self.bert.config.hidden_size, len(LABELS))

    def forward(self, ids, types, mask):
        x = self.bert(input_ids=ids, token_type_ids=types, attention_mask=mask).last_hidden_state
        there = mask.unsqueeze(-1).float()
        return self.out(torch.cat([x[:, 0], (x * there).sum(1) / there.sum(1)], -1))


# Reading


class Reader:
    def __init__(self, minilm):
        self.pieces = BertTokenizerFast.from_pretrained(minilm)

    def rows(self, text, most):
        """Rows of the pieces, `most` around the words in question."""
        rows = []
        for place, part in enumerate(re.split(r"\[\[|\]\]", text.translate(PLAIN))):
            if place: rows.append(OPEN if place % 2 else CLOSE)
            rows += self.pieces.convert_tokens_to_ids(self.pieces.tokenize(part))
        if len(rows) <= most or OPEN not in rows: return rows[:most]
        room = max(0, most - (rows.index(CLOSE) - rows.index(OPEN))) // 2
        start = max(0, min(rows.index(OPEN) - room, len(rows) - most))
        return rows[start:start + most]

    def claims(self, path, shares, random):
        """Evidence, claim, label."""
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                if random.random() < shares[row["source"]]:
                    texts = [row[name].replace("-LRB-", "(").replace("-RRB-", ")") for name in ("evidence", "claim")]
                    yield self.rows(texts[0], 70), self.rows(texts[1], 48), OF_CLAIMS[row["label"]], "claims"

    def apart(self, path, random, most=9000):
        """Sentences of an encyclopaedia that share names and little else: what two articles on one topic, and not
        of one event, mostly are to each other."""
        found = {}
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                if row["source"] in WRITTEN:
                    text = row["evidence"].replace("-LRB-", "(").replace("-RRB-", ")")
                    for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z])", text):
                        if 50 < len(sentence) < 300: found[re.sub(" +", " ", sentence).strip()] = None
        texts = random.sample(list(found), min(len(found), 40000))
        words = [set(re.findall(r"[a-z0-9]+", text.lower())) for text in texts]
        having = collections.defaultdict(list)
        for place, own in enumerate(words):
            for word in sorted(own): having[word].append(place)
        for place, own in enumerate(words):
            near = collections.Counter()
            for word in sorted(own):
                # What is in more sentences than that leads to any of them.
                if len(having[word]) <= 400:
                    for other in having[word]: near[other] += math.log(len(texts) / len(having[word]))
            others = [other for other, _ in near.most_common(13) if other != place
                      and 2 <= len(own & words[other]) < .3 * len(own | words[other])]
            if others:
                other = others[0] if random.random() < .6 else random.choice(others)
                yield self.rows(texts[place], 60), self.rows(texts[other], 60), LABELS.index("other"), "apart"
                most -= 1
                if most == 0: return

    def trios(self, folder):
        for path in sorted(pathlib.Path(folder, "trios").glob("*.tsv")):
            for line in path.read_text(encoding="utf-8").splitlines():
                label, _, a, b = line.split("\t")
                yield self.rows(a, 60), self.rows(b, 60), LABELS.index(label), path.stem

    def sentences(self, folder):
        """Sentences of two reports, or of a report and a draft, that readers judged as a whole; once more with the
        words that decide, where they are given."""
        for name in ("sentences", "drafts"):
            for line in pathlib.Path(folder, name + ".tsv").read_text(encoding="utf-8").splitlines():
                story, label, a, b, *words = line.split("\t")
                source = "held" if story.startswith(HELD) else name
                yield self.rows(a, 60), self.rows(b, 60), LABELS.index(label), source
                if words and source != "held":
                    marked = [text.replace(own, f"[[{own}]]", 1) for text, own in zip((a, b), words)]
                    yield *(self.rows(text, 60) for text in marked), LABELS.index(label), "marked"

    def points(self, folder, random):
        """Passages of two reports that answer one question, marked, and some that answer two; then those of drafts."""
        folder = pathlib.Path(folder)
        for own in sorted((folder / "points").iterdir()):
            source = "held marked" if own.name.startswith(HELD) else "points"
            texts = {path.name: path.read_text(encoding="utf-8")
                     for path in (folder / "stories" / own.name).glob("*.txt")}
            rows = [line.split("\t") for line in (own / "points.tsv").read_text(encoding="utf-8").splitlines()]
            told = [(point, name, answer, around(texts[name], words)) for point, _, name, answer, words in rows]
            pairs = [(a, b) for a, b in itertools.combinations(told, 2) if a[1] != b[1]]
            same = [(a, b) for a, b in pairs if a[0] == b[0]]
            for a, b in same:
                label = 2 if "x" in (a[2], b[2]) else 0 if a[2] == b[2] else 1
                yield self.rows(a[3], 60), self.rows(b[3], 60), label, source
            for a, b in likest([(a, b) for a, b in pairs if a[0] != b[0]], len(same), random):
                yield self.rows(a[3], 60), self.rows(b[3], 60), LABELS.index("other"), "only marked"
            draft = [line for line in (own / "draft.md").read_text(encoding="utf-8").splitlines() if line.strip()]
            for line in (own / "draft-gold.tsv").read_text(encoding="utf-8").splitlines():
                place, kind, _, mark, name, words = line.split("\t")
                if name in texts and kind in ("error", "right"):
                    sentence = draft[int(place) - 1].replace(mark, f"[[{mark}]]", 1)
                    label = LABELS.index("conflict" if kind == "error" else "agree")
                    yield self.rows(sentence, 60), self.rows(around(texts[name], words), 60), label, source

    def twins(self, folder):
        """Three sentences to a passage of a report, of which one says the same, one that but for one thing, and one
        something else about it; each with the passage marked in its sentence."""
        folder = pathlib.Path(folder)
        for path in sorted((folder / "twins").glob("*.tsv")):
            texts = {own.name: own.read_text(encoding="utf-8") for own in (folder / "stories" / path.stem).glob("*.txt")}
            source = "held twins" if path.stem.startswith(HELD) else "twins"
            for line in path.read_text(encoding="utf-8").splitlines():
                _, label, _, sentence, name, words = line.split("\t")
                yield self.rows(sentence, 60), self.rows(around(texts[name], words), 60), LABELS.index(label), source

    def judged(self, folder):
        """Figures of two reports that readers judged, each in its sentence."""
        folder = pathlib.Path(folder)
        for line in (folder / "pairs.tsv").read_text(encoding="utf-8").splitlines():
            story, *places, verdict = line.split("\t")
            if story.startswith(APART + HELD): continue
            texts = [self.marked(folder / "stories" / story / name, int(start), int(end))
                     for name, start, end, _ in (places[:4], places[4:])]
            label = 2 if verdict != "S" else 0 if float(places[3]) == float(places[7]) else 1
            yield self.rows(texts[0], 60), self.rows(texts[1], 60), label, "judged"

    def marked(self, path, start, end):
        """The sentence around a claim, by full stops alone."""
        text = path.read_bytes()
        before = re.split(rb"(?<=[.!?])\s+|\n", text[:start])[-1]
        after = re.split(rb"(?<=[.!?])\s+|\n", text[end:])[0]
        return b"".join((before, b"[[", text[start:end], b"]]", after)).decode()


def around(text, words):
    """The sentence of a passage, by full stops alone, with the passage marked."""
    start = text.index(words)
    before = re.split(r"(?<=[.!?])[”\"’')]?\s+|\n", text[:start])[-1]
    after = re.split(r"(?<=[.!?])[”\"’')]?\s+|\n", text[start + len(words):])[0]
    return f"{before}[[{words}]]{after}"


def likest(pairs, count, random):
    """Half as many pairs as `count` that share most words, by how few passages have them, and a quarter at random."""
    words = {id(told): set(re.findall(r"[a-z0-9]+", told[3].lower())) for pair in pairs for told in pair}
    having = collections.Counter(word for own in words.values() for word in own)
    def shared(pair): return sum(1 / having[word] for word in sorted(words[id(pair[0])] & words[id(pair[1])]))
    ranked = sorted(pairs, key=lambda pair: -shared(pair))
    rest = ranked[count // 2:]
    return ranked[:count // 2] + random.sample(rest, min(len(rest), count // 4))


def packed(rows):
    """Ids, which text they are of, which there are."""
    length = max(len(a) + len(b) + 3 for a, b in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, (a, b) in enumerate(rows):
        both = [FIRST_PIECE] + a + [LAST_PIECE] + b + [LAST_PIECE]
        ids[row, :len(both)] = torch.tensor(both)
        mask[row, :len(both)] = 1
        types[row, len(a) + 2:len(both)] = 1
    return ids, types, mask


def batches(pairs, random, size=32):
    """All pairs once, those of like length together."""
    pairs, found = random.sample(pairs, len(pairs)), []
    for start in range(0, len(pairs), 40 * size):
        part = sorted(pairs[start:start + 40 * size], key=lambda pair: len(pair[0]) + len(pair[1]))
        found += [part[at:at + size] for at in range(0, len(part), size)]
    random.shuffle(found)
    return found


# Training


def varied(pair, random):
    """The sentences of a pair as they may be asked: with or without marks, in either order."""
    a, b, _, source = pair
    if source == "claims": return a, b
    if source == "only marked": return (b, a) if random.random() < .5 else (a, b)
    a, b = ([row for row in rows if row not in (OPEN, CLOSE)] if random.random() < .35 else rows for rows in (a, b))
    return (b, a) if random.random() < .5 else (a, b)


def run(net, passes, peaks, smoothing, random):
    """Steps over `passes`, a list of batches each; the rate falls to nothing along them."""
    steps, step = sum(map(len, passes)), 0
    inside = [value for name, value in net.named_parameters() if value.requires_grad and not name.startswith("out")]
    by = torch.optim.AdamW([{"params": inside, "lr": peaks[0]}, {"params": net.out.parameters(), "lr": peaks[1]}],
                           weight_decay=.01)
    rate = torch.optim.lr_scheduler.LambdaLR(by, lambda step: min((step + 1) / 60, max(.01, 1 - step / steps)))
    net.train()
    for batch in (batch for one in passes for batch in one):
        loss = torch.nn.functional.cross_entropy(
            net(*packed([varied(pair, random) for pair in batch])), torch.tensor([pair[2] for pair in batch]),
            label_smoothing=smoothing)
        by.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.)
        by.step(), rate.step()
        step += 1
        if step % 100 == 0: print(f"step {step} of {steps}: loss {loss.item():.3f}", flush=True)


@torch.no_grad()
def report(net, pairs):
    net.eval()
    right = [net(*packed([pair[:2] for pair in batch])).argmax(-1).eq(torch.tensor([pair[2] for pair in batch])).sum()
             for batch in batches(pairs, random.Random(0), 64)]
    print(f"{pairs[0][3]}: {int(sum(right)) / len(pairs):.3f} of {len(pairs)} pairs", flush=True)


def train(options):
    torch.manual_seed(options.seed)
    chance, reader, net = random.Random(options.seed), Reader(options.minilm), Net(options.minilm)
    if options.start:
        read_back(net, options.start)
    else:
        run(net, [batches(list(reader.claims(options.pairs, FIRST, chance)), chance)], (1e-4, 1e-3), 0, chance)
        net.bert.embeddings.word_embeddings.weight.data[[OPEN, CLOSE]] = torch.randn(2, 384) * .05
    trios = list(reader.trios(options.judged))
    if options.start: trios = chance.sample(trios, len(trios) // 3)
    news = trios + [pair for read in (reader.sentences, reader.twins) * 2 for pair in read(options.judged)]
    news += [*reader.points(options.judged, chance), *reader.apart(options.pairs, chance)]
    judged, claims = list(reader.judged(options.judged)), list(reader.claims(options.pairs, BESIDE, chance))
    apart = [*options.without, "held", "held marked", "held twins"]
    learned = [pair for pair in news if pair[3] not in apart]
    passes = [batches(learned + chance.sample(judged, min(len(judged), 1500))
                      + chance.sample(claims, len(learned) // 8), chance) for _ in range(options.passes)]
    run(net, passes, (5e-5, 3e-4) if options.start else (6e-5, 5e-4), .05, chance)
    for name in apart: report(net, [pair for pair in news if pair[3] == name])
    torch.save(net.state_dict(), options.model)


# Writing


def write(options):
    """The file that `CrossEncoder` reads, in the order of its `init`."""
    state = torch.load(options.model, map_location="cpu")
    layers = 1 + max(int(name.split(".")[3]) for name in state if name.startswith("bert.encoder.layer."))
    width = state["bert.embeddings.LayerNorm.weight"].shape[0]
    inside = state["bert.encoder.layer.0.intermediate.dense.bias"].shape[0]
    out = bytearray(struct.pack("<4s7I", b"CNCE", layers, width, 12, inside, MOST, len(LABELS),
                                fingerprint(options.parser)).ljust(64, b"\0"))

    def part(values, kind="<f4"):
        out.extend(np.ascontiguousarray(values, kind).tobytes())
        out.extend(bytes(-len(out) % 64))

    def small(values):
        """Signed bytes, each row with its scale."""
        scales = np.maximum(np.abs(values).max(-1), 1e-9).astype("<f4") / 127
        return scales, np.rint(values / scales[:, None]).astype("i1")

    def dense(*names):
        """Layers side by side, as `QuantisedDense` has its panels: sixteen columns, two rows at a time."""
        scales, values = small(np.concatenate([state[name + ".weight"].numpy() for name in names]))
        columns, rows = values.shape
        part(values.reshape(columns // 16, 16, rows // 2, 2).transpose(0, 2, 1, 3), "i1")
        part(scales)
        part(np.concatenate([state[name + ".bias"].numpy() for name in names]))

    def norm(name):
        part(state[name + ".weight"]), part(state[name + ".bias"])

    words = "bert.embeddings."
    scales, values = small(state[words + "word_embeddings.weight"].numpy())
    part(scales), part(values, "i1")
    part(state[words + "position_embeddings.weight"][:MOST]), part(state[words + "token_type_embeddings.weight"])
    norm(words + "LayerNorm")
    for layer in (f"bert.encoder.layer.{place}." for place in range(layers)):
        dense(*(layer + "attention.self." + name for name in ("query", "key", "value")))
        dense(layer + "attention.output.dense"), norm(layer + "attention.output.LayerNorm")
        dense(layer + "intermediate.dense"), dense(layer + "output.dense"), norm(layer + "output.LayerNorm")
    weights = np.pad(state["out.weight"].numpy().T, ((0, 0), (0, -len(LABELS) % 16)))
    part(weights.reshape(len(weights), -1, 16).transpose(1, 0, 2)), part(state["out.bias"])
    pathlib.Path(options.out).write_bytes(out)


def read_back(net, path):
    """The weights of such a file, as near as its bytes tell them."""
    data, at = pathlib.Path(path).read_bytes(), 64
    magic, layers, width, _, inside, most, labels, _ = struct.unpack_from("<4s7I", data)
    if magic != b"CNCE": raise SystemExit(f"{path} is no such file")
    state = net.state_dict()

    def part(count, kind="<f4"):
        nonlocal at
        values = np.frombuffer(data, kind, count, at)
        at += values.nbytes + -values.nbytes % 64
        return values

    def put(name, values):
        values = torch.tensor(values.reshape(-1, *state[name].shape[1:]).copy())
        state[name][:len(values)] = values

    def dense(*names):
        columns, rows = sum(len(state[name + ".weight"]) for name in names), state[names[0] + ".weight"].shape[1]
        values = part(columns * rows, "i1").reshape(columns // 16, rows // 2, 16, 2).transpose(0, 2, 1, 3)
        values = values.reshape(columns, rows) * part(columns)[:, None]
        biases, first = part(columns), 0
        for name in names:
            last = first + len(state[name + ".weight"])
            put(name + ".weight", values[first:last]), put(name + ".bias", biases[first:last])
            first = last

    def norm(name): put(name + ".weight", part(width)), put(name + ".bias", part(width))

    words = "bert.embeddings."
    pieces = len(state[words + "word_embeddings.weight"])
    scales = part(pieces)
    put(words + "word_embeddings.weight", part(pieces * width, "i1").reshape(pieces, width) * scales[:, None])
    put(words + "position_embeddings.weight", part(most * width))
    put(words + "token_type_embeddings.weight", part(2 * width))
    norm(words + "LayerNorm")
    for layer in (f"bert.encoder.layer.{place}." for place in range(layers)):
        dense(*(layer + "attention.self." + name for name in ("query", "key", "value")))
        dense(layer + "attention.output.dense"), norm(layer + "attention.output.LayerNorm")
        dense(layer + "intermediate.dense"), dense(layer + "output.dense"), norm(layer + "output.LayerNorm")
    columns = -(-labels // 16) * 16
    weights = part(2 * width * columns).reshape(columns // 16, 2 * width, 16).transpose(1, 0, 2)
    put("out.weight", weights.reshape(2 * width, columns)[:, :labels].T), put("out.bias", part(labels))
    net.load_state_dict(state)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("train")
    for name in ("minilm", "pairs", "judged", "model"): one.add_argument("--" + name, required=True)
    one.add_argument("--passes", type=int, default=6)
    one.add_argument("--from", dest="start")
    one.add_argument("--without", action="append", default=[])
    one.add_argument("--seed", type=int, default=1)
    two = commands.add_parser("write")
    for name in ("model", "parser", "out"): two.add_argument("--" + name, required=True)
    options = parser.parse_args()
    train(options) if options.command == "train" else write(options)


if __name__ == "__main__":
    main()
